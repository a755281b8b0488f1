import type { EventCard, Move } from '../vocabulary/index.ts';

/** How much force a hostile deed uses, as crisis studies tell it apart (International Crisis Behavior, version 13). */
export const FORCES = ['political', 'military', 'violent'] as const;
export type Force = (typeof FORCES)[number];

const known = new WeakMap<Move | EventCard, Force>();

/**
 * Violent are CAMEO 18 to 20 and moves that arm a side in a war; military are shows of force (CAMEO 15) and posture;
 * everything else, sanctions included, is political.
 */
export const forceOf = (card: Move | EventCard): Force => {
  const found = known.get(card);
  if (found !== undefined) return found;
  const force = weigh(card);
  known.set(card, force);
  return force;
};

const weigh = (card: Move | EventCard): Force => {
  const root = card.cameo?.slice(0, 2) ?? '';
  const move = card.kind === 'move' ? card : null;
  if (root >= '18' || move?.tags.includes('arms') === true) return 'violent';
  return root === '15' || move?.family === 'posture' ? 'military' : 'political';
};
