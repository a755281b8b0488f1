import { divide } from '../exact.ts';
import { law } from '../law.ts';
import { alter } from '../mutable.ts';
import { powerOf } from '../roles.ts';
import { tell } from '../turn.ts';
import type { Channel } from '../types.ts';
import { placeOfPower } from '../world.ts';
import { everybody, type InstrumentRules, none } from './rules.ts';

const GOOD = law['R6.7'];

/** Whether something joins two powers, whichever of them is named first. */
export const joins = (held: { readonly a: number; readonly b: number }, i: number, j: number): boolean =>
  (held.a === i && held.b === j) || (held.a === j && held.b === i);

/** Whether two powers have a channel other than the military one in which to explain themselves (R2.7, R9.7). */
export const canExplain = (channels: readonly Channel[], i: number, j: number): boolean => {
  for (const c of channels) if (c.open && c.channel !== 'military' && joins(c, i, j)) return true;
  return false;
};

export const channel: InstrumentRules<'channel'> = {
  table: 'channels',
  first: (world, { between: [a, b], channel: kind, open }) => ({
    a: placeOfPower(world, a),
    b: placeOfPower(world, b),
    channel: kind,
    open,
  }),
  isKnown: everybody,
  effects: {
    channel: (t, e, { roles }) => {
      const a = powerOf(t.world, e.between[0], roles);
      const b = powerOf(t.world, e.between[1], roles);
      if (a < 0 || b < 0 || a === b) return;
      const { channels } = t.state.instruments;
      const open = e.is === 'open';
      const held = channels.find((c) => c.channel === e.channel && joins(c, a, b));
      if ((held?.open ?? false) === open) return;
      if (held === undefined) channels.push({ a, b, channel: e.channel, open });
      else alter(channels, held, { open });
      tell(t, { kind: 'channel-changed', rule: 'R6.8', by: a, to: b, subject: e.channel, detail: e.is });
    },
  },
  tests: {
    channel: (world, view, c, roles) => {
      const a = powerOf(world, c.between[0], roles);
      const b = powerOf(world, c.between[1], roles);
      const open = view.instruments.channels.some(
        (held) => held.open && held.channel === c.channel && joins(held, a, b),
      );
      return open === (c.is === 'open');
    },
  },
  flow: (world, state, put) => {
    const amount = world.model.value['channel.flow'];
    for (const { a, b, open } of state.instruments.channels) {
      if (!open) continue;
      put('friendly', a, b, amount, 'channels');
      put('friendly', b, a, amount, 'channels');
    }
  },
  standing: {
    part: {
      id: 'channels',
      of: 'cooperation',
      rule: 'R3.4',
      points: (open, value) => divide(open * value['standing.channels'], 2),
    },
    gather: (_world, view, put) => {
      for (const { a, b, open } of view.instruments.channels) if (open) put(a, b, 1);
    },
  },
  press: none,
  locks: none,
  age: none,
  due: none,
  expire: none,
  accident: (world, view, { i, j }, odds) => {
    const { value } = world.model;
    const open = view.instruments.channels.some((c) => c.open && c.channel === 'military' && joins(c, i, j));
    return divide(odds * (open ? value['incident.channel-open'] : value['incident.channel-shut']), 1024);
  },
  desk: none,
  reporting: ({ channels }, power, rival) => {
    let quality = 0;
    for (const c of channels)
      if (c.open && joins(c, power, rival)) quality += c.channel === 'envoy' ? GOOD.envoy : GOOD.channel;
    return quality;
  },
};
