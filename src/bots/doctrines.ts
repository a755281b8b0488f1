/**
 * The doctrines: one entry each, from which front page, terminal, tournament and evidence have their lists. Whoever
 * adds one writes its id, its entry, and its texts: `doctrine.<id>`, `doctrine.<id>.line` and, for each of its rules,
 * `doctrine.rule.<rule>`.
 */
import type { Intent } from './intent.ts';
import { isGrave, type Situation } from './situation.ts';

/** Ids, in the order of tables; games under a seed depend on it. */
export const DOCTRINE_IDS = [
  'hawk',
  'dove',
  'tit-for-tat',
  'generous-tit-for-tat',
  'grit',
  'opportunist',
  'wedge',
  'bureaucrat',
  'firm-and-engage',
] as const;
export type DoctrineId = (typeof DOCTRINE_IDS)[number];

/** Where the page offers it as an opponent: among the first or behind “Other doctrines”, lowest number in front. */
export interface Offering {
  readonly among: 'first' | 'others';
  readonly order: number;
}

export interface Doctrine {
  readonly offered: Offering;
  /** Its rules, of which one applies in a turn. */
  readonly rules: readonly string[];
  /** What it wants, from what it saw, the turn, and one draw (0–1023) of its own luck. */
  readonly intend: (s: Situation, turn: number, draw: number) => Intent;
}

/** An entry as it is written: the rule that applies, and what each rule makes it want. */
interface Entry<Rule extends string> {
  readonly offered: Offering;
  readonly applies: (s: Situation, turn: number, draw: number) => Rule;
  readonly wants: { readonly [R in Rule]: (s: Situation, turn: number) => Omit<Intent, 'rule'> };
}

const doctrine = <Rule extends string>({ offered, applies, wants }: Entry<Rule>): Doctrine => ({
  offered,
  rules: Object.keys(wants),
  intend: (s, turn, draw) => {
    const rule = applies(s, turn, draw);
    return { rule, ...wants[rule](s, turn) };
  },
});

/** A hostile deed that has not been answered yet. */
const isOwed = (s: Situation): boolean => isGrave(s) && !s.didCoerce;

/** GRIT takes its step every other turn, and whenever the last one was returned. */
const isStepDue = (s: Situation, turn: number): boolean => turn % 2 === 1 || s.best > 0;

const press = (): Omit<Intent, 'rule'> => ({
  wishes: { coercive: 3, firm: 2, alliance: 1, engaging: -2, conciliatory: -3, home: 0, covert: 1 },
  most: 3,
  size: 2,
  accepts: false,
  retaliates: true,
  keepsWord: true,
});

const answerInKind = (s: Situation): Omit<Intent, 'rule'> => ({
  wishes: { coercive: 3, firm: 0, alliance: -1, engaging: -1, conciliatory: -3, home: 0, covert: -3 },
  most: 1,
  size: s.worst <= -6000 ? 1 : 0,
  accepts: false,
  retaliates: false,
  keepsWord: true,
});

const cooperate = (): Omit<Intent, 'rule'> => ({
  wishes: { coercive: -3, firm: -1, alliance: 0, engaging: 3, conciliatory: 2, home: 1, covert: -3 },
  most: 2,
  size: 0,
  accepts: true,
  retaliates: true,
  keepsWord: true,
});

const advance = (s: Situation, turn: number): Omit<Intent, 'rule'> => ({
  wishes: {
    coercive: -3,
    firm: 0,
    alliance: 1,
    engaging: 2,
    conciliatory: isStepDue(s, turn) ? 3 : 0,
    home: 0,
    covert: -3,
  },
  most: 2,
  size: 0,
  accepts: true,
  retaliates: false,
  keepsWord: true,
});

const administer = (s: Situation): Omit<Intent, 'rule'> => ({
  wishes: {
    coercive: -1,
    firm: isGrave(s) ? 2 : 0,
    alliance: 1,
    engaging: 2,
    conciliatory: -1,
    home: 2,
    covert: -3,
  },
  most: 1,
  size: 0,
  accepts: s.tension < 700,
  retaliates: false,
  keepsWord: true,
});

const standFirm = (s: Situation, turn: number): Omit<Intent, 'rule'> => ({
  wishes: {
    coercive: isGrave(s) ? 2 : turn % 3 === 0 ? 1 : 0,
    firm: 2,
    alliance: 2,
    engaging: 2,
    conciliatory: -2,
    home: 1,
    covert: -3,
  },
  most: 3,
  size: isGrave(s) ? 1 : 0,
  accepts: true,
  retaliates: true,
  keepsWord: true,
});

