import { treatiesAtRisk } from '../../engine/index.ts';
import { longDate } from '../locale/index.ts';
import { powerName } from '../words/names.ts';
import { perCent } from '../words/quantities.ts';
import { choice, type Words } from '../words/say.ts';
import { type InstrumentView, PLAIN_SIGN } from './entry.ts';

const nameOf = (words: Words, id: string): string => words.label('treaty', id);

export const treaty = {
  rows: ({ treaties }) => treaties,
  ground: 'between',
  /** A page with lines. */
  drawing: [{ path: 'M-.4-.54h.8V.54h-.8zM-.2-.24h.4M-.2.02h.4M-.2.28h.4', isFull: false }],
  rules: ['R6.15', 'R6.16', 'R9.4'],
  terms: ['dilemma'],
  vanishes: false,
  powers: ({ parties }) => parties,
  arena: () => null,
  ownId: ({ id }) => id,
  isInForce: () => true,
  isOnMap: ({ parties }) => parties.length === 2,
  sign: (behind) => {
    const standing = behind.filter(({ status }) => status === 'in-force' || status === 'disputed').length;
    const isWhole = behind.every(({ status }) => status === 'in-force');
    return {
      ...PLAIN_SIGN,
      state: standing === 0 ? 'broken' : isWhole ? 'steady' : 'waiting',
      count: String(standing),
      weight: 45,
    };
  },
  hint: (_, behind) => ({
    standing: behind.filter(({ status }) => status === 'in-force' || status === 'disputed').length,
    disputed: behind.filter(({ status }) => status === 'disputed' || status === 'suspended').length,
  }),
  line: ({ words }, { id, status }) => ({ treaty: nameOf(words, id), status: choice(status) }),
  /** When it ends, what it does, and what its fall would put in doubt (R6.15, R6.16, R9.4). */
  notes: ({ world, shown, words }, one) => {
    const { value } = world.model;
    const risk = treatiesAtRisk(shown.instruments.treaties, one);
    const expires = world.scenario.file.instruments.treaties.find(({ id }) => id === one.id)?.expires ?? null;
    return [
      ...(expires === null || one.status === 'ended'
        ? []
        : [words.say('note.treaty.expires', { date: longDate(expires) })]),
      ...(one.status === 'in-force' && world.played.every((power) => one.parties.includes(power))
        ? [words.say('note.treaty.calms', { less: 100 - perCent(value['incident.treaty']) })]
        : []),
      ...((one.status === 'in-force' || one.status === 'disputed') && risk.length > 0
        ? [
            words.say('note.treaty.risk', {
              treaties: words.list(risk.map(({ id }) => nameOf(words, id))),
              odds: perCent(value['treaty.contagion']),
            }),
          ]
        : []),
    ];
  },
  facts: ({ world, words }, { parties }) =>
    parties.length > 2
      ? [
          words.say('note.treaty.parties', {
            parties: words.list(parties.map((power) => powerName(words, world.powers[power] ?? ''))),
          }),
        ]
      : [],
  scale: () => null,
  number: () => null,
  history: { isOf: (_, { isOwn }) => isOwn },
  effect: 'treaty',
  isChangedBy: (effect, mentions) => mentions.own(effect.treaty),
  isIdle: (effect, one) => one.id === effect.treaty && one.status === effect.to,
  effectText: (words, effect) => ({
    reader: 'rival',
    tone: effect.to === 'in-force' ? 'friendly' : 'hostile',
    text: words.say('effect.treaty', { treaty: nameOf(words, effect.treaty), to: choice(effect.to) }),
  }),
  conditions: ['treaty'],
  isAskedBy: (condition, mentions) => mentions.own(condition.treaty),
  conditionText: (words, condition, _, isNot) =>
    words.say('condition.treaty', {
      treaty: nameOf(words, condition.treaty),
      is: choice(condition.is),
      not: String(isNot),
    }),
  events: {
    'treaty-changed': {
      chapter: 'course',
      tone: 'neutral',
      isTravelling: false,
      isRun: false,
      subject: (words, { subject }) => nameOf(words, subject ?? ''),
      // The fall of another drew it after it.
      state: ({ rule }) => (rule === 'R6.16' ? 'shaken' : null),
      between: (world, { subject }) =>
        world.scenario.file.instruments.treaties.find(({ id }) => id === subject)?.parties ?? [],
    },
  },
} satisfies InstrumentView<'treaty'>;
