import type { Digest, Model } from '../engine/index.ts';
import type { ParameterKey, Problem, Result } from '../vocabulary/index.ts';
import { ModelFile, PARAMETERS } from '../vocabulary/index.ts';
import { type Checked, check } from './check.ts';
import { contentHash } from './hash.ts';
import { explainParameter } from './model-ranges.ts';
import { plain } from './plain.ts';
import { read, type Source } from './source.ts';

const KEYS = Object.keys(PARAMETERS) as readonly ParameterKey[];

/**
 * Holds a parameter set against its schema. A parameter missing, mistyped or out of range is named with what
 * was given, its unit, its range and why that is its range.
 */
export const checkModel = (source: Source): Checked<ModelFile> => {
  const checked = check(ModelFile, source);
  return checked.value === null
    ? { value: null, problems: checked.problems.map((problem) => explainParameter(problem, source.value)) }
    : checked;
};

/** Reads a parameter set. Every problem at once, as `checkModel` words it. Never throws. */
export const loadModel = (text: string, fileName: string, digest: Digest): Result<Model, Problem> => {
  const { source, problems } = read(fileName, text);
  if (source === null) return { ok: false, problems };
  const checked = checkModel(source);
  if (checked.value === null) return { ok: false, problems: checked.problems };
  const { id, parameters } = checked.value;
  const value = Object.fromEntries(KEYS.map((key) => [key, parameters[key].value])) as Record<
    ParameterKey,
    number
  >;
  return { ok: true, value: plain({ id, hash: contentHash(value, digest), value }) };
};
