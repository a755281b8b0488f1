import type { Choice, Pledge } from '../vocabulary/index.ts';
import { isHostileDeed } from './acts.ts';
import { holds } from './conditions.ts';
import { divide } from './exact.ts';
import { changeArena, changeBudget, changeReputation } from './quantities.ts';
import { isHidden } from './secrecy.ts';
import { alter, sorted } from './state.ts';
import { dueTo, type Turn, tell } from './turn.ts';
import type { Commitment } from './types.ts';

/** Tag of the two halves of an exchange. */
export const EXCHANGE = 'exchange';

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

const judge = (t: Turn, c: Commitment): Verdict => {
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
      return holds(t.world, t.state, c.pledge.condition, { self: c.by, target: c.to, arena: -1 })
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
export const judgeCommitments = (t: Turn): void => {
  const { value } = t.world.model;
  const n = t.world.powers.length;
  for (const c of t.state.instruments.commitments) {
    if (c.status !== 'open') continue;
    const verdict = judge(t, c);
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
      if (!kept) changeBudget(t, c.by, 'capital', isThreat(c.pledge) ? -3 : -1, 'R8.3');
    });
  }
};
