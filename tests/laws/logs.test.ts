import { describe, expect, it } from 'vitest';
import {
  appendTurn,
  dropTurns,
  type GameState,
  hashState,
  recordOf,
  replay,
  setup,
  startLog,
} from '../../src/engine/index.ts';
import type { Log, TurnOrders } from '../../src/vocabulary/index.ts';
import { digest, smallWorld, world } from '../helpers/game.ts';
import { keep, PLAYERS, TABLES } from '../helpers/kept.ts';
import { atRandom, doctrine, hashOf, ordersOf, playThrough, turn } from '../helpers/play.ts';

/** The log with something changed, sealed again as a careful forger would. */
const forged = (log: Log, change: Partial<Log>): Log => dropTurns({ ...log, ...change }, 0, digest);

const withTurn = (log: Log, k: number, change: Partial<Log['turns'][number]>): Log =>
  forged(log, { turns: log.turns.map((t, i) => (i === k ? { ...t, ...change } : t)) });

const OTHER = '0123456789abcdef0123456789abcdef';

describe('laws of runs and logs', () => {
  it('gives the same hashes when each state is serialized and read back before it is played on', () => {
    for (const [name, open] of TABLES) {
      const table = open();
      PLAYERS.forEach((players, g) => {
        const seed = `dual/${name}/${g}`;
        let state = setup(table, seed);
        while (state.clock.ending === null) {
          const orders = ordersOf(table, state, players, seed);
          const straight = turn(table, state, orders);
          const restored = turn(
            table,
            JSON.parse(JSON.stringify(state)) as GameState,
            JSON.parse(JSON.stringify(orders)) as TurnOrders,
          );
          expect(hashState(restored, digest)).toEqual(hashState(straight, digest));
          state = straight;
        }
      });
    }
  });

  it('gives the same hashes with a sink and without', () => {
    for (const [name, open] of TABLES) {
      const table = open();
      PLAYERS.forEach((players, g) => {
        playThrough(table, `sink/${name}/${g}`, players, ({ before, orders, after }) => {
          expect(hashOf(turn(table, before, orders))).toBe(hashOf(after));
        });
      });
    }
  });

  it('replays every game without a fault, to the same states', () => {
    for (const [name, open] of TABLES) {
      const table = open();
      PLAYERS.forEach((players, g) => {
        const { log, states } = keep(table, `replay/${name}/${g}`, players);
        const again = replay(table, JSON.parse(JSON.stringify(log)) as Log, digest);
        expect(again.faults).toEqual([]);
        expect(again.replay.states.map(hashOf)).toEqual(states.map(hashOf));
        expect(again.replay.events).toHaveLength(states.length);
        expect(again.replay.ledger).toHaveLength(states.length);
      });
    }
  });

  it('replays the record without a fault', () => {
    for (const [, open] of TABLES) {
      const table = open();
      const record = recordOf(table);
      if (record === null) continue;
      let log = startLog(table, record.seed, {}, 'The record', digest, { script: record.script });
      let state = setup(table, record.seed, { opening: record.script.opening });
      for (const { orders, script } of record.turns) {
        state = turn(table, state, orders, { script });
        log = appendTurn(log, orders, state, digest);
      }
      expect(replay(table, log, digest).faults).toEqual([]);
      const last = record.script.turns.length - 1;
      const otherwise = forged(log, {
        script: {
          ...record.script,
          opening: record.script.opening.slice(1),
          turns: record.script.turns.map((s, k) => (k === last ? { ...s, events: [] } : s)),
        },
      });
      const { faults } = replay(table, otherwise, digest);
      expect(faults[0]).toMatchObject({ code: 'script', turn: 0, where: 'script' });
      expect(faults.some((f) => f.code === 'start')).toBe(true);
    }
  });

  it('names the field of the head that was changed', () => {
    const table = smallWorld();
    const { log } = keep(table, 'head', [atRandom]);
    const first = (changed: Log): unknown => replay(table, changed, digest).faults[0];
    expect(first({ ...log, rules: '0' })).toMatchObject({ code: 'rules', turn: 0, where: 'rules' });
    expect(first({ ...log, scenario: { ...log.scenario, hash: OTHER } })).toMatchObject({
      code: 'scenario',
      where: 'scenario.hash',
      found: OTHER,
    });
    expect(first({ ...log, scenario: { ...log.scenario, id: 'elsewhere' } })).toMatchObject({
      code: 'scenario',
      where: 'scenario.id',
    });
    expect(first({ ...log, model: { ...log.model, hash: OTHER } })).toMatchObject({
      code: 'model',
      where: 'model.hash',
    });
    expect(first({ ...log, title: 'Another title' })).toMatchObject({ code: 'digest', where: 'digest' });
    expect(first({ ...log, seats: { ALT: 'hawk' } })).toMatchObject({ code: 'digest' });
    expect(first({ ...log, digest: OTHER })).toMatchObject({ code: 'digest', found: OTHER });
    expect(first(forged(log, { start: OTHER }))).toMatchObject({ code: 'start', turn: 0, expected: OTHER });
  });

  it('names the seed by the start that differs', () => {
    const table = world();
    const { log } = keep(table, 'seed', [doctrine('dove')]);
    const { faults } = replay(table, forged(log, { seed: 'another' }), digest);
    expect(faults[0]).toMatchObject({ code: 'start', turn: 0, where: 'start' });
  });

  it('plays nothing under another scenario', () => {
    const { log } = keep(smallWorld(), 'foreign', [atRandom]);
    const { replay: played, faults } = replay(world(), log, digest);
    expect(played.states).toEqual([]);
    expect(faults[0]).toMatchObject({ code: 'scenario', where: 'scenario.id', found: 'small' });
  });

  it('names the turn and the part of the state that a changed order, part or hash touches', () => {
    const table = world();
    const { log } = keep(table, 'tamper', [doctrine('tit-for-tat'), doctrine('hawk')]);
    const k = 3;
    const moved = replay(table, withTurn(log, k, { orders: {} }), digest).faults;
    expect(moved[0]).toMatchObject({ code: 'part', turn: k + 1 });
    expect(moved.filter((f) => f.turn === k + 1).map((f) => f.where)).toEqual(
      expect.arrayContaining(['dyads', 'memory', 'hash']),
    );
    const turnK = log.turns[k];
    const part = replay(table, withTurn(log, k, { parts: { ...turnK?.parts, home: OTHER } }), digest).faults;
    expect(part).toHaveLength(1);
    expect(part[0]).toMatchObject({ code: 'part', turn: k + 1, where: 'home', expected: OTHER });
    const whole = replay(table, withTurn(log, k, { hash: OTHER }), digest).faults;
    expect(whole).toHaveLength(1);
    expect(whole[0]).toMatchObject({ code: 'part', turn: k + 1, where: 'hash', expected: OTHER });
  });

  it('stops at an order that can’t be played, and says whose and which', () => {
    const table = smallWorld();
    const { log, states } = keep(table, 'illegal', [atRandom]);
    const nobody = {
      moves: [{ move: 'no-such-move', with: {} }],
      decisions: {},
      answers: [],
      instruction: null,
      expectation: null,
    };
    const { replay: played, faults } = replay(table, withTurn(log, 1, { orders: { BER: nobody } }), digest);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code: 'illegal', turn: 2, where: 'BER.moves.0', found: 'unknown' });
    expect(played.states).toHaveLength(2);
    const past = replay(table, forged(log, { turns: [...log.turns, ...log.turns.slice(0, 1)] }), digest);
    expect(past.faults[0]).toMatchObject({ code: 'over', turn: states.length });
  });

  it('is whole when a prefix is played on: undo and redo leave no trace', () => {
    const table = world();
    const { log } = keep(table, 'prefix', [doctrine('grit'), doctrine('opportunist')]);
    for (const drop of [1, 4, log.turns.length]) {
      const prefix = dropTurns(log, drop, digest);
      expect(prefix.turns).toHaveLength(log.turns.length - drop);
      const { replay: played, faults } = replay(table, prefix, digest);
      expect(faults).toEqual([]);
      let again = prefix;
      let state = played.states.at(-1) ?? setup(table, log.seed);
      for (const { orders } of log.turns.slice(log.turns.length - drop)) {
        state = turn(table, state, orders);
        again = appendTurn(again, orders, state, digest);
      }
      expect(again).toEqual(log);
    }
    for (const many of [log.turns.length + 1, log.turns.length + 3, 99])
      expect(dropTurns(log, many, digest).turns).toEqual([]);
  });
});
