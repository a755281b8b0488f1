import type { LedgerEntry } from '../../engine/index.ts';
import type { Quantity, QuantityKind } from '../../vocabulary/index.ts';
import { RUNGS } from '../../vocabulary/index.ts';
import { number, tenth, upToTenth } from '../locale/index.ts';
import type { Cast } from './names.ts';
import { arenaAt, bodyName, NOBODY, powerName, trackName } from './names.ts';
import type { Words } from './say.ts';

type Scale = 'tenth' | 'flow' | 'terms' | 'count' | 'rung';

/** What the ledger follows: every quantity, and the progress of a talks track. */
type Booked = QuantityKind | 'track';

const SCALES: Readonly<Record<Booked, Scale>> = {
  tension: 'tenth',
  cooperation: 'tenth',
  rung: 'rung',
  hostile: 'flow',
  friendly: 'flow',
  climate: 'flow',
  'baseline-hostile': 'flow',
  'baseline-friendly': 'flow',
  trust: 'tenth',
  credibility: 'tenth',
  sanctions: 'count',
  staff: 'count',
  mood: 'tenth',
  constraint: 'tenth',
  investigation: 'tenth',
  capital: 'count',
  attention: 'count',
  desk: 'count',
  bandwidth: 'tenth',
  resilience: 'tenth',
  heat: 'tenth',
  progress: 'tenth',
  terms: 'terms',
  cohesion: 'tenth',
  track: 'tenth',
};

/** A number that the ledger follows: its quantity and, by name, whom or what it belongs to. */
export interface NumberRef {
  readonly quantity: string;
  readonly a: string | null;
  readonly b: string | null;
}

const isKind = (kind: string): kind is Booked => Object.hasOwn(SCALES, kind);

/** A share of 1000 as the number shown, 0–100. */
export const shownIndex = (value: number): number => Math.round(value / 10);

/** A share of 1024 in whole per cents. */
export const perCent = (share: number): number => Math.round((share * 100) / 1024);

/** Value of a quantity as it is shown: indices 0–100, terms −50…+50, flows in Goldstein points. */
export const valueText = (words: Words, kind: string, value: number): string => {
  const scale = isKind(kind) ? SCALES[kind] : 'count';
  if (scale === 'rung') return words.label('rung', RUNGS[value] ?? String(value));
  if (scale === 'count') return number(value);
  if (scale === 'flow') return tenth(value / 1000);
  const shown = shownIndex(value);
  return scale === 'terms' ? signed(shown) : number(shown);
};

/** A change of a quantity, signed: "+3.4", "−0.6"; tenths are shown because most changes are small. */
export const changeText = (kind: string, by: number): string => {
  const scale = isKind(kind) ? SCALES[kind] : 'count';
  if (scale === 'count' || scale === 'rung') return signed(by);
  const value = scale === 'flow' ? by / 1000 : by / 10;
  return `${value < 0 ? '−' : '+'}${upToTenth(Math.abs(value))}`;
};

/** A whole number with its sign, with a true minus. */
export const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${number(Math.abs(value))}`;

/** A difference of indices to a tenth of a point, `+3.8`, `−0.6`, `0.0`: terms of a sum that a reader may check. */
export const signedPoints = (by: number): string =>
  `${by > 0 ? '+' : by < 0 ? '−' : ''}${tenth(Math.abs(by) / 10)}`;

/** "tension between the United States and Russia", "heat in Donbas". */
export const quantityName = (words: Words, quantity: Quantity, cast: Cast = NOBODY): string => {
  if ('from' in quantity) {
    return words.say(`quantity.${quantity.kind}`, {
      from: powerName(words, quantity.from, cast),
      to: powerName(words, quantity.to, cast),
    });
  }
  if ('who' in quantity) {
    return words.say(`quantity.${quantity.kind}`, { who: powerName(words, quantity.who, cast) });
  }
  if ('arena' in quantity) {
    const arena = quantity.arena === '*' ? (cast.arena ?? '*') : quantity.arena;
    return words.say(`quantity.${quantity.kind}`, { at: arenaAt(words, arena) });
  }
  return words.say(`quantity.${quantity.kind}`, { body: bodyName(words, quantity.body) });
};

/** "tension", "heat": the quantity alone, where its owner is plain. */
export const quantityLabel = (words: Words, kind: string): string => words.label('label', kind);

/** The name of what a ledger entry changed. */
export const entryName = (words: Words, entry: Pick<LedgerEntry, 'quantity' | 'a' | 'b'>): string => {
  const { quantity, a, b } = entry;
  if (!words.has(`quantity.${quantity}`)) return words.label('label', quantity);
  const named = (id: string | null): string => {
    if (id === null) return '';
    if (words.has(`power.${id}`)) return powerName(words, id);
    if (words.has(`body.${id}`)) return bodyName(words, id);
    return id;
  };
  return words.say(`quantity.${quantity}`, {
    from: named(a),
    to: named(b),
    who: named(a),
    at: arenaAt(words, a),
    body: named(a),
    track: trackName(words, a ?? ''),
  });
};
