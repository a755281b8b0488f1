import type { Choice, Condition, Pledge } from '../../vocabulary/index.ts';
import { isHostileDeed } from '../acts.ts';
import { sorted } from '../canonical.ts';
import { changeArena, changePower, changeReputation } from '../changes.ts';
import { divide } from '../exact.ts';
import { law } from '../law.ts';
import { alter } from '../mutable.ts';
import { powerOf } from '../roles.ts';
import { isHidden } from '../secrecy.ts';
import { dueTo, type Turn, tell } from '../turn.ts';
import type { Commitment, Roles } from '../types.ts';
import { placeOfPower } from '../world.ts';
import { AGREEMENTS, type InstrumentRules, none } from './rules.ts';

const PRICE = law['R8.3'];

type Holds = (condition: Condition, roles: Roles) => boolean;

/** A condition on the arena chosen, by that arena's name wherever it says `*`. */
const located = (condition: Condition, arena: string): Condition => {
  if (condition.type === 'not') return { type: 'not', of: located(condition.of, arena) };
  if (condition.type === 'all' || condition.type === 'any')
    return { type: condition.type, of: condition.of.map((part) => located(part, arena)) };
  if (condition.type === 'quantity') {
    const { quantity } = condition;
    return 'arena' in quantity && quantity.arena === '*'
      ? { ...condition, quantity: { ...quantity, arena } }
      : condition;
  }
  return 'arena' in condition && condition.arena === '*' ? { ...condition, arena } : condition;
};

/** R8.1: a step promised in the arena that a move chose, as it is judged there long after the choice. */
export const pledgeIn = (pledge: Pledge, arena: string | undefined): Pledge =>
  pledge.kind === 'condition' && arena !== undefined
    ? { kind: 'condition', condition: located(pledge.condition, arena) }
    : pledge;

/** Tags of the commitments that the rules themselves make of a move's parameters (R4.8, R8.5). */
export const EXCHANGE = 'exchange';
export const ULTIMATUM = 'ultimatum';

export interface Undertaking {
  readonly by: number;
  readonly to: number;
  readonly tag: string;
  readonly pledge: Pledge;
  readonly due: number;
  readonly audience: 'public' | 'private';
}

/** R8.1: a promise or a threat with a date. */
export const commit = (t: Turn, promise: Undertaking): void => {
  const { turn } = t.state.clock;
  const held = t.state.instruments.commitments;
  const id = `t${turn}-${t.world.powers[promise.by]?.toLowerCase() ?? ''}-${promise.tag}-${held.length}`;
  held.push({
    audience: promise.audience,
    by: promise.by,
    due: promise.due,
    id,
    made: turn,
    pledge: sorted(promise.pledge),
    status: 'open',
    tag: promise.tag,
    to: promise.to,
  });
  tell(t, {
    kind: 'commitment-made',
    rule: 'R8.1',
    by: promise.by,
    to: promise.to,
    subject: promise.tag,
    amount: promise.due,
    audience: promise.audience,
    with: promised(promise.pledge),
  });
};

/** What was promised, for the sentence. */
const promised = (pledge: Pledge): Choice | null => {
  if (pledge.kind === 'move') return { give: pledge.move };
  if (pledge.kind === 'threat')
    return pledge.unless === null ? { threat: pledge.move } : { threat: pledge.move, ask: pledge.unless };
  return null;
};

type Verdict = 'open' | 'kept' | 'broken' | 'complied';

/** A promise is kept by what comes after it, not by what stands on the same slate. */
const didPlay = (t: Turn, by: number, moves: readonly string[], since: number): boolean =>
  t.state.memory.played.some((p) => p.by === by && p.turn > since && moves.includes(p.move));

const judge = (t: Turn, c: Commitment, holds: Holds): Verdict => {
  const { clock, memory } = t.state;
  const isLast = clock.turn >= c.due;
  switch (c.pledge.kind) {
    case 'move':
      return didPlay(t, c.by, [c.pledge.move], c.made) ? 'kept' : isLast ? 'broken' : 'open';
    case 'any-of':
      return didPlay(t, c.by, c.pledge.moves, c.made) ? 'kept' : isLast ? 'broken' : 'open';
    case 'threat':
      if (c.pledge.unless !== null && didPlay(t, c.to, [c.pledge.unless], c.made)) return 'complied';
      // R8.5: who strikes before the date has not given the time that was promised.
      if (didPlay(t, c.by, [c.pledge.move], c.made)) return isLast ? 'kept' : 'broken';
      return isLast ? 'broken' : 'open';
    case 'restraint':
      if (
        memory.acts.some(
          (a) => a.by === c.by && a.to === c.to && isHostileDeed(a) && a.turn > c.made && !isHidden(a),
        )
      )
        return 'broken';
      return isLast ? 'kept' : 'open';
    case 'condition':
      return holds(c.pledge.condition, { self: c.by, target: c.to, arena: -1 })
        ? 'kept'
        : isLast
          ? 'broken'
          : 'open';
  }
};

