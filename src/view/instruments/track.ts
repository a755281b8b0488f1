import { isHeld, LAPSE, type Track } from '../../engine/index.ts';
import type { EffectOf } from '../../vocabulary/index.ts';
import { arenaName, trackName } from '../words/names.ts';
import { shownIndex } from '../words/quantities.ts';
import type { EventView } from '../words/told.ts';
import { type InstrumentView, PLAIN_SIGN } from './entry.ts';

/** Talks on which each operation works, by how they stand. */
const MOVED: Readonly<Record<EffectOf<'track'>['op'], readonly Track['status'][]>> = {
  open: ['closed'],
  push: ['open'],
  unlock: ['open', 'stalled'],
  halt: ['open', 'stalled'],
};

const onward = {
  isTravelling: false,
  subject: (words, { subject }) => trackName(words, subject ?? ''),
} satisfies Partial<EventView>;

export const track = {
  rows: ({ tracks }) => tracks,
  ground: 'between',
  /** Two speech bubbles. */
  drawing: [
    { path: 'M-.58-.44h.8v.52h-.42l-.22.24v-.24h-.16z', isFull: true },
    { path: 'M.42-.16H.6v.5H.44L.3.56.22.34h-.3', isFull: false },
  ],
  rules: ['R6.9', 'R6.10', 'R6.11'],
  terms: ['track', 'zone', 'tied'],
  vanishes: false,
  powers: ({ a, b }) => [a, b],
  arena: ({ arena }) => arena,
  ownId: ({ id }) => id,
  isInForce: ({ status }) => status !== 'closed',
  isOnMap: ({ status }) => status === 'open' || status === 'stalled',
  sign: (behind) => ({
    ...PLAIN_SIGN,
    state: behind.every(({ status }) => status === 'stalled') ? 'waiting' : 'steady',
    count: String(behind.length),
    progress: Math.max(...behind.map(({ progress }) => progress)),
    weight: 55,
  }),
  hint: (_, behind) => ({
    count: behind.length,
    progress: shownIndex(Math.max(...behind.map(({ progress }) => progress))),
    stalled: behind.filter(({ status }) => status === 'stalled').length,
  }),
  line: ({ words }, { id, status, progress }) => ({
    track: trackName(words, id),
    status,
    progress: shownIndex(progress),
  }),
  /** Whether a settlement holds or fades (R5.7). */
  notes: ({ world, shown, words }, one) => {
    if (one.status !== 'agreed') return [];
    if (isHeld(shown, one))
      return [words.say('note.track.holds', { how: one.level === 'leaders' ? 'signed' : 'stood' })];
    const decay = world.model.value['track.decay'];
    if (decay <= 0) return [];
    return [
      words.say('note.track.fades', {
        progress: shownIndex(one.progress),
        weeks: Math.max(1, Math.ceil((one.progress - LAPSE) / decay)),
        arena: arenaName(words, world.arenas[one.arena ?? -1] ?? null),
        truce: one.arena === null ? 'no' : 'yes',
      }),
    ];
  },
  /** What lies ahead: who holds them, and where they stick. */
  facts: ({ words }, { level, status, thresholds: [next] }) =>
    status === 'agreed' || status === 'closed'
      ? []
      : [
          words.say('note.track.level', { level }),
          status === 'stalled'
            ? words.say('note.track.stuck')
            : words.say('note.track.next', {
                left: next === undefined ? 'none' : 'some',
                next: shownIndex(next ?? 0),
              }),
        ],
  scale: ({ progress, thresholds }) => ({
    most: 1000,
    parts: [{ tone: 'cooperation', value: progress }],
    ticks: thresholds,
  }),
  number: (_, { id, status, progress }) =>
    status === 'closed' ? null : { number: { quantity: 'track', a: id, b: null }, value: progress },
  history: { isOf: (_, { isOwn }) => isOwn },
  effect: 'talks',
  isChangedBy: (effect, mentions) => mentions.own(effect.track),
  isIdle: (effect, one) => one.id === effect.track && !MOVED[effect.op].includes(one.status),
  effectText: (words, { op, track: id }) => ({
    reader: 'rival',
    tone: op === 'halt' ? 'hostile' : 'friendly',
    text: words.say('effect.talks', { op, track: trackName(words, id) }),
  }),
  conditions: ['track'],
  isAskedBy: (condition, mentions) => mentions.own(condition.track),
  conditionText: (words, { track: id, is }, _, isNot) =>
    words.say('condition.track', { track: trackName(words, id), is, not: String(isNot) }),
  events: {
    'track-opened': { ...onward, chapter: 'answers', tone: 'friendly', isRun: false },
    'track-stalled': { ...onward, chapter: 'course', tone: 'neutral', isRun: false },
    'track-agreed': { ...onward, chapter: 'course', tone: 'friendly', isRun: true },
    'track-halted': { ...onward, chapter: 'course', tone: 'hostile', isRun: false },
    'track-lapsed': { ...onward, chapter: 'course', tone: 'hostile', isRun: false },
  },
} satisfies InstrumentView<'track'>;
