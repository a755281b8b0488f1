import { copyTables } from './instruments/index.ts';
import type { Mutable } from './mutable.ts';
import type { Digest, GameState } from './types.ts';

/** A copy to resolve a turn in: every list anew, their elements shared, keys in the same order. */
export const copyState = (state: GameState): Mutable<GameState> => {
  const { arenas, bodies, budgets, clock, deck, dyads, home, instruments, memory, offers, reputation } =
    state;
  return {
    arenas: arenas.slice(),
    bodies: bodies.slice(),
    budgets: {
      attention: budgets.attention.slice(),
      capital: budgets.capital.slice(),
      desk: budgets.desk.slice(),
    },
    clock: { brink: clock.brink, ending: clock.ending, turn: clock.turn, week: clock.week },
    deck: {
      brief: deck.brief.slice(),
      decisions: deck.decisions.slice(),
      dossiers: deck.dossiers.slice(),
      fired: deck.fired.slice(),
      queued: deck.queued.slice(),
    },
    dyads: {
      climate: dyads.climate.slice(),
      cooperation: dyads.cooperation.slice(),
      friendly: dyads.friendly.slice(),
      friendlyBase: dyads.friendlyBase.slice(),
      hostile: dyads.hostile.slice(),
      hostileBase: dyads.hostileBase.slice(),
      rung: dyads.rung.slice(),
      tension: dyads.tension.slice(),
    },
    home: {
      bandwidth: home.bandwidth.slice(),
      constraint: home.constraint.slice(),
      investigation: home.investigation.slice(),
      mood: home.mood.slice(),
      resilience: home.resilience.slice(),
    },
    instruments: copyTables(instruments),
    memory: {
      acts: memory.acts.slice(),
      flags: memory.flags.slice(),
      played: memory.played.slice(),
      standing: memory.standing.slice(),
    },
    offers: offers.slice(),
    reputation: { credibility: reputation.credibility.slice(), trust: reputation.trust.slice() },
    secrets: {
      biases: state.secrets.biases.slice(),
      instructions: state.secrets.instructions.slice(),
      sincerity: state.secrets.sincerity.slice(),
      zones: state.secrets.zones.slice(),
    },
    seed: state.seed,
  };
};

export interface StateHash {
  /** One hash for each top-level part. */
  readonly parts: Readonly<Record<string, string>>;
  /** Over the parts. */
  readonly hash: string;
}

/** Hashes of a state whose keys already stand in order, as every state's do (a law checks it). */
export const hashState = (state: GameState, digest: Digest): StateHash => {
  const parts: Record<string, string> = {};
  for (const [key, part] of Object.entries(state)) parts[key] = digest(JSON.stringify(part));
  return { parts, hash: digest(JSON.stringify(parts)) };
};

/** One hash for a whole state: cheaper than `hashState`, for batches. */
export const digestState = (state: GameState, digest: Digest): string => digest(JSON.stringify(state));
