/**
 * The heavy parts (rules, checks, bots) arrive after the front page. Whoever has a game in hand may
 * use `kit()`; before that, `loadKit()`.
 */
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

export type Kit = Awaited<ReturnType<typeof load>>;

let loaded: Kit | null = null;
let loading: Promise<Kit> | null = null;

export const loadKit = async (): Promise<Kit> => {
  loading ??= load();
  try {
    loaded = await loading;
    return loaded;
  } catch (error) {
    loading = null;
    throw error;
  }
};

/** The loaded parts. Throws before `loadKit` has finished: no game can exist by then. */
export const kit = (): Kit => {
  if (loaded === null) throw new Error('The rules were asked for before they were loaded.');
  return loaded;
};
