/** What is kept of a game: a line for the list, and a snapshot; both as they are written, and as they come back. */
import type { Log } from '../vocabulary/index.ts';
import { type Game, latest, type Seating } from './game.ts';
import { modules } from './lazy-modules.ts';
import { type AppPlace, PLACES } from './places.ts';

/** A kept game in one line, enough for the list of games. */
export interface KeptLine {
  readonly id: string;
  /** Counts the times it was written; a write that expects another count is refused. */
  readonly revision: number;
  /** What the player calls it; empty unless somebody gave it a name. */
  readonly name: string;
  /** When it was last written, milliseconds since 1970. */
  readonly playedAtMs: number;
  readonly place: AppPlace;
  readonly scenario: string;
  readonly hash: string;
  /** Of its log. */
  readonly digest: string;
  /** The log's title. */
  readonly title: string;
  /** The day in the game, ISO; empty where it is not known. */
  readonly date: string;
  readonly turn: number;
  /** 0 where it is not known. */
  readonly turns: number;
  readonly seats: Seating;
  /** Played to its end: what is left is the debrief. */
  readonly over: boolean;
  /** Of the played pair, 0–1000. */
  readonly tension: number;
  readonly cooperation: number;
}

/** What is kept of a game. The log is checked and played again when it comes back. */
export interface Snapshot {
  readonly format: 'demarche-table';
  readonly version: 1;
  readonly place: AppPlace;
  readonly log: unknown;
  readonly active: string;
  readonly drafts: unknown;
  readonly committed: readonly string[];
  readonly briefed: readonly string[];
  readonly guesses: Readonly<Record<string, string>>;
}

/** Letters in the name that a person gives a game. */
export const MOST_NAME = 80;

const ID = /^[a-z0-9]{16}$/;

/** The fields of anything at all, without what it inherits. */
export const fieldsOf = (found: unknown): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>(
    typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.entries(found) : [],
  );

const text = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.slice(0, most) : '';

const whole = (value: unknown, most: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : 0;

const listOfText = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string').slice(0, 16) : [];

/** The texts among the fields of anything at all. */
export const recordOfText = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    [...fieldsOf(value)].flatMap(([key, item]): [string, string][] =>
      typeof item === 'string' && key !== '__proto__' ? [[key, item]] : [],
    ),
  );

/** A person's name for a game, fit for a line: no control letters, no more than there is room for. */
export const cleanName = (name: unknown): string =>
  text(name, 1000)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, ' ')
    .trim()
    .slice(0, MOST_NAME);

const placeOf = (found: unknown): AppPlace => PLACES.find((place) => place === found) ?? 'table';

/** A line from its record in storage; `null` where it is none. */
export const readKept = (found: unknown): KeptLine | null => {
  const fields = fieldsOf(found);
  const id = fields.get('id');
  if (typeof id !== 'string' || !ID.test(id)) return null;
  return {
    id,
    revision: whole(fields.get('revision'), Number.MAX_SAFE_INTEGER),
    name: cleanName(fields.get('name')),
    playedAtMs: whole(fields.get('played'), 8.64e15),
    place: placeOf(fields.get('place')),
    scenario: text(fields.get('scenario'), 64),
    hash: text(fields.get('hash'), 32),
    digest: text(fields.get('digest'), 32),
    title: text(fields.get('title'), 120),
    date: text(fields.get('date'), 10),
    turn: whole(fields.get('turn'), 1000),
    turns: whole(fields.get('turns'), 1000),
    seats: recordOfText(fields.get('seats')),
    over: fields.get('over') === true,
    tension: whole(fields.get('tension'), 1000),
    cooperation: whole(fields.get('cooperation'), 1000),
  };
};

/** A line as it is written: under the keys that every edition since the first list of games reads. */
export const recordOfLine = ({ playedAtMs, ...line }: KeptLine): unknown => ({ ...line, played: playedAtMs });

/** The outer shape of what storage or a file gave; the log and the drafts inside are still unchecked. */
export const readSnapshot = (found: unknown): Snapshot | null => {
  const fields = fieldsOf(found);
  if (fields.get('format') !== 'demarche-table' || fields.get('version') !== 1) return null;
  return {
    format: 'demarche-table',
    version: 1,
    place: placeOf(fields.get('place')),
    log: fields.get('log'),
    active: text(fields.get('active'), 3),
    drafts: fields.get('drafts'),
    committed: listOfText(fields.get('committed')),
    briefed: listOfText(fields.get('briefed')),
    guesses: recordOfText(fields.get('guesses')),
  };
};

export const snapshotOf = (game: Game, place: AppPlace): Snapshot => ({
  format: 'demarche-table',
  version: 1,
  place,
  log: game.log,
  active: game.active,
  drafts: game.drafts,
  committed: game.committed,
  briefed: game.briefed,
  guesses: game.guesses,
});

/** A snapshot of a game of which nothing but its log is known, as somebody else's save is. */
export const snapshotOfLog = (log: Log): Snapshot => ({
  format: 'demarche-table',
  version: 1,
  place: 'front',
  log,
  active: '',
  drafts: {},
  committed: [],
  briefed: [],
  guesses: {},
});

/** What a line says of the game itself, beside when and under what name it is kept. */
export type GameSummary = Omit<KeptLine, 'id' | 'revision' | 'name' | 'playedAtMs' | 'place'>;

/** A log in one line, as far as it says of itself. */
export const summaryOfLog = (log: Log): GameSummary => ({
  scenario: log.scenario.id,
  hash: log.scenario.hash,
  digest: log.digest,
  title: log.title,
  date: '',
  turn: log.turns.length + 1,
  turns: 0,
  seats: log.seats,
  over: false,
  tension: 0,
  cooperation: 0,
});

/** A game in one line. */
export const summaryOfGame = ({
  world,
  log,
  states,
  seats,
}: Pick<Game, 'world' | 'log' | 'states' | 'seats'>): GameSummary => {
  const { engine } = modules();
  const { turns } = world.scenario.file;
  const state = latest({ states });
  const turn = Math.min(state.clock.turn, turns);
  const { tension, cooperation } = engine.standingOf(world, state);
  return {
    ...summaryOfLog(log),
    date: engine.dateOfTurn(world, turn),
    turn,
    turns,
    seats,
    over: state.clock.ending !== null,
    tension,
    cooperation,
  };
};
