import { basename, dirname } from 'node:path';
import { build } from 'vite';

/** A file of the tests and all that it imports as one classic script, which declares `name`. */
export const bundle = async (file: string, name: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    root: dirname(file),
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: basename(file), formats: ['iife'], name },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('the bundle came out empty');
  return chunk.code;
};
