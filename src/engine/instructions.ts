import type { Orders, StandingInstruction } from '../vocabulary/index.ts';
import { isHostileDeed } from './acts.ts';
import { sorted } from './canonical.ts';
import { changeReputation } from './changes.ts';
import { law } from './law.ts';
import { reasonsAgainst } from './legality.ts';
import { observe } from './observe.ts';
import { order } from './offers.ts';
import { isHidden } from './secrecy.ts';
import { dueTo, type Turn, tell } from './turn.ts';
import type { GameState } from './types.ts';
import { rivalOf } from './world.ts';

/** R4.10: whether what a standing instruction waits for has happened this turn. */
const isTriggered = (t: Turn, power: number, instruction: StandingInstruction): boolean => {
  const { when } = instruction;
  return t.state.memory.acts.some((act) => {
    if (
      act.turn !== t.state.clock.turn ||
      act.to !== power ||
      act.by === power ||
      !t.world.played.includes(act.by)
    )
      return false;
    if (isHidden(act)) return false;
    if (when.type === 'coerces') return isHostileDeed(act);
    if (when.type === 'engages') return act.weight >= law['R4.10'].engages;
    return act.family === when.family;
  });
};

const fireInstruction = (t: Turn, power: number, instruction: StandingInstruction): void => {
  const seen = observe(t.world, t.state as GameState, power);
  const isPublic = instruction.audience === 'public';
  const [reason] = reasonsAgainst(t.world, seen, instruction.order);
  if (reason !== undefined) {
    const id = tell(t, {
      kind: 'instruction-void',
      rule: 'R4.11',
      by: power,
      subject: instruction.order.move,
      detail: reason.code,
      audience: instruction.audience,
    });
    if (isPublic)
      dueTo(t, id, null, () =>
        changeReputation(
          t,
          rivalOf(t.world, power),
          power,
          'credibility',
          -t.world.model.value['credibility.broken'],
          'R8.3',
        ),
      );
    return;
  }
  const id = tell(t, {
    kind: 'instruction-fired',
    rule: isPublic ? 'R4.11' : 'R4.10',
    by: power,
    to: rivalOf(t.world, power),
    subject: instruction.order.move,
    audience: instruction.audience,
  });
  dueTo(t, id, instruction.order.move, () => {
    order(t, power, instruction.order, false);
    if (isPublic)
      changeReputation(
        t,
        rivalOf(t.world, power),
        power,
        'credibility',
        t.world.model.value['credibility.kept'],
        'R8.2',
      );
  });
};

export const runInstructions = (t: Turn, slates: ReadonlyMap<number, Orders>): void => {
  const { memory, clock } = t.state;
  const ready: { power: number; instruction: StandingInstruction }[] = [];
  const test = (power: number, instruction: StandingInstruction): void => {
    if (isTriggered(t, power, instruction)) ready.push({ power, instruction });
  };
  for (const [power, { instruction }] of slates) {
    if (instruction?.audience === 'private') test(power, instruction);
    for (const s of memory.standing) if (s.by === power && s.until >= clock.turn) test(power, s.instruction);
  }
  for (const { power, instruction } of ready) fireInstruction(t, power, instruction);
  memory.standing = memory.standing.filter((s) => s.until > clock.turn);
  for (const [power, orders] of slates) {
    const { instruction } = orders;
    if (instruction?.audience !== 'public') continue;
    memory.standing = memory.standing.filter((s) => s.by !== power);
    memory.standing.push({
      by: power,
      instruction: sorted(instruction),
      until: clock.turn + law['R4.11'].binds,
    });
    tell(t, {
      kind: 'instruction-announced',
      rule: 'R4.11',
      by: power,
      to: rivalOf(t.world, power),
      subject: instruction.order.move,
      detail: instruction.when.type,
    });
  }
};
