import type { Move } from '../vocabulary/index.ts';
import { type Conduct, perform } from './acts.ts';
import { changeCohesion, changeReputation } from './changes.ts';
import { divide, nth, share } from './exact.ts';
import { law } from './law.ts';
import { pairOf } from './pairs.ts';
import { dueTo, type Turn, tell } from './turn.ts';
import type { Offer, View, World } from './types.ts';
import { stakeOf } from './world.ts';

const bodiesLedBy = (t: Turn, power: number): readonly number[] =>
  t.world.leaders.flatMap((leader, b) => (leader === power ? [b] : []));

/** Whether a power consulted its allies in this or the last two turns, as the viewer remembers it. */
export const hasConsulted = (world: World, view: View, power: number): boolean =>
  view.memory.acts.some(
    (act) =>
      act.by === power &&
      act.turn >= view.clock.turn - 2 &&
      (world.moveById.get(act.source)?.tags.includes('alliance') ?? false),
  );

/** Stake at which a body's members take an arena to be theirs too. */
const { stake: SHARED_STAKE } = law['R10.2'];

/** Whether somebody else in a body has a stake in an arena; nobody has one in no arena (−1). */
const isSharedBy = (t: Turn, body: number, leader: number, arena: number): boolean =>
  arena >= 0 &&
  nth(t.world.members, body).some(
    (member) => member !== leader && stakeOf(t.world, arena, member) >= SHARED_STAKE,
  );

/** R10.2: a deal with the rival that concerns allies and that they were not asked about costs cohesion, even where it lowers tension (S4.10). */
export const dealOverHeads = (t: Turn, offer: Offer, move: Move): void => {
  const arena = t.world.arenaIndex.get(offer.order.with.arena ?? move.arena ?? '') ?? -1;
  for (const leader of [offer.by, offer.to]) {
    if (hasConsulted(t.world, t.state, leader)) continue;
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
    dueTo(t, id, null, () => changeCohesion(t, body, -law['R10.3'].cohesion, 'R10.3'));
  }
};

const WILL = law['R10.5'];

/** What an ally's willingness to join a measure is the sum of, each around 0–1000; what speaks against it is negative. */
export interface Willingness {
  readonly ally: number;
  readonly base: number;
  readonly affinity: number;
  readonly quarrel: number;
  readonly exposure: number;
  readonly diary: number;
  readonly consulted: number;
  readonly sum: number;
  readonly isWilling: boolean;
}

/**
 * R10.5: an ally's willingness to join an author's measure against a target: how close the author is to it, its own
 * quarrel with the target, what it would lose, room in its diary (S3.05), and whether it was asked.
 */
export const willingness = (
  world: World,
  view: View,
  ally: number,
  author: number,
  target: number,
  isAsked = hasConsulted(world, view, author),
): Willingness => {
  const crowded = Math.max(0, WILL.bandwidth - nth(view.home.bandwidth, ally));
  const quarrel = nth(view.dyads.tension, pairOf(world, ally, target));
  const exposure = nth(world.exposures, pairOf(world, ally, target));
  const { base } = WILL;
  const affinity = nth(world.affinities, pairOf(world, ally, author));
  const consulted = isAsked ? world.model.value['allies.consulted'] : 0;
  // Halves are rounded once, together.
  const sum = base + affinity + divide(quarrel - exposure - crowded, 2) + consulted;
  return {
    ally,
    base,
    affinity,
    quarrel: divide(quarrel, 2),
    exposure: -divide(exposure, 2),
    diary: -divide(crowded, 2),
    consulted,
    sum,
    isWilling: sum >= WILL.joins,
  };
};

/** Cohesion from which a body can act together. */
const { cohesion: TOGETHER } = law['R10.4'];

/** Who could join a measure, and who of them would. */
export interface Coalition {
  /** Index of the body whose members would join; −1 where nobody would. */
  readonly body: number;
  /** Every member of the author's bodies who could join, nobody twice. */
  readonly asked: readonly Willingness[];
  /** Those who would join. */
  readonly company: readonly number[];
  /** What they add to the weight of the measure, 1/1024. */
  readonly breadth: number;
}

/** R10.4: the largest company that a member of bodies that still hold together can bring. */
export const coalitionOf = (
  world: World,
  view: View,
  author: number,
  target: number,
  isAsked = hasConsulted(world, view, author),
): Coalition => {
  const asked: Willingness[] = [];
  let body = -1;
  let company: readonly number[] = [];
  world.members.forEach((members, b) => {
    if (!members.includes(author)) return;
    const willing: number[] = [];
    for (const ally of members) {
      if (ally === author || ally === target || world.played.includes(ally)) continue;
      let will = asked.find((one) => one.ally === ally);
      if (will === undefined) {
        will = willingness(world, view, ally, author, target, isAsked);
        asked.push(will);
      }
      if (will.isWilling) willing.push(ally);
    }
    if (nth(view.bodies, b).cohesion < TOGETHER || willing.length <= company.length) return;
    body = b;
    company = willing;
  });
  return { body, asked, company, breadth: breadth(world, company.length) };
};

/** R10.4: what a united coalition adds to a member's hostile act: faster than its members' sum (S3.03, S3.04), 1/1024. */
const breadth = (world: World, joining: number): number =>
  1024 + divide(world.model.value['cohesion.breadth'] * joining * (joining + 1), 2);

/** R10.6: those who join do something of their own after the measure. */
export const rally = (t: Turn, act: Conduct, company: readonly number[]): void => {
  const weight = share(act.weight, t.world.model.value['allies.follow']);
  for (const ally of company) perform(t, { ...act, by: ally, weight, with: null }, 'R10.6');
};

/** R8.6: firmness shown in private counts with allies who were told of it (S3.07). */
export const confide = (t: Turn, power: number): void => {
  if (!hasConsulted(t.world, t.state, power)) return;
  const told = new Set(bodiesLedBy(t, power).flatMap((body) => nth(t.world.members, body)));
  for (const ally of told)
    changeReputation(t, ally, power, 'credibility', t.world.model.value['credibility.told'], 'R8.6');
};
