import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heldBy, isDominant, isUseless } from './balance/bounds.ts';
import type { Balance, MoveFigures } from './balance/figures.ts';
import { balanceOf } from './balance/figures.ts';
import { balancePageOf } from './balance/page.ts';
import { rounds } from './balance/round.ts';
import { digestOf, scenarioBenches } from './balance/run.ts';
import { PAGE, readBalance } from './balance/write.ts';
import { basisNow } from './figures.ts';

const AGAIN = 'run npm run balance';

const figures = readBalance();
const benches = scenarioBenches();

describe('the balance page', () => {
  it(`rests on the model, scenarios, rules and doctrines of today (else ${AGAIN})`, () => {
    expect(figures.basis, `docs/evidence/balance.md is out of date: ${AGAIN}`).toEqual(basisNow());
  });

  it('says what balance.json says', () => {
    expect(readFileSync(PAGE, 'utf8'), `${AGAIN} -- --page`).toBe(balancePageOf(figures));
  });

  it('has every scenario, and every move in it', () => {
    expect(figures.scenarios.map(({ scenario }) => scenario)).toEqual(benches.map(({ id }) => id));
    for (const [k, { scenario, moves, pairs }] of figures.scenarios.entries()) {
      expect(
        moves.map(({ move }) => move),
        scenario,
      ).toEqual(benches[k]?.world().scenario.moves.map(({ id }) => id));
      expect(pairs.length, scenario).toBe(81);
    }
  });

  it.each(benches.map((bench) => [bench.id, bench] as const))(
    '%s: the first round, played again, comes out the same',
    (id, bench) => {
      const recorded = figures.scenarios.find(({ scenario }) => scenario === id)?.first;
      expect(digestOf(rounds.run(bench, 0)), AGAIN).toBe(recorded);
    },
    120_000,
  );
});

describe('every scenario is balanced', () => {
  it.each(figures.scenarios.map((balance) => [balance.scenario, balance] as const))('%s', (_, balance) => {
    expect(heldBy(balance).filter(({ holds }) => !holds)).toEqual([]);
  });
});

describe('what balance is measured by', () => {
  const move: MoveFigures = {
    move: 'x',
    open: 50,
    share: 10,
    chosen: 3,
    later: 0,
    doctrines: 1,
    tries: 10,
    wins: 5,
    gain: 1,
  };

  it('a move is useless only when nobody chooses it and it helps nobody', () => {
    expect(isUseless({ ...move, chosen: 0, later: 0, wins: 0 })).toBe(true);
    for (const used of [{ chosen: 1 }, { later: 1 }, { wins: 1 }])
      expect(isUseless({ ...move, chosen: 0, later: 0, wins: 0, ...used })).toBe(false);
  });

  it('a move is dominant when most slates hold it, or it is nearly always right by much', () => {
    expect(isDominant(move)).toBe(false);
    expect(isDominant({ ...move, share: 50.1 })).toBe(true);
    expect(isDominant({ ...move, wins: 9, gain: 5 })).toBe(true);
    expect(isDominant({ ...move, wins: 9, gain: 4.9 })).toBe(false);
    expect(isDominant({ ...move, wins: 8, gain: 9 })).toBe(false);
    expect(isDominant({ ...move, tries: 8, wins: 8, gain: 9 })).toBe(true);
    expect(isDominant({ ...move, tries: 7, wins: 7, gain: 9 })).toBe(false);
    expect(isDominant({ ...move, tries: 0, wins: 0, gain: null })).toBe(false);
  });

  const [bench] = benches;
  if (bench === undefined) throw new Error('there is a scenario');
  const bout = { row: 'hawk', column: 'dove', scores: [70, 30] as const, passed: [0, 1], end: 1 };
  const round = {
    bouts: [bout, { ...bout, column: 'hawk', scores: [20, 40] as const, passed: [0], end: 0 }],
    moves: { [bench.world().scenario.moves[0]?.id ?? '']: { open: 4, slates: 1, by: { hawk: 2 } } },
    dealt: { [bench.world().scenario.events[0]?.id ?? '']: 2 },
    options: { 'a.b': { seen: 2, playable: 0 }, 'a.c': { seen: 2, playable: 1 } },
    desks: [
      { turns: 10, dossiers: 30, asked: 20, tight: 5 },
      { turns: 10, dossiers: 40, asked: 14, tight: 1 },
    ] as const,
    choices: [
      { turns: 10, differ: 9 },
      { turns: 10, differ: 7 },
    ] as const,
  };
  const telling = (events: readonly string[], score: number) => ({
    events,
    tension: 50,
    cooperation: 50,
    scores: [score, 40] as const,
  });
  const balance: Balance = balanceOf(bench, {
    rounds: [round, round],
    changes: [[{ move: bench.world().scenario.moves[0]?.id ?? '', gain: -2, afterwards: [] }]],
    variety: [[telling(['a 1', 'b 1'], 40)], [telling(['a 1', 'b 2'], 60)], [telling(['a 1', 'b 1'], 50)]],
    idling: [
      [40, 60],
      [50, 56],
    ],
  });

  it('sums up rounds, changes, desks and tellings', () => {
    expect(balance.moves[0]).toMatchObject({
      open: 20,
      share: 25,
      chosen: 4,
      doctrines: 1,
      tries: 1,
      wins: 0,
    });
    expect(balance.quarters.map(({ pass, end }) => [pass, end])).toEqual([
      [100, 50],
      [50, 50],
      [0, 0],
      [0, 0],
    ]);
    expect(balance.desks).toEqual([
      { dossiers: 3, asked: 2, tight: 50 },
      { dossiers: 4, asked: 1.4, tight: 10 },
    ]);
    const { events, dossiers } = bench.world().scenario;
    expect(balance.undealt.length).toBe(events.length + dossiers.length - 1);
    expect(balance.dead).toEqual(['a.b']);
    expect(balance.differ).toEqual([90, 70]);
    expect(balance.idle).toEqual([45, 58]);
    // In two of three pairs of tellings b comes in another turn; the third is the same twice.
    expect(balance.variety).toEqual([
      expect.objectContaining({
        games: 3,
        sequences: 2,
        apart: 44.4,
        whether: 0,
        scores: [
          [40, 60],
          [40, 40],
        ],
      }),
    ]);
  });

  it('holds each figure to its bound', () => {
    const failed = heldBy(balance)
      .filter(({ holds }) => !holds)
      .map(({ what }) => what);
    expect(failed.filter((what) => /moves/.test(what))).toEqual(['useless moves']);
    const { powers } = balance;
    expect(failed).toContain(`${powers[1]} when nobody acts`);
    expect(failed).not.toContain(`${powers[0]} when nobody acts`);
    expect(failed).toContain('games that end in the least reached quarter');
    expect(failed).toContain(`what ${powers[1]}’s dossiers ask for, of what is in hand`);
    expect(failed).not.toContain(`what ${powers[0]}’s dossiers ask for, of what is in hand`);
    expect(failed).toContain(`turns in which two reasonable doctrines differ as ${powers[1]}`);
    expect(failed).not.toContain(`turns in which two reasonable doctrines differ as ${powers[0]}`);
  });
});
