import { beforeAll, describe, expect, it } from 'vitest';
import {
  appendTurn,
  dropTurns,
  type GameState,
  RULES_VERSION,
  setup,
  startLog,
  withoutState,
  withState,
} from '../../src/engine/index.ts';
import { canDropTurn, dropTurn, playAgain, resolve } from '../../src/store/game.ts';
import { loadChecks, loadModules } from '../../src/store/lazy-modules.ts';
import { resumed, resumptionOf } from '../../src/store/resumption.ts';
import type { Log } from '../../src/vocabulary/index.ts';
import { digest, world } from '../helpers/game.ts';
import { doctrine, playThrough } from '../helpers/play.ts';

const table = world();
const states: GameState[] = [setup(table, 'resumption')];
let whole = startLog(table, 'resumption', { USA: 'player', RUS: 'hawk' }, '', digest);
playThrough(table, 'resumption', [doctrine('dove'), doctrine('hawk')], ({ orders, after }) => {
  states.push(after);
  whole = appendTurn(whole, orders, after, digest);
});

/** The first `turns` turns as a save under rules 1, sealed as its own edition sealed it. */
const former = (turns: number, change: Partial<Log> = {}): Log => {
  const state = states[turns];
  if (state === undefined) throw new Error(`no turn ${turns}`);
  const log = { ...dropTurns(whole, whole.turns.length - turns, digest), rules: '1', ...change };
  return withState(log, state, digest);
};

const refusal = (log: Log): readonly string[] => {
  const { resumption, faults, problems } = resumptionOf(table, log, null);
  expect(resumption).toBeNull();
  return [...faults, ...problems].map(({ code }) => code);
};

beforeAll(async () => {
  await Promise.all([loadModules(), loadChecks()]);
});

describe('going on with a save under former rules', () => {
  it('plays on from its last state as a save of its own, marked, and takes back nothing from before', () => {
    const save = former(4);
    const { resumption } = resumptionOf(table, save, 'kept');
    if (resumption === null) throw new Error('refused');
    expect(resumption).toMatchObject({ before: '1', now: RULES_VERSION, kept: 'kept' });
    const game = resumed(resumption);
    expect(game.states.at(-1)).toEqual(states[4]);
    expect(game.seats).toEqual({ USA: 'player', RUS: 'hawk' });
    expect(canDropTurn(game)).toBe(false);
    expect(dropTurn(game)).toBe(game);
    const next = resolve(game);
    expect(next.log.resumed?.marks).toEqual([{ rules: '1', turn: 4, digest: save.digest }]);
    expect(next.log.turns).toHaveLength(5);
    expect(playAgain(table, next.log)).toMatchObject({ faults: [], problems: [] });
    const back = dropTurn(next);
    expect(back.log).toEqual(game.log);
    expect(back.states).toEqual(game.states);
  });

  it('is refused, and says why, where it cannot go on', () => {
    expect(refusal(withoutState(former(4), digest))).toEqual(['rules', 'no-state']);
    expect(refusal(former(whole.turns.length))).toEqual(['rules', 'nothing-left']);
    expect(refusal(former(4, { seats: { USA: 'hawk', RUS: 'hawk' } }))).toEqual(['rules', 'nobody']);
    expect(refusal(former(4, { seats: { USA: 'player', RUS: 'no-such' } }))).toEqual(['rules', 'nobody']);
    expect(refusal(former(4, { rules: '0' }))).toEqual(['rules']);
    expect(refusal({ ...former(4), title: 'Another' })).toEqual(['rules', 'digest']);
    expect(refusal({ ...former(4), state: states[3] })).toEqual(['rules', 'digest', 'state']);
    // Another edition of the scenario: its state means something else.
    const elsewhere = { id: whole.scenario.id, hash: '0'.repeat(32) };
    expect(refusal(former(4, { scenario: elsewhere }))).toEqual(['rules', 'scenario']);
    expect(refusal(former(4, { model: elsewhere }))).toEqual(['rules', 'model']);
  });
});
