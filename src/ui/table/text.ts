import { t as say, type Values } from '../text.ts';

/** A text of the table's own catalogue, where every key begins with `table.`. */
export const t = (key: string, values: Values = {}): string => say(`table.${key}`, values);
