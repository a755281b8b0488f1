/**
 * The service worker: keeps every file of one edition of the game, so that it starts and plays without a network.
 * A new edition is fetched whole beside the running one and waits until no tab plays the old one, or until somebody
 * asks for it; it never mixes files of two editions and never touches saved games, which it can't see.
 */

/** Written before this file by the build: a name that changes with any file, the files, and the page's own script. */
declare const EDITION: {
  readonly name: string;
  readonly files: readonly string[];
  readonly entry: string;
};

// TypeScript's library takes every worker for a dedicated one.
const worker = self as unknown as ServiceWorkerGlobalScope;

const PREFIX = 'demarche/';
const CACHE = PREFIX + EDITION.name;
const HOME = new URL('./', worker.location.href).href;
/** Files whose names change with their contents. */
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/;

const addressOf = (file: string): string => new URL(file, HOME).href;

/** The page itself, refused where the server has gone on to another edition in the meantime. */
const fetchPage = async (): Promise<Response> => {
  const page = await fetch(HOME, { cache: 'reload' });
  const isWhole = page.ok && !page.redirected && (await page.clone().text()).includes(EDITION.entry);
  if (!isWhole) throw new Error('The page is of another edition.');
  return page;
};

/** A file out of a former edition where it is the same, else from the server. */
const fetchFile = async (file: string): Promise<Response> => {
  const kept = HASHED.test(file) ? await caches.match(addressOf(file), { ignoreVary: true }) : undefined;
  const found = kept ?? (await fetch(addressOf(file), { cache: HASHED.test(file) ? 'default' : 'reload' }));
  if (!found.ok) throw new Error(`${file}: ${found.status}`);
  return found;
};

/** Fetches all of this edition, or nothing. */
const install = async (): Promise<void> => {
  const cache = await caches.open(CACHE);
  try {
    await cache.put(HOME, await fetchPage());
    await Promise.all(EDITION.files.map(async (file) => cache.put(addressOf(file), await fetchFile(file))));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
};

/** Asked for by a tab, while others may still play the edition before and want its files. */
let isAsked = false;

const activate = async (): Promise<void> => {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  if (!isAsked) await Promise.all(names.map((name) => caches.delete(name)));
  await worker.clients.claim();
};

const answer = async (request: Request, address: string): Promise<Response> => {
  const own = await caches.open(CACHE);
  const found =
    (await own.match(address, { ignoreVary: true })) ?? (await caches.match(address, { ignoreVary: true }));
  return found ?? fetch(request);
};

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  if (event.data !== 'apply') return;
  isAsked = true;
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(HOME)) return;
  const [address = ''] = request.url.split(/[?#]/);
  event.respondWith(answer(request, address === `${HOME}index.html` ? HOME : address));
});
