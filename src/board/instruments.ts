import type { GameState, Observation, World } from '../engine/index.ts';
import { type Glyph, type MarkItem, pairId, type Role } from './drawlist.ts';

/** An instrument as the board shows it, before it has a place. */
export interface Sign {
  readonly id: string;
  readonly glyph: Glyph;
  readonly state: MarkItem['state'];
  readonly count: string | null;
  readonly progress: number | null;
  /** Power whose doing it is, by index. */
  readonly owner: number | null;
  /** Pair id for what lies on a thread, arena index for what lies in an arena. */
  readonly pair: string | null;
  readonly arena: number | null;
  /** Where along the thread it belongs: power toward whose end, or the middle. */
  readonly near: number | null;
  /** More is shown first. */
  readonly weight: number;
}

const none = {
  state: 'steady',
  count: null,
  progress: null,
  owner: null,
  pair: null,
  arena: null,
  near: null,
} as const;

/**
 * Every instrument in force as one sign for each kind and pair (or arena); deployments as one for each side.
 */
export function signsOf(
  world: World,
  view: GameState | Observation,
  viewer: number | null,
  roles: readonly Role[],
): readonly Sign[] {
  const code = (power: number): string => world.powers[power] ?? '';
  const pair = (a: number, b: number): string => pairId(code(a), code(b));
  const { instruments } = view;
  const signs: Sign[] = [];

  const levels = new Map<string, { from: number; to: number; level: number }>();
  for (const { from, to, executive, legislated } of instruments.sanctions) {
    const id = `sanctions.${code(from)}-${code(to)}`;
    levels.set(id, { from, to, level: (levels.get(id)?.level ?? 0) + executive + legislated });
  }
  for (const [id, { from, to, level }] of levels)
    if (level > 0)
      signs.push({
        ...none,
        id,
        glyph: 'sanctions',
        count: String(level),
        owner: from,
        pair: pair(from, to),
        near: to,
        weight: 60 + level,
      });

  for (const mission of instruments.missions) {
    const { host, sender, staff, ceiling, consulatesShut, propertySeized, staffAtStart } = mission;
    const isCut = ceiling !== null || consulatesShut > 0 || propertySeized || staff < staffAtStart;
    signs.push({
      ...none,
      id: `staff.${code(sender)}-${code(host)}`,
      glyph: 'staff',
      state: consulatesShut > 0 ? 'broken' : isCut ? 'waiting' : 'steady',
      count: String(staff),
      owner: sender,
      pair: pair(host, sender),
      near: host,
      weight: isCut ? 70 : 20,
    });
  }

  const channels = new Map<string, { open: number; all: number }>();
  for (const { a, b, open } of instruments.channels) {
    const found = channels.get(pair(a, b)) ?? { open: 0, all: 0 };
    channels.set(pair(a, b), { open: found.open + (open ? 1 : 0), all: found.all + 1 });
  }
  for (const [id, { open, all }] of channels)
    signs.push({
      ...none,
      id: `channel.${id}`,
      glyph: 'channel',
      state: open === 0 ? 'broken' : open < all ? 'waiting' : 'steady',
      count: `${open}/${all}`,
      pair: id,
      weight: 50,
    });

  const tracks = new Map<string, { live: number; stalled: number; progress: number }>();
  for (const { a, b, status, progress } of instruments.tracks) {
    if (status !== 'open' && status !== 'stalled') continue;
    const found = tracks.get(pair(a, b)) ?? { live: 0, stalled: 0, progress: 0 };
    tracks.set(pair(a, b), {
      live: found.live + 1,
      stalled: found.stalled + (status === 'stalled' ? 1 : 0),
      progress: Math.max(found.progress, progress),
    });
  }
  for (const [id, { live, stalled, progress }] of tracks)
    signs.push({
      ...none,
      id: `talks.${id}`,
      glyph: 'talks',
      state: stalled === live ? 'waiting' : 'steady',
      count: String(live),
      progress,
      pair: id,
      weight: 55,
    });

  const treaties = new Map<string, { standing: number; all: number; disputed: boolean }>();
  for (const { parties, status } of instruments.treaties) {
    const [a, b] = parties;
    if (parties.length !== 2 || a === undefined || b === undefined) continue;
    const found = treaties.get(pair(a, b)) ?? { standing: 0, all: 0, disputed: false };
    treaties.set(pair(a, b), {
      standing: found.standing + (status === 'in-force' || status === 'disputed' ? 1 : 0),
      all: found.all + 1,
      disputed: found.disputed || status !== 'in-force',
    });
  }
  for (const [id, { standing, disputed }] of treaties)
    signs.push({
      ...none,
      id: `treaty.${id}`,
      glyph: 'treaty',
      state: standing === 0 ? 'broken' : disputed ? 'waiting' : 'steady',
      count: String(standing),
      pair: id,
      weight: 45,
    });

  const dates = new Map<string, { by: number; to: number; due: number }>();
  for (const { by, to, due, status, audience } of instruments.commitments) {
    if (status !== 'open' || (audience === 'private' && viewer !== by && viewer !== to) || by === to)
      continue;
    const id = `commitment.${code(by)}-${code(to)}`;
    dates.set(id, { by, to, due: Math.min(due, dates.get(id)?.due ?? due) });
  }
  for (const [id, { by, to, due }] of dates)
    signs.push({
      ...none,
      id,
      glyph: 'commitment',
      count: String(Math.max(0, due - view.clock.turn + 1)),
      owner: by,
      pair: pair(by, to),
      near: by,
      weight: 58,
    });

  const forces = new Map<string, { by: number; arena: number; size: number }>();
  for (const { by, arena, size } of instruments.deployments) {
    const role = roles[by] ?? 'present';
    const id = `deployment.${world.arenas[arena] ?? ''}.${role === 'ally' ? 'self' : role}`;
    forces.set(id, { by: forces.get(id)?.by ?? by, arena, size: size + (forces.get(id)?.size ?? 0) });
  }
  for (const [id, { by, arena, size }] of forces)
    if (size > 0)
      signs.push({
        ...none,
        id,
        glyph: 'deployment',
        count: String(size),
        owner: by,
        arena,
        weight: 40 + size,
      });

  for (const { arena, status, monitored } of instruments.ceasefires)
    if (status !== 'none')
      signs.push({
        ...none,
        id: `ceasefire.${world.arenas[arena] ?? ''}`,
        glyph: 'ceasefire',
        state: status === 'broken' ? 'broken' : monitored ? 'steady' : 'waiting',
        arena,
        weight: 65,
      });

  return signs.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}
