import { afterAll, describe, expect, it, vi } from 'vitest';
import { RULES_VERSION, resumeLog, withState } from '../../src/engine/index.ts';
import type { Log } from '../../src/vocabulary/index.ts';
import { type Content, codedLines, lineUp, type Reading, readAnew } from '../helpers/faults/fault.ts';
import { INSTRUMENT_STATES } from '../helpers/faults/instrument-states.ts';
import { OTHER_STATES } from '../helpers/faults/other-states.ts';
import { digest, smallWorld } from '../helpers/game.ts';
import { keep } from '../helpers/kept.ts';
import { atRandom } from '../helpers/play.ts';

afterAll(() => vi.resetModules());

it.each<[string, readonly Reading[]]>([
  ['its instruments', INSTRUMENT_STATES],
  ['the rest of it', OTHER_STATES],
])('R13.4 every fault of %s is told of a state that comes from outside', async (_, rows) => {
  const content = await readAnew();
  const told = rows.map(([what, read]) => [what, read, read(content)] as const);
  expect(lineUp(told)).toEqual(lineUp(rows));
});

describe('R13.4 the states that a log carries', () => {
  const table = smallWorld();
  const { log, states } = keep(table, 'carried', [atRandom]);
  const last = states[states.length - 1];
  if (last === undefined) throw new Error('no state');
  const save: Log = withState({ ...log, rules: '1' }, last, digest);
  const resumed: Log = resumeLog(save, last, digest);
  const turns = log.turns.length;
  const linesOf = (
    content: Content,
    read: ReturnType<Content['readCarried']> | ReturnType<Content['readStart']>,
  ) => (read.ok ? [] : codedLines(content, [...read.problems]));
  const other = `expected the state after turn ${turns} of seed`;

  it('the last one is read, and has to be of this game and of its last turn', async () => {
    const content = await readAnew();
    const carried = (more: Partial<Log>) => content.readCarried(table, { ...save, ...more }, 'save.json');
    const read = carried({});
    expect(read.ok && read.value).toEqual(last);
    expect(linesOf(content, carried({ seed: 'another' }))).toEqual([
      `[state] save.json state: ${other} another, got that after turn ${turns} of carried; take the state of this very game`,
    ]);
    expect(linesOf(content, carried({ state: states[1] }))).toEqual([
      `[state] save.json state: ${other} carried, got that after turn 1 of carried; take the state of this very game`,
    ]);
    expect(linesOf(content, carried({ state: { ...last, seed: '' } }))).toEqual([
      '[size] save.json state.seed: expected at least 1 characters, got 0; add to it',
    ]);
    expect(linesOf(content, carried({ state: 5 }))).toEqual([
      '[type] save.json state: expected an object, got 5; write an object',
    ]);
    expect(linesOf(content, carried({ rules: '0' }))).toEqual([
      '[rules] save.json state.rules: made under rules "0", whose states are not known here; known rules: 1, 2, 3',
    ]);
  });

  it('the first one is read where the log has been resumed, and there is none where it has not', async () => {
    const content = await readAnew();
    const begins = (one: Log) => content.readStart(table, one, 'save.json');
    expect(begins(log)).toEqual({ ok: true, value: null });
    const read = begins(resumed);
    expect(read.ok && read.value).toEqual(last);
    const from = (state: unknown): Log => ({
      ...resumed,
      resumed: { marks: resumed.resumed?.marks ?? [], state },
    });
    expect(linesOf(content, begins(from(states[2])))).toEqual([
      `[state] save.json resumed.state: ${other} carried, got that after turn 2 of carried; take the state of this very game`,
    ]);
    expect(linesOf(content, begins(from({ ...last, seed: '' })))).toEqual([
      '[size] save.json resumed.state.seed: expected at least 1 characters, got 0; add to it',
    ]);
  });

  it('without the name of a file they are told of all the same', async () => {
    const content = await readAnew();
    const read = content.readState(table, { ...last, seed: '' }, RULES_VERSION);
    expect(linesOf(content, read)).toEqual([
      '[size] log seed: expected at least 1 characters, got 0; add to it',
    ]);
    expect(linesOf(content, content.readState(table, last, '0'))).toEqual([
      '[rules] rules: made under rules "0", whose states are not known here; known rules: 1, 2, 3',
    ]);
  });

  it('keys come back in order', async () => {
    const { readState } = await readAnew();
    const reversed = Object.fromEntries(Object.entries(last).reverse());
    const read = readState(table, reversed, RULES_VERSION);
    expect(read.ok && Object.keys(read.value)).toEqual(Object.keys(last));
    expect(read.ok && Object.keys(read.value)[0]).toBe('arenas');
  });
});

describe('content: a log by itself', () => {
  const { log } = keep(smallWorld(), 'log', [atRandom]);

  it('is read as it was written', async () => {
    const { readLog } = await readAnew();
    expect(readLog(JSON.stringify(log))).toEqual({ ok: true, value: log });
  });

  it('is told of by the name that it is given, or as a log', async () => {
    const content = await readAnew();
    const told = (text: string, name?: string): readonly string[] => {
      const read = content.readLog(text, name);
      return read.ok ? [] : codedLines(content, [...read.problems]);
    };
    expect(told('')).toEqual(['[not-json] log: the file is empty; write JSON here']);
    expect(told(JSON.stringify({ ...log, version: 2 }), 'mine.json')).toEqual([
      '[value] mine.json version: expected 1, got 2; write 1',
    ]);
    expect(told(`"${'x'.repeat(1_999_999)}"`)).toEqual([
      '[too-large] log: 2000001 characters; the limit is 2000000; split the file',
    ]);
    expect(told(`"${'x'.repeat(1_999_998)}"`)[0]).toMatch(/^\[type\] log: expected an object/);
  });
});
