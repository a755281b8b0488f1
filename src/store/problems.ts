/** Problems that the store itself finds, in the shape in which content reports its own. */
import type { Problem, Result } from '../vocabulary/index.ts';

/** A problem that its code says all about, unless more is known. */
export const problemOf = (code: string, known: Partial<Omit<Problem, 'code'>> = {}): Problem => ({
  code,
  file: null,
  path: '',
  line: null,
  message: code,
  hint: null,
  ...known,
});

/** A result that is nothing but one problem. */
export const refusal = (
  code: string,
  known: Partial<Omit<Problem, 'code'>> = {},
): Result<never, Problem> => ({
  ok: false,
  problems: [problemOf(code, known)],
});

/** What something thrown has to say. */
export const problemOfError = (error: unknown): Problem =>
  problemOf('exception', { message: error instanceof Error ? error.message : String(error) });
