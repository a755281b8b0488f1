import { describe, expect, it } from 'vitest';
import { readCarried, readStart, readState } from '../../src/content/index.ts';
import {
  appendTurn,
  branchLog,
  dropTurns,
  hashState,
  RULES_VERSION,
  replay,
  resumeLog,
  withoutState,
  withState,
} from '../../src/engine/index.ts';
import { Log } from '../../src/vocabulary/index.ts';
import { digest, smallWorld } from '../helpers/game.ts';
import { type Kept, keep, PLAYERS, TABLES } from '../helpers/kept.ts';
import { atRandom, doctrine, hashOf } from '../helpers/play.ts';

/** Through a file: what a reader gets. */
const read = (log: Log): Log => Log.parse(JSON.parse(JSON.stringify(log)));

const got = <T>(result: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** The first `turns` turns as a save, as if made under `rules`. */
const saveAt = ({ log, states }: Kept, turns: number, rules: string): Log => {
  const state = states[turns];
  if (state === undefined) throw new Error(`no turn ${turns}`);
  return withState({ ...dropTurns(log, log.turns.length - turns, digest), rules }, state, digest);
};

describe('laws of carried states', () => {
  it('every state of every game passes the check of carried states, and comes back the same', () => {
    for (const [name, open] of TABLES) {
      const table = open();
      PLAYERS.forEach((players, g) => {
        for (const state of keep(table, `carried/${name}/${g}`, players).states) {
          const back = got(readState(table, JSON.parse(JSON.stringify(state)), RULES_VERSION));
          expect(hashOf(back)).toBe(hashOf(state));
        }
      });
    }
  });

  it('prefix, carried state and rest give the whole: the same hashes, whatever turn it is resumed after', () => {
    for (const [name, open] of TABLES) {
      const table = open();
      const kept = keep(table, `resume/${name}`, [doctrine('tit-for-tat'), atRandom]);
      for (let turns = 0; turns < kept.log.turns.length; turns += 1) {
        const save = read(saveAt(kept, turns, '1'));
        let log = resumeLog(save, got(readCarried(table, save)), digest);
        for (let k = turns; k < kept.log.turns.length; k += 1) {
          const after = kept.states[k + 1];
          if (after !== undefined) log = appendTurn(log, kept.log.turns[k]?.orders ?? {}, after, digest);
        }
        log = read(log);
        const again = replay(table, log, digest, got(readStart(table, log)));
        expect(again.faults).toEqual([]);
        expect(again.replay.states).toHaveLength(kept.states.length);
        expect(again.replay.states.slice(turns).map(hashOf)).toEqual(kept.states.slice(turns).map(hashOf));
        expect(log.turns.map((t) => t.hash)).toEqual(kept.log.turns.map((t) => t.hash));
        expect(log.resumed?.marks).toEqual([{ rules: '1', turn: turns, digest: save.digest }]);
      }
    }
  });

  it('a resumed game saves, branches, undoes and is resumed again like any other, and keeps its marks', () => {
    const table = smallWorld();
    const kept = keep(table, 'again', [atRandom]);
    const first = saveAt(kept, 1, '1');
    let log = resumeLog(first, got(readCarried(table, first)), digest);
    for (const k of [1, 2]) {
      const after = kept.states[k + 1];
      if (after !== undefined) log = appendTurn(log, kept.log.turns[k]?.orders ?? {}, after, digest);
    }
    const faults = (one: Log): unknown => replay(table, one, digest, got(readStart(table, one))).faults;
    const last = kept.states[3];
    if (last === undefined) throw new Error('no turn 3');
    const save = read(withState(log, last, digest));
    expect(faults(save)).toEqual([]);
    expect(withoutState(save, digest)).toEqual(read(log));
    expect(faults(branchLog(log, 2, { ALT: 'hawk' }, digest))).toEqual([]);
    // Nothing played under former rules is taken back.
    expect(dropTurns(log, 60, digest).turns).toHaveLength(1);
    expect(faults(dropTurns(log, 60, digest))).toEqual([]);
    const second = resumeLog(save, got(readCarried(table, save)), digest);
    expect(second.resumed?.marks.map(({ rules, turn }) => [rules, turn])).toEqual([
      ['1', 1],
      [RULES_VERSION, 3],
    ]);
    expect(faults(second)).toEqual([]);
  });

  it('a carried state that is not of the log’s last turn is told, and so is a start that does not fit', () => {
    const table = smallWorld();
    const kept = keep(table, 'other', [atRandom]);
    const [start, , second] = kept.states;
    if (start === undefined || second === undefined) throw new Error('too short');
    const wrong = withState(kept.log, second, digest);
    expect(replay(table, wrong, digest).faults).toMatchObject([{ code: 'state', turn: 0, where: 'state' }]);
    expect(readCarried(table, wrong)).toMatchObject({
      ok: false,
      problems: [{ code: 'state', path: 'state' }],
    });
    const save = saveAt(kept, 2, '1');
    const log = resumeLog(save, second, digest);
    for (const from of [null, start])
      expect(replay(table, log, digest, from).faults).toMatchObject([
        { code: 'state', where: 'resumed.state' },
      ]);
    const edited = { ...second, home: { ...second.home, mood: second.home.mood.map(() => 1) } };
    expect(replay(table, log, digest, edited).faults).toMatchObject([{ code: 'start', where: 'start' }]);
    expect(hashState(edited, digest).hash).not.toBe(log.start);
  });
});
