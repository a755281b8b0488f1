import type { Move } from '../vocabulary/index.ts';
import { type Conduct, perform } from './acts.ts';
import { at, divide, share } from './exact.ts';
import { changeCohesion, changeReputation } from './quantities.ts';
import { dueTo, type Turn, tell } from './turn.ts';
import type { Offer } from './types.ts';
import { stakeOf } from './world.ts';

const bodiesLedBy = (t: Turn, power: number): readonly number[] =>
  t.world.leaders.flatMap((leader, b) => (leader === power ? [b] : []));

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
  (t.world.members[body] ?? []).some(
    (member) => member !== leader && stakeOf(t.world, arena, member) >= SHARED_STAKE,
  );

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

/** R10.5: willing from here up. */
const WILLING = 500;

/**
 * R10.5: an ally's willingness to join an author's measure against a target, around 0–1000: how close the author is to
 * it, its own quarrel with the target, what it would lose, room in its diary (S3.05), and whether it was asked.
 */
export const willingness = (t: Turn, ally: number, author: number, target: number): number => {
  const { world, state } = t;
  const n = world.powers.length;
  const crowded = Math.max(0, 500 - at(state.home.bandwidth, ally));
  return (
    300 +
    at(world.affinities, ally * n + author) +
    divide(at(state.dyads.tension, ally * n + target) - at(world.exposures, ally * n + target) - crowded, 2) +
    (hasConsulted(t, author) ? world.model.value['allies.consulted'] : 0)
  );
};

/** Members of one body that would join its member's measure against a target. */
const willingIn = (t: Turn, body: number, author: number, target: number): readonly number[] =>
  (t.world.members[body] ?? []).filter(
    (ally) =>
      ally !== author &&
      ally !== target &&
      !t.world.played.includes(ally) &&
      willingness(t, ally, author, target) >= WILLING,
  );

/** The largest company that a member of bodies that still hold together can bring, nobody twice. */
export const company = (t: Turn, author: number, target: number): readonly number[] => {
  let best: readonly number[] = [];
  t.world.members.forEach((members, body) => {
    if (!members.includes(author) || (t.state.bodies[body]?.cohesion ?? 0) < 400) return;
    const willing = willingIn(t, body, author, target);
    if (willing.length > best.length) best = willing;
  });
  return best;
};

/** R10.4: what a united coalition adds to a member's hostile act: faster than its members' sum (S3.03, S3.04), 1/1024. */
export const breadth = (t: Turn, company: readonly number[]): number => {
  const k = company.length;
  return 1024 + divide(t.world.model.value['cohesion.breadth'] * k * (k + 1), 2);
};

/** R10.6: those who join do something of their own after the measure. */
export const rally = (t: Turn, act: Conduct, company: readonly number[]): void => {
  const weight = share(act.weight, t.world.model.value['allies.follow']);
  for (const ally of company) perform(t, { ...act, by: ally, weight, with: null });
};

/** R8.6: firmness shown in private counts with allies who were told of it (S3.07). */
export const confide = (t: Turn, power: number): void => {
  if (!hasConsulted(t, power)) return;
  const told = new Set(bodiesLedBy(t, power).flatMap((body) => t.world.members[body] ?? []));
  for (const ally of told)
    changeReputation(t, ally, power, 'credibility', t.world.model.value['credibility.told'], 'R8.6');
};
