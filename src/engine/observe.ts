import { below, stream } from './chance.ts';
import { deskFor } from './desk.ts';
import { estimatesOf } from './estimates.ts';
import { nth } from './exact.ts';
import { knownTables } from './instruments/index.ts';
import { drawSecrets } from './secrets.ts';
import { copyState } from './state.ts';
import type { Act, GameState, Observation, World } from './types.ts';
import { rivalOf } from './world.ts';
import { zoneOf } from './zones.ts';

const isSeen = (act: Act, power: number): boolean =>
  act.by === power ||
  (act.audience === 'public' ? true : act.audience === 'private' ? act.to === power : act.exposed);

/** What a power (index) may know. Shares structure with the state: treat it as frozen. */
export const observe = (world: World, state: GameState, power: number): Observation => ({
  power,
  arenas: state.arenas,
  bodies: state.bodies,
  clock: state.clock,
  deck: {
    brief: state.deck.brief,
    decisions: state.deck.decisions,
    dossiers: state.deck.dossiers.filter((d) => d.power === power),
    fired: state.deck.fired.filter(
      (f) => (world.dossierById.get(f.card)?.power ?? world.powers[power]) === world.powers[power],
    ),
    queued: [],
  },
  dyads: state.dyads,
  home: state.home,
  instruments: knownTables(state.instruments, power),
  memory: {
    acts: state.memory.acts.filter((act) => isSeen(act, power)),
    flags: state.memory.flags,
    played: state.memory.played.filter((p) => p.by === power),
    standing: state.memory.standing,
  },
  offers: state.offers.filter((o) => o.by === power || o.to === power),
  reputation: state.reputation,
  own: {
    attention: nth(state.budgets.attention, power),
    capital: nth(state.budgets.capital, power),
    desk: nth(state.budgets.desk, power),
    instruction: nth(state.secrets.instructions, power),
    zones: world.arenas.map((_, a) => zoneOf(world, state.secrets, power, a)),
  },
  estimates: estimatesOf(world, state.secrets, state.instruments, power),
});

/**
 * Fills in what is hidden, for looking ahead: a possible private instruction and zones for the rival, full
 * budgets, and a seed of its own. Two seeds give two possible worlds; neither is the true one.
 */
export const imagine = (world: World, seen: Observation, seed: string): GameState => {
  const secrets = drawSecrets(world, seed);
  const rival = rivalOf(world, seen.power);
  const chance = stream(seed, seen.clock.week, 'imagine');
  const state = copyState({
    arenas: seen.arenas,
    bodies: seen.bodies,
    budgets: {
      attention: world.powers.map((_, i) =>
        i === seen.power ? seen.own.attention : world.scenario.file.attentionPerTurn,
      ),
      capital: world.powers.map((_, i) => (i === seen.power ? seen.own.capital : 4 + below(chance, 6))),
      desk: world.powers.map((_, i) => (i === seen.power ? seen.own.desk : deskFor(seen.instruments, i))),
    },
    clock: seen.clock,
    deck: seen.deck,
    dyads: seen.dyads,
    home: seen.home,
    instruments: seen.instruments,
    memory: seen.memory,
    offers: seen.offers,
    reputation: seen.reputation,
    secrets,
    seed,
  });
  state.secrets.instructions[seen.power] = seen.own.instruction;
  world.arenas.forEach((_, a) => {
    const own = seen.own.zones[a];
    const theirs = seen.estimates[a];
    for (const [power, zone] of [
      [seen.power, own],
      [rival, theirs],
    ] as const) {
      if (zone === null || zone === undefined) continue;
      const index = (power * world.arenas.length + a) * 2;
      state.secrets.zones[index] = zone.low;
      state.secrets.zones[index + 1] = zone.high;
    }
  });
  return state as GameState;
};
