import { describe, expect, it } from 'vitest';
import { readCarried, readStart } from '../../src/content/index.ts';
import {
  appendTurn,
  dropTurns,
  RULES_VERSION,
  recordOf,
  replay,
  resumeLog,
  setup,
  startLog,
  withState,
} from '../../src/engine/index.ts';
import { Log, type ScriptTurn } from '../../src/vocabulary/index.ts';
import { digest, smallWorld } from '../helpers/game.ts';
import { aMove, anEvent, lab, STRAIT } from '../helpers/lab.ts';
import { slate, turn } from '../helpers/play.ts';

describe('R13 · logs', () => {
  it('R13.1 A log holds rules, scenario, model, seed and orders, a hash for each part of each state, and one over all', () => {
    const table = smallWorld();
    const empty = startLog(table, 'log', { ALT: 'player', BER: 'hawk' }, 'A title', digest);
    const state = setup(table, 'log');
    const after = turn(table, state, { BER: slate(['patrol']) });
    const log = appendTurn(empty, { BER: slate(['patrol']) }, after, digest);
    expect(Log.parse(JSON.parse(JSON.stringify(log)))).toEqual(log);
    expect(log).toMatchObject({
      rules: RULES_VERSION,
      scenario: { id: 'small', hash: table.scenario.hash },
      model: { id: table.model.id, hash: table.model.hash },
      seed: 'log',
      script: null,
      origin: null,
    });
    expect(Object.keys(log.turns[0]?.parts ?? {})).toEqual(Object.keys(after));
    expect(log.digest).not.toBe(empty.digest);
    expect(dropTurns(log, 1, digest)).toEqual(empty);
    expect(replay(table, log, digest).faults).toEqual([]);
  });

  it('R13.2 Replaying names every field, turn and part that differs, and stops at an order that can’t be played', () => {
    const table = smallWorld();
    let log = startLog(table, 'log', {}, 'A title', digest);
    let state = setup(table, 'log');
    for (const move of ['patrol', 'draw-down', 'patrol']) {
      state = turn(table, state, { BER: slate([move]) });
      log = appendTurn(log, { BER: slate([move]) }, state, digest);
    }
    const turns = log.turns.map((t, k) => (k === 1 ? { ...t, orders: {} } : t));
    const { faults } = replay(table, { ...log, rules: '0', turns }, digest);
    expect(faults.map((f) => f.code)).toEqual(expect.arrayContaining(['rules', 'digest', 'part']));
    expect(faults.some((f) => f.turn === 2 && f.where === 'instruments')).toBe(true);
    expect(faults.every((f) => f.turn !== 1)).toBe(true);
    const extra = log.turns.map((t) => ({ ...t, parts: { ...t.parts, mood: t.hash } }));
    expect(replay(table, { ...log, turns: extra }, digest).faults).toContainEqual(
      expect.objectContaining({ code: 'part', turn: 1, where: 'mood' }),
    );
    const barred = log.turns.map((t, k) => (k === 1 ? { ...t, orders: { BER: slate(['no-such']) } } : t));
    const stopped = replay(table, { ...log, turns: barred }, digest);
    expect(stopped.replay.states).toHaveLength(2);
    expect(stopped.faults.at(-1)).toMatchObject({ code: 'illegal', turn: 2, where: 'BER.moves.0' });
  });

  it('R13.3 The record scripts third parties and chance: cards, consents, breaks, exposures', () => {
    const table = lab({
      arenas: { strait: { owners: ['COR'] } },
      instruments: {
        ceasefires: [{ arena: 'strait', parties: ['COR'], guarantors: [], monitored: false, status: 'none' }],
      },
      events: [anEvent('never-due', { window: { from: '2030-01-01', to: '2030-01-01' } }), anEvent('due')],
      moves: [
        aMove('truce', { effects: [{ type: 'ceasefire', op: 'establish', arena: 'strait' }] }),
        aMove('hack', { audience: 'covert', weight: -5000, exposure: 0 }),
      ],
      parameters: { 'ceasefire.break': 0 },
    });
    const script: ScriptTurn = {
      events: ['never-due'],
      consents: { strait: true },
      breaks: ['strait'],
      exposed: ['hack'],
    };
    const start = setup(table, 'script', { opening: ['due'] });
    expect(start.deck.brief).toEqual(['due']);
    const after = turn(table, start, { ALT: slate(['truce', 'hack']) }, { script });
    expect(after.deck.brief).toEqual(['never-due']);
    expect(after.instruments.ceasefires[0]).toMatchObject({ arena: STRAIT, status: 'broken', weeks: 1 });
    expect(after.memory.acts.find((a) => a.source === 'hack')?.exposed).toBe(true);
    expect(recordOf(table)).toBeNull();
    expect(recordOf(smallWorld())?.turns).toHaveLength(4);
  });

  it('R13.3 A log with another script than the record’s, or with any where there is none, is told apart', () => {
    const table = smallWorld();
    const record = recordOf(table);
    if (record === null) throw new Error('no record');
    const { opening, turns } = record.script;
    const codes = (script: Log['script']): readonly string[] => {
      const log = startLog(table, record.seed, {}, 'A script', digest, { script });
      return replay(table, log, digest).faults.map((f) => `${f.code} ${f.where}`);
    };
    expect(codes(record.script)).toEqual([]);
    expect(codes(null)).toEqual([]);
    // A branch of the record keeps the beginning of its script.
    expect(codes({ opening, turns: turns.slice(0, 1) })).toEqual([]);
    expect(codes({ opening: [], turns })).toEqual(['script script']);
    expect(codes({ opening, turns: turns.map((t) => ({ ...t, breaks: ['strait'] })) })).toEqual([
      'script script',
    ]);
    // The script goes with the record's own orders.
    let other = startLog(table, record.seed, {}, 'Other orders', digest, { script: record.script });
    const start = setup(table, record.seed, { opening });
    const after = turn(table, start, {}, turns[0] === undefined ? {} : { script: turns[0] });
    other = appendTurn(other, {}, after, digest);
    expect(replay(table, other, digest).faults).toMatchObject([{ code: 'script', where: 'script' }]);
    const plain = lab();
    const forged = startLog(plain, 's', {}, 'A script', digest, { script: { opening: [], turns: [] } });
    expect(replay(plain, forged, digest).faults).toMatchObject([{ code: 'script', turn: 0 }]);
  });

  it('R13.4 A game under former rules goes on from the last state that its save carries, marked; what came before is not verified', () => {
    const table = smallWorld();
    let log = startLog(table, 'log', { ALT: 'player', BER: 'hawk' }, 'A title', digest);
    let state = setup(table, 'log');
    for (const move of ['patrol', 'draw-down']) {
      state = turn(table, state, { BER: slate([move]) });
      log = appendTurn(log, { BER: slate([move]) }, state, digest);
    }
    // Made under rules 1, whose hashes of the first turn these rules would not give.
    const turns = log.turns.map((t, k) => (k === 0 ? { ...t, hash: log.start } : t));
    const save = withState({ ...log, rules: '1', turns }, state, digest);
    expect(replay(table, save, digest).faults.map((f) => f.code)).toContain('rules');
    const carried = readCarried(table, save);
    if (!carried.ok) throw new Error('refused');
    const resumed = resumeLog(save, carried.value, digest);
    expect(resumed).toMatchObject({
      rules: RULES_VERSION,
      script: null,
      turns,
      resumed: { marks: [{ rules: '1', turn: 2, digest: save.digest }] },
    });
    const after = turn(table, carried.value, { BER: slate(['patrol']) });
    const whole = appendTurn(resumed, { BER: slate(['patrol']) }, after, digest);
    const start = readStart(table, whole);
    if (!start.ok) throw new Error('refused');
    const again = replay(table, whole, digest, start.value);
    expect(again.faults).toEqual([]);
    expect(again.replay.states).toEqual([state, state, state, after]);
    // A hash after the resumption is held to as ever.
    const forged = { ...whole, turns: whole.turns.map((t) => ({ ...t, hash: log.start })) };
    expect(replay(table, forged, digest, start.value).faults).toMatchObject([
      { code: 'digest' },
      { code: 'part', turn: 3, where: 'hash' },
    ]);
    // No script holds in a resumed game, and rules that nobody knows are refused.
    const { script } = recordOf(table) ?? { script: null };
    expect(replay(table, { ...whole, script }, digest, start.value).faults[0]?.code).toBe('script');
    expect(readCarried(table, { ...save, rules: '0' })).toMatchObject({
      ok: false,
      problems: [{ code: 'rules', path: 'state.rules' }],
    });
  });
});
