/** A file of many games, with the scenarios that they need: packed for the person, and taken in again game by game. */
import type { World } from '../engine/index.ts';
import type { Log, Problem, Result } from '../vocabulary/index.ts';
import type { KeptGame } from './database.ts';
import { PLAYER, playAgain, revive } from './game.ts';
import { keepNeeded, packScenarios, takeScenarios } from './games-file-scenarios.ts';
import {
  cleanName,
  fieldsOf,
  type GameSummary,
  readKept,
  readSnapshot,
  type Snapshot,
  snapshotOfLog,
  summaryOfGame,
  summaryOfLog,
} from './kept-game.ts';
import { checks, loadChecks, loadModules } from './lazy-modules.ts';
import { problemOf } from './problems.ts';
import { isAtHand, type OwnScenario, prepareWorld } from './scenario-library.ts';

/** Bounds on a file of games: its bytes, and the games in it. */
export const GAMES_FILE_LIMITS = { file: 64_000_000, games: 500 } as const;

const FORMAT = 'demarche-games';
/** The first had no scenarios. */
const VERSIONS: readonly unknown[] = [1, 2];

/** A game from a file, checked: what would be kept of it. */
export interface ImportedGame {
  readonly name: string;
  /** 0 where the file does not say. */
  readonly playedAtMs: number;
  readonly summary: GameSummary;
  readonly snapshot: Snapshot;
}

/** Every kept game as the text of one file, with the scenarios from a disk that they are played with. */
export const packGames = (games: readonly KeptGame[]): string =>
  `${JSON.stringify({
    format: FORMAT,
    version: 2,
    games: games.map(({ line, snapshot }) => ({ name: line.name, played: line.playedAtMs, snapshot })),
    scenarios: packScenarios(games.map(({ line }) => ({ id: line.scenario, hash: line.hash }))),
  })}\n`;

/** Whether a file says of itself, in its first letters, that it holds games. */
export const isGamesFile = async (file: File): Promise<boolean> => {
  try {
    return /^\s*\{\s*"format"\s*:\s*"demarche-games"/.test(await file.slice(0, 100).text());
  } catch {
    return false;
  }
};

interface Entry {
  readonly path: string;
  readonly name: string;
  readonly playedAtMs: number;
  readonly snapshot: Snapshot;
}

/** What is in a file, unchecked: games, and scenarios for them. */
interface FileContent {
  readonly entries: readonly Entry[];
  readonly scenarios: readonly unknown[];
  readonly problems: readonly Problem[];
}

const nothingBut = (...problems: readonly Problem[]): FileContent => ({
  entries: [],
  scenarios: [],
  problems,
});

/** The games in a file, unchecked: those of a bundle, or the one of a save. */
const contentOf = (text: string, file: string): FileContent => {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    return nothingBut(problemOf('games-json', { file, message: String(error) }));
  }
  const fields = fieldsOf(found);
  if (fields.get('format') === 'demarche-log') {
    const log = checks().readLog(text, file);
    return log.ok
      ? {
          entries: [{ path: '', name: '', playedAtMs: 0, snapshot: snapshotOfLog(log.value) }],
          scenarios: [],
          problems: [],
        }
      : nothingBut(...log.problems);
  }
  const games = fields.get('games');
  const scenarios = fields.get('scenarios') ?? [];
  const isKnown = fields.get('format') === FORMAT && VERSIONS.includes(fields.get('version'));
  if (!isKnown || !Array.isArray(games) || !Array.isArray(scenarios))
    return nothingBut(problemOf('games-format', { file }));
  if (games.length > GAMES_FILE_LIMITS.games)
    return nothingBut(problemOf('games-many', { file, message: String(games.length) }));
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  games.forEach((game: unknown, at) => {
    const inside = fieldsOf(game);
    const snapshot = readSnapshot(inside.get('snapshot'));
    const path = `games.${at}`;
    if (snapshot === null) problems.push(problemOf('games-entry', { file, path }));
    // A line's own checks bound what a stranger says of time.
    const playedAtMs = readKept({ id: '0'.repeat(16), played: inside.get('played') })?.playedAtMs ?? 0;
    if (snapshot !== null) entries.push({ path, name: cleanName(inside.get('name')), playedAtMs, snapshot });
  });
  return { entries, scenarios, problems };
};

