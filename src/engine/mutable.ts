/** The mutable twin of a state, inside one call of `submit` only. Lists change; their elements are replaced, never changed. */
export type Mutable<T> = T extends readonly (infer U)[]
  ? U[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;

/** Puts an element with some fields changed in the place of the old one; returns it. */
export const alter = <T extends object>(list: T[], old: T, changes: Partial<T>): T => {
  const fresh = { ...old, ...changes };
  list[list.indexOf(old)] = fresh;
  return fresh;
};
