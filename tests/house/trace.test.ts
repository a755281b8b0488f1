import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/terminal.ts';
import { WeeklyCourse } from '../../src/cli/weeks.ts';
import {
  drift,
  type GameState,
  type LedgerEntry,
  prepare,
  setup,
  submit,
  type World,
} from '../../src/engine/index.ts';
import { edited, type Json } from '../helpers/edit.ts';
import { FIRST, modelText, playGame, smallWorld, world } from '../helpers/game.ts';

const HEADER = 'week,from,to,climate_mG,hostile_mG,friendly_mG';
const folder = mkdtempSync(join(tmpdir(), 'demarche-trace-'));
afterAll(() => rmSync(folder, { recursive: true }));

const trace = (...words: readonly string[]) =>
  run(['trace', '--scenario', FIRST, '--seed', 'test', ...words]);

/** A state as the trace has it. */
const rowsOf = ({ powers }: World, { dyads }: GameState, week: number): readonly string[] =>
  powers.flatMap((from, i) =>
    powers.flatMap((to, j) => {
      const p = i * powers.length + j;
      return i === j
        ? []
        : [`${week},${from},${to},${dyads.climate[p]},${dyads.hostile[p]},${dyads.friendly[p]}`];
    }),
  );

const weekOf = (row: string): number => Number(row.split(',')[0]);

describe('terminal: trace', { timeout: 120_000 }, () => {
  it('prints the game that the seats play, every ordered pair in each week', async () => {
    const said = await trace('--weeks', '10', '--policy', 'USA=hawk');
    expect(said).toMatchObject({ status: 0, err: '' });
    const states: GameState[] = [];
    playGame(
      world(),
      'test',
      { USA: 'hawk', RUS: 'bureaucrat' },
      {
        onStart: (state) => states.push(state),
        onTurn: (_, after) => states.push(after),
      },
    );
    const rows = states.flatMap((state, week) => rowsOf(world(), state, week));
    expect(said.out).toBe(`${[HEADER, ...rows].join('\n')}\n`);
  });

  it('plays on past the scenario’s last turn', async () => {
    const { out, err } = await trace('--weeks', '14');
    const rows = out.trim().split('\n').slice(1);
    const pairs = world().powers.length * (world().powers.length - 1);
    expect(rows.length).toBe(15 * pairs);
    expect(weekOf(rows.at(-1) ?? '')).toBe(14);
    expect(err).toBe('');
    const short = (await trace('--weeks', '4')).out.trim().split('\n').slice(1);
    expect(short).toEqual(rows.slice(0, 5 * pairs));
  });

  it('stops where the game ends, and says so', async () => {
    let model = JSON.parse(modelText()) as Json;
    for (const [key, value] of Object.entries({ 'ladder.up': 0, 'ladder.step': 1, 'ladder.patience': 2 }))
      model = edited(model, ['parameters', key, 'value'], value);
    const file = join(folder, 'brink.json');
    writeFileSync(file, JSON.stringify(edited(model, ['id'], 'brink')));
    const said = await trace('--weeks', '9', '--model', file);
    expect(said.status).toBe(0);
    expect(weekOf(said.out.trim().split('\n').at(-1) ?? '')).toBe(2);
    expect(said.err).toBe('the game ended after week 2 of 9: failure\n');
    const json = JSON.parse((await trace('--weeks', '9', '--model', file, '--json')).out) as object;
    expect(json).toMatchObject({ model: 'brink', end: { week: 2, ending: 'failure' } });
  });

  it('--no-acts: climate and flows alone, from a start without cards', async () => {
    const said = await trace('--weeks', '30', '--no-acts');
    let state = setup(world(), 'test', { opening: [] });
    const rows = [...rowsOf(world(), state, 0)];
    for (let week = 1; week <= 30; week += 1) {
      state = drift(world(), state);
      rows.push(...rowsOf(world(), state, week));
    }
    expect(said).toEqual({ status: 0, err: '', out: `${[HEADER, ...rows].join('\n')}\n` });
  });

  it('--json: one document with the same content', async () => {
    const said = await trace('--weeks', '2', '--json');
    const { rows, ...head } = JSON.parse(said.out) as { rows: readonly Record<string, number | string>[] };
    expect(head).toEqual({
      scenario: FIRST,
      model: 'default',
      seed: 'test',
      weeks: 2,
      acts: true,
      policies: { USA: 'bureaucrat', RUS: 'bureaucrat' },
      end: null,
    });
    const lines = rows.map((row) =>
      HEADER.split(',')
        .map((column) => row[column])
        .join(','),
    );
    expect((await trace('--weeks', '2')).out).toBe(`${[HEADER, ...lines].join('\n')}\n`);
  });

  it.each<[readonly string[], string]>([
    [['--weeks', '0'], '--weeks: expected a whole number from 1 to 520, got "0"'],
    [['--weeks', '521'], 'from 1 to 520, got "521"'],
    [['--weeks', '1e2'], 'got "1e2"'],
    [[], "required option '--weeks <number>'"],
    [['--weeks', '5', '--policy', 'RUS=hwak'], 'did you mean "hawk"? known: hawk, dove'],
    [['--weeks', '5', '--model', 'defualt'], 'did you mean "default"? known: '],
    [['--weeks', '5', '--no-acts', '--policy', 'USA=hawk'], 'nobody plays with --no-acts'],
    [['--weeks', '5', '--seed', 'x'.repeat(65)], 'expected 1 to 64 characters'],
  ])('%j is bad input', async (words, message) => {
    const said = await trace(...words);
    expect(said).toMatchObject({ status: 2, out: '' });
    expect(said.err).toContain(message);
  });
});

