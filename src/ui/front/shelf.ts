import type { OwnScenario } from '../../store/index.ts';
import { day, t } from '../text.ts';

/** What the front page knows of a scenario before its files are fetched; words stand under `shelf.<id>`. */
export interface ShelfEntry {
  readonly id: string;
  readonly turns: number;
  readonly weeksPerTurn: number;
  readonly powers: readonly [string, string];
}

/** What the shelf says of a scenario, and of each side of it in the order of its powers. */
export interface ShelfWords {
  readonly dates: string;
  readonly turns: string;
  readonly powers: string;
  readonly title: string;
  readonly line: string;
  /** Why to take this one, in a few words. */
  readonly mark: string;
  readonly sides: Readonly<Record<string, { readonly title: string; readonly line: string }>>;
}

/** A scenario ready to be shown on the shelf. */
export interface Shelved {
  readonly entry: ShelfEntry;
  readonly words: ShelfWords;
  readonly hasRecord: boolean;
  /** Opened from a disk. */
  readonly isOwn: boolean;
}

/** The first to play first, then by their dates, the long one last. */
export const SHELF: readonly ShelfEntry[] = [
  { id: 'first-of-september', turns: 10, weeksPerTurn: 1, powers: ['USA', 'RUS'] },
  { id: 'it-started-with-a-call', turns: 8, weeksPerTurn: 2, powers: ['USA', 'RUS'] },
  { id: 'prove-it-first', turns: 12, weeksPerTurn: 1, powers: ['USA', 'RUS'] },
  { id: 'charting-a-course', turns: 12, weeksPerTurn: 4, powers: ['USA', 'RUS'] },
  { id: 'coordinated-expulsions', turns: 10, weeksPerTurn: 1, powers: ['GBR', 'RUS'] },
  {
    id: 'coordinated-expulsions-washington',
    turns: 10,
    weeksPerTurn: 1,
    powers: ['USA', 'RUS'],
  },
  { id: 'boom-and-bust', turns: 26, weeksPerTurn: 4, powers: ['USA', 'RUS'] },
];

const turnsLine = (count: number, weeks: number): string =>
  t(weeks === 1 ? 'front.turns-weekly' : 'front.turns-of', { count, weeks });

/** A scenario of this edition; its words stand in the catalogue. */
export const shippedOf = (entry: ShelfEntry): Shelved => ({
  entry,
  words: {
    dates: t(`shelf.${entry.id}.dates`),
    turns: turnsLine(entry.turns, entry.weeksPerTurn),
    powers: t('front.two-powers', { a: t(`side.${entry.powers[0]}`), b: t(`side.${entry.powers[1]}`) }),
    mark: t(`shelf.${entry.id}.mark`),
    title: t(`shelf.${entry.id}.title`),
    line: t(`shelf.${entry.id}.line`),
    sides: Object.fromEntries(
      entry.powers.map((code) => [
        code,
        { title: t(`side.${code}`), line: t(`shelf.${entry.id}.you.${code}`) },
      ]),
    ),
  },
  hasRecord: true,
  isOwn: false,
});

/** A scenario opened from a disk; its words are its own. `null` where it is not played by two powers. */
export const ownOf = (own: OwnScenario): Shelved | null => {
  const [first, second] = own.powers;
  if (first === undefined || second === undefined) return null;
  return {
    entry: {
      id: own.id,
      turns: own.turns,
      weeksPerTurn: own.weeksPerTurn,
      powers: [first.code, second.code],
    },
    words: {
      dates: t('front.from', { date: day(own.start) }),
      turns: turnsLine(own.turns, own.weeksPerTurn),
      powers: t('front.two-powers', { a: first.name, b: second.name }),
      title: own.title,
      line: own.line,
      mark: '',
      sides: Object.fromEntries(
        own.powers.map(({ code, name, want }) => [code, { title: name, line: want }]),
      ),
    },
    hasRecord: own.hasRecord,
    isOwn: true,
  };
};
