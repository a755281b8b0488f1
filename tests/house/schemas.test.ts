import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FILE_KINDS, schemaOf } from '../../src/cli/commands/schema.ts';

const path = (kind: string): string =>
  fileURLToPath(new URL(`../../docs/schema/${kind}.json`, import.meta.url));

/** `DEMARCHE_GOLDEN=write npx vitest run tests/house/schemas && npx biome format --write docs/schema` writes them anew. */
const isWriting = process.env.DEMARCHE_GOLDEN === 'write';

describe('house: docs/schema, by which editors complete and check scenario files', () => {
  it.each(FILE_KINDS)('%s.json says what the vocabulary says', (kind) => {
    if (isWriting) writeFileSync(path(kind), JSON.stringify(schemaOf(kind)));
    expect(JSON.parse(readFileSync(path(kind), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schemaOf(kind))));
  });
});
