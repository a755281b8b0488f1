import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, preview } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where the production build is. */
export const BUILD = resolve(ROOT, process.env.DEMARCHE_BUILD ?? 'dist');

export interface Site {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a build, the production one unless told, on a free port, with what the plugins add. Throws when there is none. */
export const serve = async (plugins: Plugin[] = [], folder = BUILD): Promise<Site> => {
  if (!existsSync(`${folder}/index.html`)) throw new Error(`no build in ${folder}: npm run build`);
  const server = await preview({
    root: ROOT,
    configFile: `${ROOT}vite.config.ts`,
    logLevel: 'error',
    build: { outDir: folder },
    plugins,
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
};
