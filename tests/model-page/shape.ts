import type { Act, GameState, World } from '../../src/engine/index.ts';
import type { Plot } from '../evidence/shape.ts';

/** What one experiment of the page gives. */
export interface Found {
  readonly plots: readonly Plot[];
  /** Measured values that the page quotes, ready to print, by name. */
  readonly numbers: Readonly<Record<string, string>>;
}

/** Seed `k` of an experiment. */
export const seedOf = (experiment: string, k: number): string => `model-page/${experiment}/${k}`;

/** Deeds as they are felt, put straight into turns to come: no cost, no misreading, no answer. */
export const withDeeds = (
  world: World,
  state: GameState,
  deeds: readonly Pick<Act, 'by' | 'to' | 'turn' | 'weight' | 'arena'>[],
): GameState => ({
  ...state,
  memory: {
    ...state.memory,
    acts: [
      ...state.memory.acts,
      ...deeds.map(
        (deed): Act => ({
          ...deed,
          audience: 'public',
          exposed: false,
          family: null,
          material: true,
          source: world.scenario.moves[0]?.id ?? '',
        }),
      ),
    ],
  },
});
