/** The list of kept games: opening, naming, throwing away, handing out and taking in. */
import type { Problem } from '../vocabulary/index.ts';
import type { ActionTools } from './action-tools.ts';
import type { AppActions } from './app.ts';
import { drawId, type KeptGame, openDatabase } from './database.ts';
import { download } from './file-transfer.ts';
import { type Game, latest } from './game.ts';
import { GAMES_FILE_LIMITS, type ImportedGame, packGames, unpackGames } from './games-file.ts';
import { cleanName, type KeptLine } from './kept-game.ts';
import { refreshGames, withLine, without } from './kept-games-list.ts';
import { startOfTurn } from './places.ts';
import { problemOf } from './problems.ts';
import { restore } from './restore.ts';
import { hashesInUse, shelve } from './scenario-actions.ts';
import { tellTabs } from './tabs.ts';

/** The game thrown away last. */
let thrown: KeptGame | null = null;

type KeptGameActions = Pick<
  AppActions,
  | 'resume'
  | 'leaveContested'
  | 'rename'
  | 'remove'
  | 'bringBack'
  | 'exportGames'
  | 'importGames'
  | 'dismissNews'
>;

/** Goes on with a kept game in the shape that it was brought into. */
export const goOn = async (tools: ActionTools, id: string, game: Game): Promise<void> => {
  if (!(await tools.isSafe())) return;
  const held = await tools.autosave.reach(id, false);
  const { database } = await openDatabase();
  const found = held === null ? null : await database.load(id);
  if (held === null)
    tools.set({ contestedGame: tools.get().keptGames.find((line) => line.id === id) ?? null });
  else if (found === null) held.release();
  else tools.adopt(found.line, held, { game, place: startOfTurn(game) });
};

/** The list of games: opening, naming, throwing away, handing out and taking in. */
export const keptGameActions = (tools: ActionTools): KeptGameActions => {
  const { get, set, during, fail, autosave } = tools;

  const changed = (lines: readonly KeptLine[]): void => {
    set({ keptGames: lines });
    tellTabs();
  };

  /** Runs a write to storage; a browser that refuses is told of. */
  const write = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch {
      fail('problem.full');
    }
  };

  const open = async (line: KeptLine, take: boolean): Promise<void> => {
    const { awaitedPlace } = get();
    const held = await autosave.reach(line.id, take);
    if (held === null) {
      set({ contestedGame: line, heldElsewhere: [...new Set([...get().heldElsewhere, line.id])] });
      return;
    }
    const { database } = await openDatabase();
    const found = await database.load(line.id);
    const back = found === null ? null : await restore(line.id, found.snapshot, tools);
    const hasLeft = awaitedPlace !== null && get().awaitedPlace === null;
    if (found === null || back === null || hasLeft) {
      if (found === null) changed(without(get().keptGames, line.id));
      held.release();
      return;
    }
    tools.adopt(found.line, held, back);
  };

  const takeIn = async (arrivals: readonly ImportedGame[]): Promise<number> => {
    const { database } = await openDatabase();
    let added = 0;
    for (const { name, playedAtMs, summary, snapshot } of arrivals) {
      const { keptGames } = get();
      if (keptGames.some(({ digest }) => digest === summary.digest)) continue;
      const id = drawId();
      const line: KeptLine = {
        ...summary,
        id,
        revision: 1,
        name,
        playedAtMs: playedAtMs || Date.now(),
        place: 'front',
      };
      await database.change(id, () => ({ line, snapshot }));
      changed(withLine(get().keptGames, line));
      added += 1;
    }
    return added;
  };

  return {
    resume: async (id, take = false) => {
      const { game, currentId, keptGames } = get();
      const wanted = id ?? currentId ?? keptGames[0]?.id;
      if (game !== null && wanted === currentId) {
        tools.change((now) => now, latest(game).clock.ending === null ? startOfTurn(game) : 'debrief');
        return;
      }
      const line = keptGames.find((one) => one.id === wanted);
      if (line === undefined) return;
      await during('busy.resume', async () => {
        set({ contestedGame: null });
        if (await tools.isSafe()) await open(line, take);
      });
    },
    leaveContested: () => set({ contestedGame: null }),
    rename: (id, name) =>
      write(async () => {
        const { database } = await openDatabase();
        const line = await database.change(
          id,
          (stored) => stored && { line: { ...stored, name: cleanName(name) } },
        );
        if (line !== null) changed(get().keptGames.map((one) => (one.id === id ? line : one)));
      }),
    remove: (id) =>
      write(async () => {
        const line = get().keptGames.find((one) => one.id === id);
        const isMine = get().currentId === id;
        const held = isMine ? null : await autosave.reach(id, false);
        if (!isMine && held === null) {
          if (line !== undefined) set({ contestedGame: line });
          return;
        }
        if (isMine) {
          await autosave.settle();
          tools.putDown();
        }
        const { database } = await openDatabase();
        thrown = await database.load(id);
        await database.remove(id);
        held?.release();
        set({ removedGame: thrown?.line ?? null, failure: null });
        changed(without(get().keptGames, id));
        // There may be room again for what was refused.
        if (await autosave.settle()) void refreshGames({ getState: get, setState: set });
      }),
    bringBack: () =>
      write(async () => {
        if (thrown === null) return;
        const back: KeptGame = thrown;
        const { database } = await openDatabase();
        await database.change(back.line.id, () => back);
        thrown = null;
        set({ removedGame: null });
        changed(withLine(get().keptGames, back.line));
      }),
    exportGames: () =>
      during('busy.export', async () => {
        await autosave.settle();
        const { database } = await openDatabase();
        const games = await Promise.all(get().keptGames.map(({ id }) => database.load(id)));
        const day = new Date().toISOString().slice(0, 10);
        download(`demarche-games-${day}.json`, packGames(games.filter((game) => game !== null)));
      }),
    importGames: (files) =>
      during('busy.import', async () => {
        const problems: Problem[] = [];
        let found = 0;
        let added = 0;
        let scenarios = 0;
        for (const file of files) {
          if (file.size > GAMES_FILE_LIMITS.file) {
            problems.push(problemOf('games-big', { file: file.name, message: '' }));
            continue;
          }
          const unpacked = await unpackGames(await file.text(), file.name, hashesInUse(get()));
          problems.push(...unpacked.problems);
          found += unpacked.arrivals.length;
          scenarios += unpacked.scenarios.length;
          if (unpacked.scenarios.length > 0) shelve(set);
          added += await takeIn(unpacked.arrivals);
        }
        if (found > 0)
          set({ news: { title: 'news.imported', values: { added, again: found - added, scenarios } } });
        if (problems.length > 0) fail('problem.import', { problems });
      }),
    dismissNews: () => set({ news: null }),
  };
};
