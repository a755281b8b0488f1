import { effectAmount } from '../application.ts';
import { clamp, divide, nth, share } from '../exact.ts';
import { law } from '../law.ts';
import { alter } from '../mutable.ts';
import { pairOf } from '../pairs.ts';
import { arenaOf, powerOf } from '../roles.ts';
import { tell } from '../turn.ts';
import type { Deployment, View, World } from '../types.ts';
import { partiesOf, placeOfArena, placeOfPower, signOf } from '../world.ts';
import { everybody, type InstrumentRules, none } from './rules.ts';
import { bindingTreaties } from './treaty.ts';

/**
 * R2.10: forces as the other side reads them, mG a week. Steps that its own match are read as defence; the rest through
 * distrust, and less darkly where a treaty in force lets it look.
 */
export const menace = (world: World, view: View, d: Deployment, reader: number): number => {
  const { value } = world.model;
  const { deployments, treaties } = view.instruments;
  const facing = deployments.find((o) => o.by === reader && o.arena === d.arena)?.size ?? 0;
  const beyond = Math.max(0, d.size - facing);
  const trust = nth(view.reputation.trust, pairOf(world, reader, d.by));
  const darkly = 1024 + divide(value['deployment.distrust'] * (500 - trust), 500);
  const plain = (d.size - beyond) * value['deployment.flow'];
  const read = plain + share(beyond * value['deployment.flow'], darkly);
  return bindingTreaties(treaties, d.by, reader) > 0 ? share(read, value['deployment.verified']) : read;
};

export const deployment: InstrumentRules<'deployment'> = {
  table: 'deployments',
  first: (world, { arena, by, size }) => ({
    arena: placeOfArena(world, arena),
    by: placeOfPower(world, by),
    size,
  }),
  isKnown: everybody,
  effects: {
    deployment: (t, e, { roles, choice }) => {
      const by = powerOf(t.world, e.by, roles);
      const arena = arenaOf(t.world, e.arena, roles);
      if (by < 0 || arena < 0) return;
      const { deployments } = t.state.instruments;
      const held = deployments.find((d) => d.by === by && d.arena === arena);
      const before = held?.size ?? 0;
      const size = clamp(before + effectAmount(e.size, choice), 0, law['R6.14'].steps);
      if (size === before) return;
      if (held === undefined) deployments.push({ arena, by, size });
      else alter(deployments, held, { size });
      tell(t, { kind: 'deployment-changed', rule: 'R6.14', by, arena, amount: size - before });
    },
  },
  tests: {
    deployment: (world, view, c, roles) => {
      const by = powerOf(world, c.by, roles);
      const arena = arenaOf(world, c.arena, roles);
      return view.instruments.deployments.some(
        (d) => d.by === by && d.arena === arena && d.size >= c.atLeast,
      );
    },
  },
  flow: (world, state, put) => {
    for (const d of state.instruments.deployments)
      for (let reader = 0; reader < world.powers.length; reader += 1)
        if (reader !== d.by && signOf(world, d.arena, d.by, reader) === -1)
          put('hostile', d.by, reader, menace(world, state, d, reader), 'deployments');
  },
  standing: {
    part: {
      id: 'deployments',
      of: 'tension',
      rule: 'R3.2',
      points: (steps, value) => divide(Math.min(law['R3.2'].most, steps * value['standing.deployments']), 2),
    },
    gather: (world, view, put) => {
      for (const { arena, by, size } of view.instruments.deployments)
        for (let reader = 0; reader < world.powers.length; reader += 1)
          if (signOf(world, arena, by, reader) === -1) put(by, reader, size);
    },
  },
  press: (world, state, put) => {
    for (const { arena, by, size } of state.instruments.deployments) {
      const [first, second] = partiesOf(world, arena);
      if (signOf(world, arena, first, second) !== -1) continue;
      const side = by === first ? 1 : by === second ? -1 : 0;
      put(arena, side * size * world.model.value['terms.deployments']);
    }
  },
  locks: none,
  age: none,
  due: none,
  expire: none,
  accident: (world, view, { arena }, odds) => {
    let size = 0;
    for (const d of view.instruments.deployments) if (d.arena === arena) size += d.size;
    return divide(odds * (1024 + size * world.model.value['incident.deployment']), 1024);
  },
  desk: none,
  reporting: none,
};
