import type { Move, MoveOrder } from '../vocabulary/index.ts';
import { type Conduct, isMaterial, perform } from './acts.ts';
import { type Coalition, coalitionOf, confide, rally } from './allies.ts';
import { drawFor } from './chance.ts';
import { apply } from './effects.ts';
import { clamp, divide, nth, share } from './exact.ts';
import { commit, ULTIMATUM } from './instruments/commitment.ts';
import { law } from './law.ts';
import { rolesOfChoice } from './legality.ts';
import { inArena } from './pairs.ts';
import { dueTo, saltOf, type Turn, tell } from './turn.ts';
import { partiesOf } from './world.ts';

const { most: MOST } = law['R2.5'];

/** The Goldstein weight of an order, scaled by its size (R2.5). */
const weightOf = (move: Move, { with: { size } }: MoveOrder): number =>
  size === undefined || move.weightAtSize === undefined
    ? move.weight
    : clamp(divide(move.weight * (size + move.weightAtSize), 2 * move.weightAtSize), -MOST, MOST);

/** R9.6: a covert move comes to light with odds that grow with the target's defences. */
const isExposed = (t: Turn, power: number, target: number, move: Move): boolean => {
  if (move.audience !== 'covert') return false;
  if (t.script !== null) return t.script.exposed.includes(move.id);
  const salt = saltOf(t, 'exposure');
  const guarded = nth(t.state.home.resilience, target);
  return (
    drawFor(salt, `${move.id}/${power}`) < divide(move.exposure * (law['R9.6'].resilience + guarded), 1000)
  );
};

/** R5.8: a concession in deeds to the other party of an arena. */
const concede = (t: Turn, by: number, to: number, arena: number | null): void => {
  if (arena === null || !partiesOf(t.world, arena).includes(to)) return;
  const place = inArena(t.world, arena, by);
  t.conceded[place] = nth(t.conceded, place) + 1;
};

/** Carries out a move: the act itself, then its effects. With `mutual`, the other side acts as much. */
export const carryOut = (t: Turn, power: number, order: MoveOrder, mixed: boolean, mutual: boolean): void => {
  const move = t.world.moveById.get(order.move);
  if (move === undefined) return;
  const roles = rolesOfChoice(t.world, power, order.with);
  const arena =
    move.arena === null
      ? null
      : move.arena === '*'
        ? roles.arena < 0
          ? null
          : roles.arena
        : (t.world.arenaIndex.get(move.arena) ?? null);
  const exposed = isExposed(t, power, roles.target, move);
  const audience = order.with.visibility ?? move.audience;
  const alone = weightOf(move, order);
  // R10.4, R10.6: who joins is settled before the measure is taken.
  const coalition: Coalition | null =
    alone < 0 && move.tags.includes('alliance') ? coalitionOf(t.world, t.state, power, roles.target) : null;
  const weight = coalition === null ? alone : clamp(share(alone, coalition.breadth), -MOST, 0);
  const conduct = (by: number, to: number): Conduct => ({
    by,
    to,
    cameo: move.cameo,
    weight,
    arena,
    audience,
    exposed,
    family: move.family,
    source: move.id,
    mixed,
    with: order.with,
  });
  const id = perform(t, conduct(power, roles.target));
  if (weight > 0 && move.tags.includes('concession') && isMaterial(move.cameo)) {
    concede(t, power, roles.target, arena);
    if (mutual) concede(t, roles.target, power, arena);
  }
  dueTo(t, id, move.id, () => {
    if (audience === 'public') rally(t, conduct(power, roles.target), coalition?.company ?? []);
    if (weight < 0 && audience === 'private') confide(t, power);
    if (mutual) perform(t, conduct(roles.target, power));
    if (exposed) tell(t, { kind: 'exposed', rule: 'R9.6', by: power, to: roles.target, subject: move.id });
    apply(t, move.effects, {
      roles,
      choice: order.with,
      source: move.id,
      family: move.family,
      rule: 'R2.5',
      mixed,
    });
    if (order.with.threat !== undefined) {
      // R8.5: an ultimatum is a threat with a date.
      commit(t, {
        by: power,
        to: roles.target,
        tag: ULTIMATUM,
        pledge: { kind: 'threat', move: order.with.threat, unless: order.with.ask ?? null },
        due: t.state.clock.turn + (order.with.deadline ?? 1),
        audience: order.with.visibility ?? 'public',
      });
    }
  });
};
