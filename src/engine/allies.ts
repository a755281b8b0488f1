import { at } from './exact.ts';
import { changeCohesion } from './quantities.ts';
import { dueTo, type Turn, tell } from './turn.ts';

const bodiesLedBy = (t: Turn, power: number): readonly number[] =>
  t.world.scenario.file.bodies.flatMap((body, b) => (body.leader === t.world.powers[power] ? [b] : []));

const hasConsulted = (t: Turn, power: number): boolean =>
  t.state.memory.acts.some(
    (act) =>
      act.by === power &&
      act.turn >= t.state.clock.turn - 2 &&
      (t.world.moveById.get(act.source)?.tags.includes('alliance') ?? false),
  );

/** R10.2: a deal with the rival that allies were not asked about costs cohesion, even where it lowers tension (S4.10). */
export const dealOverHeads = (t: Turn, a: number, b: number, source: string): void => {
  for (const leader of [a, b]) {
    if (hasConsulted(t, leader)) continue;
    for (const body of bodiesLedBy(t, leader)) {
      const id = tell(t, {
        kind: 'reaction',
        rule: 'R10.2',
        by: leader,
        subject: source,
        detail: 'over-heads',
      });
      dueTo(t, id, source, () =>
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
