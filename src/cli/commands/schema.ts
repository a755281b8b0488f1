import { z } from 'zod';
import { FILE_SCHEMAS, type FileKind } from '../../content/index.ts';
import { requireKnown } from '../disk.ts';
import type { Printout } from '../output.ts';
import { FINE } from '../stop.ts';

export const FILE_KINDS = Object.keys(FILE_SCHEMAS) as readonly FileKind[];

/** JSON Schema (draft 2020-12) of what may be written in a file of that kind. */
export const schemaOf = (kind: FileKind): unknown =>
  z.toJSONSchema(FILE_SCHEMAS[kind], { io: 'input', reused: 'ref' });

/** Prints the JSON Schema of a kind of file. */
export const schema = (name: string): Printout => {
  requireKnown('schema', 'kind of file', name, FILE_KINDS);
  const kind = FILE_KINDS.find((candidate) => candidate === name) ?? 'scenario';
  const json = schemaOf(kind);
  return { status: FINE, json, lines: JSON.stringify(json, null, 2).split('\n') };
};
