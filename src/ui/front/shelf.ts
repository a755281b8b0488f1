import type { OwnScenario } from '../../store/index.ts';
import { day, t } from '../text.ts';

/** What the front page knows of a scenario before its files are fetched; words stand under `shelf.<id>`. */
export interface ShelfEntry {
  readonly id: string;
  readonly turns: number;
  readonly powers: readonly [string, string];
  readonly opponents: readonly string[];
  /** Further doctrines, for who looks for them. */
  readonly others: readonly string[];
}

/** What the shelf says of a scenario, and of each side of it in the order of its powers. */
export interface ShelfWords {
  readonly dates: string;
  readonly turns: string;
  readonly powers: string;
  readonly title: string;
  readonly line: string;
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

/** Opponents offered for a scenario that names none: all of them. */
export const OPPONENTS: Pick<ShelfEntry, 'opponents' | 'others'> = {
  opponents: ['tit-for-tat', 'hawk', 'grit', 'firm-and-engage'],
  others: ['generous-tit-for-tat', 'dove', 'opportunist', 'wedge', 'bureaucrat'],
};

export const SHELF: readonly ShelfEntry[] = [
  {
    id: 'first-of-september',
    turns: 10,
    powers: ['USA', 'RUS'],
    ...OPPONENTS,
  },
];

/** A scenario of this edition; its words stand in the catalogue. */
export const shippedOf = (entry: ShelfEntry): Shelved => ({
  entry,
  words: {
    dates: t(`shelf.${entry.id}.dates`),
    turns: t('front.turns', { count: entry.turns }),
    powers: t('front.powers'),
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
    entry: { id: own.id, turns: own.turns, powers: [first.code, second.code], ...OPPONENTS },
    words: {
      dates: t('front.from', { date: day(own.start) }),
      turns: t('front.turns-of', { count: own.turns, weeks: own.weeksPerTurn }),
      powers: t('front.two-powers', { a: first.name, b: second.name }),
      title: own.title,
      line: own.line,
      sides: Object.fromEntries(
        own.powers.map(({ code, name, want }) => [code, { title: name, line: want }]),
      ),
    },
    hasRecord: own.hasRecord,
    isOwn: true,
  };
};
