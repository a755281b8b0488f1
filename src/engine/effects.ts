import type { Effect, EffectType } from '../vocabulary/index.ts';
import { perform } from './acts.ts';
import { type Application, effectAmount } from './application.ts';
import { holds } from './conditions.ts';
import { INSTRUMENT_HANDLERS } from './instruments/index.ts';
import type { Handler } from './instruments/rules.ts';
import { change } from './quantities.ts';
import { arenaOf, powerOf } from './roles.ts';
import type { Turn } from './turn.ts';

/** One handler for each effect of the closed vocabulary: a forgotten one does not compile. */
export const HANDLERS: { readonly [T in EffectType]: Handler<T> } = {
  change: (t, e, on) => change(t, e.quantity, effectAmount(e.by, on.choice), on.roles, on.rule),
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
  ...INSTRUMENT_HANDLERS,
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
