import { changeArena } from './changes.ts';
import { divide } from './exact.ts';
import { law } from './law.ts';
import type { Turn } from './turn.ts';

const { progress: PROGRESS } = law['R5.6'];

/** R5.6: success in one arena is ground for trying in others (S1.16). */
export const spill = (t: Turn, from: number): void => {
  const part = t.world.model.value['arena.spill'];
  t.state.arenas.forEach((_, arena) => {
    if (arena !== from) changeArena(t, arena, 'progress', divide(PROGRESS * part, 1024), 'R5.6');
  });
};
