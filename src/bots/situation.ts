import { type Observation, rivalOf, type World } from '../engine/index.ts';
import { type Force, forceOf } from './nature.ts';

/** What a doctrine looks at: its rival's conduct as far as it was seen. Weights in mG. */
export interface Situation {
  readonly rival: number;
  /** Worst hostile deed of the rival toward us since our last orders; 0 for none. Answering looks at this, not at the net. */
  readonly worst: number;
  /** Best friendly act of the rival toward us since our last orders; 0 for none. */
  readonly best: number;
  /** Card or move ids of those acts, for the reason. */
  readonly worstSource: string | null;
  /** Arena the worst deed bore on. */
  readonly worstArena: number | null;
  /** Force of the worst deed; `null` where there was none. */
  readonly worstForce: Force | null;
  readonly bestSource: string | null;
  /** Whether we coerced in the last turn. */
  readonly didCoerce: boolean;
  readonly tension: number;
  readonly rung: number;
}

/** Whether the worst deed since our last orders calls for an answer. */
export const isGrave = (s: Situation): boolean => s.worst <= -2500;

export const assess = (world: World, seen: Observation): Situation => {
  const rival = rivalOf(world, seen.power);
  const last = seen.clock.turn - 1;
  let worst = 0;
  let best = 0;
  let worstSource: string | null = null;
  let worstArena: number | null = null;
  let bestSource: string | null = null;
  let didCoerce = false;
  for (const act of seen.memory.acts) {
    if (act.turn < last) continue;
    if (act.by === rival && act.to === seen.power) {
      if (act.material && act.weight < worst) {
        worst = act.weight;
        worstSource = act.source;
        worstArena = act.arena;
      }
      if (act.weight > best) {
        best = act.weight;
        bestSource = act.source;
      }
    } else if (act.by === seen.power && act.to === rival && act.material && act.weight < 0) {
      // Its own accidents it knows for what they were, whatever the other side made of them.
      if (world.eventById.get(act.source)?.incident === undefined) didCoerce = true;
    }
  }
  const worstCard =
    worstSource === null ? undefined : (world.moveById.get(worstSource) ?? world.eventById.get(worstSource));
  const pair = seen.power * world.powers.length + rival;
  return {
    rival,
    worst,
    best,
    worstSource,
    worstArena,
    worstForce: worstCard === undefined ? null : forceOf(worstCard),
    bestSource,
    didCoerce,
    tension: seen.dyads.tension[pair] ?? 0,
    rung: seen.dyads.rung[pair] ?? 0,
  };
};
