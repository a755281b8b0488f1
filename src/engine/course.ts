import type { Course } from '../vocabulary/index.ts';
import { law } from './law.ts';
import { isHidden } from './secrecy.ts';
import type { View, World } from './types.ts';
import { rivalOf } from './world.ts';

const LEAST = law['R4.12'];

/** What a power's acts of a turn toward its rival amounted to, as far as they are known (R4.12). */
export const courseOf = (world: World, view: View, power: number, turn: number): Course => {
  const rival = rivalOf(world, power);
  let against = 0;
  let toward = 0;
  for (const act of view.memory.acts) {
    if (act.by !== power || act.to !== rival || act.turn !== turn || isHidden(act)) continue;
    if (act.weight < 0) against -= act.material ? act.weight : Math.trunc(act.weight / 2);
    else toward += act.weight;
  }
  for (const offer of view.offers) {
    // An offer that waits for an answer is half an engagement.
    if (offer.by === power && offer.to === rival && offer.made === turn)
      toward += Math.trunc((world.moveById.get(offer.order.move)?.weight ?? 0) / 2);
  }
  if (against < LEAST.against && toward < LEAST.toward) return 'quiet';
  if (against >= LEAST.times * toward) return 'coerce';
  if (toward >= LEAST.times * against) return 'engage';
  return 'mixed';
};
