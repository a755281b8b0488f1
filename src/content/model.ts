import type { Digest, Model } from '../engine/index.ts';
import type { ParameterKey, Problem, Result } from '../vocabulary/index.ts';
import { ModelFile, PARAMETERS } from '../vocabulary/index.ts';
import { check } from './check.ts';
import { contentHash } from './hash.ts';
import { plain } from './plain.ts';
import { read } from './source.ts';

const KEYS = Object.keys(PARAMETERS) as readonly ParameterKey[];

/** Says of a problem in a parameter what its number means and may be. */
const explained = (problem: Problem): Problem => {
  const key = KEYS.find(
    (name) => problem.path === `parameters.${name}` || problem.path === `parameters.${name}.value`,
  );
  if (key === undefined) return problem;
  const { unit, min, max } = PARAMETERS[key];
  const missing = problem.code === 'missing' && problem.path === `parameters.${key}`;
  return {
    ...problem,
    message: missing ? `the parameter "${key}" is missing` : problem.message,
    hint: `${key} is counted in ${unit}, from ${min} to ${max}`,
  };
};

/** Reads a parameter set. A parameter missing, mistyped or out of range is named with its unit and range. Never throws. */
export const loadModel = (text: string, fileName: string, digest: Digest): Result<Model, Problem> => {
  const { source, problems } = read(fileName, text);
  if (source === null) return { ok: false, problems };
  const checked = check(ModelFile, source);
  if (checked.value === null) return { ok: false, problems: checked.problems.map(explained) };
  const { id, parameters } = checked.value;
  const value = Object.fromEntries(KEYS.map((key) => [key, parameters[key].value])) as Record<
    ParameterKey,
    number
  >;
  return { ok: true, value: plain({ id, hash: contentHash(value, digest), value }) };
};
