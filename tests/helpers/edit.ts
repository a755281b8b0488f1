/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A copy of a document with what stands at `path` replaced, or taken out when `value` is undefined. */
export const edited = (document: Json, path: readonly (string | number)[], value: Json | undefined): Json => {
  const [first, ...rest] = path;
  if (first === undefined) return value ?? null;
  if (Array.isArray(document)) {
    const list = [...(document as readonly Json[])];
    const index = Number(first);
    if (rest.length === 0 && value === undefined) list.splice(index, 1);
    else list[index] = edited(list[index] ?? null, rest, value);
    return list;
  }
  const fields =
    typeof document === 'object' && document !== null ? (document as { [key: string]: Json }) : {};
  const entries = Object.entries(fields).filter(([key]) => key !== first);
  if (rest.length === 0 && value === undefined) return Object.fromEntries(entries);
  const old = Object.hasOwn(fields, first) ? (fields[first] as Json) : null;
  return Object.fromEntries([...entries, [String(first), edited(old, rest, value)]]);
};
