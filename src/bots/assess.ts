/** An observation summed up for a doctrine. */
import { type Observation, rivalOf, type World } from '../engine/index.ts';
import { forceOf } from './nature.ts';
import type { Situation } from './situation.ts';

/** The situation of the observing power, from what it remembers of the last turn. */
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
