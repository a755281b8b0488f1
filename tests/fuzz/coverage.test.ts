import { describe, expect, it, vi } from 'vitest';
import {
  checkOrders,
  emptyOrders,
  type GameState,
  HANDLERS,
  holds,
  legalMoves,
  type MoveOption,
  type Observation,
  rivalOf,
  sample,
  type World,
} from '../../src/engine/index.ts';
import type { Condition, Effect, EffectType, MoveOrder, Orders } from '../../src/vocabulary/index.ts';
import { world } from '../helpers/game.ts';
import { type Draw, doctrine, drawOf, type Player, playThrough } from '../helpers/play.ts';

/**
 * Games of players who seek what has not been seen yet. Fails when a move, card, option, dossier, kind of effect
 * or kind of condition never came up. `DEMARCHE_SEED` and `DEMARCHE_GAMES` repeat or widen a run.
 */
const SEED = process.env.DEMARCHE_SEED ?? 'coverage';
const GAMES = Number(process.env.DEMARCHE_GAMES ?? '300');

class Tally {
  readonly counts = new Map<string, number>();

  add(key: string, by = 1): void {
    this.counts.set(key, this.of(key) + by);
  }

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  missing(wanted: readonly string[]): readonly string[] {
    return [...new Set(wanted)].filter((key) => this.of(key) === 0).sort();
  }
}

/** Every condition inside one, itself first. */
const within = (condition: Condition): readonly Condition[] => [
  condition,
  ...(condition.type === 'all' || condition.type === 'any'
    ? condition.of.flatMap(within)
    : condition.type === 'not'
      ? within(condition.of)
      : []),
];

const ofEffects = (effects: readonly Effect[]): readonly Condition[] =>
  effects.flatMap((e) => [
    ...(e.if === undefined ? [] : within(e.if)),
    ...(e.type === 'commitment' && e.pledge.kind === 'condition' ? within(e.pledge.condition) : []),
  ]);

/** Every condition that a scenario's data holds, each once, with the powers that it is read for. */
const conditionsOf = (table: World): readonly Condition[] => {
  const { moves, events, dossiers, file } = table.scenario;
  const all = [
    ...moves.flatMap((m) => [...m.when.flatMap(within), ...ofEffects(m.effects)]),
    ...events.flatMap((e) => [
      ...e.when.flatMap(within),
      ...ofEffects(e.effects),
      ...(e.decision?.options ?? []).flatMap((o) => [...o.when.flatMap(within), ...ofEffects(o.effects)]),
    ]),
    ...dossiers.flatMap((d) => [...d.when.flatMap(within), ...ofEffects(d.lapse)]),
    ...Object.values(file.objectives).flatMap((list) =>
      list.flatMap((o) => (o.measure.type === 'condition' ? within(o.measure.condition) : [])),
    ),
    ...Object.values(file.instructions).flatMap((list) =>
      list.flatMap((i) => i.redLines.flatMap((line) => within(line.condition))),
    ),
  ];
  return [...new Map(all.map((c) => [JSON.stringify(c), c])).values()];
};

/** What a seeker keeps to: saves its capital for what comes late, or leaves coercion alone, so that channels stay open. */
interface Habit {
  readonly thrifty: boolean;
  readonly calm: boolean;
}

const suits = ({ move, cost }: MoveOption, habit: Habit, turn: number): boolean =>
  !(habit.thrifty && turn < 6 && cost.capital > 0) && !(habit.calm && move.tags.includes('coercive'));

/** The legal options least played so far, in front. */
const byNovelty = (
  options: readonly MoveOption[],
  habit: Habit,
  turn: number,
  seen: Tally,
  code: string,
  draw: Draw,
): readonly MoveOption[] =>
  options
    .filter((option) => option.legal && suits(option, habit, turn))
    .map((option) => ({ option, rank: seen.of(`${code} ${option.move.id}`) * 4 + draw(6) }))
    .sort((a, b) => a.rank - b.rank || (a.option.move.id < b.option.move.id ? -1 : 1))
    .map(({ option }) => option);

