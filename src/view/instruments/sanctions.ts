import { biting, fatigueOf, isReliefPaid, pressureOf, senderCost } from '../../engine/index.ts';
import { tenth } from '../locale/index.ts';
import { chosenAmount, readershipBetween, readershipOf } from '../words/direction.ts';
import { arenaName, powerName } from '../words/names.ts';
import { perCent, shownIndex } from '../words/quantities.ts';
import { type InstrumentView, PLAIN_SIGN } from './entry.ts';

/** Steps of 1024 parts, to a tenth. */
const steps = (parts: number): string => tenth(parts / 1024);

export const sanctions = {
  rows: ({ sanctions }) => sanctions,
  ground: 'toward',
  /** A padlock. */
  drawing: [
    { path: 'M-.32-.12a.32.32 0 0 1 .64 0', isFull: false },
    { path: 'M-.48-.12h.96v.66h-.96z', isFull: true },
  ],
  rules: ['R6.1', 'R6.2', 'R6.3', 'R6.17'],
  terms: ['executive', 'leverage', 'fatigue'],
  vanishes: true,
  powers: ({ from, to }) => [from, to],
  arena: ({ arena }) => arena,
  ownId: () => null,
  isInForce: ({ executive, legislated }) => executive + legislated > 0,
  isOnMap: ({ executive, legislated }) => executive + legislated > 0,
  sign: (behind) => {
    const level = behind.reduce((sum, one) => sum + one.executive + one.legislated, 0);
    const [{ from, to }] = behind;
    return { ...PLAIN_SIGN, count: String(level), owner: from, near: to, weight: 60 + level };
  },
  hint: (_, behind) => ({
    level: behind.reduce((sum, one) => sum + one.executive + one.legislated, 0),
    legislated: behind.reduce((sum, one) => sum + one.legislated, 0),
  }),
  line: ({ words, world }, { from, to, arena, executive, legislated, adapted, linked }) => {
    const target = powerName(words, world.powers[to] ?? '');
    const over = arenaName(words, world.arenas[arena] ?? null);
    return {
      from: powerName(words, world.powers[from] ?? ''),
      to: target,
      arena: over,
      // North Korea is a power and an arena: it need not be named twice.
      over: over === target ? 'none' : over,
      executive,
      legislated,
      adapted: perCent(adapted),
      linked: String(linked),
    };
  },
  /** What still bites of it and what it is worth in bargaining, what it costs, whether it tires, what it is tied to. */
  notes: ({ world, shown, words }, one) => {
    const from = powerName(words, world.powers[one.from] ?? '');
    const trust = shown.reputation.trust[one.to * world.powers.length + one.from] ?? 0;
    const lever = Math.abs(pressureOf(world, shown, one));
    const cost = senderCost(world, one);
    const tires = perCent(fatigueOf(world, one));
    return [
      words.say('note.sanctions.leverage', {
        bite: steps(biting(one)),
        lever: lever === 0 ? 'none' : 'some',
        weight: steps(lever),
        law: one.legislated > 0 ? 'yes' : 'no',
        trust: trust < 500 ? shownIndex(trust) : -1,
        side: world.parties[one.arena]?.includes(one.from) === true ? 'party' : 'ally',
      }),
      ...(cost > 0 ? [words.say('note.sanctions.cost', { from, cost: tenth(cost / 10) })] : []),
      ...(tires > 0 ? [words.say('note.sanctions.tires', { odds: tires })] : []),
      ...(one.linked ? [words.say('note.sanctions.linked', { met: String(isReliefPaid(shown, one)) })] : []),
    ];
  },
  facts: () => [],
  scale: (one) => {
    const bite = biting(one) / 1024;
    return {
      most: 10,
      isStepped: true,
      parts: [
        { tone: 'full', value: bite },
        { tone: 'worn', value: one.executive + one.legislated - bite },
      ],
    };
  },
  number: ({ powers }, { from, to, executive, legislated }) => ({
    number: { quantity: 'sanctions', a: powers[from] ?? '', b: powers[to] ?? '' },
    value: executive + legislated,
  }),
  history: { quantity: 'sanctions' },
  effect: 'sanctions',
  isChangedBy: ({ from, to }, mentions) => mentions.pair(from, to),
  isIdle: () => false,
  effectText: (words, { op, from, to, level }, cast, size) => ({
    reader: readershipBetween(from, to, cast),
    tone: op === 'ease' ? 'friendly' : op === 'impose' || op === 'codify' ? 'hostile' : 'plain',
    text: words.say('effect.sanctions', {
      op,
      of: readershipOf(from, cast) === 'allies' ? powerName(words, from, cast) : 'none',
      to: powerName(words, to, cast),
      level: chosenAmount(level, size) ?? 1,
    }),
  }),
  conditions: ['sanctions', 'linked'],
  isAskedBy: ({ from, to }, mentions) => mentions.pair(from, to),
  conditionText: (words, condition, cast, isNot) => {
    const pair = { from: powerName(words, condition.from, cast), to: powerName(words, condition.to, cast) };
    return condition.type === 'linked'
      ? words.say('condition.linked', { ...pair, is: String(condition.is !== isNot) })
      : words.say('condition.sanctions', {
          ...pair,
          basis: condition.basis,
          level: condition.atLeast,
          not: String(isNot),
        });
  },
  events: {
    'sanctions-changed': {
      chapter: 'acts',
      tone: 'neutral',
      isTravelling: false,
      isRun: false,
      // Others' relief drew it after it.
      state: ({ rule, detail }) => (rule === 'R6.5' && detail === 'ease' ? 'followed' : null),
    },
  },
} satisfies InstrumentView<'sanctions'>;
