import type { Digest, Model } from '../engine/index.ts';
import type { ParameterKey, Problem, Result } from '../vocabulary/index.ts';
import { ModelExtension, PARAMETERS, WholeModel } from '../vocabulary/index.ts';
import { cycleText } from './cycles.ts';
import { contentHash } from './hash.ts';
import { explainParameter } from './parameter-problems.ts';
import { rebuilt } from './rebuilt.ts';
import { newReport, type Report } from './report.ts';
import { type Checked, checkSchema } from './schema-check.ts';
import { readJson, type SourceText } from './source-text.ts';

const KEYS = Object.keys(PARAMETERS) as readonly ParameterKey[];

/** Texts of the parameter sets that one may extend, by id. */
export type ModelTexts = Readonly<Record<string, string>>;

const isExtension = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'extends');

/**
 * Holds a parameter set against its schema. A parameter missing, mistyped or out of range is named with what
 * was given, its unit, its range and why that is its range.
 */
export const checkModel = (source: SourceText): Checked<WholeModel | ModelExtension> => {
  const checked = isExtension(source.value)
    ? checkSchema(ModelExtension, source)
    : checkSchema(WholeModel, source);
  return checked.value === null
    ? { value: null, problems: checked.problems.map((problem) => explainParameter(problem, source.value)) }
    : checked;
};

/** What an extension lists is another value than its base has, or the same one for another reason. */
const checkDifference = (
  report: Report,
  source: SourceText,
  own: ModelExtension,
  base: WholeModel['parameters'],
): void => {
  const listed = KEYS.flatMap((key) => {
    const parameter = own.parameters[key];
    return parameter === undefined ? [] : [{ key, parameter }];
  });
  for (const { key, parameter } of listed)
    if (JSON.stringify(parameter) === JSON.stringify(base[key]))
      report.add(
        { source, path: ['parameters', key] },
        'same',
        `"${key}" is ${parameter.value} in "${own.extends}" as well, for the same reason`,
        'take it out, or change it',
      );
  if (listed.every(({ key, parameter }) => parameter.value === base[key].value))
    report.add(
      { source, path: ['parameters'] },
      'same',
      `changes no value of "${own.extends}"`,
      `list a parameter that differs, or use "${own.extends}" itself`,
    );
};

/** The base of an extension, whole; `chain` are the ids on the way to it. */
const baseOf = (
  { id, extends: base }: ModelExtension,
  source: SourceText,
  known: ModelTexts,
  chain: readonly string[],
): Result<WholeModel, Problem> => {
  const report = newReport();
  const place = { source, path: ['extends'] };
  const way = [...chain, id];
  if (way.includes(base)) {
    const circle = cycleText([...way.slice(way.indexOf(base)), base]);
    report.add(place, 'cycle', `theories extend one another in a circle: ${circle}`, 'break the circle');
  }
  const ids = new Set(Object.keys(known));
  const text = known[base];
  if (report.problems.length > 0 || !report.known(place, 'theories', base, ids) || text === undefined)
    return { ok: false, problems: report.problems };
  return resolve(text, `models/${base}.json`, known, way);
};

const resolve = (
  text: string,
  fileName: string,
  known: ModelTexts,
  chain: readonly string[],
): Result<WholeModel, Problem> => {
  const { source, problems } = readJson(fileName, text);
  if (source === null) return { ok: false, problems };
  const checked = checkModel(source);
  if (checked.value === null) return { ok: false, problems: checked.problems };
  if (!('extends' in checked.value)) return { ok: true, value: checked.value };
  const base = baseOf(checked.value, source, known, chain);
  if (!base.ok) return base;
  const report = newReport();
  checkDifference(report, source, checked.value, base.value.parameters);
  if (report.problems.length > 0) return { ok: false, problems: report.problems };
  const { id, parameters } = checked.value;
  return {
    ok: true,
    value: { id, parameters: { ...base.value.parameters, ...parameters } as typeof base.value.parameters },
  };
};

/**
 * Reads a parameter set with all that it takes over from the one it extends, which is one of those `known`. Every
 * problem at once, as `checkModel` words it. Never throws.
 */
export const readModel = (
  text: string,
  fileName: string,
  known: ModelTexts = {},
): Result<WholeModel, Problem> => resolve(text, fileName, known, []);

/** A parameter set as the rules take it: its values, and the hash over them. */
export const loadModel = (
  text: string,
  fileName: string,
  digest: Digest,
  known: ModelTexts = {},
): Result<Model, Problem> => {
  const whole = readModel(text, fileName, known);
  if (!whole.ok) return whole;
  const { id, parameters } = whole.value;
  const value = Object.fromEntries(KEYS.map((key) => [key, parameters[key].value])) as Record<
    ParameterKey,
    number
  >;
  return { ok: true, value: rebuilt({ id, hash: contentHash(value, digest), value }) };
};
