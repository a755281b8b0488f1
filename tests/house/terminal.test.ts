import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { modelIds } from '../../src/cli/disk.ts';
import { reasonText } from '../../src/cli/reasons.ts';
import { spreadOf } from '../../src/cli/statistics.ts';
import { run as call, type Outcome } from '../../src/cli/terminal.ts';
import {
  appendTurn,
  dropTurns,
  type Reason,
  RULES_VERSION,
  replay,
  resumeLog,
} from '../../src/engine/index.ts';
import { Log } from '../../src/vocabulary/index.ts';
import { edited, type Json } from '../helpers/edit.ts';
import { digest, FIRST, modelText, playGame, smallFiles, world } from '../helpers/game.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Said = Outcome;

const run = (...words: readonly string[]): Promise<Said> => call(words);

/** The one JSON document on standard output; throws when anything else stands there. */
const json = (said: Said): Record<string, unknown> => JSON.parse(said.out) as Record<string, unknown>;

const game = join(folder, 'game.json');
const simulate = (...words: readonly string[]): Promise<Said> =>
  run('simulate', '--scenario', FIRST, '--seed', 'test', '--policy', 'USA=hawk', '--json', ...words);

describe('terminal: what it says', { timeout: 300_000 }, () => {
  it('scenarios: id, title, turns and played powers', async () => {
    const said = await run('scenarios', '--json');
    expect(said.status).toBe(0);
    expect(json(said).scenarios).toContainEqual(
      expect.objectContaining({
        id: FIRST,
        title: 'By the First of September',
        turns: 10,
        played: ['USA', 'RUS'],
      }),
    );
    expect((await run('scenarios')).out).toContain('By the First of September');
  });

  it('policies: the opponents', async () => {
    const names = await (await run('policies')).out.trim().split('\n');
    for (const name of ['hawk', 'tit-for-tat', 'grit', 'firm-and-engage', 'bureaucrat', 'record'])
      expect(names).toContain(name);
  });

  it('models: parameter sets, and in what each differs from default', async () => {
    const said = await run('models', '--json');
    const { models } = json(said) as { models: readonly { id: string; differs: readonly object[] }[] };
    expect(models.map(({ id }) => id)).toEqual(modelIds());
    for (const { id, differs } of models) expect(differs.length === 0).toBe(id === 'default');
    expect((await run('models')).out).toContain('default');
  });

  it('simulate: the summary of many games, the same each time', async () => {
    const said = await simulate('--games', '3', '--save', game);
    expect(said.status).toBe(0);
    const summary = json(said);
    expect(summary).toMatchObject({
      scenario: FIRST,
      model: 'default',
      seed: 'test',
      games: 3,
      policies: { USA: 'hawk', RUS: 'bureaucrat' },
      digest: expect.stringMatching(/^[0-9a-f]{32}$/),
      gamesPerSecond: expect.any(Number),
      turnsPerSecond: expect.any(Number),
    });
    const spread = {
      mean: expect.any(Number),
      p10: expect.any(Number),
      p50: expect.any(Number),
      p90: expect.any(Number),
    };
    const both = { start: spread, end: spread };
    expect((summary.pairs as Record<string, unknown>)['RUS-USA']).toEqual({
      tension: both,
      cooperation: both,
    });
    expect(Object.keys(summary.objectives as object).sort()).toEqual(['RUS', 'USA']);
    const rungs = Object.values(summary.rungs as Record<string, number>);
    expect(rungs.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(json(await simulate('--games', '3')).digest).toBe(summary.digest);
  });

  it('replay: verifies what simulate saved, turn by turn', async () => {
    const said = await run('replay', game, '--json');
    expect(said.status).toBe(0);
    const { turns } = json(said) as {
      turns: readonly { turn: number; date: string; hash: string; pairs: object }[];
    };
    const played = playGame(world(), 'test/0', { USA: 'hawk', RUS: 'bureaucrat' });
    expect(turns.length).toBe(played.turns);
    expect(turns[0]).toMatchObject({
      turn: 1,
      date: '2017-06-30',
      pairs: { 'RUS-USA': { tension: expect.any(Number) } },
    });
    expect((await run('replay', game)).out).toContain('Verified');
  });

  it('replay: says the first turn and part that differ', async () => {
    const log = JSON.parse(readFileSync(game, 'utf8')) as { turns: { parts: Record<string, string> }[] };
    const third = log.turns[2];
    if (third !== undefined) third.parts.dyads = '0'.repeat(32);
    const changed = join(folder, 'changed.json');
    writeFileSync(changed, JSON.stringify(log));
    const said = await run('replay', changed);
    expect(said.status).toBe(1);
    expect(said.out).toContain('turn 3, dyads');
    expect(json(await run('replay', changed, '--json'))).toMatchObject({ verified: false });
  });

  it('replay: verifies a resumed game from where it was resumed, and says what came before', async () => {
    const log = Log.parse(JSON.parse(readFileSync(game, 'utf8')));
    const { states } = replay(world(), log, digest).replay;
    const save = { ...dropTurns(log, log.turns.length - 4, digest), rules: '1' };
    const carried = states[4];
    if (carried === undefined) throw new Error('the game is too short');
    const whole = log.turns.slice(4).reduce(
      (so, { orders }, k) => {
        const after = states[5 + k];
        return after === undefined ? so : appendTurn(so, orders, after, digest);
      },
      resumeLog(save, carried, digest),
    );
    const resumed = join(folder, 'resumed.json');
    writeFileSync(resumed, JSON.stringify(whole));
    const said = await run('replay', resumed);
    expect(said.out).toContain('Turns 1 to 4 were played under rules 1; they are not verified.');
    expect(said.out).toContain(`Verified from turn 5 on under rules ${RULES_VERSION}`);
    expect(said.status).toBe(0);
    expect(json(await run('replay', resumed, '--json'))).toMatchObject({
      verified: true,
      rules: RULES_VERSION,
      former: [{ rules: '1', from: 1, to: 4 }],
      turns: log.turns.slice(4).map(({ hash }, k) => ({ turn: 5 + k, hash })),
    });
    expect((await run('explain', resumed)).status).toBe(0);
    writeFileSync(resumed, JSON.stringify({ ...whole, resumed: { ...whole.resumed, state: {} } }));
    const refused = await run('replay', resumed);
    expect(refused.status).toBe(1);
    expect(refused.out).toContain('resumed.state');
  });

  it('explain: divides what simulate saved, and ranks its choices', async () => {
    const said = await run('explain', game, '--power', 'USA', '--json');
    expect(said.status).toBe(0);
    const { division, choices } = json(said) as {
      division: Record<string, Record<string, Record<string, number>>>;
      choices: readonly { power: string; turn: number; what: string; tension: number }[];
    };
    expect(Object.keys(division)).toEqual(['USA']);
    const { base = 0, own = 0, other = 0, interaction = 0, chance = 0, actual } = division.USA?.tension ?? {};
    expect(base + own + other + interaction + chance).toBeCloseTo(actual ?? Number.NaN, 6);
    expect(choices.length).toBeGreaterThan(5);
    expect(new Set(choices.map((choice) => choice.power))).toEqual(new Set(['USA']));
    expect((await run('explain', game)).out).toContain('as RUS sees it');
    const log = JSON.parse(readFileSync(game, 'utf8')) as { seed: string };
    const changed = join(folder, 'another-seed.json');
    writeFileSync(changed, JSON.stringify({ ...log, seed: 'another' }));
    expect(await run('explain', changed)).toMatchObject({ status: 1, out: '' });
  });

  it('--model takes a file of one’s own, and replay the same', async () => {
    const own = edited(JSON.parse(modelText()), ['parameters', 'climate.rho', 'value'], 600);
    const mine = join(folder, 'mine.json');
    writeFileSync(mine, JSON.stringify(edited(own, ['id'], 'mine')));
    const log = join(folder, 'mine-log.json');
    const said = await simulate('--games', '1', '--model', mine, '--save', log);
    expect(json(said)).toMatchObject({ model: 'mine' });
    expect(json(said).digest).not.toBe(json(await simulate('--games', '1')).digest);
    expect((await run('replay', log)).err).toContain('model.id: there is no model "mine"');
    expect(json(await run('replay', log, '--model', mine, '--json'))).toMatchObject({
      verified: true,
      model: 'mine',
    });
    const other = await run('replay', log, '--model', 'default');
    expect(other.status).toBe(1);
    expect(other.out).toContain('the parameters have changed since, or the log is of another set');
  });

  it('a broken model: which parameter, what was given, its range and why', async () => {
    const broken = join(folder, 'broken-model.json');
    const bad = edited(JSON.parse(modelText()), ['parameters', 'climate.rho', 'value'], 2000);
    const text = JSON.stringify(bad, null, 2);
    writeFileSync(broken, text);
    const line = text.split('\n').findIndex((row) => row.includes('"value": 2000')) + 1;
    const words =
      'parameters.climate.rho.value: expected a whole number from 0 to 1023, got 2000; climate.rho is counted in 1/1024, from 0 to 1023: at 1024, the whole';
    const said = await run('simulate', '--scenario', FIRST, '--model', broken);
    expect(said).toMatchObject({ status: 2, out: '' });
    expect(said.err).toContain(`broken-model.json:${line} ${words}`);
    const checked = await run('validate', broken);
    expect(checked.status).toBe(1);
    expect(checked.out).toContain(words);
  });

  it('validate: files by themselves and folders as a whole', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"cards": [{"kind": "evnt"}]}');
    const sound = ['tests/helpers/fixtures/small', `scenarios/${FIRST}`, 'scenarios/models/default.json'];
    const fine = await run('validate', ...sound);
    expect(fine).toMatchObject({ status: 0, err: '' });
    // Invented powers have no land on the map: worth knowing, and no hindrance.
    const [first, warning] = fine.out.split('\n');
    expect(first).toBe('tests/helpers/fixtures/small: fine (folder), 3 warnings');
    expect(warning).toContain('  warning: scenario.json:9 powers.0.code: the map has no land of "ALT"');
    const asJson = json(await run('validate', ...sound, '--json')) as {
      problems: unknown;
      files: readonly { warnings: readonly { path: string }[] }[];
    };
    expect(asJson.problems).toEqual([]);
    expect(asJson.files.map(({ warnings }) => warnings.map(({ path }) => path))).toEqual([
      ['powers.0.code', 'powers.1.code', 'powers.2.code'],
      [],
      [],
    ]);
    const said = await run('validate', broken, '--json');
    expect(said.status).toBe(1);
    expect(json(said).problems).toEqual([
      expect.objectContaining({ path: 'cards.0.kind', line: 1, hint: 'did you mean "event"?' }),
    ]);
  });

  it('validate: a record that could not have been played', async () => {
    const copy = join(folder, 'small');
    cpSync(join(ROOT, 'tests/helpers/fixtures/small'), copy, { recursive: true });
    const record = JSON.parse(smallFiles()['record.json'] ?? '') as Json;
    const call = { move: 'leaders-call', with: { target: 'BER' } };
    const twice = edited(record, ['turns', 0, 'orders', 'ALT', 'moves'], [call, call]);
    writeFileSync(join(copy, 'record.json'), JSON.stringify(twice));
    const said = await run('validate', copy);
    expect(said.status).toBe(1);
    expect(said.out).toContain(
      "turns.0.orders.ALT.moves.1: can't be played in turn 1: Already on the slate in this form.",
    );
  });

  it('schema: JSON Schema of each kind of file', async () => {
    for (const kind of ['scenario', 'card', 'model', 'log'])
      expect(json(await run('schema', kind))).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('terminal: reasons', () => {
  const table = world();
  const why = (reason: Reason): string => reasonText(table, { power: 'USA', reason });

  it('say a condition in words, and what would do by id', () => {
    expect(
      why({
        code: 'condition',
        condition: { type: 'quantity', quantity: { kind: 'heat', arena: 'donbas' }, atLeast: 600 },
      }),
    ).toBe('Needs heat in Donbas at 60 or more.');
    expect(why({ code: 'option', allowed: ['sign', 'veto'] })).toBe(
      'Choose one of the 2 options on the card. (sign, veto)',
    );
    expect(why({ code: 'parameter', name: 'arena', allowed: [] })).toBe(
      'Nothing can be chosen for “arena” now.',
    );
  });
});

describe('terminal: bad input', () => {
  it.each<[readonly string[], string]>([
    [['simulate', '--scenario', 'first-of-septembre'], 'did you mean \\"first-of-september\\"?'],
    [['simulate', '--scenario', FIRST, '--policy', 'USA=hwak'], 'did you mean \\"hawk\\"?'],
    [['simulate', '--scenario', FIRST, '--policy', 'UAS=hawk'], 'did you mean \\"USA\\"?'],
    [['simulate', '--scenario', FIRST, '--policy', 'hawk'], 'expected POWER=NAME'],
    [['simulate', '--scenario', FIRST, '--games', '0'], 'expected a whole number'],
    [['simulate', '--scenario', FIRST, '--seed', 'x'.repeat(57)], 'expected 1 to 56 characters'],
    [['simulate', '--scenario', FIRST, '--games', '1', '--save', '/no/such/folder/x.json'], "can't write"],
    [['simulate', '--scenario', FIRST, '--model', 'defualt'], 'did you mean \\"default\\"?'],
    [['simulate'], "required option '--scenario <id>'"],
    [['replay', 'no-such-file.json'], 'there is no such file'],
    [['replay', 'package.json'], '\\"format\\" is missing'],
    [['explain', 'no-such-file.json'], 'there is no such file'],
    [['validate', 'no-such-file.json'], 'there is no such file'],
    [['validate', 'src'], 'this folder has no scenario.json'],
    [['schema', 'crad'], 'did you mean \\"card\\"?'],
    [['simulat'], "unknown command 'simulat'"],
    [[], 'name a command: scenarios, policies'],
  ])('%j: status 2, and with --json one document of problems', async (words, message) => {
    const said = await run(...words, '--json');
    expect(said.status).toBe(2);
    expect(json(said).problems).not.toEqual([]);
    expect(said.out).toContain(message);
    expect(said.err).toBe('');
  });

  it('without --json it stands on standard error, in words', async () => {
    const said = await run('simulate', '--scenario', 'x');
    expect(said).toMatchObject({ status: 2, out: '' });
    expect(said.err).toContain('there is no scenario "x"');
  });
});

describe('terminal: as a program', { timeout: 300_000 }, () => {
  it('npm run -s demarche prints one document and ends with its status', () => {
    const spawn = (...words: readonly string[]) =>
      spawnSync('npm', ['run', '-s', 'demarche', '--', ...words], { cwd: ROOT, encoding: 'utf8' });
    const bad = spawn('simulate', '--scenario', 'x', '--json');
    expect(bad.status).toBe(2);
    expect(JSON.parse(bad.stdout)).toHaveProperty('problems');
    expect(spawn('scenarios').stdout).toContain(FIRST);
  });

  it('help says what there is', async () => {
    const said = await run('--help');
    expect(said.status).toBe(0);
    for (const name of ['scenarios', 'policies', 'simulate', 'replay', 'explain', 'validate', 'schema'])
      expect(said.out).toContain(name);
  });
});

describe('terminal: percentiles', () => {
  it('are of the nearest rank, on 0–100', () => {
    const values = Array.from({ length: 100 }, (_, i) => 1000 - (i + 1) * 10);
    expect(spreadOf(values)).toEqual({ mean: 49.5, p10: 9, p50: 49, p90: 89 });
    expect(spreadOf([555])).toEqual({ mean: 55.5, p10: 55.5, p50: 55.5, p90: 55.5 });
    expect(spreadOf([])).toEqual({ mean: 0, p10: 0, p50: 0, p90: 0 });
  });
});
