import type { Problem } from '../vocabulary/index.ts';

/** What something thrown has to say, as a problem. */
export const exception = (error: unknown): Problem => ({
  code: 'exception',
  file: null,
  path: '',
  line: null,
  message: error instanceof Error ? error.message : String(error),
  hint: null,
});
