import { bindingTreaties, menace } from '../../engine/index.ts';
import { capital } from '../locale/index.ts';
import { chosenAmount, toneOf } from '../words/direction.ts';
import { arenaAt, powerName, powerTitle } from '../words/names.ts';
import { shownIndex } from '../words/quantities.ts';
import type { Words } from '../words/say.ts';
import { type InstrumentView, PLAIN_SIGN } from './entry.ts';

/** "as Kyiv reports; Moscow denies it", where it is disputed that forces are there at all; of those that leave, in other words. */
const disputeOf = (words: Words, by: string, arena: string, isLeaving = false): string => {
  const key = `deployment.${by}.${arena}${isLeaving ? '.down' : ''}`;
  return words.has(key) ? words.say(key) : '';
};

export const deployment = {
  rows: ({ deployments }) => deployments,
  ground: 'side',
  /** The map sign for infantry: a crossed box. */
  drawing: [{ path: 'M-.58-.38H.58v.76H-.58zM-.58-.38.58.38M.58-.38-.58.38', isFull: false }],
  rules: ['R6.14', 'R5.3', 'R2.10'],
  terms: ['terms', 'dilemma'],
  vanishes: true,
  powers: ({ by }) => [by],
  arena: ({ arena }) => arena,
  ownId: () => null,
  isInForce: ({ size }) => size > 0,
  isOnMap: ({ size }) => size > 0,
  sign: (behind) => {
    const size = behind.reduce((sum, one) => sum + one.size, 0);
    return { ...PLAIN_SIGN, count: String(size), owner: behind[0].by, weight: 40 + size };
  },
  hint: ({ world, words }, behind) => ({
    forces: behind
      .map(({ by, size }) =>
        words.say('instrument.deployment.force', { name: powerTitle(words, world.powers[by] ?? ''), size }),
      )
      .join(', '),
  }),
  line: ({ world, words }, { by, arena, size }) => ({
    by: powerName(words, world.powers[by] ?? ''),
    at: arenaAt(words, world.arenas[arena] ?? null),
    size,
    note: disputeOf(words, world.powers[by] ?? '', world.arenas[arena] ?? '') || 'none',
  }),
  /** How the powers that quarrel here read these forces, and why (R2.10): the played ones, as they are who decide. */
  notes: ({ world, shown, words }, one) => {
    const n = world.powers.length;
    return world.played.flatMap((reader) => {
      if (reader === one.by || (world.signs[one.arena * n * n + one.by * n + reader] ?? 0) !== -1) return [];
      const { deployments, treaties } = shown.instruments;
      const facing = deployments.find((d) => d.by === reader && d.arena === one.arena)?.size ?? 0;
      const plain = one.size * world.model.value['deployment.flow'];
      const trust = shown.reputation.trust[reader * n + one.by] ?? 0;
      const read = plain === 0 ? 100 : Math.round((menace(world, shown, one, reader) * 100) / plain);
      return [
        words.say('note.deployment', {
          reader: capital(powerName(words, world.powers[reader] ?? '')),
          matched: Math.min(facing, one.size),
          beyond: Math.max(0, one.size - facing),
          trust: shownIndex(trust),
          read,
          treaty: String(bindingTreaties(treaties, one.by, reader) > 0),
        }),
      ];
    });
  },
  facts: () => [],
  scale: ({ size }) => ({ most: 10, isStepped: true, parts: [{ tone: 'full', value: size }] }),
  number: () => null,
  history: { isOf: (_, { isOfSide }) => isOfSide },
  effect: 'deployment',
  isChangedBy: ({ by, arena }, mentions) => mentions.side(by, arena),
  isIdle: () => false,
  effectText: (words, { by, arena, size: amount }, cast, size) => {
    const steps = chosenAmount(amount, size) ?? 1;
    return {
      reader: 'rival',
      tone: toneOf(-steps),
      text: words.say('effect.deployment', {
        by: powerName(words, by, cast),
        at: arenaAt(words, arena === '*' ? (cast.arena ?? '*') : arena),
        way: steps < 0 ? 'down' : 'up',
      }),
    };
  },
  conditions: ['deployment'],
  isAskedBy: ({ by, arena }, mentions) => mentions.side(by, arena),
  conditionText: (words, { by, arena, atLeast }, cast, isNot) =>
    words.say('condition.deployment', {
      by: powerName(words, by, cast),
      at: arenaAt(words, arena === '*' ? (cast.arena ?? '*') : arena),
      size: atLeast,
      not: String(isNot),
    }),
  events: {
    'deployment-changed': {
      chapter: 'acts',
      tone: 'neutral',
      isTravelling: false,
      isRun: false,
      note: (words, { by, arena, amount }) =>
        by === null || arena === null ? '' : disputeOf(words, by, arena, (amount ?? 0) < 0),
    },
  },
} satisfies InstrumentView<'deployment'>;
