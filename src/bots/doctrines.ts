import { isGrave, type Situation } from './situation.ts';

/** What moves are for, as a doctrine sees them. */
export const KINDS = ['coercive', 'firm', 'alliance', 'engaging', 'conciliatory', 'home', 'covert'] as const;
export type Kind = (typeof KINDS)[number];

/** What a doctrine wants this turn. Wishes: −3 (never) … 3 (first of all). */
export interface Intent {
  /** The doctrine's own rule that applied; text `doctrine.rule.<id>`. */
  readonly rule: string;
  readonly wishes: Readonly<Record<Kind, number>>;
  /** Most moves on the slate. */
  readonly most: number;
  /** How large a step: 0 the smallest … 2 the largest that the domain offers. */
  readonly size: 0 | 1 | 2;
  /** Whether offers are accepted. */
  readonly accepts: boolean;
  /** Whether open commitments come first. */
  readonly keepsWord: boolean;
  /** Whether a private instruction is sealed to answer coercion in kind. */
  readonly retaliates: boolean;
  /** Set where its own lot, and nothing that it saw, made the rule apply. */
  readonly byLot?: boolean;
}

/** A doctrine maps what it saw, the turn, and one draw (0–1023) of its own luck to an intent. */
export type Doctrine = (s: Situation, turn: number, draw: number) => Intent;

const wishes = (
  coercive: number,
  firm: number,
  alliance: number,
  engaging: number,
  conciliatory: number,
  home: number,
  covert: number,
): Intent['wishes'] => ({ coercive, firm, alliance, engaging, conciliatory, home, covert });

/** A hostile deed that has not been answered yet. */
const isOwed = (s: Situation): boolean => isGrave(s) && !s.didCoerce;

const inKind = (s: Situation): Intent => ({
  rule: 'answer-in-kind',
  wishes: wishes(3, 0, -1, -1, -3, 0, -3),
  most: 1,
  size: s.worst <= -6000 ? 1 : 0,
  accepts: false,
  retaliates: false,
  keepsWord: true,
});

const cooperate: Intent = {
  rule: 'cooperate-while-they-do',
  wishes: wishes(-3, -1, 0, 3, 2, 1, -3),
  most: 2,
  size: 0,
  accepts: true,
  retaliates: true,
  keepsWord: true,
};

/** The nine doctrines of the game by name (those of later scenarios included). */
export const DOCTRINE_RULES = {
  hawk: (s) => ({
    rule: isGrave(s) ? 'hit-back-harder' : 'press-the-advantage',
    wishes: wishes(3, 2, 1, -2, -3, 0, 1),
    most: 3,
    size: 2,
    accepts: false,
    retaliates: true,
    keepsWord: true,
  }),
  dove: () => ({
    rule: 'give-first',
    wishes: wishes(-3, -2, 0, 3, 3, 1, -3),
    most: 3,
    size: 0,
    accepts: true,
    retaliates: false,
    keepsWord: true,
  }),
  'tit-for-tat': (s) => (isOwed(s) ? inKind(s) : cooperate),
  'generous-tit-for-tat': (s, _turn, draw) => {
    if (!isOwed(s)) return { ...cooperate, retaliates: false, keepsWord: true };
    return draw < 700
      ? { ...cooperate, byLot: true, rule: 'let-it-pass', wishes: wishes(-3, 1, 0, 2, 0, 1, -3) }
      : { ...inKind(s), size: 0, most: 1 };
  },
  grit: (s, turn) => {
    if (isOwed(s))
      return {
        rule: 'measured-answer',
        wishes: wishes(2, 2, 1, 1, -1, 0, -3),
        most: 1,
        size: 0,
        accepts: true,
        retaliates: false,
        keepsWord: true,
      };
    return {
      rule: turn % 2 === 1 || s.best > 0 ? 'announced-step' : 'wait-for-return',
      wishes: wishes(-3, 0, 1, 2, turn % 2 === 1 || s.best > 0 ? 3 : 0, 0, -3),
      most: 2,
      size: 0,
      accepts: true,
      retaliates: false,
      keepsWord: true,
    };
  },
  opportunist: (s, _turn, draw) =>
    s.best > 2000 || draw < 400
      ? {
          rule: 'take-the-opening',
          byLot: s.best <= 2000,
          wishes: wishes(2, 1, 0, 0, -2, 0, 3),
          most: 2,
          size: 1,
          accepts: true,
          retaliates: false,
          keepsWord: false,
        }
      : {
          rule: 'look-harmless',
          byLot: true,
          wishes: wishes(-1, 0, 0, 2, -1, 1, 2),
          most: 2,
          size: 0,
          accepts: true,
          retaliates: false,
          keepsWord: false,
        },
  wedge: (s) => ({
    rule: 'split-the-coalition',
    wishes: wishes(isGrave(s) ? 1 : -1, 1, 3, 1, 0, 0, 1),
    most: 2,
    size: 0,
    accepts: true,
    retaliates: false,
    keepsWord: true,
  }),
  bureaucrat: (s) => ({
    rule: isGrave(s) ? 'protest-and-file' : 'routine',
    wishes: wishes(-1, isGrave(s) ? 2 : 0, 1, 2, -1, 2, -3),
    most: 1,
    size: 0,
    accepts: s.tension < 700,
    retaliates: false,
    keepsWord: true,
  }),
  'firm-and-engage': (s, turn) => ({
    rule: isGrave(s) ? 'answer-and-keep-talking' : 'hold-firm-and-talk',
    wishes: wishes(isGrave(s) ? 2 : turn % 3 === 0 ? 1 : 0, 2, 2, 2, -2, 1, -3),
    most: 3,
    size: isGrave(s) ? 1 : 0,
    accepts: true,
    retaliates: true,
    keepsWord: true,
  }),
} as const satisfies Record<string, Doctrine>;

export type DoctrineName = keyof typeof DOCTRINE_RULES;

export const DOCTRINES: readonly string[] = Object.keys(DOCTRINE_RULES);

export const isDoctrine = (name: string): name is DoctrineName => Object.hasOwn(DOCTRINE_RULES, name);