/** A checked log in one line; with the game's own figures where its scenario is here and it plays again. */
const summarise = async (log: Log): Promise<Result<GameSummary, Problem>> => {
  const { id, hash } = log.scenario;
  if (!isAtHand(id, hash)) return { ok: true, value: summaryOfLog(log) };
  const world: Result<World, Problem> = await prepareWorld({ id, hash, model: log.model.id });
  if (!world.ok) return world;
  const { replay, faults, problems } = playAgain(world.value, log);
  if (problems.length > 0) return { ok: false, problems };
  // Made under former rules: it is asked about when somebody opens it (R13.4).
  if (faults[0]?.code === 'rules') {
    const { turns } = world.value.scenario.file;
    const turn = Math.min(log.turns.length + 1, turns);
    return { ok: true, value: { ...summaryOfLog(log), turn, turns, over: log.turns.length >= turns } };
  }
  if (faults[0] !== undefined)
    return {
      ok: false,
      problems: [problemOf('games-fault', { file: '', path: faults[0].where, message: faults[0].code })],
    };
  return { ok: true, value: summaryOfGame(revive(world.value, log, replay)) };
};

const placed = (entry: Entry, problems: readonly Problem[], file: string): readonly Problem[] =>
  problems.map((one) => ({
    ...one,
    file,
    path: [entry.path, one.path].filter((part) => part !== '').join('.'),
  }));

/** The log of a game that somebody plays, checked for its shape; whether it plays again is not known yet. */
const logOf = ({ snapshot }: Entry, file: string): Result<Log, Problem> => {
  const log = checks().readLog(JSON.stringify(snapshot.log ?? null), file);
  return log.ok && !Object.values(log.value.seats).includes(PLAYER)
    ? { ok: false, problems: [problemOf('nobody', { file })] }
    : log;
};

/** What came out of a file: games that are sound, scenarios that came with them, and what is wrong with the rest. */
export interface Unpacked {
  readonly arrivals: readonly ImportedGame[];
  readonly scenarios: readonly OwnScenario[];
  readonly problems: readonly Problem[];
}

/**
 * The games of a file that are sound, each played again, and what is wrong with the others. Scenarios that they need
 * come to be at hand; none whose hash is among `inUse` makes room for them.
 */
export const unpackGames = async (
  text: string,
  file: string,
  inUse: readonly string[],
): Promise<Unpacked> => {
  await Promise.all([loadModules(), loadChecks()]);
  const content = contentOf(text, file);
  const problems: Problem[] = [...content.problems];
  const games = content.entries.map((entry) => ({ entry, log: logOf(entry, file) }));
  const needed = games.flatMap(({ log }) => (log.ok ? [log.value.scenario] : []));
  const carried = await takeScenarios({ found: content.scenarios, needed, inUse, file });
  problems.push(...carried.problems);
  const arrivals: ImportedGame[] = [];
  for (const { entry, log } of games) {
    const summary = log.ok ? await summarise(log.value) : log;
    if (log.ok && summary.ok)
      arrivals.push({
        ...entry,
        summary: summary.value,
        snapshot: { ...entry.snapshot, log: log.value },
      });
    else if (!summary.ok) problems.push(...placed(entry, summary.problems, file));
    // The page stays alive between two games.
    await new Promise((onward) => setTimeout(onward, 0));
  }
  const played = arrivals.map(({ summary }) => ({ id: summary.scenario, hash: summary.hash }));
  return { arrivals, scenarios: keepNeeded(carried.taken, played), problems };
};
