import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { bundle } from '../exactness/bundle.ts';
import { BUILD, serve as serveBuild } from '../screens/server.ts';

export interface Stage {
  readonly url: string;
  /** Resolves with the link to the game that the page at `url` played next; rejects with what stopped it. */
  readonly next: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Serves the built page as preview does, with one script more that plays it. */
export const serve = async (): Promise<Stage> => {
  const script = await bundle(fileURLToPath(new URL('script.ts', import.meta.url)), 'roles');
  const page = (await readFile(`${BUILD}/index.html`, 'utf8')).replace(
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
  const site = await serveBuild([
    {
      name: 'game-by-roles',
      configurePreviewServer: ({ middlewares }) => {
        middlewares.use((from, to, next) => {
          answer(from, to, next).catch(next);
        });
      },
    },
  ]);
  return {
    url: site.url,
    next: () =>
      new Promise((link, error) => {
        settle = { link, error };
      }),
    close: site.close,
  };
};