const seeker =
  (seen: Tally, habit: Habit): Player =>
  (table, view, seed) => {
    const code = table.powers[view.power] ?? '';
    const draw = drawOf(`${seed}/${code}`, view.clock.turn);
    let orders = emptyOrders();
    const tryOn = (wider: Orders): boolean => {
      if (checkOrders(table, view, wider).length > 0) return false;
      orders = wider;
      return true;
    };
    for (const held of view.deck.decisions) {
      if (held.power !== view.power) continue;
      const options = [...(table.eventById.get(held.card)?.decision?.options ?? [])].sort(
        (a, b) => seen.of(`${held.card}=${a.id}`) - seen.of(`${held.card}=${b.id}`),
      );
      options.some((o) => tryOn({ ...orders, decisions: { ...orders.decisions, [held.card]: o.id } }));
    }
    const options = byNovelty(legalMoves(table, view), habit, view.clock.turn, seen, code, draw);
    for (const offer of view.offers) {
      if (offer.to !== view.power) continue;
      const counter = options.find((o) => o.move.consent === 'target');
      if (draw(6) === 0 && counter !== undefined)
        tryOn({
          ...orders,
          answers: [
            ...orders.answers,
            { offer: offer.id, answer: 'counter', counter: sample(counter, draw) },
          ],
        });
      else if (draw(10) > 0)
        tryOn({ ...orders, answers: [...orders.answers, { offer: offer.id, answer: 'accept' }] });
    }
    for (const order of wanted(table, view, options, draw)) {
      if (orders.moves.length >= table.scenario.file.slate) break;
      tryOn({ ...orders, moves: [...orders.moves, order] });
    }
    const reserve = options.find((o) => o.move.consent === 'none');
    if (draw(4) === 0 && reserve !== undefined)
      tryOn({
        ...orders,
        instruction: {
          when: draw(2) === 0 ? { type: 'coerces' } : { type: 'engages' },
          order: sample(reserve, draw),
          audience: draw(2) === 0 ? 'private' : 'public',
        },
      });
    return orders;
  };

/** What a seeker would play: now and then what a dossier asks for, else what is new. */
const wanted = (
  table: World,
  view: Observation,
  options: readonly MoveOption[],
  draw: Draw,
): readonly MoveOrder[] => {
  const asked = view.deck.dossiers.flatMap((d) => table.dossierById.get(d.card)?.options ?? []);
  const first = draw(4) === 0 ? asked[draw(asked.length)] : undefined;
  const rest = options.slice(0, 12).map((option) => sample(option, draw));
  return first === undefined ? rest : [{ move: first.move, with: first.with }, ...rest];
};

describe('coverage', () => {
  it(`every move, card, option, dossier, effect and condition comes up in ${GAMES} games`, () => {
    const table = world();
    const { scenario } = table;
    const moves = new Tally();
    const cards = new Tally();
    const options = new Tally();
    const dossiers = new Tally();
    const effects = new Tally();
    const truths = new Tally();
    const types = Object.keys(HANDLERS) as EffectType[];
    const spies = types.map((type) => ({ type, spy: vi.spyOn(HANDLERS, type) }));
    const conditions = conditionsOf(table);

    const look = (state: GameState): void => {
      for (const id of state.deck.brief) cards.add(id);
      for (const held of state.deck.dossiers) dossiers.add(held.card);
      for (const self of table.played) {
        for (const condition of conditions) {
          const arena = state.clock.turn % table.arenas.length;
          const truth = holds(table, state, condition, { self, target: rivalOf(table, self), arena });
          truths.add(`${condition.type} is ${truth}`);
        }
      }
    };

    for (let g = 0; g < GAMES; g += 1) {
      const seek = seeker(moves, { thrifty: g % 3 === 1, calm: g % 4 === 2 });
      const others = ['hawk', 'dove', 'firm-and-engage', 'opportunist'] as const;
      const other = doctrine(others[g % others.length] ?? 'hawk');
      const players = g % 5 === 4 ? [seek, other] : g % 5 === 3 ? [other, seek] : [seek];
      const { start } = playThrough(table, `${SEED}/${g}`, players, ({ after, events }) => {
        look(after);
        for (const e of events) {
          if (e.kind === 'act' && e.by !== null && e.subject !== null) moves.add(`${e.by} ${e.subject}`);
          if (e.kind === 'decision') {
            options.add(`${e.subject}=${e.detail}`);
            moves.add(`${e.subject}=${e.detail}`);
          }
        }
      });
      look(start);
      for (const { type, spy } of spies) {
        effects.add(type, spy.mock.calls.length);
        spy.mockClear();
      }
    }
    vi.restoreAllMocks();

    const everyMove = table.played.flatMap((k) =>
      (table.repertoire[k] ?? []).map((entry) => `${table.powers[k]} ${entry.move.id}`),
    );
    const never = {
      moves: moves.missing(everyMove),
      cards: cards.missing(scenario.events.map((e) => e.id)),
      options: options.missing(
        scenario.events.flatMap((e) => (e.decision?.options ?? []).map((o) => `${e.id}=${o.id}`)),
      ),
      dossiers: dossiers.missing(scenario.dossiers.map((d) => d.id)),
      effects: effects.missing(types),
      conditions: truths.missing(conditions.flatMap(({ type }) => [`${type} is true`, `${type} is false`])),
    };
    expect(
      never,
      `again: DEMARCHE_SEED=${SEED} DEMARCHE_GAMES=${GAMES} npx vitest run tests/fuzz/coverage`,
    ).toEqual({
      moves: [],
      cards: [],
      options: [],
      dossiers: [],
      effects: [],
      conditions: [],
    });
  }, 300_000);
});
