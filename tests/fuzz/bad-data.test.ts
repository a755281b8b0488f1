import { describe, expect, it } from 'vitest';
import {
  checkFile,
  loadModel,
  loadScenario,
  readLog,
  readStart,
  readState,
} from '../../src/content/index.ts';
import {
  appendTurn,
  below,
  canonical,
  dropTurns,
  type GameState,
  prepare,
  RULES_VERSION,
  replay,
  resumeLog,
  type Scenario,
  setup,
  startLog,
  stream,
  submit,
  type World,
  withState,
} from '../../src/engine/index.ts';
import type { Log, Problem } from '../../src/vocabulary/index.ts';
import { digest, modelText, playGame, smallFiles, smallWorld, world } from '../helpers/game.ts';
import { often } from '../helpers/long.ts';
import { type Draw, mutated } from '../helpers/mutate.ts';
import { atRandom, doctrine, ordersOf, playThrough } from '../helpers/play.ts';

const SEED = process.env.DEMARCHE_SEED ?? 'bad-data';

const drawOf = (purpose: string, index: number): Draw => {
  const source = stream(SEED, index, purpose);
  return (n) => (n <= 1 ? 0 : below(source, n));
};

/** Codes of problems that are about a document or the whole, with no place inside. */
const WHOLE = new Set(['not-json', 'too-large', 'too-deep', 'more']);

