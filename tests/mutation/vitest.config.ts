import { defineConfig } from 'vitest/config';
import { scenarios } from '../../build/scenarios.ts';

/** The tests of one room, named in the environment; nothing is timed. */
export default defineConfig({
  plugins: [scenarios()],
  test: {
    include: (process.env.DEMARCHE_MUTATION_TESTS ?? '').split(','),
    testTimeout: 60_000,
  },
});
