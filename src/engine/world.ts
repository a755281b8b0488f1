import type { Dossier, EventCard, ScenarioFile } from '../vocabulary/index.ts';
import { dayNumber } from './calendar.ts';
import { nth } from './exact.ts';
import { inArena, pairOf } from './pairs.ts';
import { repertoires } from './repertoire.ts';
import type { Dated, Model, Scenario, World } from './types.ts';

const dated = <T extends Dossier | EventCard>(card: T): Dated<T> => ({
  card,
  from: dayNumber(card.window.from),
  to: dayNumber(card.window.to),
});

const byId = (a: Dated<Dossier | EventCard>, b: Dated<Dossier | EventCard>): number =>
  a.card.id < b.card.id ? -1 : 1;

/** Cards of each turn's brief by their days; a follow-up waits until another card calls for it (R9.1, R9.5). */
const agendaOf = (
  { start, turns, weeksPerTurn }: ScenarioFile,
  cards: readonly Dated<EventCard>[],
): readonly (readonly Dated<EventCard>[])[] => {
  const dayOf = (turn: number): number => dayNumber(start) + (turn - 1) * 7 * weeksPerTurn;
  return Array.from({ length: turns + 1 }, (_, turn) => {
    const last = turn <= 1 ? Number.NEGATIVE_INFINITY : dayOf(turn - 1);
    return cards.filter(({ card, from, to }) => !card.onlyFollowUp && from <= dayOf(turn) && to > last);
  });
};

/** Makes a scenario and a model ready for play. */
export const prepare = (scenario: Scenario, model: Model): World => {
  const { file } = scenario;
  const powers = file.powers.map((p) => p.code);
  const arenas = file.arenas.map((a) => a.id);
  const n = powers.length;
  const powerIndex = new Map(powers.map((code, i) => [code, i]));
  const arenaIndex = new Map(arenas.map((id, i) => [id, i]));
  const index = (code: string): number => placeOfPower({ powerIndex }, code);
  const stakes = file.arenas.flatMap((arena) => powers.map((code) => arena.stakes[code] ?? 0));
  const signed = file.arenas.flatMap((arena, a) =>
    arena.signs.flatMap(({ between, sign }) => {
      const [i, j] = [index(between[0]), index(between[1])];
      return [
        { arena: a, i, j, sign },
        { arena: a, i: j, j: i, sign },
      ];
    }),
  );
  const signs = new Array<number>(arenas.length * n * n).fill(0);
  const quarrels: { arena: number; stake: number }[][] = powers.flatMap(() => powers.map(() => []));
  for (const { arena, i, j, sign } of signed) {
    const pair = pairOf({ powers }, i, j);
    signs[arena * n * n + pair] = sign;
    const stake = nth(stakes, inArena({ powers }, arena, i)) + nth(stakes, inArena({ powers }, arena, j));
    if (sign === -1) nth(quarrels, pair).push({ arena, stake });
  }
  const inPlay = new Set(file.moves);
  const moves = file.moves.length === 0 ? scenario.moves : scenario.moves.filter((m) => inPlay.has(m.id));
  const played = file.powers.flatMap((p, i) => (p.played ? [i] : []));
  const rivals = powers.map((_, i) => played.find((p) => p !== i) ?? i);
  const repertoire = repertoires({ powers, arenas, powerIndex, arenaIndex, played, rivals }, moves);
  const cards = scenario.events.map(dated).sort(byId);
  return {
    scenario: moves === scenario.moves ? scenario : { ...scenario, moves },
    model,
    powers,
    arenas,
    bodies: file.bodies.map((b) => b.code),
    played,
    rivals,
    powerIndex,
    arenaIndex,
    moveById: new Map(moves.map((m) => [m.id, m])),
    eventById: new Map(scenario.events.map((e) => [e.id, e])),
    dossierById: new Map(scenario.dossiers.map((d) => [d.id, d])),
    // By the later power of a pair, so that adding a power at the end moves nobody's luck.
    pairPlaces: powers.flatMap((_i, i) =>
      powers.map((_j, j) => Math.max(i, j) * Math.max(i, j) + 2 * Math.min(i, j) + (i < j ? 0 : 1)),
    ),
    parties: file.arenas.map(({ parties }) => [index(parties[0]), index(parties[1])] as const),
    signed,
    signs,
    quarrels,
    firstDay: dayNumber(file.start),
    cards,
    agenda: agendaOf(file, cards),
    dossiersOf: powers.map((code) =>
      scenario.dossiers
        .filter((d) => d.power === code)
        .map(dated)
        .sort((a, b) => a.to - b.to || byId(a, b)),
    ),
    repertoire,
    entries: repertoire.map((list) => new Map(list.map((entry) => [entry.move.id, entry]))),
    stakes,
    affinities: file.powers.flatMap((power) => powers.map((code) => power.affinity[code] ?? 0)),
    exposures: file.powers.flatMap((power) => powers.map((code) => power.exposure[code] ?? 0)),
    members: file.bodies.map((body) => body.members.map(index)),
    leaders: file.bodies.map((body) => index(body.leader)),
    heeds: file.powers.map((power) =>
      powers.flatMap((code, k) => {
        const weight = power.affinity[code] ?? 0;
        return weight > 0 && code !== power.code ? [{ power: k, weight }] : [];
      }),
    ),
  };
};

/** The index of a power that a checked scenario names. */
export const placeOfPower = ({ powerIndex }: Pick<World, 'powerIndex'>, code: string): number => {
  const power = powerIndex.get(code);
  if (power === undefined) throw new RangeError(`no power ${code}`);
  return power;
};

/** The index of an arena that a checked scenario names. */
export const placeOfArena = (world: World, id: string): number => {
  const arena = world.arenaIndex.get(id);
  if (arena === undefined) throw new RangeError(`no arena ${id}`);
  return arena;
};

/** The other played power; with more than two, the first that is not `power`. For nobody (−1) the first. */
export const rivalOf = (world: World, power: number): number =>
  world.rivals[power] ?? world.played[0] ?? power;

/** Sign of an arena for a pair: −1 quarrel, 0 indifferent, +1 common threat. */
export const signOf = (world: World, arena: number, i: number, j: number): number => {
  const n = world.powers.length;
  return nth(world.signs, arena * n * n + pairOf(world, i, j));
};

export const stakeOf = (world: World, arena: number, i: number): number =>
  nth(world.stakes, inArena(world, arena, i));

/** Parties of an arena's terms as indices, the favoured-when-positive first. */
export const partiesOf = (world: World, arena: number): readonly [number, number] =>
  nth(world.parties, arena);
