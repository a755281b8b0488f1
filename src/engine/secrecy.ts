import type { Act } from './types.ts';

/** A covert act that has not come to light: neither felt nor known to anybody but its author (R9.6). */
export const isHidden = (act: Pick<Act, 'audience' | 'exposed'>): boolean =>
  act.audience === 'covert' && !act.exposed;
