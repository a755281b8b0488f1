import { below, stream } from './chance.ts';
import { clamp, nth } from './exact.ts';
import { law } from './law.ts';
import type { Secrets, World } from './types.ts';

const ZONE = law['R5.5'];
const { least: LEAST, sincerest: SINCEREST } = law['R6.9'];

/** What the seed hides: private instructions, the zones they move, sincerity in talks, biases of estimates (R5.5). */
export const drawSecrets = (world: World, seed: string): Secrets => {
  const { file } = world.scenario;
  const chance = stream(seed, 0, 'instructions');
  const instructions = world.powers.map((code) => {
    const aims = file.instructions[code];
    const draw = below(chance, 60_060);
    return aims === undefined || aims.length === 0 ? -1 : draw % aims.length;
  });
  const jitter = stream(seed, 0, 'zones');
  const zones = world.powers.flatMap((code, i) =>
    file.arenas.flatMap((arena) => {
      const shift = below(jitter, 2 * ZONE.seed + 1) - ZONE.seed;
      const zone = arena.zones[code];
      if (zone === undefined) return [0, 0];
      const drawn = nth(instructions, i);
      const instruction = drawn < 0 ? null : nth(file.instructions[code] ?? [], drawn);
      const moved = instruction?.zones[arena.id] ?? [0, 0];
      const low = clamp(zone[0] + moved[0] + shift, -500, 500);
      return [low, clamp(Math.max(low + ZONE.narrowest, zone[1] + moved[1] + shift), -500, 500)];
    }),
  );
  const doubt = stream(seed, 0, 'estimates');
  const biases = world.powers.flatMap(() => file.arenas.map(() => below(doubt, 2049) - 1024));
  const candour = stream(seed, 0, 'sincerity');
  const sincerity = file.instruments.tracks.flatMap(() => [
    LEAST + below(candour, SINCEREST - LEAST + 1),
    LEAST + below(candour, SINCEREST - LEAST + 1),
  ]);
  return { biases, instructions, sincerity, zones };
};
