import type { Effect } from '../vocabulary/index.ts';
import { spill } from './ceasefires.ts';
import { clamp, divide, share } from './exact.ts';
import { staffShare } from './missions.ts';
import { changeArena, changeReputation, type View } from './quantities.ts';
import { alter } from './state.ts';
import { add, dueTo, enter, type Turn, tell } from './turn.ts';
import type { Track } from './types.ts';
import { zoneOf } from './zones.ts';

/** Progress below which a fading settlement lapses (R5.7). */
export const LAPSE = 600;

type Op = Extract<Effect, { type: 'talks' }>['op'];

export const changeTrack = (t: Turn, op: Op, id: string, by: number): void => {
  const { tracks } = t.state.instruments;
  const track = tracks.find((held) => held.id === id);
  if (track === undefined || track.status === 'agreed') return;
  switch (op) {
    case 'open':
      if (track.status !== 'closed') return;
      alter(tracks, track, { status: 'open' });
      tell(t, { kind: 'track-opened', rule: 'R6.9', by: track.a, to: track.b, subject: id });
      return;
    case 'push':
      if (track.status === 'open') advance(t, track, by);
      return;
    case 'unlock':
      if (track.status === 'closed') return;
      alter(tracks, track, {
        status: 'open',
        thresholds: track.status === 'stalled' ? track.thresholds.slice(1) : track.thresholds,
      });
      tell(t, {
        kind: 'track-opened',
        rule: 'R6.10',
        by: track.a,
        to: track.b,
        subject: id,
        detail: 'unlocked',
      });
      return;
    case 'halt':
      if (track.status === 'closed') return;
      alter(tracks, track, { status: 'closed' });
      tell(t, { kind: 'track-halted', rule: 'R6.9', by: track.a, to: track.b, subject: id });
      return;
  }
};

/** R6.9–R6.11: progress, up to the next threshold that only those above can cross, or to agreement. */
const advance = (t: Turn, track: Track, by: number): void => {
  const { tracks } = t.state.instruments;
  const limit = track.thresholds[0] ?? 1000;
  const progress = clamp(track.progress + by, 0, limit);
  const moved = alter(tracks, track, { progress });
  enter(t, 'track', track.id, null, progress - track.progress, progress, 'R6.9');
  if (progress < limit) return;
  if (track.thresholds.length > 0) {
    alter(tracks, moved, { status: 'stalled' });
    tell(t, { kind: 'track-stalled', rule: 'R6.10', by: track.a, to: track.b, subject: track.id });
  } else agree(t, moved);
};

/**
 * R6.11, R7.8: where a settlement puts the terms: halfway between the middles of both zones, and nearer to the side
 * whose hands are tied more, since what cannot be ratified cannot be had; never beyond either middle.
 */
const meeting = (t: Turn, track: Track, a: number, b: number): number => {
  const { constraint } = t.state.home;
  const tied = (constraint[track.a] ?? 0) - (constraint[track.b] ?? 0);
  const shift = divide(tied * t.world.model.value['home.leverage'], 1000);
  return clamp(divide(a + b, 2) + (a >= b ? shift : -shift), Math.min(a, b), Math.max(a, b));
};

/** R6.11: an agreement moves its arena's terms toward the middle of both zones and cools it. */
const agree = (t: Turn, track: Track): void => {
  alter(t.state.instruments.tracks, track, { status: 'agreed' });
  const id = tell(t, {
    kind: 'track-agreed',
    rule: 'R6.11',
    by: track.a,
    to: track.b,
    subject: track.id,
    arena: track.arena,
  });
  dueTo(t, id, track.id, () => {
    changeReputation(t, track.a, track.b, 'trust', 40, 'R6.11');
    changeReputation(t, track.b, track.a, 'trust', 40, 'R6.11');
    const n = t.world.powers.length;
    for (const [i, j] of [
      [track.a, track.b],
      [track.b, track.a],
    ] as const) {
      add(
        t,
        t.state.dyads.friendlyBase,
        i * n + j,
        200,
        0,
        40_000,
        'baseline-friendly',
        t.world.powers[i] ?? null,
        t.world.powers[j] ?? null,
        'R2.4',
      );
    }
    if (track.arena === null) return;
    const a = zoneOf(t.world, t.state.secrets, track.a, track.arena);
    const b = zoneOf(t.world, t.state.secrets, track.b, track.arena);
    if (a !== null && b !== null) {
      const middle = meeting(t, track, divide(a.low + a.high, 2), divide(b.low + b.high, 2));
      const terms = t.state.arenas[track.arena]?.terms ?? 0;
      changeArena(t, track.arena, 'terms', clamp(middle - terms, -track.settles, track.settles), 'R6.11');
    }
    changeArena(t, track.arena, 'progress', 150, 'R6.11');
    changeArena(t, track.arena, 'heat', -60, 'R6.11');
    spill(t, track.arena);
  });
};

/** R5.7: whether a settlement holds: what leaders signed, or guarantors of a truce in the arena stand for. */
export const isHeld = (view: View, track: Track): boolean =>
  track.level === 'leaders' ||
  view.instruments.ceasefires.some(
    (c) => c.arena === track.arena && c.status === 'in-force' && c.guarantors.length > 0,
  );

/** R5.7: any other settlement fades until it lapses. */
const fade = (t: Turn, track: Track): void => {
  const { tracks } = t.state.instruments;
  if (isHeld(t.state, track)) return;
  const progress = Math.max(0, track.progress - t.world.model.value['track.decay']);
  const lapses = progress < LAPSE;
  alter(tracks, track, { progress, status: lapses ? 'closed' : 'agreed' });
  enter(t, 'track', track.id, null, progress - track.progress, progress, 'R5.7');
  if (lapses)
    tell(t, {
      kind: 'track-lapsed',
      rule: 'R5.7',
      by: track.a,
      to: track.b,
      subject: track.id,
      arena: track.arena,
    });
};

/** R6.9: a week of talks: faster with full missions, warmer relations and sincere sides. */
export const ageTracks = (t: Turn): void => {
  const { world, state } = t;
  const n = world.powers.length;
  state.instruments.tracks.forEach((track, k) => {
    if (track.status === 'agreed') fade(t, track);
    if (track.status !== 'open') return;
    const staff = Math.min(
      staffShare(state.instruments.missions, track.a, track.b),
      staffShare(state.instruments.missions, track.b, track.a),
    );
    const sincerity = Math.min(state.secrets.sincerity[2 * k] ?? 0, state.secrets.sincerity[2 * k + 1] ?? 0);
    const warmth = 500 + (state.dyads.cooperation[track.a * n + track.b] ?? 0);
    let by = share(world.model.value['track.speed'], 512 + divide(staff, 2));
    by = divide(by * warmth, 1000);
    by = divide(by * (250 + sincerity), 1000);
    advance(t, track, by);
  });
};
