import { openModel } from '../../src/cli/disk.ts';
import type { Figures } from './figures.ts';
import { confidenceTable, counts, theoriesTable } from './tables.ts';
import { decimals, isKey, plainValue } from './units.ts';
import { workedNumbers, workedTable } from './worked.ts';

const tables = (): Readonly<Record<string, string>> => ({
  'table confidence': confidenceTable(),
  'table theories': theoriesTable(),
  'table tension': workedTable('tension'),
  'table cooperation': workedTable('cooperation'),
});

/** What stands between `<!--=name-->` and `<!--/-->`: a table, a number, or a parameter of the default theory, with `%` in per cent. */
const MARKED = /<!--=([^>]+?)-->[\s\S]*?<!--\/-->/g;

/** The page with everything that is generated filled in anew. Throws on a name that nothing stands behind. */
export const fill = (page: string, { numbers }: Figures): string => {
  const { value } = openModel('default');
  const known: Readonly<Record<string, string>> = {
    ...numbers,
    ...workedNumbers(),
    ...counts(),
  };
  const blocks = tables();
  const of = (name: string): string => {
    const block = blocks[name];
    if (block !== undefined) return `\n\n${block}\n\n`;
    const [key = '', unit] = name.split(' ');
    const text = isKey(key) ? decimals(plainValue(key, value[key]) * (unit === '%' ? 100 : 1)) : known[name];
    if (text === undefined) throw new Error(`docs/model.md: nothing stands behind "${name}"`);
    return text;
  };
  return page.replace(MARKED, (_, name: string) => `<!--=${name}-->${of(name)}<!--/-->`);
};
