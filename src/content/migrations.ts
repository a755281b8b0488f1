import { RULES_VERSION } from '../engine/index.ts';
import type { Problem, Result } from '../vocabulary/index.ts';

/** Brings a state of one rules version into the shape of the next; it may be anything at all, and is checked after. */
type Migration = (state: unknown) => unknown;

/** The rules changed, the shape of a state did not. */
const unchanged: Migration = (state) => state;

/** Every rules version before the present one, oldest first, with its way to the next. */
const MIGRATIONS: readonly (readonly [rules: string, Migration])[] = [
  ['1', unchanged],
  ['2', unchanged],
];

/** A state made under `rules`, in the present shape; a problem where those rules are not known here. */
export const migrated = (state: unknown, rules: string, file: string | null): Result<unknown, Problem> => {
  if (rules === RULES_VERSION) return { ok: true, value: state };
  const from = MIGRATIONS.findIndex(([version]) => version === rules);
  if (from >= 0)
    return { ok: true, value: MIGRATIONS.slice(from).reduce((held, [, move]) => move(held), state) };
  const known = [...MIGRATIONS.map(([version]) => version), RULES_VERSION];
  const message = `made under rules ${JSON.stringify(rules)}, whose states are not known here`;
  const hint = `known rules: ${known.join(', ')}`;
  return { ok: false, problems: [{ code: 'rules', file, path: 'rules', line: null, message, hint }] };
};
