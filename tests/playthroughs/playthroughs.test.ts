import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scenarioIds } from '../../src/cli/disk.ts';
import { type GameEvent, recordOf, setup, type World } from '../../src/engine/index.ts';
import type { ScriptTurn, TurnOrders } from '../../src/vocabulary/index.ts';
import { smallWorld, world } from '../helpers/game.ts';
import { doctrine, frozen, ordersOf, told } from '../helpers/play.ts';
import { standingLines, turnLines } from '../helpers/story.ts';

/**
 * A readable game of every scenario, and of its record where it has one. `npm run golden` writes them anew; the
 * difference is for a person to review, and its reason belongs in the commit.
 */
const FOLDER = fileURLToPath(new URL('./golden/', import.meta.url));
const WRITES = process.env.DEMARCHE_GOLDEN === 'write';
const PAIR = ['tit-for-tat', 'hawk'] as const;
const SEED = 'golden';

interface Given {
  readonly orders: TurnOrders;
  readonly script?: ScriptTurn;
}

/** Plays a game turn by turn from `next` and writes down what happens. */
const write = (
  table: World,
  head: string,
  seed: string,
  opening: readonly string[] | null,
  next: (state: ReturnType<typeof setup>) => Given,
): string => {
  const first: GameEvent[] = [];
  const sink = { event: (e: GameEvent) => first.push(e), entry: () => {} };
  let state = frozen(setup(table, seed, opening === null ? { sink } : { opening, sink }));
  const lines = [head, '', ...first.map((e) => `${e.kind} ${e.subject ?? ''}`.trimEnd()), ''];
  while (state.clock.ending === null) {
    const { orders, script } = next(state);
    // Throws when an order is illegal: a record must be legal from first to last.
    const { after, events } = told(table, state, orders, script);
    lines.push(...standingLines(table, state), ...turnLines(table, orders, events, after));
    state = frozen(after);
  }
  return `${[...lines, ...standingLines(table, state)].join('\n')}\n`;
};

const ofDoctrines = (table: World, name: string): string =>
  write(
    table,
    `${name}: ${table.played.map((k, i) => `${table.powers[k]} ${PAIR[i] ?? PAIR[0]}`).join(', ')}, seed ${SEED}`,
    SEED,
    null,
    (state) => ({
      orders: ordersOf(table, state, PAIR.map(doctrine), `${SEED}/${state.clock.turn}`),
    }),
  );

const ofRecord = (table: World, name: string): string | null => {
  const record = recordOf(table);
  if (record === null) return null;
  return write(table, `${name}: the record`, record.seed, record.script.opening, (state) => {
    const given = record.turns[state.clock.turn - 1];
    if (given === undefined) throw new Error(`the record ends before turn ${state.clock.turn}`);
    return given;
  });
};

/** The first lines taken out and put in, and how many there are: by the longest common run of lines. */
const difference = (before: string, after: string): string => {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const width = fresh.length + 1;
  const common = new Array<number>((old.length + 1) * width).fill(0);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const [both, down, right] = [(i + 1) * width + j + 1, (i + 1) * width + j, i * width + j + 1];
      common[i * width + j] =
        old[i] === fresh[j] ? (common[both] ?? 0) + 1 : Math.max(common[down] ?? 0, common[right] ?? 0);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && old[i] === fresh[j]) {
      i += 1;
      j += 1;
    } else if (j < fresh.length && (common[i * width + j + 1] ?? 0) >= (common[(i + 1) * width + j] ?? 0)) {
      lines.push(`line ${j + 1}  + ${fresh[j]}`);
      j += 1;
    } else {
      lines.push(`line ${i + 1}  - ${old[i]}`);
      i += 1;
    }
  }
  return [
    ...lines.slice(0, 16),
    `${lines.length} lines differ; \`npm run golden\` writes the file anew, then review the diff`,
  ].join('\n');
};

const compare = (file: string, text: string): void => {
  const path = `${FOLDER}${file}`;
  if (WRITES) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, text);
    return;
  }
  if (!existsSync(path)) expect.fail(`there is no ${file} yet: \`npm run golden\` writes it`);
  const known = readFileSync(path, 'utf8');
  if (known !== text) expect.fail(`${file}\n${difference(known, text)}`);
};

const TABLES: readonly (readonly [string, () => World])[] = [
  ...scenarioIds().map((id) => [id, () => world(id)] as const),
  ['small', smallWorld],
];

const played = `${PAIR.join('-')}.txt`;

describe('playthroughs', () => {
  for (const [name, open] of TABLES) {
    it(`${name}: ${PAIR.join(' against ')} goes as written`, () => {
      compare(`${name}.${played}`, ofDoctrines(open(), name));
    });
    it(`${name}: the record is legal from first to last and goes as written`, () => {
      const text = ofRecord(open(), name);
      if (text !== null) compare(`${name}.record.txt`, text);
    });
  }

  it('has no golden file that nothing writes any more', () => {
    if (!existsSync(FOLDER)) return;
    const known = TABLES.flatMap(([name]) => [`${name}.${played}`, `${name}.record.txt`]);
    expect(readdirSync(FOLDER).filter((file) => !known.includes(file))).toEqual([]);
  });
});
