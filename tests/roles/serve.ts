import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build, type PreviewServer, preview } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The game by roles as one script. */
const bundle = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: 'script.ts', formats: ['iife'], name: 'roles' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('the bundle came out empty');
  return chunk.code;
};

export interface Stage {
  readonly url: string;
  /** Resolves with the link to the game that the page at `url` played next; rejects with what stopped it. */
  readonly next: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Serves the built page as preview does, with one script more that plays it. */
export const serve = async (): Promise<Stage> => {
  const script = await bundle();
  const page = (await readFile(`${ROOT}dist/index.html`, 'utf8')).replace(
    '</body>',
    '<script src="./roles/script.js"></script></body>',
  );
  let settle: { readonly link: (link: string) => void; readonly error: (why: Error) => void } | null = null;
  const answer = async (from: IncomingMessage, to: ServerResponse, next: () => void): Promise<void> => {
    const { pathname } = new URL(from.url ?? '/', 'http://page');
    if (pathname === '/') to.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    else if (pathname === '/roles/script.js')
      to.setHeader('content-type', 'text/javascript; charset=utf-8').end(script);
    else if (pathname === '/roles/link' || pathname === '/roles/error') {
      const body = await text(from);
      to.end();
      if (pathname === '/roles/link') settle?.link(body);
      else settle?.error(new Error(body));
    } else next();
  };
  const server: PreviewServer = await preview({
    root: ROOT,
    configFile: `${ROOT}vite.config.ts`,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0, open: false },
    plugins: [
      {
        name: 'game-by-roles',
        configurePreviewServer: ({ middlewares }) => {
          middlewares.use((from, to, next) => {
            answer(from, to, next).catch(next);
          });
        },
      },
    ],
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    next: () =>
      new Promise((link, error) => {
        settle = { link, error };
      }),
    close: () => server.close(),
  };
};
