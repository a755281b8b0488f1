import type { Amount, Choice, Family } from '../vocabulary/index.ts';
import { divide } from './exact.ts';
import type { Roles } from './types.ts';

/** What an effect is applied for. */
export interface Application {
  readonly roles: Roles;
  readonly choice: Choice;
  /** Card or move id. */
  readonly source: string;
  readonly family: Family | null;
  readonly rule: string;
  readonly mixed: boolean;
}

/** An amount in the unit of what it changes, 0 where none is named; one that follows a move's size is in proportion to the size chosen. */
export const effectAmount = (amount: Amount = 0, { size = 0 }: Choice): number =>
  typeof amount === 'number' ? amount : divide(size * amount.times, amount.over);
