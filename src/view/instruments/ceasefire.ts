import { breakOdds } from '../../engine/index.ts';
import { arenaName, arenaNameIn, powerName } from '../words/names.ts';
import { perCent } from '../words/quantities.ts';
import { choice } from '../words/say.ts';
import { type InstrumentView, PLAIN_SIGN } from './entry.ts';

export const ceasefire = {
  rows: ({ ceasefires }) => ceasefires,
  ground: 'arena',
  /** A flag on its pole. */
  drawing: [
    { path: 'M-.36.6v-1.16', isFull: false },
    { path: 'm-.36-.56.9.22-.9.36z', isFull: true },
  ],
  rules: ['R6.12', 'R6.13', 'R5.4'],
  terms: ['guarantor', 'heat', 'terms'],
  vanishes: false,
  powers: () => [],
  arena: ({ arena }) => arena,
  ownId: () => null,
  isInForce: ({ status }) => status !== 'none',
  isOnMap: ({ status }) => status !== 'none',
  sign: ([{ status, monitored }]) => ({
    ...PLAIN_SIGN,
    state: status === 'broken' ? 'broken' : monitored ? 'steady' : 'waiting',
    weight: 65,
  }),
  hint: (_, [{ status, monitored }]) => ({ status: choice(status), monitored: String(monitored) }),
  line: ({ world, words }, { arena, status, weeks, monitored, guarantors }) => ({
    arena: arenaName(words, world.arenas[arena] ?? null),
    status: choice(status),
    weeks,
    monitored: String(monitored),
    guarantors: words.list(guarantors.map((power) => powerName(words, world.powers[power] ?? ''))),
    count: guarantors.length,
  }),
  /** How likely it is to break, in words and in number, and what would make it last (R6.13). */
  notes: ({ world, shown, words }, one) => {
    if (one.status !== 'in-force') return [];
    const odds = perCent(breakOdds(world, shown, one));
    const hasGuarantors = one.guarantors.length > 0;
    return [
      words.say('note.ceasefire', {
        odds,
        how: odds >= 30 ? 'fragile' : odds >= 15 ? 'shaky' : odds >= 7 ? 'fair' : 'firm',
        lacks: hasGuarantors ? (one.monitored ? 'none' : 'monitors') : one.monitored ? 'guarantors' : 'both',
      }),
    ];
  },
  facts: ({ world, words }, { status, parties }) =>
    status === 'none'
      ? []
      : [
          words.say('note.ceasefire.parties', {
            parties: words.list(parties.map((power) => powerName(words, world.powers[power] ?? ''))),
          }),
        ],
  scale: () => null,
  number: () => null,
  history: { isOf: (_, { isThere }) => isThere },
  effect: 'ceasefire',
  isChangedBy: ({ arena }, mentions) => mentions.arena(arena),
  isIdle: () => false,
  effectText: (words, { op, arena }, cast) => ({
    reader: 'rival',
    tone: op === 'end' ? 'hostile' : 'friendly',
    text: words.say('effect.ceasefire', { op, arena: arenaNameIn(words, arena, cast) }),
  }),
  conditions: ['ceasefire'],
  isAskedBy: ({ arena }, mentions) => mentions.arena(arena),
  conditionText: (words, { arena, is }, cast, isNot) =>
    words.say('condition.ceasefire', {
      arena: arenaNameIn(words, arena, cast),
      is: choice(is),
      not: String(isNot),
    }),
  events: {
    'ceasefire-established': { chapter: 'answers', tone: 'friendly', isTravelling: false, isRun: true },
    'ceasefire-broke': { chapter: 'course', tone: 'hostile', isTravelling: false, isRun: true },
    'ceasefire-renewed': { chapter: 'answers', tone: 'friendly', isTravelling: false, isRun: false },
    'ceasefire-ended': { chapter: 'course', tone: 'hostile', isTravelling: false, isRun: false },
    'consent-refused': { chapter: 'answers', tone: 'hostile', isTravelling: false, isRun: false },
  },
} satisfies InstrumentView<'ceasefire'>;
