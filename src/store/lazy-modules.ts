/** The heavy modules (rules, checks, doctrines), which arrive after the front page. */

const load = async () => {
  const [engine, content, bots, vocabulary, { produce }, hashes, bytes] = await Promise.all([
    import('../engine/index.ts'),
    import('../content/index.ts'),
    import('../bots/index.ts'),
    import('../vocabulary/index.ts'),
    import('immer'),
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/utils.js'),
  ]);
  /** First 32 hexadecimal digits of SHA-256. */
  const digest = (text: string): string =>
    bytes.bytesToHex(hashes.sha256(bytes.utf8ToBytes(text))).slice(0, 32);
  return { engine, content, bots, vocabulary, produce, digest };
};

/** All of them, and the digest that logs are signed with. */
export type Modules = Awaited<ReturnType<typeof load>>;

let loaded: Modules | null = null;
let loading: Promise<Modules> | null = null;

/** Fetches them, once; tries again after a failure. */
export const loadModules = async (): Promise<Modules> => {
  loading ??= load();
  try {
    loaded = await loading;
    return loaded;
  } catch (error) {
    loading = null;
    throw error;
  }
};

/** The loaded modules, for whoever has a game in hand. Throws before `loadModules` has finished: no game can exist by then. */
export const modules = (): Modules => {
  if (loaded === null) throw new Error('The rules were asked for before they were loaded.');
  return loaded;
};
