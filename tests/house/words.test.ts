import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../src/engine/index.ts';
import { checkOrders, EVENT_KINDS, emptyOrders, legalMoves, observe } from '../../src/engine/index.ts';
import {
  castOf,
  chainOf,
  describeCondition,
  describeEvent,
  describeFault,
  describeReason,
  directionsOf,
  effectsInWords,
  entryName,
  moveTitle,
  pagesOf,
  type StoryLine,
  storyOf,
  toldTo,
  wholeShares,
  wordsFor,
} from '../../src/view/index.ts';
import type { Condition } from '../../src/vocabulary/index.ts';
import { world as open } from '../helpers/game.ts';
import { atRandom, playThrough, type Step } from '../helpers/play.ts';

const world = open();
const words = wordsFor(world.scenario.text);
const casts = world.played.map((power) => castOf(world, power));

/** A key that no catalogue has comes back as it is; a message that lacks a value comes back as its key. */
const GAP = /(^|[\s“(;:,])[a-z-]+\.[a-z0-9-]+(\.[a-z0-9-]+)*\b(?!\s)|[{}]|undefined|null/;
const gaps = (texts: readonly string[]): readonly string[] => texts.filter((text) => GAP.test(text));

const gameOf = (seed: string): readonly Step[] => {
  const steps: Step[] = [];
  playThrough(world, seed, [atRandom], (step) => steps.push(step));
  return steps;
};

const EVENT: GameEvent = {
  id: 0,
  turn: 1,
  week: 1,
  kind: 'commitment-made',
  rule: 'R8.1',
  cause: null,
  by: 'USA',
  to: 'RUS',
  subject: 'exchange',
  arena: null,
  amount: null,
  detail: null,
  audience: 'public',
  with: null,
};

const inner = (condition: Condition): readonly Condition[] =>
  condition.type === 'all' || condition.type === 'any' ? condition.of.flatMap(inner) : [condition];

describe('words', () => {
  it('say every condition of the scenario, and its opposite', () => {
    const { moves, events, dossiers } = world.scenario;
    const conditions = [...moves, ...events, ...dossiers].flatMap((card) => card.when.flatMap(inner));
    const texts = casts.flatMap((cast) =>
      conditions.flatMap((one) => [
        describeCondition(words, one, cast),
        describeCondition(words, { type: 'not', of: one }, cast),
      ]),
    );
    expect(gaps(texts)).toEqual([]);
    const pairs = conditions.filter(
      (one) =>
        casts[0] !== undefined &&
        describeCondition(words, one, casts[0]) ===
          describeCondition(words, { type: 'not', of: one }, casts[0]),
    );
    expect(pairs).toEqual([]);
  });

  it('say what every move, event, option and lapse can do', () => {
    const { moves, events, dossiers } = world.scenario;
    const texts = casts.flatMap((cast) => [
      ...moves.flatMap((move) => directionsOf(words, move, cast, 35)),
      ...events.flatMap((event) => effectsInWords(words, event.effects, event.weight, cast)),
      ...events.flatMap((event) =>
        (event.decision?.options ?? []).flatMap((option) =>
          effectsInWords(words, option.effects, option.weight, cast),
        ),
      ),
      ...dossiers.flatMap((dossier) => effectsInWords(words, dossier.lapse, 0, cast)),
    ]);
    expect(gaps(texts.map((direction) => direction.text))).toEqual([]);
  });

  it('have a message for every kind of event', () => {
    expect(EVENT_KINDS.filter((kind) => !words.has(`event.${kind}`))).toEqual([]);
  });

  it('say every event, entry, order and reason of games at random', () => {
    for (const seed of ['words/0', 'words/1', 'words/2', 'words/3', 'words/4', 'words/5']) {
      const steps = gameOf(seed);
      for (const step of steps) {
        expect(gaps(step.events.map((event) => describeEvent(words, event)))).toEqual([]);
        expect(gaps(step.events.map((event) => describeEvent(words, event, world)))).toEqual([]);
        expect(gaps(step.ledger.map((entry) => entryName(words, entry)))).toEqual([]);
        for (const [code, orders] of Object.entries(step.orders)) {
          const cast = castOf(world, world.powerIndex.get(code) ?? 0);
          expect(gaps(orders.moves.map((order) => moveTitle(words, order, cast)))).toEqual([]);
        }
        const lines = storyOf(words, step.events).flatMap((chapter) => chapter.lines);
        const count = (of: readonly StoryLine[]): number =>
          of.reduce((sum, one) => sum + 1 + one.also.length + count(one.ledTo), 0);
        expect(count(lines)).toBe(step.events.length);
        world.played.forEach((power, place) => {
          const cast = casts[place];
          const seen = observe(world, step.after, power);
          if (cast === undefined) return;
          const reasons = legalMoves(world, seen).flatMap((option) => option.reasons);
          expect(gaps(reasons.map((reason) => describeReason(words, reason, cast)))).toEqual([]);
          const every = world.scenario.moves.map((move) => ({ move: move.id, with: {} }));
          const faults = checkOrders(world, seen, { ...emptyOrders(), moves: every });
          expect(gaps(faults.map((fault) => describeFault(words, fault, cast)))).toEqual([]);
        });
      }
    }
  });

  it('name causes of tension and cooperation that add up to the change', () => {
    const steps = gameOf('words/chain');
    const first = steps[0];
    if (first === undefined) throw new Error('a game has turns');
    const pages = pagesOf(
      [first.before, ...steps.map((step) => step.after)],
      [[], ...steps.map((step) => step.events)],
      [[], ...steps.map((step) => step.ledger)],
    );
    const [a = '', b = ''] = world.played.map((power) => world.powers[power] ?? '');
    for (const quantity of ['tension', 'cooperation']) {
      for (const turn of chainOf(words, world, pages, { quantity, a, b })) {
        const sum = turn.causes.reduce((total, cause) => total + cause.by, 0);
        // What is too small to name, and what was cut off at the ends of the scale.
        expect(Math.abs(sum - turn.by)).toBeLessThanOrEqual(12);
        expect(gaps(turn.causes.map((cause) => cause.text))).toEqual([]);
      }
    }
  });

  it('name the pledged move, its day, and the end of the game', () => {
    const promise = (amount: number, kind: GameEvent['kind'], choice: GameEvent['with']): string =>
      describeEvent(words, { ...EVENT, kind, amount, with: choice }, world);
    const give = { give: 'return-property' };
    expect(promise(3, 'commitment-made', give)).toMatch(/to return diplomatic property by 14 July/);
    expect(promise(12, 'commitment-made', give)).toMatch(/by the end/);
    expect(promise(3, 'commitment-broken', give)).toMatch(/it was to return diplomatic property/);
    const threat = { threat: 'expel-diplomats', ask: 'pull-back-weapons' };
    expect(promise(3, 'commitment-made', threat)).toMatch(/expel diplomats.*unless.*pull back heavy weapons/);
    expect(gaps([promise(3, 'commitment-kept', threat), promise(3, 'commitment-broken', threat)])).toEqual(
      [],
    );
  });

  it('say once that both sides welcome what they agreed on', () => {
    const agreed: GameEvent = { ...EVENT, kind: 'offer-accepted', subject: 'ministers-meeting' };
    const act: GameEvent = { ...agreed, id: 1, cause: 0, kind: 'act', amount: 3000 };
    const events = [agreed, act, { ...act, id: 2, cause: 1, by: act.to, to: act.by }];
    const [chapter] = storyOf(words, events, world);
    expect(chapter?.lines.map((line) => line.ledTo.map((one) => one.text))).toEqual([['Welcomed by both.']]);
    expect(describeEvent(words, { ...agreed, detail: 'both' })).toMatch(/^Both proposed it/);
  });

  it('round shares to a sum of 100', () => {
    expect(wholeShares([1, 1, 1])).toEqual([34, 33, 33]);
    expect(wholeShares([])).toEqual([]);
    for (const weights of [[3, 7, 11, 13, 17], [1024, 2048, 512, 512], [5]]) {
      expect(wholeShares(weights).reduce((sum, one) => sum + one, 0)).toBe(100);
    }
  });

  it('do not tell of covert acts that stayed hidden', () => {
    for (const seed of ['words/covert/0', 'words/covert/1', 'words/covert/2']) {
      for (const { events } of gameOf(seed)) {
        const exposed = new Set(
          events.filter((event) => event.kind === 'exposed').map((event) => event.cause),
        );
        for (const code of ['USA', 'RUS']) {
          const hidden = toldTo(events, [code]).filter(
            (event) => event.kind === 'act' && event.audience === 'covert' && event.by !== code,
          );
          expect(hidden.filter((event) => !exposed.has(event.id))).toEqual([]);
        }
      }
    }
  });
});
