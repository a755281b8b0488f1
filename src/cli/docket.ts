import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DocketItem, STATUSES, type Status } from '../vocabulary/index.ts';
import { Stop } from './stop.ts';

/** The list of items that a teacher reads, and the law of the game. */
export const DOCKET = fileURLToPath(new URL('../../docs/docket.md', import.meta.url));
export const RULES = fileURLToPath(new URL('../engine/RULES.md', import.meta.url));

/** Something one of the five documents says. */
export interface Item {
  readonly id: string;
  /** How the document puts it. */
  readonly status: Status;
  readonly what: string;
  /** Whether a rule of the model has to name it, whatever else carries it. */
  readonly needsRule: boolean;
}

const isStatus = (word: string): word is Status => (STATUSES as readonly string[]).includes(word);

/** Items of the list's tables, in its order. Stops at a row that can't be read, or an item that stands there twice. */
export const itemsIn = (text: string): readonly Item[] => {
  const items = new Map<string, Item>();
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.startsWith('| S')) continue;
    const [id = '', status = '', what = '', must = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    const isWhole = DocketItem.safeParse(id).success && what !== '' && ['', 'rule'].includes(must);
    if (!isWhole || !isStatus(status) || items.has(id))
      throw new Stop([
        {
          code: 'docket',
          file: 'docs/docket.md',
          path: id,
          line: index + 1,
          message: items.has(id) ? 'this item stands here twice' : 'this row can’t be read',
          hint: `write | S1.01 | ${STATUSES.join(', ')} | what it says | rule, or nothing |`,
        },
      ]);
    items.set(id, { id, status, what, needsRule: must === 'rule' });
  }
  return [...items.values()];
};

/** Docket items by the rule that names them; what stands above a section's first rule counts for the section. */
export const itemsOfRules = (text: string): ReadonlyMap<string, readonly string[]> => {
  const named = new Map<string, readonly string[]>();
  let rule: string | null = null;
  for (const line of text.split('\n')) {
    rule = /^## (R\d+)\b/.exec(line)?.[1] ?? /^- \*\*(R\d+\.\d+)\*\*/.exec(line)?.[1] ?? rule;
    const items = line.match(/\bS\d\.\d\d\b/g);
    if (rule !== null && items !== null)
      named.set(rule, [...new Set([...(named.get(rule) ?? []), ...items])]);
  }
  return named;
};

/** Items and rules as they stand in the project. */
export const readDocket = (): readonly Item[] => itemsIn(readFileSync(DOCKET, 'utf8'));
export const readRules = (): ReadonlyMap<string, readonly string[]> =>
  itemsOfRules(readFileSync(RULES, 'utf8'));
