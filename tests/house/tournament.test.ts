import { describe, expect, it } from 'vitest';
import { DOCTRINES } from '../../src/bots/index.ts';
import { type DoctrineStanding, type Pairing, standingsOf } from '../../src/cli/commands/standings.ts';
import { run } from '../../src/cli/terminal.ts';
import { FIRST } from '../helpers/game.ts';

const tournament = (...words: readonly string[]) =>
  run(['tournament', '--scenario', FIRST, '--seed', 'test', '--games', '1', ...words]);

interface Found {
  readonly pairings: readonly Pairing[];
  readonly standings: readonly DoctrineStanding[];
  readonly strongest: string;
  readonly digest: string;
  readonly slates: Readonly<Record<string, { slates: number; moves: readonly { percent: number }[] }>>;
}

describe('terminal: tournament', { timeout: 120_000 }, () => {
  it('plays every doctrine against every other on both seats, the same each time', async () => {
    const progress: string[] = [];
    const words = ['tournament', '--scenario', FIRST, '--seed', 'test', '--games', '1', '--json'];
    const said = await run(words, (line) => progress.push(line));
    expect(said).toMatchObject({ status: 0, err: '' });
    const found = JSON.parse(said.out) as Found;
    expect(found).toMatchObject({
      scenario: FIRST,
      model: 'default',
      seed: 'test',
      gamesAPairing: 1,
      games: DOCTRINES.length ** 2,
      seats: ['USA', 'RUS'],
      doctrines: DOCTRINES,
      digest: expect.stringMatching(/^[0-9a-f]{32}$/),
      gamesPerSecond: expect.any(Number),
    });
    expect(new Set(found.pairings.map(({ doctrines }) => doctrines.join())).size).toBe(DOCTRINES.length ** 2);
    expect(found.strongest).toBe(found.standings[0]?.doctrine);
    for (const { slates, moves } of Object.values(found.slates)) {
      expect(slates).toBeGreaterThan(2 * DOCTRINES.length);
      for (const { percent } of moves) expect(percent).toBeLessThanOrEqual(100);
    }
    expect(progress.length).toBe(82);
    expect(progress.at(-1)).toBe('');
    // One pairing is the game that simulate plays.
    const one = ['simulate', '--scenario', FIRST, '--seed', 'test', '--games', '1', '--json'];
    const seats = ['--policy', 'USA=grit', '--policy', 'RUS=hawk'];
    const { objectives } = JSON.parse((await run([...one, ...seats])).out) as {
      objectives: Record<string, { total: { mean: number } }>;
    };
    const pairing = found.pairings.find(({ doctrines }) => doctrines.join() === 'grit,hawk');
    expect(pairing?.scores).toEqual([objectives.USA?.total.mean, objectives.RUS?.total.mean]);
    // A person is told of the same games.
    const { out } = await tournament();
    expect(out).toContain(found.digest);
    for (const words of ['Mean score of USA', 'Mean tension and cooperation', 'answers best by', 'percent'])
      expect(out).toContain(words);
    for (const [k, doctrine] of DOCTRINES.entries()) expect(out).toContain(`\n${k + 1} ${doctrine} `);
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(140);
  });

  it.each([
    [['--games', '0'], 'expected a whole number'],
    [['--model', 'defualt'], 'did you mean "default"?'],
    [['--scenario', 'x'], 'there is no scenario "x"'],
  ])('%j is bad input', async (words, message) => {
    const said = await tournament(...words);
    expect(said).toMatchObject({ status: 2, out: '' });
    expect(said.err).toContain(message);
  });
});

describe('terminal: standings', () => {
  /** Scores of the first seat and of the second, rows and columns as named. */
  const pairings = (table: Readonly<Record<string, Readonly<Record<string, [number, number]>>>>): Pairing[] =>
    Object.entries(table).flatMap(([one, row]) =>
      Object.entries(row).map(([other, scores]) => ({
        doctrines: [one, other] as const,
        scores,
        tension: 50,
        cooperation: 50,
      })),
    );

  it('best answers are the highest of the other seat, all of them when they tie', () => {
    const chicken = pairings({
      swerve: { swerve: [60, 60], straight: [40, 80] },
      straight: { swerve: [80, 40], straight: [40, 10] },
    });
    const [second, first] = standingsOf(['swerve', 'straight'], chicken);
    expect(first).toEqual({
      doctrine: 'swerve',
      scores: [50, 50],
      mean: 50,
      bestAnswers: [['straight'], ['straight']],
      bestAnswerTo: [['straight'], ['straight']],
    });
    expect(second).toEqual({
      doctrine: 'straight',
      scores: [60, 45],
      mean: 52.5,
      bestAnswers: [['swerve'], ['swerve', 'straight']],
      bestAnswerTo: [['swerve', 'straight'], ['swerve']],
    });
  });
});
