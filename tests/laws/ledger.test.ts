import { describe, expect, it } from 'vitest';
import { EVENT_KINDS, type GameState, pairOf, type World } from '../../src/engine/index.ts';
import { smallWorld, world } from '../helpers/game.ts';
import { atRandom, doctrine, type Player, playThrough, type Step } from '../helpers/play.ts';

const TABLES: readonly (readonly [string, () => World])[] = [
  ['first-of-september', world],
  ['small', smallWorld],
];

const PLAYERS: readonly (readonly Player[])[] = [
  [atRandom],
  [atRandom],
  [doctrine('hawk'), doctrine('generous-tit-for-tat')],
  [doctrine('grit'), doctrine('wedge')],
];

const watch = (look: (table: World, step: Step) => void): void => {
  for (const [name, open] of TABLES) {
    const table = open();
    PLAYERS.forEach((players, g) => {
      playThrough(table, `ledger/${name}/${g}`, players, (step) => look(table, step));
    });
  }
};

/** Every number that the ledger explains, under the key of its entries: quantity, and whose it is. */
const numbersOf = (table: World, state: GameState): ReadonlyMap<string, number> => {
  const { powers, arenas, bodies } = table;
  const n = powers.length;
  const all = new Map<string, number>();
  const put = (quantity: string, a: string | undefined, b: string | undefined, value: number): void => {
    all.set(`${quantity} ${a ?? ''} ${b ?? ''}`, value);
  };
  const { dyads, reputation, home, budgets, instruments } = state;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      if (i === j) continue;
      const p = pairOf(table, i, j);
      for (const [name, list] of [
        ['hostile', dyads.hostile],
        ['friendly', dyads.friendly],
        ['climate', dyads.climate],
        ['baseline-hostile', dyads.hostileBase],
        ['baseline-friendly', dyads.friendlyBase],
        ['trust', reputation.trust],
        ['credibility', reputation.credibility],
      ] as const)
        put(name, powers[i], powers[j], list[p] ?? 0);
      if (i < j) {
        put('tension', powers[i], powers[j], dyads.tension[p] ?? 0);
        put('cooperation', powers[i], powers[j], dyads.cooperation[p] ?? 0);
      }
      let steps = 0;
      for (const s of instruments.sanctions)
        if (s.from === i && s.to === j) steps += s.executive + s.legislated;
      put('sanctions', powers[i], powers[j], steps);
    }
    for (const kind of ['mood', 'constraint', 'investigation', 'bandwidth', 'resilience'] as const)
      put(kind, powers[i], undefined, home[kind][i] ?? 0);
    for (const kind of ['attention', 'capital', 'desk'] as const)
      put(kind, powers[i], undefined, budgets[kind][i] ?? 0);
  }
  arenas.forEach((id, a) => {
    for (const kind of ['heat', 'progress', 'terms'] as const)
      put(kind, id, undefined, state.arenas[a]?.[kind] ?? 0);
  });
  bodies.forEach((code, b) => {
    put('cohesion', code, undefined, state.bodies[b]?.cohesion ?? 0);
  });
  for (const m of instruments.missions) put('staff', powers[m.sender], powers[m.host], m.staff);
  for (const track of instruments.tracks) put('track', track.id, undefined, track.progress);
  return all;
};

describe('laws of the ledger and of events', () => {
  it('explains every number: after less before is the sum of its entries', () => {
    watch((table, { before, after, ledger }) => {
      const sums = new Map<string, number>();
      for (const e of ledger) {
        const key = `${e.quantity} ${e.a ?? ''} ${e.b ?? ''}`;
        sums.set(key, (sums.get(key) ?? 0) + e.by);
      }
      const old = numbersOf(table, before);
      const faults: string[] = [];
      for (const [key, value] of numbersOf(table, after)) {
        const difference = value - (old.get(key) ?? 0);
        if (difference !== (sums.get(key) ?? 0))
          faults.push(`${key}: moved by ${difference}, the ledger says ${sums.get(key) ?? 0}`);
        sums.delete(key);
      }
      for (const [key, by] of sums) if (by !== 0) faults.push(`${key}: nothing of that name, ${by}`);
      expect(faults).toEqual([]);
    });
  });

  it('enters no change of nothing, always with a rule, and an event that was told', () => {
    watch((_table, { events, ledger }) => {
      const ids = new Set(events.map((e) => e.id));
      for (const e of ledger) {
        expect(e.by).not.toBe(0);
        expect(e.rule).toMatch(/^R\d+\.\d+$/);
        if (e.event !== null) expect(ids.has(e.event)).toBe(true);
      }
    });
  });

  it('ends each number on the value that its last entry names', () => {
    watch((table, { after, ledger }) => {
      const last = new Map<string, number>();
      for (const e of ledger) {
        // Flows are entered once a week by input, all with the value that the week ends on.
        last.set(`${e.quantity} ${e.a ?? ''} ${e.b ?? ''}`, e.after);
      }
      const numbers = numbersOf(table, after);
      for (const [key, value] of last) {
        // One regime's steps are named, where a pair may have several.
        if (key.startsWith('sanctions ') || !numbers.has(key)) continue;
        if (numbers.get(key) !== value) expect.fail(`${key} ends on ${numbers.get(key)}, last told ${value}`);
      }
    });
  });

  it('tells events in order, each after its cause, with known kinds and rules', () => {
    const kinds = new Set<string>(EVENT_KINDS);
    watch((table, { before, events }) => {
      events.forEach((e, k) => {
        expect(e.id).toBe(k);
        if (e.cause !== null) expect(e.cause).toBeLessThan(e.id);
        expect(kinds.has(e.kind)).toBe(true);
        expect(e.rule).toMatch(/^R\d+\.\d+$/);
        expect(e.turn - before.clock.turn).toBeGreaterThanOrEqual(0);
        expect(e.turn - before.clock.turn).toBeLessThanOrEqual(1);
        if (e.by !== null) expect(table.powerIndex.has(e.by)).toBe(true);
        if (e.to !== null) expect(table.powerIndex.has(e.to)).toBe(true);
        if (e.arena !== null) expect(table.arenaIndex.has(e.arena)).toBe(true);
      });
      const turns = events.map((e) => e.turn);
      expect(turns).toEqual([...turns].sort((a, b) => a - b));
    });
  });
});
