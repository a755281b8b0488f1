import type { Problem } from '../vocabulary/index.ts';

/** Exit statuses of the terminal: fine, a check failed, bad input. */
export const FINE = 0;
export const CHECK_FAILED = 1;
export const BAD_INPUT = 2;

/** Ends a command with problems to tell; caught in one place, in `main.ts`. */
export class Stop extends Error {
  readonly problems: readonly Problem[];
  readonly status: number;

  constructor(problems: readonly Problem[], status: number = BAD_INPUT) {
    super('stopped');
    this.problems = problems;
    this.status = status;
  }
}

/** A problem of the command line itself: `path` names the option or argument. */
export const usage = (path: string, message: string, hint: string): Stop =>
  new Stop([{ code: 'usage', file: null, path, line: null, message, hint }]);
