import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DOCTRINE, DOCTRINE_IDS } from '../../src/bots/doctrines.ts';
import { DOCTRINES, OPPONENTS } from '../../src/bots/index.ts';
import { observe, setup } from '../../src/engine/index.ts';
import { world } from '../helpers/game.ts';
import { SRC } from './modules.ts';

const ROOT = join(SRC, '..');
const page = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The keys of every catalogue. */
const textKeys = (): ReadonlySet<string> =>
  new Set(
    readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => Object.keys(JSON.parse(readFileSync(join(SRC, file), 'utf8')) as object)),
  );

const keysOf = (id: keyof typeof DOCTRINE): readonly string[] => [
  `doctrine.${id}`,
  `doctrine.${id}.line`,
  ...DOCTRINE[id].rules.map((rule) => `doctrine.rule.${rule}`),
];

const COUNTS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
];

describe('house: doctrines', () => {
  it.each(DOCTRINE_IDS)('%s has a name, a line, and words for each of its rules', (id) => {
    const known = textKeys();
    expect(keysOf(id).filter((key) => !known.has(key))).toEqual([]);
  });

  it('leave no text behind that none of them has', () => {
    const wanted = new Set(DOCTRINE_IDS.flatMap(keysOf));
    const seats = ['doctrine.player', 'doctrine.record'];
    const stale = [...textKeys()].filter(
      (key) => key.startsWith('doctrine.') && !wanted.has(key) && !seats.includes(key),
    );
    expect(stale).toEqual([]);
  });

  it('are all offered as opponents, four of them first', () => {
    expect(OPPONENTS).toEqual({
      first: ['tit-for-tat', 'hawk', 'grit', 'firm-and-engage'],
      others: ['generous-tit-for-tat', 'dove', 'opportunist', 'wedge', 'bureaucrat'],
    });
    expect([...OPPONENTS.first, ...OPPONENTS.others].sort()).toEqual([...DOCTRINES].sort());
  });

  it('are as many as the pages say', () => {
    const [all = '', others = ''] = [COUNTS[DOCTRINES.length], COUNTS[OPPONENTS.others.length]];
    const said: readonly (readonly [string, string])[] = [
      ['README.md', `${all} doctrines`],
      ['README.md', `${others} other doctrines`],
      ['docs/model.md', `${all} computer players`],
      ['src/view/locale/catalogues/en/debrief.json', `each of ${all} doctrines`],
    ];
    expect(said.filter(([path, words]) => !page(path).toLowerCase().includes(words))).toEqual([]);
  });
});

describe('house: a tenth doctrine', () => {
  afterEach(() => {
    vi.doUnmock('../../src/bots/doctrines.ts');
    vi.resetModules();
  });

  it('that is registered is offered, listed, and plays, without a word anywhere else', async () => {
    vi.resetModules();
    vi.doMock('../../src/bots/doctrines.ts', () => ({
      DOCTRINE_IDS: [...DOCTRINE_IDS, 'tenth'],
      DOCTRINE: { ...DOCTRINE, tenth: { ...DOCTRINE.dove, offered: { among: 'first', order: 0 } } },
    }));
    const bots = await import('../../src/bots/index.ts');
    const { policies } = await import('../../src/cli/commands/policies.ts');
    const { seatsOf } = await import('../../src/cli/seats.ts');
    const store = await import('../../src/store/index.ts');
    expect(bots.DOCTRINES).toHaveLength(DOCTRINE_IDS.length + 1);
    expect(store.OPPONENTS.first[0]).toBe('tenth');
    expect(policies().lines).toContain('tenth');
    const table = world();
    expect(seatsOf(table, ['USA=tenth'])).toMatchObject({ USA: 'tenth' });
    const seen = observe(table, setup(table, 'tenth'), table.played[0] ?? 0);
    expect(bots.chooseOrders(table, seen, 'tenth', 'tenth').reason.rule).toBe('give-first');
  });
});