/** What is wrong with how problems are told: nothing, if each can be found and mended. */
const untold = (problems: readonly Problem[]): readonly string[] => {
  if (problems.length === 0) return ['refused without a problem'];
  return problems.flatMap(({ code, path, message, hint, line }) => {
    const faults: string[] = [];
    if (message === '' || message.length > 1500) faults.push(`message of ${message.length} characters`);
    if (hint === null || hint === '') faults.push(`no hint: ${message}`);
    if (path === '' && !WHOLE.has(code) && !/list|object|nothing|"|true|false|\d/.test(message))
      faults.push(`no path: ${message}`);
    if (line !== null && line < 1) faults.push(`line ${line}`);
    if (/Invalid|undefined|\[object|NaN/.test(message.replaceAll(/"[^"]*"/g, '')))
      faults.push(`unreadable: ${message}`);
    return faults;
  });
};

/** Runs `attempt` for many spoilt texts, `times` of them in the long form; every throw and every untold refusal, with the number that makes it again. */
const attack = (
  purpose: string,
  times: number,
  attempt: (draw: Draw) => readonly string[],
): readonly string[] => {
  const faults: string[] = [];
  for (let i = 0; i < often(times) && faults.length < 20; i++) {
    try {
      faults.push(
        ...attempt(drawOf(purpose, i)).map((fault) => `DEMARCHE_SEED=${SEED} ${purpose} ${i}: ${fault}`),
      );
    } catch (error) {
      faults.push(
        `DEMARCHE_SEED=${SEED} ${purpose} ${i}: threw ${error instanceof Error ? error.stack : error}`,
      );
    }
  }
  return faults;
};

/** What a scenario that passed must stand: a start, and a turn in which nobody does anything. */
const survives = (scenario: Scenario): void => {
  const world = prepare(scenario, smallWorld().model);
  const after = submit(world, setup(world, 'fuzz'), {});
  if (!after.ok) throw new Error('passing was refused');
};

const files = smallFiles();
const names = Object.keys(files).sort();

const loggedGame = (): Log => {
  const world = smallWorld();
  const seats = { ALT: 'hawk', BER: 'dove' };
  let log = startLog(world, 'fuzz', seats, 'A game', digest);
  playGame(world, 'fuzz', seats, {
    onTurn: (orders, after) => {
      log = appendTurn(log, orders, after, digest);
    },
  });
  return log;
};

/** The same game, saved under former rules after its second turn and gone on with; itself a save. */
const resumedGame = (): Log => {
  const table = smallWorld();
  const log = loggedGame();
  const { states } = replay(table, log, digest).replay;
  const [, , second] = states;
  const last = states.at(-1);
  if (second === undefined || last === undefined) throw new Error('too short');
  const former = { ...dropTurns(log, log.turns.length - 2, digest), rules: '1' };
  const whole = log.turns.slice(2).reduce(
    (so, { orders }, k) => {
      const after = states[3 + k];
      return after === undefined ? so : appendTurn(so, orders, after, digest);
    },
    resumeLog(former, second, digest),
  );
  return withState(whole, last, digest);
};

/** Every state of a game at random, which has offers, promises and instructions in it. */
const statesOf = (table: World): readonly GameState[] => {
  const states: GameState[] = [];
  playThrough(table, 'fuzz/states', [atRandom], ({ before }) => states.push(before));
  return states;
};

/** Plays a state on to its end with orders at random, and looks at all that its players may know on the way. */
const playedOn = (table: World, from: GameState): void => {
  let state = from;
  while (state.clock.ending === null) {
    const after = submit(table, state, ordersOf(table, state, [atRandom, doctrine('tit-for-tat')], 'fuzz'));
    if (!after.ok) throw new Error('legal orders were refused');
    state = after.value;
    if (readState(table, state, RULES_VERSION).ok === false) throw new Error('a game left its bounds');
  }
};

describe('fuzz: bad data is refused in words, and never throws', { timeout: 600_000 }, () => {
  it('spoilt scenarios: one file of the small one at a time', () => {
    const faults = attack('scenario', 5500, (draw) => {
      const name = names[draw(names.length)] ?? '';
      const loaded = loadScenario({ ...files, [name]: mutated(files[name] ?? '', draw) }, digest);
      if (!loaded.ok) return untold(loaded.problems);
      survives(loaded.value);
      return [];
    });
    expect(faults).toEqual([]);
  });

  it('spoilt parameter sets', () => {
    const text = modelText();
    const faults = attack('model', 1500, (draw) => {
      const loaded = loadModel(mutated(text, draw), 'model.json', digest);
      if (!loaded.ok) return untold(loaded.problems);
      const world = prepare(smallWorld().scenario, loaded.value);
      submit(world, setup(world, 'fuzz'), {});
      return [];
    });
    expect(faults).toEqual([]);
  });

  it('spoilt logs: refused, or replayed with their faults told', () => {
    const table = smallWorld();
    const problemsOf = (log: Log): readonly unknown[] => {
      const start = readStart(table, log);
      const from = start.ok ? start.value : null;
      return [...(start.ok ? [] : start.problems), ...replay(table, log, digest, from).faults];
    };
    const texts = [loggedGame(), resumedGame()].map((log) => {
      expect(problemsOf(log)).toEqual([]);
      return canonical(log);
    });
    const faults = attack('log', 2000, (draw) => {
      const text = texts[draw(texts.length)] ?? '';
      const spoilt = mutated(text, draw);
      const read = readLog(spoilt, 'log.json');
      if (!read.ok) return untold(read.problems);
      const same = canonical(JSON.parse(spoilt)) === text;
      return problemsOf(read.value).length > 0 || same ? [] : ['a changed log was verified'];
    });
    expect(faults).toEqual([]);
  });

  it('spoilt carried states: refused in words, or played on to an end', () => {
    const faults: string[] = [];
    for (const [name, table, times] of [
      ['small', smallWorld(), 8000],
      ['first', world(), 2000],
    ] as const) {
      const texts = statesOf(table).map((state) => JSON.stringify(state));
      faults.push(
        ...attack(`state/${name}`, times, (draw) => {
          const spoilt = mutated(texts[draw(texts.length)] ?? '', draw);
          let value: unknown;
          try {
            value = JSON.parse(spoilt);
          } catch {
            return [];
          }
          const read = readState(table, value, RULES_VERSION);
          if (!read.ok) return untold(read.problems);
          playedOn(table, read.value);
          return [];
        }),
      );
    }
    expect(faults).toEqual([]);
  });

  it('spoilt files of no known kind', () => {
    const faults = attack('file', 1000, (draw) => {
      const name = names[draw(names.length)] ?? '';
      const { problems } = checkFile(name, mutated(mutatedOnce(files[name] ?? '', draw), draw));
      return problems.length === 0 ? [] : untold(problems);
    });
    expect(faults).toEqual([]);
  });

  it('leaves no mark on any prototype', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

/** A first mutation whose result is still JSON, so that a second can be made. */
const mutatedOnce = (text: string, draw: Draw): string => {
  const once = mutated(text, draw);
  try {
    JSON.parse(once);
    return once;
  } catch {
    return text;
  }
};
