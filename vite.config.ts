import type { IncomingMessage, ServerResponse } from 'node:http';
import { createBrotliCompress, createGzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The development server injects inline scripts, so the policy holds in what is built. */
const policyInBuildOnly = (): Plugin => ({
  name: 'policy-in-build-only',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
});

const TEXT = /\.(?:js|css|html|json|svg)(?:\?|$)|\/(?:\?|$)/;

/** Preview as a real host would serve it: compressed. */
const compressedPreview = (): Plugin => ({
  name: 'compressed-preview',
  configurePreviewServer: (server) => {
    server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
      const accepts = String(request.headers['accept-encoding'] ?? '');
      const coding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : null;
      if (coding === null || request.method !== 'GET' || !TEXT.test(request.url ?? '')) {
        next();
        return;
      }
      const squeeze = coding === 'br' ? createBrotliCompress() : createGzip();
      const send = { write: response.write.bind(response), end: response.end.bind(response) };
      squeeze.on('data', (piece: Buffer) => send.write(piece));
      squeeze.on('end', () => send.end());
      const writeHead = response.writeHead.bind(response);
      response.writeHead = (status: number, ...rest: unknown[]) => {
        const headers = rest.find((part) => typeof part === 'object' && part !== null);
        for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, String(value));
        response.removeHeader('content-length');
        response.setHeader('content-encoding', coding);
        response.setHeader('vary', 'accept-encoding');
        return writeHead(status);
      };
      response.write = (piece: string | Uint8Array) => squeeze.write(piece);
      response.end = (piece?: unknown) => {
        squeeze.end(typeof piece === 'string' || piece instanceof Uint8Array ? piece : undefined);
        return response;
      };
      next();
    });
  },
});

export default defineConfig({
  base: './',
  plugins: [react(), policyInBuildOnly(), compressedPreview()],
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1600,
    modulePreload: { polyfill: false },
  },
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'], testTimeout: 60_000 },
});
