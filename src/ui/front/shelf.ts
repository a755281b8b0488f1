/** What the front page knows of a scenario before its files are fetched; words stand under `shelf.<id>`. */
export interface ShelfEntry {
  readonly id: string;
  readonly turns: number;
  readonly powers: readonly [string, string];
  readonly opponents: readonly string[];
  /** Further doctrines, for who looks for them. */
  readonly others: readonly string[];
}

export const SHELF: readonly ShelfEntry[] = [
  {
    id: 'first-of-september',
    turns: 10,
    powers: ['USA', 'RUS'],
    opponents: ['tit-for-tat', 'hawk', 'grit', 'firm-and-engage'],
    others: ['generous-tit-for-tat', 'dove', 'opportunist', 'wedge', 'bureaucrat'],
  },
];