/** The small scenario with turns of so many weeks. */
const paced = (weeksPerTurn: number): World => {
  const { scenario, model } = smallWorld();
  return prepare({ ...scenario, file: { ...scenario.file, turns: 60, weeksPerTurn } }, model);
};

const QUIET = { events: [], consents: {}, breaks: [], exposed: [] };

describe('terminal: weeks inside a turn', () => {
  /** Eight weeks in which nobody acts and no card falls, read through the ledger. */
  const quiet = (weeksPerTurn: number): WeeklyCourse => {
    const own = paced(weeksPerTurn);
    let state = setup(own, 'quiet', { opening: [] });
    const course = new WeeklyCourse(own);
    course.open(state);
    while (state.clock.week < 8) {
      const sink = { event: () => undefined, entry: (entry: LedgerEntry) => course.enter(entry) };
      const after = submit(own, state, {}, { script: QUIET, sink });
      if (!after.ok) throw new Error('refused');
      state = after.value;
      course.closeTurn(state);
    }
    return course;
  };

  it.each([2, 4, 8])('%i weeks in one turn show the climate that as many turns of a week do', (weeks) => {
    const climate = ({ weeks: course }: WeeklyCourse) =>
      course.map((week) => week.map(({ from, to, climate: c }) => `${from}-${to} ${c}`));
    expect(climate(quiet(weeks))).toEqual(climate(quiet(1)));
    expect(new Set(climate(quiet(weeks)).map(String)).size).toBe(9);
  });

  it('each week differs from the one before by what the ledger entered in it, and turns end as the state does', () => {
    const own = paced(4);
    const entries: LedgerEntry[] = [];
    const states: GameState[] = [];
    const course = new WeeklyCourse(own);
    playGame(
      own,
      'busy',
      { ALT: 'hawk', BER: 'tit-for-tat' },
      {
        most: 5,
        sink: {
          event: () => undefined,
          entry: (entry) => {
            entries.push(entry);
            course.enter(entry);
          },
        },
        onStart: (state) => {
          course.open(state);
          states.push(state);
        },
        onTurn: (_, after) => {
          course.closeTurn(after);
          states.push(after);
        },
      },
    );
    const { weeks } = course;
    expect(weeks.length).toBe(21);
    for (const [turn, state] of states.entries())
      expect(weeks[turn * 4]?.map((row) => row.hostile)).toEqual(
        rowsOf(own, state, 0).map((row) => Number(row.split(',')[4])),
      );
    let inside = 0;
    for (const [week, rows] of weeks.entries()) {
      // The brief after a turn's last week is entered under the next one's number.
      if (week === 0 || week % 4 === 0 || week % 4 === 1) continue;
      for (const [k, row] of rows.entries())
        for (const flow of ['climate', 'hostile', 'friendly'] as const) {
          const by = entries
            .filter((e) => e.quantity === flow && e.a === row.from && e.b === row.to && e.week === week - 1)
            .reduce((sum, e) => sum + e.by, 0);
          expect(row[flow] - (weeks[week - 1]?.[k]?.[flow] ?? 0)).toBe(by);
          inside += by === 0 ? 0 : 1;
        }
    }
    expect(inside).toBeGreaterThan(50);
  });
});
