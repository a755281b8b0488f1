/** The heavy modules (rules, doctrines, checks), which arrive after the front page. */

/** Something fetched once; a failure is tried again. */
interface Lazy<T> {
  readonly fetch: () => Promise<T>;
  /** What has been fetched. Throws where it has not. */
  readonly now: () => T;
}

const lazy = <T>(load: () => Promise<T>, tooEarly: string): Lazy<T> => {
  let loaded: T | null = null;
  let loading: Promise<T> | null = null;
  return {
    fetch: async () => {
      loading ??= load();
      try {
        loaded = await loading;
        return loaded;
      } catch (error) {
        loading = null;
        throw error;
      }
    },
    now: () => {
      if (loaded === null) throw new Error(tooEarly);
      return loaded;
    },
  };
};

const rules = lazy(async () => {
  const [engine, bots, vocabulary, { produce }, hashes, bytes] = await Promise.all([
    import('../engine/index.ts'),
    import('../bots/index.ts'),
    import('../vocabulary/index.ts'),
    import('immer'),
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/utils.js'),
  ]);
  /** First 32 hexadecimal digits of SHA-256. */
  const digest = (text: string): string =>
    bytes.bytesToHex(hashes.sha256(bytes.utf8ToBytes(text))).slice(0, 32);
  return { engine, bots, vocabulary, produce, digest };
}, 'The rules were asked for before they were loaded.');

/** What a game is played with, and the digest that logs are signed with. */
export type Modules = Awaited<ReturnType<typeof rules.fetch>>;

/** Fetches what a game is played with. */
export const loadModules = rules.fetch;
/** The same, for whoever has a game in hand: none can exist before it has arrived. */
export const modules = rules.now;

const content = lazy(
  () => import('../content/index.ts'),
  'The checks were asked for before they were loaded.',
);

/** What files are checked with. */
export type Checks = Awaited<ReturnType<typeof content.fetch>>;

/** Fetches what files are checked with: a first game does without, since its scenario was checked when the page was built. */
export const loadChecks = content.fetch;
/** The same, for whoever works on a file that has been read. */
export const checks = content.now;
