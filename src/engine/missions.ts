import type { Effect } from '../vocabulary/index.ts';
import { divide } from './exact.ts';
import { alter } from './state.ts';
import { enter, type Turn, tell } from './turn.ts';
import type { Mission } from './types.ts';

type Op = Extract<Effect, { type: 'mission' }>['op'];

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
        staff: m.staff - divide(m.staff, 20),
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
export const changeMission = (t: Turn, op: Op, host: number, sender: number, count: number): void => {
  const { missions } = t.state.instruments;
  const m = missions.find((held) => held.host === host && held.sender === sender);
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
  enter(
    t,
    'staff',
    t.world.powers[sender] ?? null,
    t.world.powers[host] ?? null,
    after.staff - m.staff,
    after.staff,
    'R6.6',
  );
};

/** Share of its starting staff that a mission still has, 1/1024. */
export const staffShare = (missions: readonly Mission[], host: number, sender: number): number => {
  const m = missions.find((held) => held.host === host && held.sender === sender);
  if (m === undefined || m.staffAtStart === 0) return 1024;
  return Math.min(1024, divide(m.staff * 1024, m.staffAtStart));
};

/** R6.7: desk a turn: 4; 3 under a staff ceiling; 2 with a consulate shut as well; one less for each technical track beyond the first. */
export const deskOf = (missions: readonly Mission[], technicalTracks: number, power: number): number => {
  const own = missions.filter((m) => m.sender === power);
  const capped = own.some((m) => m.ceiling !== null) ? 1 : 0;
  const shut = capped === 1 && own.some((m) => m.consulatesShut > 0) ? 1 : 0;
  return Math.max(1, 4 - capped - shut - Math.max(0, technicalTracks - 1));
};
