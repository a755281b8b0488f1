import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { openFirefox, visit } from './visit.ts';

const pageFor = (request: string): string => `<!doctype html><meta charset="utf-8"><title>exactness</title>
<script src="games.js"></script>
<script>
  let body;
  try { body = exactness.answer(${JSON.stringify(request)}); }
  catch (error) { body = JSON.stringify({ error: String(error) }); }
  fetch('answer', { method: 'POST', body });
</script>`;

/** Serves the page and its script on a port of its own; what the page sends back is the server's event `answer`. */
const serve = async (script: string, request: string): Promise<Server> => {
  const reply = async (from: IncomingMessage): Promise<readonly [string, string]> => {
    if (from.url === '/games.js') return ['text/javascript; charset=utf-8', script];
    if (from.url === '/answer') {
      server.emit('answer', await text(from));
      return ['text/plain', 'thanks'];
    }
    return ['text/html; charset=utf-8', from.url === '/' ? pageFor(request) : ''];
  };
  const server = createServer((from, to) => {
    reply(from).then(
      ([type, body]) => to.setHeader('content-type', type).end(body),
      () => to.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

/** Asks a Firefox without a window through a page served to it alone. */
export const askFirefox =
  (path: string, patience: number) =>
  async (script: string, request: string): Promise<string> => {
    const server = await serve(script, request);
    const answer = once(server, 'answer').then(([body]) => String(body));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    try {
      return await visit(openFirefox(path), url, answer, patience);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };
