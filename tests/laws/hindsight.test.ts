import { beforeAll, describe, expect, it } from 'vitest';
import { appendTurn, setup, standingOf, startLog } from '../../src/engine/index.ts';
import { type Hindsight, lookInto } from '../../src/store/hindsight.ts';
import { loadModules } from '../../src/store/lazy-modules.ts';
import type { PastGame } from '../../src/store/past-game.ts';
import { MODELS } from '../../src/store/scenario-library.ts';
import { digest, world } from '../helpers/game.ts';
import { doctrine, playThrough } from '../helpers/play.ts';

const table = world();

/** A finished game as the store holds it. */
const finished = (seed: string): PastGame => {
  const states = [setup(table, seed)];
  let log = startLog(table, seed, { USA: 'player', RUS: 'grit' }, '', digest);
  playThrough(table, seed, [doctrine('tit-for-tat'), doctrine('grit')], ({ orders, after }) => {
    states.push(after);
    log = appendTurn(log, orders, after, digest);
  });
  return { world: table, log, states };
};

const told = finished('hindsight');
const nothing: Hindsight = { log: told.log, division: null, choices: null, theories: null };

/** Looks into the game; what it told, in order. */
const look = async (known: Hindsight, isWanted: () => boolean): Promise<readonly Partial<Hindsight>[]> => {
  const parts: Partial<Hindsight>[] = [];
  await lookInto(told, { known, isWanted, onFound: (part) => parts.push(part) });
  return parts;
};

beforeAll(async () => {
  await loadModules();
});

describe('hindsight', () => {
  it('tells the division, then the choices, then the other theories', async () => {
    const parts = await look(nothing, () => true);
    expect(parts.map((part) => Object.keys(part)[0])).toEqual(['division', 'choices', 'theories']);
    const [{ division } = {}, { choices } = {}, { theories } = {}] = parts;
    const end = told.states.at(-1);
    if (end === undefined) throw new Error('a game has a first state');
    expect(division?.views[0]?.tension.actual).toBe(standingOf(table, end).tension);
    expect(choices?.length).toBeGreaterThan(10);
    expect(theories?.map(({ model }) => model)).toEqual(MODELS.filter((model) => model !== table.model.id));
  });

  it('stops when the visitor leaves, and goes on from what it knows when they come back', async () => {
    expect(await look(nothing, () => false)).toEqual([]);
    const answers = [true, false];
    expect(await look(nothing, () => answers.shift() ?? false)).toEqual([]);
    expect(answers).toEqual([]);
    const [whole = {}] = await look(nothing, () => true);
    const again = await look({ ...nothing, ...whole }, () => true);
    expect(again[0]?.division).toBe(whole.division);
  });
});
