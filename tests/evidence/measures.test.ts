import { describe, expect, it } from 'vitest';
import { setup } from '../../src/engine/index.ts';
import { answersTo } from './answers.ts';
import { LABORATORY, openBenches } from './benches.ts';
import { follow } from './episode.ts';
import { longestFeud } from './law03.ts';
import { mixedNames } from './mixed.ts';
import type { Survey } from './shape.ts';
import { exactly, percentile, portion, rankCorrelation, ratio, solve, target } from './statistics.ts';

const survey: Survey<null> = { id: 'none', seeds: 1, cost: 1, run: () => null };

describe('evidence: statistics', () => {
  it('solve linear equations, whatever the order of their pivots', () => {
    const found = solve(
      [
        [0, 2, 1],
        [1, 1, 1],
        [2, 0, 3],
      ],
      [7, 6, 11],
    );
    expect(found.map((v) => Math.round(v * 1e9) / 1e9)).toEqual([1, 2, 3]);
  });

  it('rank, with ties', () => {
    expect(rankCorrelation([1, 2, 3, 4], [10, 20, 30, 99])).toBeCloseTo(1);
    expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1);
    expect(rankCorrelation([1, 1, 2, 2], [1, 2, 1, 2])).toBeCloseTo(0);
    expect(rankCorrelation([1, 2], [3, 3])).toBeNull();
  });

  it('give a share its margin, and none in ten some too', () => {
    expect(portion(50, 100).value).toBe(50);
    expect(portion(50, 100).margin).toBeCloseTo(9.6, 1);
    expect(portion(0, 10).margin).toBeGreaterThan(5);
    expect(portion(0, 0).value).toBeNull();
    expect(ratio(200, 100, 50).value).toBe(2);
    expect(percentile([5, 1, 3], 50)).toBe(3);
  });

  it('hold a target on its bounds, and leave open only what may be', () => {
    const held = (value: number | null, isOpen = false) =>
      target('x', exactly(value, 1), { low: 1, high: 2, isOpen }, '', survey).holds;
    expect([held(0.9), held(1), held(2), held(2.1)]).toEqual([false, true, true, false]);
    expect([held(null), held(null, true)]).toEqual([false, null]);
  });
});

describe('evidence: measures', () => {
  const turns = (letters: string) =>
    [...letters].map((c) => ({
      first: 'ax!'.includes(c),
      second: 'bx'.includes(c),
      dealt: c === '!',
    }));

  it('know a feud from a quarrel, a one-sided campaign and one that a card began', () => {
    expect(longestFeud(turns('..ab.....a'))).toBe(0);
    expect(longestFeud(turns('..aba.....'))).toBe(3);
    expect(longestFeud(turns('..aaaa....'))).toBe(0);
    expect(longestFeud(turns('..!baba...'))).toBe(0);
    expect(longestFeud(turns('ab.axbab..'))).toBe(5);
    expect(longestFeud(turns('..........ababab'))).toBe(0);
  });

  it('find what answers what: not slates of the same week, but sealed answers and later ones', () => {
    const deed = (
      by: number,
      turn: number,
      kind: 'political' | 'military',
      weight: number,
      sealed = false,
    ) => ({
      by,
      turn,
      kind,
      weight,
      sealed,
    });
    expect(answersTo([deed(0, 1, 'political', -5000), deed(1, 1, 'political', -5000)], 10)).toEqual([
      { trigger: 'political', major: null, lag: null },
      { trigger: 'political', major: null, lag: null },
    ]);
    const [sealed] = answersTo([deed(0, 1, 'political', -5000), deed(1, 1, 'political', -4000, true)], 10);
    expect(sealed).toEqual({ trigger: 'political', major: 'political', lag: 0 });
    const [mixed] = answersTo(
      [deed(0, 1, 'political', -5000), deed(1, 2, 'military', -7000), deed(1, 3, 'political', -3000)],
      10,
    );
    expect(mixed).toEqual({ trigger: 'political', major: 'military', lag: 2 });
    expect(answersTo([deed(0, 8, 'political', -5000)], 10)).toEqual([]);
  });

  it('sort sanctions episodes by what happens first', () => {
    const bench = openBenches().find(({ id }) => id === LABORATORY);
    if (bench === undefined) throw new Error('no laboratory');
    const world = bench.world();
    const start = setup(world, 'episode');
    const [sender = 0, rival = 1] = world.played;
    const arena = world.arenaIndex.get('donbas') ?? -1;
    const watch = () => follow(world, start, { sender, target: rival, arena });
    const withTerms = (terms: number) => ({
      ...start,
      arenas: start.arenas.map((a, k) => (k === arena ? { ...a, terms } : a)),
    });
    const without = {
      ...start,
      instruments: {
        ...start.instruments,
        sanctions: start.instruments.sanctions.filter((s) => s.arena !== arena),
      },
    };
    const agreed = {
      ...start,
      instruments: {
        ...start.instruments,
        tracks: start.instruments.tracks.map((t) =>
          t.arena === arena ? { ...t, status: 'agreed' as const } : t,
        ),
      },
    };
    const sorted = (...states: readonly (typeof start)[]) => {
      const { see, outcome } = watch();
      for (const state of states) see(state);
      return outcome();
    };
    const won = withTerms(200);
    expect(sorted(start, start)).toBe('stalemate');
    expect(sorted(start, without, agreed)).toBe('gives-up');
    expect(sorted(agreed, without)).toBe('negotiated');
    expect(sorted(won, won, won)).toBe('stalemate');
    expect(sorted(won, won, won, won, without)).toBe('yields');
    expect(follow(world, won, { sender, target: rival, arena }).outcome()).toBeNull();
  });

  it('mix doctrines so that every pair plays as often', () => {
    expect(new Set(Array.from({ length: 81 }, (_, k) => mixedNames(k).join(' '))).size).toBe(81);
  });
});
