import type { GameState, World } from '../../src/engine/index.ts';

/** How a sanctions episode ended, as TIES sorts them. */
export const OUTCOMES = ['yields', 'negotiated', 'gives-up', 'stalemate'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A sender's sanctions on a target over one arena, from the first state on. */
export interface Episode {
  readonly sender: number;
  readonly target: number;
  readonly arena: number;
}

/** Weeks that terms must lie inside the sender's zone before the target counts as having yielded. */
const HELD = 4;

const level = (state: GameState, { sender, target, arena }: Episode): number =>
  state.instruments.sanctions
    .filter((s) => s.from === sender && s.to === target && s.arena === arena)
    .reduce((steps, s) => steps + s.executive + s.legislated, 0);

/** Whether terms of the arena lie where the sender can accept them. */
const isMet = (world: World, state: GameState, { sender, arena }: Episode): boolean => {
  const at = (sender * world.arenas.length + arena) * 2;
  const terms = state.arenas[arena]?.terms ?? 0;
  return terms >= (state.secrets.zones[at] ?? 0) && terms <= (state.secrets.zones[at + 1] ?? 0);
};

const agreedTracks = (state: GameState, arena: number): number =>
  state.instruments.tracks.filter((t) => t.arena === arena && t.status === 'agreed').length;

/** Promises of the sender to ease: its half of a bargain. */
const bargains = (state: GameState, { sender, target }: Episode): number =>
  state.instruments.commitments.filter(
    (c) =>
      c.by === sender &&
      c.to === target &&
      c.status === 'kept' &&
      c.pledge.kind === 'move' &&
      c.pledge.move === 'ease-sanctions',
  ).length;

/**
 * Follows one episode turn by turn and sorts it by what can be seen from outside:
 * - *negotiated*: a talks track over the arena is agreed, or relief is given as the sender's half of a bargain;
 * - *yields*: terms lie in the sender's acceptable zone for four turns while its sanctions stand;
 * - *gives up*: the sanctions are gone, and neither of the above happened;
 * - *stalemate*: they still stand when the game ends.
 * The first to happen counts. `null` where there was nothing to win: terms were acceptable from the start.
 */
export const follow = (
  world: World,
  start: GameState,
  episode: Episode,
): { readonly see: (state: GameState) => void; readonly outcome: () => Outcome | null } => {
  const isEpisode = level(start, episode) > 0 && !isMet(world, start, episode);
  const agreedAtStart = agreedTracks(start, episode.arena);
  const bargainsAtStart = bargains(start, episode);
  let held = 0;
  let outcome: Outcome | null = null;
  return {
    see: (state) => {
      if (outcome !== null) return;
      held = isMet(world, state, episode) && level(state, episode) > 0 ? held + 1 : 0;
      if (agreedTracks(state, episode.arena) > agreedAtStart || bargains(state, episode) > bargainsAtStart)
        outcome = 'negotiated';
      else if (held >= HELD) outcome = 'yields';
      else if (level(state, episode) === 0) outcome = 'gives-up';
    },
    outcome: () => (isEpisode ? (outcome ?? 'stalemate') : null),
  };
};
