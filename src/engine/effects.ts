import type { Amount, Choice, Condition, Effect, EffectType, Family, Pledge } from '../vocabulary/index.ts';
import { perform } from './acts.ts';
import { addGuarantors, end, establish, monitor, renew } from './ceasefires.ts';
import { isBetween } from './channels.ts';
import { commit } from './commitments.ts';
import { holds } from './conditions.ts';
import { clamp, divide } from './exact.ts';
import { changeMission } from './missions.ts';
import { arenaOf, change, powerOf, type Roles } from './quantities.ts';
import { changeSanctions } from './sanctions.ts';
import { alter } from './state.ts';
import { changeTrack } from './tracks.ts';
import { changeTreaty } from './treaties.ts';
import { type Turn, tell } from './turn.ts';

/** What an effect is applied for. */
export interface Application {
  readonly roles: Roles;
  readonly choice: Choice;
  /** Card or move id. */
  readonly source: string;
  readonly family: Family | null;
  readonly rule: string;
  readonly mixed: boolean;
}

const amountOf = (amount: Amount | undefined, choice: Choice): number => {
  if (amount === undefined) return 0;
  if (typeof amount === 'number') return amount;
  return divide((choice.size ?? 0) * amount.times, amount.over);
};

/** A condition on the arena chosen, by that arena's name. */
const located = (condition: Condition, arena: string): Condition => {
  switch (condition.type) {
    case 'all':
    case 'any':
      return { type: condition.type, of: condition.of.map((part) => located(part, arena)) };
    case 'not':
      return { type: 'not', of: located(condition.of, arena) };
    case 'ceasefire':
    case 'deployment':
      return condition.arena === '*' ? { ...condition, arena } : condition;
    case 'quantity': {
      const { quantity } = condition;
      return 'arena' in quantity && quantity.arena === '*'
        ? { ...condition, quantity: { ...quantity, arena } }
        : condition;
    }
    default:
      return condition;
  }
};

/** R8.1: a step promised in the arena that a move chose, as it is judged there long after the choice. */
export const pledgeIn = (pledge: Pledge, arena: string | undefined): Pledge =>
  pledge.kind === 'condition' && arena !== undefined
    ? { kind: 'condition', condition: located(pledge.condition, arena) }
    : pledge;

type Handler<T extends EffectType> = (t: Turn, effect: Extract<Effect, { type: T }>, on: Application) => void;

/** One handler for each effect of the closed vocabulary: a forgotten one does not compile. */
export const HANDLERS: { readonly [T in EffectType]: Handler<T> } = {
  change: (t, e, on) => change(t, e.quantity, amountOf(e.by, on.choice), on.roles, on.rule),
  act: (t, e, on) => {
    const by = powerOf(t.world, e.by, on.roles);
    const to = powerOf(t.world, e.to, on.roles);
    if (by < 0 || to < 0) return;
    const arena = e.arena === undefined ? -1 : arenaOf(t.world, e.arena, on.roles);
    perform(t, {
      by,
      to,
      cameo: e.cameo,
      weight: e.weight,
      arena: arena < 0 ? null : arena,
      audience: e.audience ?? 'public',
      exposed: false,
      family: on.family,
      source: on.source,
      mixed: on.mixed,
      with: null,
    });
  },
  sanctions: (t, e, on) => {
    const arena = e.arena === undefined ? -1 : arenaOf(t.world, e.arena, on.roles);
    const from = powerOf(t.world, e.from, on.roles);
    const to = powerOf(t.world, e.to, on.roles);
    if (from >= 0 && to >= 0)
      changeSanctions(t, e, from, to, arena, e.level === undefined ? 1 : amountOf(e.level, on.choice));
  },
  mission: (t, e, on) =>
    changeMission(
      t,
      e.op,
      powerOf(t.world, e.host, on.roles),
      powerOf(t.world, e.sender, on.roles),
      amountOf(e.count, on.choice),
    ),
  channel: (t, e, on) => {
    const a = powerOf(t.world, e.between[0], on.roles);
    const b = powerOf(t.world, e.between[1], on.roles);
    if (a < 0 || b < 0 || a === b) return;
    const { channels } = t.state.instruments;
    const open = e.is === 'open';
    const held = channels.find((c) => c.channel === e.channel && isBetween(c, a, b));
    if ((held?.open ?? false) === open) return;
    if (held === undefined) channels.push({ a, b, channel: e.channel, open });
    else alter(channels, held, { open });
    tell(t, { kind: 'channel-changed', rule: 'R6.8', by: a, to: b, subject: e.channel, detail: e.is });
  },
  talks: (t, e, on) => changeTrack(t, e.op, e.track, amountOf(e.by, on.choice)),
  ceasefire: (t, e, on) => {
    const arena = arenaOf(t.world, e.arena, on.roles);
    const guarantors = (e.guarantors ?? [])
      .map((who) => powerOf(t.world, who, on.roles))
      .filter((p) => p >= 0);
    switch (e.op) {
      case 'establish':
        establish(t, arena, guarantors);
        return;
      case 'guarantee':
        addGuarantors(t, arena, guarantors);
        return;
      case 'monitor':
        monitor(t, arena);
        return;
      case 'renew':
        renew(t, arena);
        return;
      case 'end':
        end(t, arena);
        return;
    }
  },
  deployment: (t, e, on) => {
    const by = powerOf(t.world, e.by, on.roles);
    const arena = arenaOf(t.world, e.arena, on.roles);
    if (by < 0 || arena < 0) return;
    const { deployments } = t.state.instruments;
    const held = deployments.find((d) => d.by === by && d.arena === arena);
    const before = held?.size ?? 0;
    const size = clamp(before + amountOf(e.size, on.choice), 0, 10);
    if (size === before) return;
    if (held === undefined) deployments.push({ arena, by, size });
    else alter(deployments, held, { size });
    tell(t, { kind: 'deployment-changed', rule: 'R6.14', by, arena, amount: size - before });
  },
  treaty: (t, e) => changeTreaty(t, e.treaty, e.to),
  commitment: (t, e, on) => {
    const by = powerOf(t.world, e.by, on.roles);
    const to = powerOf(t.world, e.to, on.roles);
    if (by < 0 || to < 0) return;
    const turns = e.in === 'deadline' ? (on.choice.deadline ?? 1) : e.in;
    commit(t, {
      by,
      to,
      tag: e.tag,
      pledge: pledgeIn(e.pledge, on.choice.arena),
      due: t.state.clock.turn + turns,
      audience: on.choice.visibility ?? e.audience,
    });
  },
  flag: (t, e) => {
    const { memory } = t.state;
    const has = memory.flags.includes(e.flag);
    if (e.is && !has) memory.flags = [...memory.flags, e.flag].sort();
    else if (!e.is && has) memory.flags = memory.flags.filter((flag) => flag !== e.flag);
  },
  'follow-up': (t, e) => {
    const { deck } = t.state;
    if (!deck.queued.includes(e.card)) deck.queued.push(e.card);
  },
};

/** Applies effects in order; an effect whose `if` does not hold is passed over. */
export const apply = (t: Turn, effects: readonly Effect[], on: Application): void => {
  for (const effect of effects) {
    if (effect.if !== undefined && !holds(t.world, t.state, effect.if, on.roles)) continue;
    (HANDLERS[effect.type] as Handler<EffectType>)(t, effect as never, on);
  }
};
