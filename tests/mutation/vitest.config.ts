import { defineConfig } from 'vitest/config';

/** The tests of one room, named in the environment; nothing is built and nothing is timed. */
export default defineConfig({
  test: {
    include: (process.env.DEMARCHE_MUTATION_TESTS ?? '').split(','),
    testTimeout: 60_000,
  },
});
