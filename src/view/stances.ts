import type { World } from '../engine/index.ts';

/** What a power is to whoever looks; without a viewer the first played power looks. */
export type Stance = 'self' | 'rival' | 'ally' | 'present';

/** Whose forces they are: one's own and allies', the rival's, or others'. */
export type Side = Exclude<Stance, 'ally'>;

/** The stance of each power, by index, from who is played and who shares a body with whom. */
export const stancesOf = (world: World, viewer: number | null): readonly Stance[] => {
  const self = viewer ?? world.played[0] ?? 0;
  const code = world.powers[self] ?? '';
  const friends = world.scenario.file.bodies.filter((body) => body.members.includes(code));
  return world.powers.map((other, power) => {
    if (power === self) return 'self';
    if (friends.some((body) => body.members.includes(other))) return 'ally';
    return world.played.includes(power) ? 'rival' : 'present';
  });
};

export const sideOf = (stance: Stance | undefined): Side =>
  stance === undefined ? 'present' : stance === 'ally' ? 'self' : stance;
