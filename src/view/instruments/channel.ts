import { CHANNELS } from '../../vocabulary/index.ts';
import { readershipOf } from '../words/direction.ts';
import { channelName, codeOf, powerName } from '../words/names.ts';
import { type InstrumentView, PLAIN_SIGN } from './entry.ts';

export const channel = {
  rows: ({ channels }) => channels,
  ground: 'between',
  /** An arrow both ways. */
  drawing: [{ path: 'M-.6 0H.6M-.3-.3-.62 0l.32.3M.3-.3.62 0 .3.3', isFull: false }],
  rules: ['R6.8'],
  terms: ['channel', 'deconfliction', 'misperception'],
  vanishes: false,
  powers: ({ a, b }) => [a, b],
  arena: () => null,
  ownId: () => null,
  isInForce: () => true,
  isOnMap: () => true,
  sign: (behind) => {
    const open = behind.filter((one) => one.open).length;
    return {
      ...PLAIN_SIGN,
      state: open === 0 ? 'broken' : open < behind.length ? 'waiting' : 'steady',
      count: `${open}/${behind.length}`,
      weight: 50,
    };
  },
  hint: (_, behind) => ({ open: behind.filter(({ open }) => open).length, all: behind.length }),
  line: ({ words, world }, one) => ({
    a: powerName(words, world.powers[one.a] ?? ''),
    b: powerName(words, world.powers[one.b] ?? ''),
    channel: channelName(words, one.channel),
    is: one.open ? 'open' : 'shut',
  }),
  notes: () => [],
  facts: () => [],
  scale: () => null,
  number: () => null,
  history: { isOf: (_, { isBetween }) => isBetween },
  effect: 'channel',
  isChangedBy: ({ between }, mentions) => mentions.pair(...between),
  isIdle: (effect, one) => one.channel === effect.channel && one.open === (effect.is === 'open'),
  effectText: (words, { between, channel: which, is }, cast) => ({
    reader: readershipOf(codeOf(between[0], cast) === cast.self ? between[1] : between[0], cast),
    tone: is === 'open' ? 'friendly' : 'hostile',
    text: words.say('effect.channel', { channel: channelName(words, which), is }),
  }),
  conditions: ['channel'],
  isAskedBy: ({ between }, mentions) => mentions.pair(...between),
  conditionText: (words, { channel: which, between, is }, cast, isNot) =>
    words.say('condition.channel', {
      channel: channelName(words, which),
      a: powerName(words, between[0], cast),
      b: powerName(words, between[1], cast),
      is: (is === 'open') === isNot ? 'shut' : 'open',
    }),
  events: {
    'channel-changed': {
      chapter: 'acts',
      tone: 'neutral',
      isTravelling: false,
      isRun: false,
      subject: (words, { subject, detail }) => {
        const which = CHANNELS.find((one) => one === subject || one === detail);
        return which === undefined ? (subject ?? '') : channelName(words, which);
      },
    },
  },
} satisfies InstrumentView<'channel'>;
