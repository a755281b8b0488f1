import type { EffectOf } from '../../vocabulary/index.ts';
import { effectAmount } from '../application.ts';
import { spill } from '../arenas.ts';
import { changeArena, changePair, changeReputation } from '../changes.ts';
import { clamp, divide, nth, share } from '../exact.ts';
import { law } from '../law.ts';
import { alter } from '../mutable.ts';
import { pairOf } from '../pairs.ts';
import { dueTo, enter, type Turn, tell } from '../turn.ts';
import type { Track, View } from '../types.ts';
import { placeOfArena, placeOfPower } from '../world.ts';
import { zoneOf } from '../zones.ts';
import { staffShare } from './mission.ts';
import { everybody, type InstrumentRules, none } from './rules.ts';

/** Progress below which a fading settlement lapses (R5.7). */
export const LAPSE = law['R5.7'].lapses;

const TALKS = law['R6.9'];
const AGREED = law['R6.11'];
const { agreed: WARMER } = law['R2.4'];

type Op = EffectOf<'track'>['op'];

const changeTrack = (t: Turn, op: Op, id: string, by: number): void => {
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
    default:
      op satisfies never;
  }
};

const enterProgress = (t: Turn, { id, progress }: Track, after: number, rule: string): void => {
  if (t.sink !== null) enter(t, { quantity: 'track', a: id, by: after - progress, after, rule });
};

/** R6.9–R6.11: progress, up to the next threshold that only those above can cross, or to agreement. */
const advance = (t: Turn, track: Track, by: number): void => {
  const { tracks } = t.state.instruments;
  const limit = track.thresholds[0] ?? 1000;
  const progress = clamp(track.progress + by, 0, limit);
  const moved = alter(tracks, track, { progress });
  enterProgress(t, track, progress, 'R6.9');
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
  const tied = nth(constraint, track.a) - nth(constraint, track.b);
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
    changeReputation(t, track.a, track.b, 'trust', AGREED.trust, 'R6.11');
    changeReputation(t, track.b, track.a, 'trust', AGREED.trust, 'R6.11');
    changePair(t, track.a, track.b, 'baseline-friendly', WARMER, 'R2.4');
    changePair(t, track.b, track.a, 'baseline-friendly', WARMER, 'R2.4');
    if (track.arena === null) return;
    const a = zoneOf(t.world, t.state.secrets, track.a, track.arena);
    const b = zoneOf(t.world, t.state.secrets, track.b, track.arena);
    if (a !== null && b !== null) {
      const middle = meeting(t, track, divide(a.low + a.high, 2), divide(b.low + b.high, 2));
      const terms = nth(t.state.arenas, track.arena).terms;
      changeArena(t, track.arena, 'terms', clamp(middle - terms, -track.settles, track.settles), 'R6.11');
    }
    changeArena(t, track.arena, 'progress', AGREED.progress, 'R6.11');
    changeArena(t, track.arena, 'heat', -AGREED.cools, 'R6.11');
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
  enterProgress(t, track, progress, 'R5.7');
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
const ageTracks = (t: Turn): void => {
  const { world, state } = t;
  const { instruments } = state;
  instruments.tracks.forEach((track, k) => {
    if (track.status === 'agreed') fade(t, track);
    if (track.status !== 'open') return;
    const staff = Math.min(
      staffShare(instruments, track.a, track.b),
      staffShare(instruments, track.b, track.a),
    );
    const { sincerity } = state.secrets;
    const candour = Math.min(nth(sincerity, 2 * k), nth(sincerity, 2 * k + 1));
    const warmth = TALKS.cooperation + nth(state.dyads.cooperation, pairOf(world, track.a, track.b));
    let by = share(world.model.value['track.speed'], 512 + divide(staff, 2));
    by = divide(by * warmth, 1000);
    by = divide(by * (TALKS.sincerity + candour), 1000);
    advance(t, track, by);
  });
};

/** What a track counts for, in quarters of an open one. */
const QUARTERS: Readonly<Record<Track['status'], number>> = { closed: 0, stalled: 1, open: 4, agreed: 8 };

const isLive = ({ status }: Track): boolean => status === 'open' || status === 'agreed';

const isOf = (track: Track, power: number): boolean => track.a === power || track.b === power;

export const track: InstrumentRules<'track'> = {
  table: 'tracks',
  first: (world, { between: [a, b], arena, id, level, progress, settles, status, thresholds }) => ({
    a: placeOfPower(world, a),
    arena: arena === null ? null : placeOfArena(world, arena),
    b: placeOfPower(world, b),
    id,
    level,
    progress,
    settles,
    status,
    thresholds,
  }),
  isKnown: everybody,
  effects: { talks: (t, e, { choice }) => changeTrack(t, e.op, e.track, effectAmount(e.by, choice)) },
  tests: {
    track: (_world, view, c) =>
      (view.instruments.tracks.find(({ id }) => id === c.track)?.status ?? 'closed') === c.is,
  },
  flow: (world, state, put) => {
    const amount = world.model.value['track.flow'];
    for (const track of state.instruments.tracks) {
      if (!isLive(track)) continue;
      put('friendly', track.a, track.b, amount, 'tracks');
      put('friendly', track.b, track.a, amount, 'tracks');
    }
  },
  standing: {
    part: {
      id: 'tracks',
      of: 'cooperation',
      rule: 'R3.4',
      points: (quarters, value) => divide(quarters * value['standing.tracks'], 8),
    },
    gather: (_world, view, put) => {
      for (const { a, b, status } of view.instruments.tracks)
        if (status !== 'closed') put(a, b, QUARTERS[status]);
    },
  },
  press: none,
  locks: ({ instruments }, arena) =>
    instruments.tracks.some((track) => track.arena === arena && track.status === 'agreed'),
  age: ageTracks,
  due: none,
  expire: none,
  accident: none,
  desk: ({ tracks }, power) => {
    const own = tracks.filter(
      (one) => one.level === 'technical' && one.status === 'open' && isOf(one, power),
    );
    return Math.max(0, own.length - 1);
  },
  reporting: ({ tracks }, power) =>
    law['R6.7'].talks * tracks.filter((one) => isLive(one) && isOf(one, power)).length,
};
