/**
 * Constants of the rules: every number that RULES.md states and no model sets, in the law's own units. Code takes them
 * from `law`, which alone converts; tests/house/law.test.ts holds this table and the text of the rules together.
 */

/** Units that the law speaks in: what one is in the code, and between what a constant may lie. */
export const UNITS = {
  /** Of an index, 0–100; in code 0–1000. */
  point: { code: 10, least: 0, most: 100 },
  /** Of the Goldstein scale; in code mG. */
  goldstein: { code: 1000, least: 0, most: 10 },
  /** Milli-Goldstein, a week for flows. */
  mG: { code: 1, least: 0, most: 40_000 },
  /** Of certainty, or of a weight; in code 1/1024. */
  percent: { code: 10.24, least: 0, most: 100 },
  /** 1/1024. */
  share: { code: 1, least: 0, most: 1024 },
  turn: { code: 1, least: 0, most: 60 },
  /** Things that are counted: steps, moves, deeds, budgets. */
  count: { code: 1, least: 0, most: 20 },
} as const satisfies Record<string, { readonly code: number; readonly least: number; readonly most: number }>;

export interface Constant {
  readonly value: number;
  readonly unit: keyof typeof UNITS;
  /** Where the text of the rule says otherwise: its number, and how that came about. */
  readonly text?: { readonly value: number; readonly why: string };
}

const point = (value: number): Constant => ({ value, unit: 'point' });
const goldstein = (value: number): Constant => ({ value, unit: 'goldstein' });
const mG = (value: number): Constant => ({ value, unit: 'mG' });
const percent = (value: number): Constant => ({ value, unit: 'percent' });
const share = (value: number): Constant => ({ value, unit: 'share' });
const turns = (value: number): Constant => ({ value, unit: 'turn' });
const count = (value: number): Constant => ({ value, unit: 'count' });

/** Until rules 4 text and code differ here: the code holds, since hashes rest on it. */
const differs = (constant: Constant, value: number, why: string): Constant => ({
  ...constant,
  text: { value, why },
});
const OF_1024 = 'taken as a draw of 1024 for one of 1000';

/** By rule and name. */
export const CONSTANTS = {
  'R2.1': { deviations: count(2) },
  'R2.4': { agreed: mG(200) },
  'R2.5': { most: goldstein(10) },
  'R3.1': { flow: point(50) },
  'R3.2': { most: point(30) },
  'R3.3': { flow: point(50) },
  'R3.4': { agreements: count(6), guaranteed: count(2) },
  'R4.3': { kept: count(2) },
  'R4.7': { declined: differs(point(0.4), 4, 'taken as thousandths for points') },
  'R4.9': {
    base: differs(percent(14.65), 15, OF_1024),
    least: differs(percent(4.88), 5, `${OF_1024}, and out of reach: the base alone is more`),
    most: differs(percent(92.77), 93, OF_1024),
  },
  'R4.10': { engages: goldstein(2) },
  'R4.11': { binds: turns(3) },
  'R4.12': { against: goldstein(2), toward: goldstein(1.5), times: count(2) },
  'R5.3': { deeds: count(2) },
  'R5.5': { seed: point(3), narrowest: point(2) },
  'R5.6': { progress: point(6) },
  'R5.7': { lapses: point(60) },
  'R5.8': { concessions: count(2) },
  'R6.1': { steps: count(10) },
  'R6.5': {
    terms: point(1.5),
    progress: point(12),
    cohesion: point(3),
    trust: point(15),
    sincerity: point(25),
  },
  'R6.6': { consulate: count(20) },
  'R6.7': { desk: count(4), least: count(1), channel: share(60), envoy: share(150), talks: share(60) },
  'R6.9': { cooperation: point(50), sincerity: point(25), sincerest: point(100), least: point(20) },
  'R6.11': { cools: point(6), progress: point(15), trust: point(4) },
  'R6.12': {
    base: share(150),
    trust: share(600),
    heat: share(250),
    progressed: share(500),
    least: share(100),
    most: share(950),
    cools: point(4),
    progress: point(6),
  },
  'R6.13': { heats: point(6), undoes: point(5), mood: point(0.8), trust: point(1.5), renewed: point(3) },
  'R6.14': { steps: count(10) },
  'R6.17': { trust: point(50) },
  'R7.2': { mood: point(50) },
  'R7.3': { investigation: point(30) },
  'R7.4': { constraint: point(8) },
  'R7.5': { constraint: point(30) },
  'R7.6': { grows: count(1), most: count(12) },
  'R7.10': { attack: goldstein(2.5) },
  'R8.3': { threat: count(3), promise: count(1) },
  'R8.4': { conduct: mG(1500) },
  'R9.3': { dossiers: count(4) },
  'R9.4': { treaties: count(3), trust: point(50) },
  'R9.6': { resilience: point(70) },
  'R9.7': { tension: point(30) },
  'R10.2': { stake: point(40) },
  'R10.3': { threshold: goldstein(2), less: percent(15), cohesion: point(1.2) },
  'R10.4': { cohesion: point(40) },
  'R10.5': { base: point(30), bandwidth: point(50), joins: point(50) },
  'R12.1': { noneDue: point(50) },
  'R12.2': { redLine: point(15) },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Constant>>>>;

type Coded = {
  readonly [R in keyof typeof CONSTANTS]: { readonly [N in keyof (typeof CONSTANTS)[R]]: number };
};

const inCode = ({ value, unit }: Constant): number => Math.round(value * UNITS[unit].code);

/** The same in the code's units, all integers. */
export const law = Object.fromEntries(
  Object.entries<Readonly<Record<string, Constant>>>(CONSTANTS).map(([rule, constants]) => [
    rule,
    Object.fromEntries(Object.entries(constants).map(([name, constant]) => [name, inCode(constant)])),
  ]),
) as Coded;
