import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest, modelIds, openWorld, scenarioIds } from '../../src/cli/disk.ts';
import { playGame } from '../../src/cli/seats.ts';
import { hashState } from '../../src/engine/index.ts';
import { compareDigests, compareTraces, firstDifference, type Outcome, partsThatDiffer } from './compare.ts';
import { answer } from './games.ts';
import { planned } from './plan.ts';
import type { Digests, Failure, Request, Trace } from './protocol.ts';
import { utf8 } from './utf8.ts';

const ask = <T>(request: Request): T => JSON.parse(answer(JSON.stringify(request))) as T;

const outcome = <T>(name: string, given: T): Outcome<T> => ({
  name,
  version: '1',
  state: 'answered',
  answer: given,
});

const absent: Outcome<never> = { name: 'absent', version: '–', state: 'missing', why: 'not here' };

/** Digests of 120 games; `odd` came out otherwise. */
const digestsWith = (odd: number | null): Digests => ({
  hashes: Array.from({ length: 120 }, (_, k) => (k === odd ? 'odd' : `hash ${k}`)),
  blocks: [0, 1, 2].map((b) => (odd !== null && Math.floor(odd / 50) === b ? 'odd' : `block ${b}`)),
  digest: odd === null ? 'even' : `odd ${odd}`,
  seconds: 1,
});

const traceWith = (heat: string): Trace => ({
  scenario: 's',
  model: 'm',
  seed: 'exact/0',
  seats: {},
  turns: [
    { turn: 0, hash: 'start', parts: { arenas: 'a', deck: 'd' } },
    { turn: 1, hash: `turn ${heat}`, parts: { arenas: heat, deck: 'd' } },
  ],
});

describe('exactness: the games', () => {
  const stock = { scenarios: ['a', 'b', 'c', 'd'], models: ['x', 'y', 'z'], doctrines: [...'ABCDEFGHI'] };
  const games = Array.from({ length: 1000 }, (_, k) => planned(k, stock));

  it('puts every doctrine in both seats within nine games', () => {
    for (const seat of [0, 1])
      expect(new Set(games.slice(0, 9).map(({ doctrine }) => doctrine(seat))).size).toBe(9);
  });

  it('reaches every scenario, model and pair of doctrines, and every pair in every scenario and model', () => {
    const keys = games.map((game) => [game.scenario, game.model, game.doctrine(0), game.doctrine(1)].join());
    expect(new Set(keys).size).toBe(4 * 3 * 81);
    expect(new Set(games.slice(0, 60).map(({ scenario, model }) => `${scenario} ${model}`)).size).toBe(12);
    expect(new Set(games.map(({ seed }) => seed)).size).toBe(1000);
  });

  it('are those of the terminal: the same scenarios, models and hashes', () => {
    const count = scenarioIds().length * modelIds().length;
    const traces = Array.from({ length: count }, (_, k) => ask<Trace>({ ask: 'trace', game: k }));
    expect(new Set(traces.map(({ scenario }) => scenario))).toEqual(new Set(scenarioIds()));
    expect(new Set(traces.map(({ model }) => model))).toEqual(new Set(modelIds()));
    const expected = traces.map(({ scenario, model, seed, seats }) => {
      const { end } = playGame(openWorld(scenario, model), seed, seats);
      return hashState(end, digest).hash;
    });
    expect(traces.map(({ turns }) => turns.at(-1)?.hash)).toEqual(expected);
    const digests = ask<Digests>({ ask: 'digest', games: count });
    expect(digests.hashes).toEqual(expected);
    expect(digests.digest).toBe(digest(expected.join('')));
  });

  it('say so when they can’t be played', () => {
    expect(ask<Failure>({ ask: 'trace', game: -1 })).toHaveProperty('error');
  });

  it('are hashed over the bytes that UTF-8 prescribes', () => {
    const isSame = (text: string): boolean => Buffer.from(text, 'utf8').equals(utf8(text));
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(fc.property(texts, isSame));
    expect(['', '\ud800', 'a\udfff', '\udc00\ud800', 'é€\u{1f600}'].filter((text) => !isSame(text))).toEqual(
      [],
    );
  });
});

describe('exactness: the verdict', () => {
  it('is exact when all that answered agree', () => {
    const outcomes = ['a', 'b', 'c'].map((name) => outcome(name, digestsWith(null)));
    expect(compareDigests([...outcomes, absent])).toEqual({
      verdicts: ['same', 'same', 'same', 'not run'],
      exact: true,
    });
    expect(firstDifference(outcomes)).toBeNull();
  });

  it('names the runtime, block and game that came out otherwise', () => {
    const outcomes = [
      outcome('a', digestsWith(null)),
      outcome('b', digestsWith(null)),
      outcome('c', digestsWith(117)),
      outcome('d', digestsWith(63)),
    ];
    expect(compareDigests(outcomes)).toEqual({
      verdicts: ['same', 'same', 'differs', 'differs'],
      exact: false,
    });
    expect(firstDifference(outcomes)).toEqual({ game: 63, block: [50, 99] });
    expect(firstDifference(outcomes.slice(0, 3))).toEqual({ game: 117, block: [100, 119] });
  });

  it('is not exact when one failed, when fewer games were played, or when only one answered', () => {
    const one = outcome('a', digestsWith(null));
    const two = outcome('b', digestsWith(null));
    const failed: Outcome<never> = { name: 'c', version: '1', state: 'failed', why: 'it ended' };
    const fewer = outcome('d', { ...digestsWith(null), hashes: [] });
    expect(compareDigests([one, two, failed])).toEqual({
      verdicts: ['same', 'same', 'failed'],
      exact: false,
    });
    expect(compareDigests([one, fewer]).exact).toBe(false);
    expect(compareDigests([one, absent]).exact).toBe(false);
    expect(compareDigests([absent, absent]).exact).toBe(false);
  });

  it('names the parts of the state that differ after a turn', () => {
    const traces = [traceWith('500'), traceWith('500'), traceWith('501')];
    expect(compareTraces(traces.map((trace) => outcome('a', trace))).verdicts).toEqual([
      'same',
      'same',
      'differs',
    ]);
    expect(partsThatDiffer(traces, 0)).toEqual([]);
    expect(partsThatDiffer(traces, 1)).toEqual(['arenas']);
  });
});
