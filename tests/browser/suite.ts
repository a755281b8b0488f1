import { type BrowserContext, test as base, expect } from '@playwright/test';

const HOST = '127.0.0.1';

/** Complains of what a page may never do, whoever opened it: break the content-security policy, ask another host. */
const guard = async (context: BrowserContext, complain: (what: string) => void): Promise<void> => {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`Content Security Policy: ${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complain(message.text());
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && hostname !== HOST) complain(`request to ${request.url()}`);
  });
};

/**
 * A test that fails on any violation of the policy and any request to another host, in every page that it opens, and
 * leaves none of them open: a page goes on drawing when nobody looks any more.
 */
export const test = base.extend<{ guarded: undefined }>({
  guarded: [
    async ({ browser }, use) => {
      const complaints: string[] = [];
      const contexts: BrowserContext[] = [];
      const open = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await open(options);
        contexts.push(context);
        await guard(context, (what) => complaints.push(what));
        return context;
      };
      await use(undefined);
      browser.newContext = open;
      await Promise.all(contexts.map((context) => context.close()));
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
