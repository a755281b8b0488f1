import { z } from 'zod';
import { BodyCode, CameoCode, DocketItem, Hash, Id, IsoDate, PowerCode } from '../vocabulary/index.ts';
import type { JsonPath } from './source-text.ts';

type Schema = z.core.$ZodType;

/** Schemas that have a name of their own in a sentence. */
const NAMED = new Map<Schema, string>([
  [PowerCode, 'a power code such as USA'],
  [BodyCode, 'the letters of a body such as NATO'],
  [Id, 'an id (lower-case words joined by hyphens)'],
  [IsoDate, 'a date such as 2017-07-07'],
  [DocketItem, 'a docket item such as S1.04'],
  [CameoCode, 'a CAMEO code of two to four digits'],
  [Hash, '32 hexadecimal digits'],
]);

/** Without the wrappers that only allow for absence. */
const bare = (schema: Schema): Schema => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable')
    return bare(def.innerType);
  if (def.type === 'lazy') return bare(def.getter());
  return schema;
};

const isNullable = (schema: Schema): boolean => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'nullable') return true;
  return def.type === 'optional' || def.type === 'default' ? isNullable(def.innerType) : false;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every branch of unions that a value could belong to, discriminators heeded. */
const branches = (schema: Schema, value: unknown): readonly Schema[] => {
  const inner = bare(schema);
  const { def } = (inner as z.core.$ZodTypes)._zod;
  if (def.type !== 'union') return [inner];
  const all = def.options.flatMap((option) => branches(option, value));
  if (!('discriminator' in def) || !isRecord(value)) return all;
  const key = String(def.discriminator);
  return all.filter((option) => {
    const { def: own } = (option as z.core.$ZodTypes)._zod;
    const literal = own.type === 'object' ? own.shape[key] : undefined;
    return literal !== undefined && constants(literal).includes(value[key]);
  });
};

/** The fixed values that a schema accepts. */
const constants = (schema: Schema): readonly unknown[] => {
  const { def } = (bare(schema) as z.core.$ZodTypes)._zod;
  if (def.type === 'literal') return def.values;
  if (def.type === 'enum') return Object.values(def.entries);
  return def.type === 'union' ? def.options.flatMap(constants) : [];
};

/** The schemas that govern what stands at `path` of a document; empty where nothing may stand. */
export const schemasAt = (schema: Schema, document: unknown, path: JsonPath): readonly Schema[] => {
  let here: readonly Schema[] = [schema];
  let value = document;
  for (const segment of path) {
    here = allBranches(here, value).flatMap((option): readonly Schema[] => {
      const { def } = (option as z.core.$ZodTypes)._zod;
      if (def.type === 'object') {
        const found = def.shape[String(segment)];
        return found === undefined ? [] : [found];
      }
      if (def.type === 'record') return [def.valueType];
      if (def.type === 'array') return [def.element];
      if (def.type !== 'tuple') return [];
      const item = def.items[Number(segment)];
      return item === undefined ? [] : [item];
    });
    value =
      isRecord(value) || Array.isArray(value)
        ? (value as Record<string | number, unknown>)[segment]
        : undefined;
  }
  return here;
};

const allBranches = (schemas: readonly Schema[], value: unknown): readonly Schema[] =>
  schemas.flatMap((schema) => branches(schema, value));

/** Keys that an object standing at `path` may have. */
export const keysAt = (
  schema: Schema,
  document: unknown,
  path: JsonPath,
  value: unknown,
): readonly string[] =>
  allBranches(schemasAt(schema, document, path), value).flatMap((option) => {
    const { def } = (option as z.core.$ZodTypes)._zod;
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });

const range = (least: number | null, most: number | null): string => {
  const low = least !== null && least > Number.MIN_SAFE_INTEGER ? least : null;
  const high = most !== null && most < Number.MAX_SAFE_INTEGER ? most : null;
  if (low !== null && high !== null) return ` from ${low} to ${high}`;
  if (low !== null) return ` of at least ${low}`;
  return high === null ? '' : ` of at most ${high}`;
};

const describeOne = (schema: Schema): readonly string[] => {
  const inner = bare(schema);
  const named = NAMED.get(inner);
  if (named !== undefined) return [named];
  if (inner instanceof z.ZodNumber)
    return [`${inner.isInt ? 'a whole number' : 'a number'}${range(inner.minValue, inner.maxValue)}`];
  if (inner instanceof z.ZodString)
    return [inner.maxLength === null ? 'a text' : `a text of at most ${inner.maxLength} characters`];
  const { def } = (inner as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'union':
      return 'discriminator' in def ? ['an object'] : def.options.flatMap(describeOne);
    case 'enum':
    case 'literal':
      return constants(inner).map((value) => JSON.stringify(value));
    case 'boolean':
      return ['true', 'false'];
    case 'array':
      return ['a list'];
    case 'tuple':
      return [`a list of ${def.items.length}`];
    default:
      return ['an object'];
  }
};

/** What may stand there, as phrases to be joined by "or"; and the fixed words among them. */
export const expected = (
  schemas: readonly Schema[],
): { readonly phrases: readonly string[]; readonly words: readonly string[] } => {
  const phrases = schemas.flatMap((schema) => [
    ...describeOne(schema),
    ...(isNullable(schema) ? ['null'] : []),
  ]);
  const words = schemas.flatMap((schema) => constants(schema).filter((word) => typeof word === 'string'));
  return { phrases: [...new Set(phrases)], words };
};