/** A threat is judged as credibility, everything else that is promised as trust (R8.2, R8.3). */
const isThreat = (pledge: Pledge): boolean => pledge.kind === 'threat' || pledge.kind === 'any-of';

/** Arena of what a commitment promises to play; −1 where none. */
const arenaOfPledge = (t: Turn, { pledge }: Commitment): number =>
  pledge.kind === 'move'
    ? (t.world.arenaIndex.get(t.world.moveById.get(pledge.move)?.arena ?? '') ?? -1)
    : -1;

/** R8.7: a broken half of an exchange costs what had been gained in the arenas of both halves (S2.02). */
const unravel = (t: Turn, broken: Commitment): void => {
  // Halves are made two by two.
  const halves = t.state.instruments.commitments.filter((c) => c.tag === EXCHANGE);
  const place = halves.findIndex((c) => c.id === broken.id);
  const both = halves.filter((_, k) => k >> 1 === place >> 1);
  for (const arena of new Set(both.map((c) => arenaOfPledge(t, c))))
    changeArena(t, arena, 'progress', -t.world.model.value['link.breach'], 'R8.7');
};

/** R8.2, R8.3: commitments that were kept or fell due; everybody who saw a public one takes note. */
const judgeCommitments = (t: Turn, holds: Holds): void => {
  const { value } = t.world.model;
  const n = t.world.powers.length;
  for (const c of t.state.instruments.commitments) {
    if (c.status !== 'open') continue;
    const verdict = judge(t, c, holds);
    if (verdict === 'open') continue;
    const kept = verdict !== 'broken';
    alter(t.state.instruments.commitments, c, { status: kept ? 'kept' : 'broken' });
    const kind = isThreat(c.pledge) ? 'credibility' : 'trust';
    const by = kept ? value[`${kind}.kept`] : -value[`${kind}.broken`];
    const rule = kept ? 'R8.2' : 'R8.3';
    const id = tell(t, {
      kind: kept ? 'commitment-kept' : 'commitment-broken',
      rule,
      by: c.by,
      to: c.to,
      subject: c.tag,
      detail: verdict,
      audience: c.audience,
      with: promised(c.pledge),
    });
    dueTo(t, id, c.tag, () => {
      changeReputation(t, c.to, c.by, kind, by, rule);
      if (!kept && c.tag === EXCHANGE) unravel(t, c);
      if (c.audience === 'private') return;
      for (let k = 0; k < n; k += 1) if (k !== c.to) changeReputation(t, k, c.by, kind, divide(by, 2), rule);
      // R8.3: an unmet public threat is paid for at home.
      if (!kept) changePower(t, c.by, 'capital', isThreat(c.pledge) ? -PRICE.threat : -PRICE.promise, 'R8.3');
    });
  }
};

export const commitment: InstrumentRules<'commitment'> = {
  table: 'commitments',
  first: (world, { audience, by, due, pledge, tag, to }, place) => ({
    audience,
    by: placeOfPower(world, by),
    due,
    id: `t0-${by.toLowerCase()}-${tag}-${place}`,
    made: 0,
    pledge,
    status: 'open',
    tag,
    to: placeOfPower(world, to),
  }),
  isKnown: ({ audience, by, to }, power) => audience === 'public' || by === power || to === power,
  effects: {
    commitment: (t, e, { roles, choice }) => {
      const by = powerOf(t.world, e.by, roles);
      const to = powerOf(t.world, e.to, roles);
      if (by < 0 || to < 0) return;
      const turns = e.in === 'deadline' ? (choice.deadline ?? 1) : e.in;
      commit(t, {
        by,
        to,
        tag: e.tag,
        pledge: pledgeIn(e.pledge, choice.arena),
        due: t.state.clock.turn + turns,
        audience: choice.visibility ?? e.audience,
      });
    },
  },
  tests: {
    commitment: (world, view, c, roles) => {
      const by = powerOf(world, c.by, roles);
      return view.instruments.commitments.some(
        (held) => held.by === by && held.tag === c.tag && held.status === c.is,
      );
    },
  },
  flow: none,
  standing: {
    part: AGREEMENTS,
    gather: (_world, view, put) => {
      for (const { by, pledge, status, to } of view.instruments.commitments)
        if (status === 'kept' && !isThreat(pledge)) put(by, to, 1);
    },
  },
  press: none,
  locks: none,
  age: none,
  due: judgeCommitments,
  expire: none,
  accident: none,
  desk: none,
  reporting: none,
};
