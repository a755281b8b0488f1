import { readershipBetween } from '../words/direction.ts';
import { dayWithin, powerName, promiseName } from '../words/names.ts';
import { boundTo, pledgeText, whenOf } from '../words/pledges.ts';
import type { EventView } from '../words/told.ts';
import { type InstrumentView, PLAIN_SIGN } from './entry.ts';

const word = {
  isTravelling: true,
  subject: (words, { subject }) => promiseName(words, subject ?? ''),
} satisfies Partial<EventView>;

/** Turns left to keep the first of them that falls due. */
const turnsLeft = (behind: readonly { readonly due: number }[], turn: number): number =>
  Math.max(0, Math.min(...behind.map(({ due }) => due)) - turn + 1);

export const commitment = {
  rows: ({ commitments }) => commitments,
  ground: 'toward',
  /** An hourglass. */
  drawing: [{ path: 'M-.4-.54h.8L-.4.54h.8z', isFull: true }],
  rules: ['R8.1', 'R8.2', 'R8.3'],
  terms: ['trust', 'credibility', 'audience'],
  vanishes: false,
  powers: ({ by, to }) => [by, to],
  arena: () => null,
  ownId: ({ tag }) => tag,
  isInForce: ({ status }) => status === 'open',
  isOnMap: ({ by, to, status, audience }, viewer) =>
    status === 'open' && by !== to && (audience === 'public' || viewer === by || viewer === to),
  sign: (behind, turn) => ({
    ...PLAIN_SIGN,
    count: String(turnsLeft(behind, turn)),
    owner: behind[0].by,
    near: behind[0].by,
    weight: 58,
  }),
  hint: ({ shown }, behind) => ({ turns: turnsLeft(behind, shown.clock.turn) }),
  line: (reader, one, describe) => {
    const { world, words } = reader;
    return {
      by: powerName(words, world.powers[one.by] ?? ''),
      to: powerName(words, world.powers[one.to] ?? ''),
      promise: boundTo(reader, one, describe),
      pledge: pledgeText(words, one),
      restrained: String(one.pledge.kind === 'restraint'),
      status: one.status,
      when: whenOf(reader, one),
      due: dayWithin(world, one.due) ?? 'end',
      audience: one.audience,
    };
  },
  notes: () => [],
  facts: ({ words }, { made }) => [words.say('note.commitment.made', { turn: made })],
  scale: () => null,
  number: () => null,
  history: { isOf: (_, { isBetween }) => isBetween },
  effect: 'commitment',
  isChangedBy: ({ by, to }, mentions) => mentions.pair(by, to),
  isIdle: () => false,
  effectText: (words, { by, to, tag }, cast) => ({
    reader: readershipBetween(by, to, cast),
    tone: 'plain',
    text: words.say('effect.commitment', {
      by: powerName(words, by, cast),
      tag: promiseName(words, tag),
    }),
  }),
  conditions: ['commitment'],
  isAskedBy: ({ by, tag }, mentions) => mentions.from(by) && mentions.own(tag),
  conditionText: (words, { by, tag, is }, cast, isNot) =>
    words.say('condition.commitment', {
      by: powerName(words, by, cast),
      tag: promiseName(words, tag),
      is,
      not: String(isNot),
    }),
  events: {
    'commitment-made': { ...word, chapter: 'acts', tone: 'neutral', isRun: false },
    'commitment-kept': { ...word, chapter: 'answers', tone: 'friendly', isRun: false },
    'commitment-broken': { ...word, chapter: 'answers', tone: 'hostile', isRun: true },
  },
} satisfies InstrumentView<'commitment'>;
