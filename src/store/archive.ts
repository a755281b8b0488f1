import { del, get, set } from 'idb-keyval';
import type { Files } from './folder.ts';
import { type Game, type Kept, PLACES, type Place } from './types.ts';

const KEY = 'demarche.game';
const SCENARIOS = 'demarche.scenarios';

/** What is kept of a game under way. The log is checked and played again when it comes back. */
export interface Snapshot {
  readonly format: 'demarche-table';
  readonly version: 1;
  readonly place: Place;
  readonly log: unknown;
  readonly active: string;
  readonly drafts: unknown;
  readonly committed: readonly string[];
  readonly briefed: readonly string[];
  readonly guesses: Readonly<Record<string, string>>;
  /** For the front page's *continue*. */
  readonly kept: Kept;
}

let memory: unknown = null;
let mode: 'disk' | 'memory' = 'disk';
let queue: Promise<void> = Promise.resolve();

const listOfText = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string').slice(0, 16) : [];

const recordOfText = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, item]): [string, string][] =>
          typeof item === 'string' ? [[key, item]] : [],
        ),
      )
    : {};

const count = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1000 ? value : 0;

const readKept = (found: unknown): Kept => {
  const fields = new Map<string, unknown>(
    typeof found === 'object' && found !== null ? Object.entries(found) : [],
  );
  return {
    scenario: String(fields.get('scenario') ?? '').slice(0, 64),
    hash: String(fields.get('hash') ?? '').slice(0, 32),
    title: String(fields.get('title') ?? '').slice(0, 120),
    turn: count(fields.get('turn')),
    turns: count(fields.get('turns')),
    seats: recordOfText(fields.get('seats')),
    over: fields.get('over') === true,
  };
};

/** A game in one line. */
export const keptOf = (game: Game): Kept => ({
  scenario: game.world.scenario.file.id,
  hash: game.world.scenario.hash,
  title: game.log.title,
  turn: Math.min(game.states.length, game.world.scenario.file.turns),
  turns: game.world.scenario.file.turns,
  seats: game.seats,
  over: game.states.at(-1)?.clock.ending !== null,
});

/** The outer shape of what storage gave back; the log and the drafts inside are still unchecked. */
export const readSnapshot = (found: unknown): Snapshot | null => {
  if (typeof found !== 'object' || found === null) return null;
  const fields = new Map<string, unknown>(Object.entries(found));
  if (fields.get('format') !== 'demarche-table' || fields.get('version') !== 1) return null;
  return {
    format: 'demarche-table',
    version: 1,
    place: PLACES.find((place) => place === fields.get('place')) ?? 'table',
    log: fields.get('log'),
    active: String(fields.get('active') ?? ''),
    drafts: fields.get('drafts'),
    committed: listOfText(fields.get('committed')),
    briefed: listOfText(fields.get('briefed')),
    guesses: recordOfText(fields.get('guesses')),
    kept: readKept(fields.get('kept')),
  };
};

export const snapshotOf = (game: Game, place: Place): Snapshot => ({
  format: 'demarche-table',
  version: 1,
  place,
  log: game.log,
  active: game.active,
  drafts: game.drafts,
  committed: game.committed,
  briefed: game.briefed,
  guesses: game.guesses,
  kept: keptOf(game),
});

/** Looks into storage. Anything at all may come back. */
export const lookup = async (): Promise<{ found: unknown; mode: 'disk' | 'memory' }> => {
  try {
    const found: unknown = await get(KEY);
    return { found: found ?? null, mode };
  } catch {
    mode = 'memory';
    return { found: memory, mode };
  }
};

/** Keeps a snapshot, one write at a time; a browser that refuses keeps it in memory alone. */
export const keep = (snapshot: Snapshot | null): Promise<'disk' | 'memory'> => {
  memory = snapshot;
  const write = queue.then(async () => {
    if (mode === 'memory') return;
    try {
      await (snapshot === null ? del(KEY) : set(KEY, snapshot));
    } catch {
      mode = 'memory';
    }
  });
  queue = write;
  return write.then(() => mode);
};

/** Scenarios kept at most, counted before any is looked into. */
const MOST_SCENARIOS = 16;

/** Files of scenarios from a disk that were kept, newest first; none of them is checked. */
export const lookupScenarios = async (): Promise<readonly Files[]> => {
  try {
    const found: unknown = await get(SCENARIOS);
    return Array.isArray(found) ? found.slice(0, MOST_SCENARIOS).map(recordOfText) : [];
  } catch {
    return [];
  }
};

/** Keeps the files of scenarios from a disk, as far as the browser lets us. */
export const keepScenarios = async (scenarios: readonly Files[]): Promise<void> => {
  try {
    await (scenarios.length === 0 ? del(SCENARIOS) : set(SCENARIOS, scenarios));
  } catch {
    // The scenario stays until the tab is closed; what a later reload needs is said then.
  }
};
