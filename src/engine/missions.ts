import type { Effect } from '../vocabulary/index.ts';
import { divide } from './exact.ts';
import { enter, type Turn, tell } from './turn.ts';
import type { Mission } from './types.ts';

type Op = Extract<Effect, { type: 'mission' }>['op'];

/** R6.6: everything that can be done to a mission. `count` is persons; for `cap` the ceiling. */
export const changeMission = (t: Turn, op: Op, host: number, sender: number, count: number): void => {
  const m = t.state.instruments.missions.find((held) => held.host === host && held.sender === sender);
  if (m === undefined) return;
  const before = m.staff;
  switch (op) {
    case 'expel':
      m.staff = Math.max(0, m.staff - count);
      break;
    case 'cap':
      m.ceiling = count;
      m.staff = Math.min(m.staff, count);
      break;
    case 'restore':
      m.ceiling = null;
      m.staff = Math.max(m.staff, Math.min(m.staffAtStart, m.staff + count));
      break;
    case 'close-consulate':
      if (m.consulates === 0) return;
      m.consulates -= 1;
      m.consulatesShut += 1;
      m.staff -= divide(m.staff, 20);
      break;
    case 'reopen-consulate':
      if (m.consulatesShut === 0) return;
      m.consulates += 1;
      m.consulatesShut -= 1;
      break;
    case 'seize-property':
      m.propertySeized = true;
      break;
    case 'return-property':
      m.propertySeized = false;
      break;
  }
  tell(t, {
    kind: 'mission-changed',
    rule: 'R6.6',
    by: host,
    to: sender,
    amount: m.staff - before,
    detail: op,
  });
  enter(
    t,
    'staff',
    t.world.powers[sender] ?? null,
    t.world.powers[host] ?? null,
    m.staff - before,
    m.staff,
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
