import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTitle, modelIds } from '../../src/cli/disk.ts';
import { hasText } from '../../src/ui/text.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A fourth theory: one short file. */
const GRIM = {
  id: 'grim',
  extends: 'spiral',
  parameters: {
    'trust.broken': {
      value: 400,
      unit: 'points of 1000',
      source: 'design choice: for a test',
      confidence: 'guess',
    },
  },
};

describe('house: a theory of the project', () => {
  it('has a title in the terminal, and a name and a line on the page', () => {
    expect(modelIds().flatMap(checkTitle)).toEqual([]);
    const keys = modelIds().flatMap((id) => [`model.${id}`, `model.${id}.line`]);
    expect(keys.filter((key) => !hasText(key))).toEqual([]);
  });
});

describe('house: a fourth theory is one short file and its texts', { timeout: 120_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), 'theory-'));
  const texts = join(home, 'scenarios', 'text.en.json');
  const file = join(home, 'scenarios', 'models', 'grim.json');
  const before = readFileSync(join(ROOT, 'scenarios', 'text.en.json'), 'utf8');

  /** What the terminal of a copy of the project says, and its exit status. */
  const demarche = (...words: readonly string[]): { readonly status: number; readonly said: string } => {
    try {
      const said = execFileSync(
        process.execPath,
        ['--import', 'tsx', join(home, 'src', 'cli', 'main.ts'), ...words],
        { cwd: home, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      );
      return { status: 0, said };
    } catch (error) {
      const { status, stdout } = error as { readonly status: number; readonly stdout: string };
      return { status, said: stdout };
    }
  };

  beforeAll(() => {
    for (const name of ['src', 'scenarios', 'assets/map', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, name), join(home, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
    writeFileSync(file, JSON.stringify(GRIM, null, 2));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('without its title the check says what is missing, and where to add it', () => {
    writeFileSync(texts, before);
    expect(demarche('validate', file)).toEqual({
      status: 1,
      said: `${file}: 1 problem\n  models/grim.json id: there is no text "model.grim.title"; add "model.grim.title" to scenarios/text.en.json\n`,
    });
  });

  it('with it, it is offered and played', () => {
    writeFileSync(texts, JSON.stringify({ ...JSON.parse(before), 'model.grim.title': 'Grim' }));
    expect(demarche('validate', file)).toEqual({ status: 0, said: `${file}: fine (model)\n` });
    const { models } = JSON.parse(demarche('models', '--json').said) as {
      readonly models: readonly {
        readonly id: string;
        readonly title: string;
        readonly differs: readonly object[];
      }[];
    };
    const grim = models.find(({ id }) => id === 'grim');
    expect(grim).toMatchObject({ title: 'Grim' });
    expect(grim?.differs).toHaveLength(13);
    const play = [
      'simulate',
      '--scenario',
      'first-of-september',
      '--seed',
      'a',
      '--games',
      '1',
      '--policy',
      'USA=hawk',
      '--policy',
      'RUS=grit',
    ];
    const own = demarche(...play, '--model', 'grim', '--json');
    expect(own.status).toBe(0);
    expect(own.said).not.toBe(demarche(...play, '--model', 'spiral', '--json').said);
  });
});
