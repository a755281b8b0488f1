import { chosenAmount } from '../words/direction.ts';
import { adjectiveOf, powerName } from '../words/names.ts';
import { choice } from '../words/say.ts';
import { type InstrumentView, PLAIN_SIGN } from './entry.ts';

const MENDS: readonly string[] = ['restore', 'reopen-consulate', 'return-property'];

export const mission = {
  rows: ({ missions }) => missions,
  ground: 'toward',
  /** Head and shoulders. */
  drawing: [
    { path: 'M-.25-.3a.25.25 0 1 1 .5 0a.25.25 0 1 1-.5 0z', isFull: true },
    { path: 'M-.5.55a.5.5 0 0 1 1 0z', isFull: true },
  ],
  rules: ['R6.6', 'R6.7', 'R6.9'],
  terms: ['ceiling', 'persona', 'desk'],
  vanishes: false,
  powers: ({ sender, host }) => [sender, host],
  arena: () => null,
  ownId: () => null,
  isInForce: () => true,
  isOnMap: () => true,
  sign: ([{ sender, host, staff, ceiling, consulatesShut, propertySeized, staffAtStart }]) => {
    const isCut = ceiling !== null || consulatesShut > 0 || propertySeized || staff < staffAtStart;
    return {
      ...PLAIN_SIGN,
      state: consulatesShut > 0 ? 'broken' : isCut ? 'waiting' : 'steady',
      count: String(staff),
      owner: sender,
      near: host,
      weight: isCut ? 70 : 20,
    };
  },
  hint: (_, [{ staff, ceiling, consulatesShut, propertySeized }]) => ({
    staff,
    capped: String(ceiling !== null),
    ceiling: ceiling ?? 0,
    shut: consulatesShut,
    seized: String(propertySeized),
  }),
  line: ({ words, world }, one) => ({
    sender: powerName(words, world.powers[one.sender] ?? ''),
    host: powerName(words, world.powers[one.host] ?? ''),
    staff: one.staff,
    start: one.staffAtStart,
    capped: String(one.ceiling !== null),
    ceiling: one.ceiling ?? 0,
    consulates: one.consulates,
    shut: one.consulatesShut,
    seized: String(one.propertySeized),
  }),
  notes: () => [],
  facts: ({ words }, { staffAtStart }) => [words.say('note.mission.start', { staff: staffAtStart })],
  scale: ({ staff, staffAtStart, ceiling }) => ({
    most: Math.max(staff, staffAtStart, ceiling ?? 0),
    parts: [{ tone: 'full', value: staff }],
    ticks: ceiling === null ? [] : [ceiling],
  }),
  number: ({ powers }, { sender, host, staff }) => ({
    number: { quantity: 'staff', a: powers[sender] ?? '', b: powers[host] ?? '' },
    value: staff,
  }),
  history: { quantity: 'staff' },
  effect: 'mission',
  isChangedBy: ({ sender, host }, mentions) => mentions.pair(sender, host),
  isIdle: () => false,
  effectText: (words, { op, sender, count }, cast, size) => ({
    reader: 'rival',
    tone: MENDS.includes(op) ? 'friendly' : 'hostile',
    text: words.say('effect.mission', {
      op: choice(op),
      sender: adjectiveOf(words, sender, cast),
      count: chosenAmount(count, size) ?? 0,
    }),
  }),
  conditions: ['mission'],
  isAskedBy: ({ sender, host }, mentions) => mentions.pair(sender, host),
  conditionText: (words, { host, sender, is }, cast, isNot) =>
    words.say('condition.mission', {
      host: powerName(words, host, cast),
      sender: powerName(words, sender, cast),
      is: choice(is),
      not: String(isNot),
    }),
  events: {
    'mission-changed': { chapter: 'acts', tone: 'neutral', isTravelling: false, isRun: false },
  },
} satisfies InstrumentView<'mission'>;
