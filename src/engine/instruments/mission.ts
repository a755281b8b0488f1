import type { EffectOf } from '../../vocabulary/index.ts';
import { effectAmount } from '../application.ts';
import { divide, share } from '../exact.ts';
import { law } from '../law.ts';
import { alter } from '../mutable.ts';
import { powerOf } from '../roles.ts';
import { enter, type Turn, tell } from '../turn.ts';
import type { Instruments, Mission, View } from '../types.ts';
import { placeOfPower } from '../world.ts';
import { everybody, type InstrumentRules, none } from './rules.ts';

type Op = EffectOf<'mission'>['op'];

const missionOf = ({ missions }: Instruments, host: number, sender: number): Mission | undefined =>
  missions.find((m) => m.host === host && m.sender === sender);

/** What an order does to a mission; `null` when there is nothing left to do it to. */
const changesOf = (m: Mission, op: Op, count: number): Partial<Mission> | null => {
  switch (op) {
    case 'expel':
      return { staff: Math.max(0, m.staff - count) };
    case 'cap':
      return { ceiling: count, staff: Math.min(m.staff, count) };
    case 'restore':
      return { ceiling: null, staff: Math.max(m.staff, Math.min(m.staffAtStart, m.staff + count)) };
    case 'close-consulate':
      if (m.consulates === 0) return null;
      return {
        consulates: m.consulates - 1,
        consulatesShut: m.consulatesShut + 1,
        staff: m.staff - divide(m.staff, law['R6.6'].consulate),
      };
    case 'reopen-consulate':
      return m.consulatesShut === 0
        ? null
        : { consulates: m.consulates + 1, consulatesShut: m.consulatesShut - 1 };
    case 'seize-property':
      return { propertySeized: true };
    case 'return-property':
      return { propertySeized: false };
  }
};

/** R6.6: everything that can be done to a mission. `count` is persons; for `cap` the ceiling. */
const changeMission = (t: Turn, op: Op, host: number, sender: number, count: number): void => {
  const { missions } = t.state.instruments;
  const m = missionOf(t.state.instruments, host, sender);
  if (m === undefined) return;
  const changes = changesOf(m, op, count);
  if (changes === null) return;
  const after = alter(missions, m, changes);
  tell(t, {
    kind: 'mission-changed',
    rule: 'R6.6',
    by: host,
    to: sender,
    amount: after.staff - m.staff,
    detail: op,
  });
  if (t.sink === null) return;
  const { powers } = t.world;
  const by = after.staff - m.staff;
  enter(t, { quantity: 'staff', a: powers[sender], b: powers[host], by, after: after.staff, rule: 'R6.6' });
};

/** Persons at the mission of `sender` on the soil of `host`; 0 where there is none. */
export const staffOf = (view: View, host: number, sender: number): number =>
  missionOf(view.instruments, host, sender)?.staff ?? 0;

/** Share of its starting staff that a mission still has, 1/1024; whole where there is none. */
export const staffShare = (instruments: Instruments, host: number, sender: number): number => {
  const m = missionOf(instruments, host, sender);
  if (m === undefined || m.staffAtStart === 0) return 1024;
  return Math.min(1024, divide(m.staff * 1024, m.staffAtStart));
};

export const mission: InstrumentRules<'mission'> = {
  table: 'missions',
  first: (world, m) => ({
    ceiling: m.ceiling,
    consulates: m.consulates,
    consulatesShut: m.consulatesShut,
    host: placeOfPower(world, m.host),
    propertySeized: m.propertySeized,
    sender: placeOfPower(world, m.sender),
    staff: m.staff,
    staffAtStart: m.staff,
  }),
  isKnown: everybody,
  effects: {
    mission: (t, e, { roles, choice }) =>
      changeMission(
        t,
        e.op,
        powerOf(t.world, e.host, roles),
        powerOf(t.world, e.sender, roles),
        effectAmount(e.count, choice),
      ),
  },
  tests: {
    mission: (world, view, c, roles) => {
      const m = missionOf(view.instruments, powerOf(world, c.host, roles), powerOf(world, c.sender, roles));
      if (m === undefined) return false;
      switch (c.is) {
        case 'capped':
          return m.ceiling !== null;
        case 'uncapped':
          return m.ceiling === null;
        case 'consulate-open':
          return m.consulates > 0;
        case 'consulate-shut':
          return m.consulatesShut > 0;
        case 'property-seized':
          return m.propertySeized;
      }
    },
  },
  flow: (world, { instruments }, put) => {
    for (const { host, sender } of instruments.missions) {
      const cut = 1024 - staffShare(instruments, host, sender);
      put('hostile', host, sender, share(cut, world.model.value['staff.flow']), 'staff-cuts');
    }
  },
  standing: {
    part: {
      id: 'staff-cuts',
      of: 'tension',
      rule: 'R3.2',
      // Staff missing at both missions, 1/1024 of a mission.
      points: (cut, value) => divide(share(cut, value['standing.staff']), 4),
    },
    gather: (_world, { instruments }, put) => {
      for (const { host, sender } of instruments.missions)
        put(host, sender, 1024 - staffShare(instruments, host, sender));
    },
  },
  press: none,
  locks: none,
  age: none,
  due: none,
  expire: none,
  accident: none,
  desk: ({ missions }, power) => {
    const own = missions.filter((m) => m.sender === power);
    if (!own.some((m) => m.ceiling !== null)) return 0;
    return own.some((m) => m.consulatesShut > 0) ? 2 : 1;
  },
  reporting: (instruments, power, rival) => divide(staffShare(instruments, rival, power), 2),
};
