import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openWorld } from '../../src/cli/disk.ts';
import { explain, type GameState, type Part, pairOf, setup, type World } from '../../src/engine/index.ts';
import { tableOf } from '../evidence/play.ts';
import { decimals } from './units.ts';

const SCENARIO = 'first-of-september';
const SEED = 'demo';

/** The words of the game's own screens. */
const words = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../../src/view/locale/catalogues/en/words.json', import.meta.url)),
    'utf8',
  ),
) as Readonly<Record<string, string>>;

const points = (thousandths: number): string => (thousandths / 10).toFixed(1).replace('-', '−');

const open = (): { readonly world: World; readonly state: GameState } => {
  const world = openWorld(SCENARIO, 'default');
  return { world, state: setup(world, SEED) };
};

type Kind = 'tension' | 'cooperation';

const partsOf = (kind: Kind): readonly Part[] => {
  const { world, state } = open();
  const { a, b } = tableOf(world);
  return explain(world, state, kind, a, b);
};

const nameOf = (about: string | null): string => {
  const { text } = open().world.scenario;
  return about === null ? '' : (text[`power.${about}`] ?? text[`arena.${about}`] ?? about);
};

/** A number of the page as its parts, as a click on it shows them. */
export const workedTable = (kind: Kind): string => {
  const parts = partsOf(kind);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  return [
    '| part | of | rule | points |',
    '| --- | --- | --- | ---: |',
    ...parts.map(
      ({ id, rule, value, about }) =>
        `| ${words[`part.${id}`] ?? id} | ${nameOf(about)} | ${rule} | ${points(value)} |`,
    ),
    `| **${kind}** | | | **${points(sum)}** |`,
  ].join('\n');
};

/** What stands behind the flow parts. */
export const workedNumbers = (): Readonly<Record<string, string>> => {
  const { world, state } = open();
  const { a, b, pair } = tableOf(world);
  const back = pairOf(world, b, a);
  const flow = (numbers: readonly number[], p: number): string => decimals((numbers[p] ?? 0) / 1000);
  const first = (kind: Kind): string => points(partsOf(kind)[0]?.value ?? 0);
  return {
    'worked.seed': SEED,
    'worked.hostile-out': flow(state.dyads.hostile, pair),
    'worked.hostile-back': flow(state.dyads.hostile, back),
    'worked.friendly-out': flow(state.dyads.friendly, pair),
    'worked.friendly-back': flow(state.dyads.friendly, back),
    'worked.first': first('tension'),
    'worked.tension': points(state.dyads.tension[pair] ?? 0),
    'worked.cooperation': points(state.dyads.cooperation[pair] ?? 0),
  };
};
