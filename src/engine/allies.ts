import type { Move } from '../vocabulary/index.ts';
import { at } from './exact.ts';
import { changeCohesion } from './quantities.ts';
import { dueTo, type Turn, tell } from './turn.ts';
import type { Offer } from './types.ts';
import { stakeOf } from './world.ts';

const bodiesLedBy = (t: Turn, power: number): readonly number[] =>
  t.world.scenario.file.bodies.flatMap((body, b) => (body.leader === t.world.powers[power] ? [b] : []));

const hasConsulted = (t: Turn, power: number): boolean =>
  t.state.memory.acts.some(
    (act) =>
      act.by === power &&
      act.turn >= t.state.clock.turn - 2 &&
      (t.world.moveById.get(act.source)?.tags.includes('alliance') ?? false),
  );

/** Stake at which a body's members take an arena to be theirs too. */
const SHARED_STAKE = 400;

const isSharedBy = (t: Turn, body: number, leader: number, arena: number): boolean =>
  (t.world.scenario.file.bodies[body]?.members ?? []).some((code) => {
    const member = t.world.powerIndex.get(code) ?? -1;
    return member !== leader && stakeOf(t.world, arena, member) >= SHARED_STAKE;
  });

/** R10.2: a deal with the rival that concerns allies and that they were not asked about costs cohesion, even where it lowers tension (S4.10). */
export const dealOverHeads = (t: Turn, offer: Offer, move: Move): void => {
  const arena = t.world.arenaIndex.get(offer.order.with.arena ?? move.arena ?? '') ?? -1;
  for (const leader of [offer.by, offer.to]) {
    if (hasConsulted(t, leader)) continue;
    for (const body of bodiesLedBy(t, leader)) {
      if (!move.major && !isSharedBy(t, body, leader, arena)) continue;
      const id = tell(t, {
        kind: 'reaction',
        rule: 'R10.2',
        by: leader,
        subject: move.id,
        detail: 'over-heads',
      });
      dueTo(t, id, move.id, () =>
        changeCohesion(t, body, -t.world.model.value['cohesion.over-heads'], 'R10.2'),
      );
    }
  }
};

/** R10.3: a leader who says opposite things in one turn unsettles allies (S3.19, S5.08). */
export const mixedMessages = (t: Turn, power: number): void => {
  for (const body of bodiesLedBy(t, power)) {
    const id = tell(t, { kind: 'reaction', rule: 'R10.3', by: power, detail: 'mixed-messages' });
    dueTo(t, id, null, () => changeCohesion(t, body, -12, 'R10.3'));
  }
};

/** R10.4: what a united coalition adds to a member's hostile act: faster than its members' sum (S3.03, S3.04), 1/1024. */
export const breadth = (t: Turn, power: number): number => {
  let best = 1024;
  t.world.scenario.file.bodies.forEach((body, b) => {
    if (!body.members.includes(t.world.powers[power] ?? '')) return;
    const willing = body.members.filter(
      (code) => at(t.state.home.bandwidth, t.world.powerIndex.get(code) ?? -1) >= 400,
    ).length;
    const cohesion = t.state.bodies[b]?.cohesion ?? 0;
    if (cohesion < 400 || willing < 2) return;
    best = Math.max(best, 1024 + (willing - 1) * t.world.model.value['cohesion.breadth']);
  });
  return best;
};
