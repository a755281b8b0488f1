import type { Connect, Plugin } from 'vite';

/** What the page may do: everything from its own host, nothing inline, nothing from anybody else. */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Only a header can say these. */
const HEADER_ONLY = { 'frame-ancestors': "'none'" };

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const written = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

/**
 * The content-security policy, in the built page for hosts that send no headers, and as a header in preview. The
 * development server injects inline scripts and goes without.
 */
export const contentSecurityPolicy = (): Plugin => {
  let isBuild = false;
  const send: Connect.NextHandleFunction = (_, response, next) => {
    response.setHeader('Content-Security-Policy', written({ ...POLICY, ...HEADER_ONLY }));
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    next();
  };
  return {
    name: 'content-security-policy',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    transformIndexHtml: () =>
      isBuild
        ? [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: written(POLICY) },
              injectTo: 'head-prepend',
            },
          ]
        : [],
    configurePreviewServer: (server) => {
      server.middlewares.use(send);
    },
  };
};
