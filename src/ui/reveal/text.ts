import { t as say, type Values } from '../text.ts';

/** A text of the reveal's own catalogue, where every key begins with `reveal.`. */
export const t = (key: string, values: Values = {}): string => say(`reveal.${key}`, values);
