import type { Measure, Objective } from '../vocabulary/index.ts';
import { holds } from './conditions.ts';
import { clamp, divide, nth } from './exact.ts';
import { law } from './law.ts';
import { quantityOf } from './quantities.ts';
import type { GameState, Roles, World } from './types.ts';
import { rivalOf } from './world.ts';
import { zoneOf } from './zones.ts';

const { noneDue: NONE_DUE } = law['R12.1'];
const { redLine: RED_LINE } = law['R12.2'];

export interface ObjectiveScore {
  readonly id: string;
  readonly basket: Objective['basket'];
  /** The file's weight times the private instruction's multiplier, in 1/1024. */
  readonly weight: number;
  /** 0–1000. */
  readonly value: number;
}

export interface Score {
  /** 0–1000, red lines taken off. */
  readonly total: number;
  readonly objectives: readonly ObjectiveScore[];
  readonly redLines: readonly { readonly id: string; readonly crossed: boolean }[];
  /** Id of the private instruction. */
  readonly instruction: string | null;
}

/** R12.1: how far one objective is met, 0–1000. */
const measure = (world: World, state: GameState, power: number, how: Measure, roles: Roles): number => {
  switch (how.type) {
    case 'quantity':
      return clamp(
        divide(
          (quantityOf(world, state, how.quantity, roles) - how.zero) * 1000 * (how.full > how.zero ? 1 : -1),
          Math.abs(how.full - how.zero),
        ),
        0,
        1000,
      );
    case 'zone': {
      const arena = world.arenaIndex.get(how.arena) ?? -1;
      const zone = zoneOf(world, state.secrets, power, arena);
      if (zone === null) return 0;
      const terms = nth(state.arenas, arena).terms;
      const outside = Math.max(0, zone.low - terms, terms - zone.high);
      return clamp(1000 - divide(outside * 1000, how.reach), 0, 1000);
    }
    case 'condition':
      return holds(world, state, how.condition, roles) ? 1000 : 0;
    case 'no-worse': {
      let worst = 0;
      world.scenario.file.arenas.forEach((arena, a) => {
        worst = Math.max(worst, nth(state.arenas, a).heat - arena.heat);
      });
      return clamp(1000 - divide(worst * 1000, how.margin), 0, 1000);
    }
    case 'kept': {
      const due = state.instruments.commitments.filter((c) => c.by === power && c.status !== 'open');
      return due.length === 0
        ? NONE_DUE
        : divide(due.filter((c) => c.status === 'kept').length * 1000, due.length);
    }
  }
};

/** R12.1, R12.2: how a power (index) has done by its own objectives, as its private instruction weighs them. */
export const score = (world: World, state: GameState, power: number): Score => {
  const code = nth(world.powers, power);
  const { file } = world.scenario;
  const drawn = nth(state.secrets.instructions, power);
  const instruction = drawn < 0 ? null : nth(file.instructions[code] ?? [], drawn);
  const roles: Roles = { self: power, target: rivalOf(world, power), arena: -1 };
  const objectives = (file.objectives[code] ?? []).map((o) => ({
    id: o.id,
    basket: o.basket,
    weight: o.weight * (instruction?.weights[o.id] ?? 1024),
    value: measure(world, state, power, o.measure, roles),
  }));
  const redLines = (instruction?.redLines ?? []).map((line) => ({
    id: line.id,
    crossed: holds(world, state, line.condition, roles),
  }));
  let sum = 0;
  let weights = 0;
  for (const o of objectives) {
    sum += o.weight * o.value;
    weights += o.weight;
  }
  const crossed = redLines.filter((line) => line.crossed).length;
  return {
    total: clamp((weights === 0 ? 0 : divide(sum, weights)) - crossed * RED_LINE, 0, 1000),
    objectives,
    redLines,
    instruction: instruction?.id ?? null,
  };
};
