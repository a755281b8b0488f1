import { at } from './exact.ts';
import type { Model, Scenario, World } from './types.ts';

/** Makes a scenario and a model ready for play. */
export const prepare = (scenario: Scenario, model: Model): World => {
  const { file } = scenario;
  const powers = file.powers.map((p) => p.code);
  const arenas = file.arenas.map((a) => a.id);
  const n = powers.length;
  const powerIndex = new Map(powers.map((code, i) => [code, i]));
  const signs = new Array<number>(arenas.length * n * n).fill(0);
  const stakes = new Array<number>(arenas.length * n).fill(0);
  const affinity = new Array<number>(n * n).fill(0);
  file.arenas.forEach((arena, a) => {
    for (const { between, sign } of arena.signs) {
      const i = powerIndex.get(between[0]) ?? -1;
      const j = powerIndex.get(between[1]) ?? -1;
      signs[a * n * n + i * n + j] = sign;
      signs[a * n * n + j * n + i] = sign;
    }
    for (const [code, stake] of Object.entries(arena.stakes))
      stakes[a * n + (powerIndex.get(code) ?? -1)] = stake;
  });
  file.powers.forEach((power, i) => {
    for (const [code, part] of Object.entries(power.affinity))
      affinity[i * n + (powerIndex.get(code) ?? -1)] = part;
  });
  const inPlay = new Set(file.moves);
  const moves = file.moves.length === 0 ? scenario.moves : scenario.moves.filter((m) => inPlay.has(m.id));
  return {
    scenario: moves === scenario.moves ? scenario : { ...scenario, moves },
    model,
    powers,
    arenas,
    bodies: file.bodies.map((b) => b.code),
    played: file.powers.flatMap((p, i) => (p.played ? [i] : [])),
    powerIndex,
    arenaIndex: new Map(arenas.map((id, i) => [id, i])),
    moveById: new Map(moves.map((m) => [m.id, m])),
    eventById: new Map(scenario.events.map((e) => [e.id, e])),
    dossierById: new Map(scenario.dossiers.map((d) => [d.id, d])),
    signs,
    stakes,
    affinity,
  };
};

/** The other played power; with more than two, the first that is not `power`. */
export const rivalOf = (world: World, power: number): number =>
  world.played.find((p) => p !== power) ?? power;

/** Sign of an arena for a pair: −1 quarrel, 0 indifferent, +1 common threat. */
export const signOf = (world: World, arena: number, i: number, j: number): number => {
  const n = world.powers.length;
  return at(world.signs, arena * n * n + i * n + j);
};

export const stakeOf = (world: World, arena: number, i: number): number =>
  at(world.stakes, arena * world.powers.length + i);

/** Parties of an arena's terms as indices, the favoured-when-positive first. */
export const partiesOf = (world: World, arena: number): readonly [number, number] => {
  const parties = world.scenario.file.arenas[arena]?.parties;
  return [world.powerIndex.get(parties?.[0] ?? '') ?? -1, world.powerIndex.get(parties?.[1] ?? '') ?? -1];
};
