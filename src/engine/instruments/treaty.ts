import { dayNumber } from '../calendar.ts';
import { drawFor } from '../chance.ts';
import { divide } from '../exact.ts';
import { law } from '../law.ts';
import { alter } from '../mutable.ts';
import { saltOf, type Turn, tell } from '../turn.ts';
import type { Treaty } from '../types.ts';
import { placeOfPower } from '../world.ts';
import { AGREEMENTS, eachTwo, everybody, type InstrumentRules, none } from './rules.ts';

/** Number of treaties in force that bind both powers. */
export const bindingTreaties = (treaties: readonly Treaty[], i: number, j: number): number => {
  let count = 0;
  for (const treaty of treaties)
    if (treaty.status === 'in-force' && treaty.parties.includes(i) && treaty.parties.includes(j)) count += 1;
  return count;
};

const shareParties = (a: Treaty, b: Treaty): boolean =>
  a.parties.filter((power) => b.parties.includes(power)).length >= 2;

/** R6.16: the treaties in force that the fall of one may put in dispute: those that bind two of its parties. */
export const treatiesAtRisk = (treaties: readonly Treaty[], fallen: Treaty): readonly Treaty[] =>
  treaties.filter((other) => other !== fallen && other.status === 'in-force' && shareParties(fallen, other));

/** R6.16: where one treaty falls, those in force between the same powers may be called into question (S2.35). */
const spreadDoubt = (t: Turn, fallen: Treaty): void => {
  if (t.script !== null) return;
  const salt = saltOf(t, 'treaties');
  for (const other of treatiesAtRisk(t.state.instruments.treaties, fallen)) {
    if (drawFor(salt, `${fallen.id}/${other.id}`) >= t.world.model.value['treaty.contagion']) continue;
    alter(t.state.instruments.treaties, other, { status: 'disputed' });
    tell(t, { kind: 'treaty-changed', rule: 'R6.16', subject: other.id, detail: 'disputed' });
  }
};

/** R6.15: a treaty comes into force, into dispute, to rest or to its end. */
const changeTreaty = (t: Turn, id: string, status: Treaty['status']): void => {
  const { treaties } = t.state.instruments;
  const held = treaties.find((treaty) => treaty.id === id);
  if (held === undefined || held.status === status) return;
  alter(treaties, held, { status });
  tell(t, { kind: 'treaty-changed', rule: 'R6.15', subject: id, detail: status });
  if (status === 'suspended' || status === 'ended') spreadDoubt(t, held);
};

/** R6.15: a treaty ends when its term does. */
const runTreaties = (t: Turn): void => {
  for (const { id, expires, status } of t.state.instruments.treaties)
    if (expires !== null && status !== 'ended' && t.state.clock.week >= expires) changeTreaty(t, id, 'ended');
};

/** R2.2: what a treaty puts into the flows, in halves. */
const HALVES: Readonly<Record<Treaty['status'], number>> = {
  'in-force': 2,
  disputed: 1,
  suspended: 0,
  ended: 0,
};

export const treaty: InstrumentRules<'treaty'> = {
  table: 'treaties',
  first: (world, { expires, id, parties, status }) => ({
    expires: expires === null ? null : divide(dayNumber(expires) - world.firstDay, 7),
    id,
    parties: parties.map((code) => placeOfPower(world, code)),
    status,
  }),
  isKnown: everybody,
  effects: { treaty: (t, e) => changeTreaty(t, e.treaty, e.to) },
  tests: {
    treaty: (_world, view, c) =>
      view.instruments.treaties.some(({ id, status }) => id === c.treaty && status === c.is),
  },
  flow: (world, state, put) => {
    for (const { parties, status } of state.instruments.treaties) {
      if (HALVES[status] === 0) continue;
      const amount = divide(world.model.value['treaty.flow'] * HALVES[status], 2);
      eachTwo(parties, (a, b) => {
        put('friendly', a, b, amount, 'treaties');
        put('friendly', b, a, amount, 'treaties');
      });
    }
  },
  standing: {
    part: AGREEMENTS,
    gather: (_world, view, put) => {
      for (const { parties, status } of view.instruments.treaties)
        if (status === 'in-force') eachTwo(parties, (a, b) => put(a, b, 1));
    },
  },
  press: none,
  locks: none,
  age: none,
  due: none,
  expire: runTreaties,
  accident: (world, view, { i, j }, odds) => {
    const binding = Math.min(law['R9.4'].treaties, bindingTreaties(view.instruments.treaties, i, j));
    let left = odds;
    for (let k = 0; k < binding; k += 1) left = divide(left * world.model.value['incident.treaty'], 1024);
    return left;
  },
  desk: none,
  reporting: none,
};