/** Every doctrine by its id. */
export const DOCTRINE: { readonly [Id in DoctrineId]: Doctrine } = {
  hawk: doctrine({
    offered: { among: 'first', order: 2 },
    applies: (s) => (isGrave(s) ? 'hit-back-harder' : 'press-the-advantage'),
    wants: { 'hit-back-harder': press, 'press-the-advantage': press },
  }),
  dove: doctrine({
    offered: { among: 'others', order: 2 },
    applies: () => 'give-first',
    wants: {
      'give-first': () => ({
        wishes: { coercive: -3, firm: -2, alliance: 0, engaging: 3, conciliatory: 3, home: 1, covert: -3 },
        most: 3,
        size: 0,
        accepts: true,
        retaliates: false,
        keepsWord: true,
      }),
    },
  }),
  'tit-for-tat': doctrine({
    offered: { among: 'first', order: 1 },
    applies: (s) => (isOwed(s) ? 'answer-in-kind' : 'cooperate-while-they-do'),
    wants: { 'answer-in-kind': answerInKind, 'cooperate-while-they-do': cooperate },
  }),
  'generous-tit-for-tat': doctrine({
    offered: { among: 'others', order: 1 },
    applies: (s, _turn, draw) =>
      !isOwed(s) ? 'cooperate-while-they-do' : draw < 700 ? 'let-it-pass' : 'answer-in-kind',
    wants: {
      'cooperate-while-they-do': () => ({ ...cooperate(), retaliates: false }),
      'let-it-pass': () => ({
        ...cooperate(),
        wishes: { coercive: -3, firm: 1, alliance: 0, engaging: 2, conciliatory: 0, home: 1, covert: -3 },
        byLot: true,
      }),
      'answer-in-kind': (s) => ({ ...answerInKind(s), size: 0 }),
    },
  }),
  grit: doctrine({
    offered: { among: 'first', order: 3 },
    applies: (s, turn) =>
      isOwed(s) ? 'measured-answer' : isStepDue(s, turn) ? 'announced-step' : 'wait-for-return',
    wants: {
      'measured-answer': () => ({
        wishes: { coercive: 2, firm: 2, alliance: 1, engaging: 1, conciliatory: -1, home: 0, covert: -3 },
        most: 1,
        size: 0,
        accepts: true,
        retaliates: false,
        keepsWord: true,
      }),
      'announced-step': advance,
      'wait-for-return': advance,
    },
  }),
  opportunist: doctrine({
    offered: { among: 'others', order: 3 },
    applies: (s, _turn, draw) => (s.best > 2000 || draw < 400 ? 'take-the-opening' : 'look-harmless'),
    wants: {
      'take-the-opening': (s) => ({
        wishes: { coercive: 2, firm: 1, alliance: 0, engaging: 0, conciliatory: -2, home: 0, covert: 3 },
        most: 2,
        size: 1,
        accepts: true,
        retaliates: false,
        keepsWord: false,
        byLot: s.best <= 2000,
      }),
      'look-harmless': () => ({
        wishes: { coercive: -1, firm: 0, alliance: 0, engaging: 2, conciliatory: -1, home: 1, covert: 2 },
        most: 2,
        size: 0,
        accepts: true,
        retaliates: false,
        keepsWord: false,
        byLot: true,
      }),
    },
  }),
  wedge: doctrine({
    offered: { among: 'others', order: 4 },
    applies: () => 'split-the-coalition',
    wants: {
      'split-the-coalition': (s) => ({
        wishes: {
          coercive: isGrave(s) ? 1 : -1,
          firm: 1,
          alliance: 3,
          engaging: 1,
          conciliatory: 0,
          home: 0,
          covert: 1,
        },
        most: 2,
        size: 0,
        accepts: true,
        retaliates: false,
        keepsWord: true,
      }),
    },
  }),
  bureaucrat: doctrine({
    offered: { among: 'others', order: 5 },
    applies: (s) => (isGrave(s) ? 'protest-and-file' : 'routine'),
    wants: { 'protest-and-file': administer, routine: administer },
  }),
  'firm-and-engage': doctrine({
    offered: { among: 'first', order: 4 },
    applies: (s) => (isGrave(s) ? 'answer-and-keep-talking' : 'hold-firm-and-talk'),
    wants: { 'answer-and-keep-talking': standFirm, 'hold-firm-and-talk': standFirm },
  }),
};
