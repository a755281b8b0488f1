/** The same value with every object's keys sorted by code unit, so that JSON text is RFC 8785 canonical. */
export const sorted = <T>(value: T): T => sortedAny(value) as T;

const sortedAny = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortedAny);
  if (value === null || typeof value !== 'object') return value;
  const source = value as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort())
    if (source[key] !== undefined) result[key] = sortedAny(source[key]);
  return result;
};

/** Canonical JSON (RFC 8785): integers, strings, sorted keys. */
export const canonical = (value: unknown): string => JSON.stringify(sortedAny(value));
