/** What a card is for and with how much force, known before any game. */
import type { World } from '../engine/index.ts';
import type { EventCard, Family, Move } from '../vocabulary/index.ts';

/** What moves are for, as doctrines see them. */
export const PURPOSES = [
  'coercive',
  'firm',
  'alliance',
  'engaging',
  'conciliatory',
  'home',
  'covert',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How much force a hostile deed uses, as crisis studies tell it apart (International Crisis Behavior, version 13). */
export const FORCES = ['political', 'military', 'violent'] as const;
export type Force = (typeof FORCES)[number];

/** What doctrines know of a card before any game: what it is for, and with how much force. */
export interface Nature {
  readonly purpose: Purpose;
  readonly force: Force;
  /** Whether an answer to coercion can be sealed with it in advance. */
  readonly isSealable: boolean;
}

/** Families in which an answer can be sealed in advance. */
const SEALED: ReadonlySet<Family> = new Set<Family>(['sanctions', 'missions', 'posture']);

/** What a move is for, from its tags and weight. */
const purposeOf = ({ audience, tags, weight }: Move): Purpose => {
  if (audience === 'covert') return 'covert';
  if (tags.includes('concession') || tags.includes('conciliatory')) return 'conciliatory';
  if (tags.includes('coercive')) return 'coercive';
  if (tags.includes('alliance')) return 'alliance';
  if (tags.includes('home')) return 'home';
  if (tags.includes('deadline')) return 'firm';
  if (tags.includes('engaging') || tags.includes('talk')) return weight < -1500 ? 'firm' : 'engaging';
  return weight < 0 ? 'firm' : 'engaging';
};

/**
 * Violent are CAMEO 18 to 20 and moves that arm a side in a war; military are shows of force (CAMEO 15) and posture;
 * everything else, sanctions included, is political.
 */
export const forceOf = (card: Move | EventCard): Force => {
  const root = card.cameo?.slice(0, 2) ?? '';
  const move = card.kind === 'move' ? card : null;
  if (root >= '18' || move?.tags.includes('arms') === true) return 'violent';
  return root === '15' || move?.family === 'posture' ? 'military' : 'political';
};

const natureOf = (move: Move): Nature => {
  const purpose = purposeOf(move);
  return {
    purpose,
    force: forceOf(move),
    isSealable: purpose === 'coercive' && SEALED.has(move.family) && !move.major && move.consent === 'none',
  };
};

const known = new WeakMap<World, ReadonlyMap<Move, Nature>>();

/** The nature of every move of a world. */
export const naturesOf = (world: World): ReadonlyMap<Move, Nature> => {
  const found = known.get(world);
  if (found !== undefined) return found;
  const natures = new Map(world.scenario.moves.map((move) => [move, natureOf(move)]));
  known.set(world, natures);
  return natures;
};
