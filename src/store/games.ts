import type { Problem } from '../vocabulary/index.ts';
import { bringFormer, drawId, openCabinet, type Stored } from './archive.ts';
import { type Arrival, BUNDLE_LIMITS, packGames, unpackGames } from './bundle.ts';
import { download } from './exchange.ts';
import { loadKit } from './kit.ts';
import { isAtHand, openWorld } from './library.ts';
import { startOfTurn } from './place.ts';
import { hashesInUse, shelve } from './scenarios.ts';
import { cleanName, type Snapshot } from './snapshot.ts';
import type { Tools } from './store.ts';
import { heldGames, markedGame, tellTabs } from './tabs.ts';
import { askFor, refuse, trouble } from './trouble.ts';
import { canDropTurn, latest, personsOf, playAgain, revive } from './turns.ts';
import type { App, Game, Kept, Place } from './types.ts';

/** Lines with another one in its place, the one played last first. */
export const withLine = (lines: readonly Kept[], line: Kept): readonly Kept[] =>
  [line, ...lines.filter(({ id }) => id !== line.id)].sort((a, b) => b.played - a.played);

const without = (lines: readonly Kept[], id: string): readonly Kept[] =>
  lines.filter((line) => line.id !== id);

interface Host {
  readonly getState: () => App;
  readonly setState: (part: Partial<App>) => void;
}

let isFirst = true;

/** Looks into storage, for the list of games and where they are open. */
export const refreshGames = async ({ getState, setState }: Host): Promise<void> => {
  const { cabinet, mode } = await openCabinet();
  if (isFirst) await bringFormer(cabinet);
  isFirst = false;
  const [lines, held] = await Promise.all([cabinet.lines(), heldGames()]);
  const { current, storage } = getState();
  setState({
    storage: storage === 'full' ? 'full' : mode,
    kept: [...lines].sort((a, b) => b.played - a.played),
    elsewhere: held.filter((id) => id !== current),
  });
};

/** The game that the page opens with: the one this tab had, else the one played last; none that was left or is elsewhere. */
export const startingGame = ({ kept, elsewhere }: Pick<App, 'kept' | 'elsewhere'>): string | null => {
  const marked = markedGame();
  const own = kept.find(({ id }) => id === marked);
  if (own !== undefined) return own.place === 'front' ? null : own.id;
  const [last] = kept;
  return last === undefined || last.place === 'front' || elsewhere.includes(last.id) ? null : last.id;
};

const placeFor = (game: Game, wanted: Place): Place => {
  const over = latest(game).clock.ending !== null;
  const fitting: readonly Place[] = over
    ? ['reveal', 'debrief']
    : ['briefing', 'handover', 'table', ...(canDropTurn(game) ? (['reveal'] as const) : [])];
  const place = fitting.includes(wanted) ? wanted : over ? 'debrief' : startOfTurn(game);
  // Two at one screen: whoever opens the page again may be the other one.
  return place === 'table' && personsOf(game).length > 1 ? 'handover' : place;
};

/** A kept game brought back; `null` where it can't be, which has been said. */
const restore = async (
  id: string,
  snapshot: Snapshot,
  tools: Tools,
): Promise<{ game: Game; place: Place } | null> => {
  const { content, vocabulary } = await loadKit();
  const refused = (problems: readonly Problem[]): null => {
    tools.set({ problem: trouble('problem.kept', { problems, kept: id }) });
    return null;
  };
  const log = content.readLog(JSON.stringify(snapshot.log ?? null));
  if (!log.ok) return refused(log.problems);
  const { scenario, model } = log.value;
  if (!isAtHand(scenario.id, scenario.hash)) {
    askFor(tools, log.value, { kept: id });
    return null;
  }
  const world = await openWorld(scenario.id, model.id, scenario.hash);
  if (!world.ok) return refused(world.problems);
  const { replay, faults, problems } = playAgain(world.value, log.value);
  if (faults.length + problems.length > 0) {
    refuse(tools, world.value, log.value, 'problem.kept', { faults, problems, kept: id });
    return null;
  }
  const game = revive(world.value, log.value, replay);
  const persons = personsOf(game);
  const drafts = vocabulary.TurnOrders.safeParse(snapshot.drafts);
  const whole: Game = {
    ...game,
    active: persons.includes(snapshot.active) ? snapshot.active : game.active,
    drafts: drafts.success ? drafts.data : {},
    committed: persons.filter((code) => snapshot.committed.includes(code) && drafts.success),
    briefed: persons.filter((code) => snapshot.briefed.includes(code)),
    guesses: snapshot.guesses,
  };
  return { game: whole, place: placeFor(whole, snapshot.place) };
};

/** The game thrown away last. */
let thrown: Stored | null = null;

const TOO_BIG: Problem = {
  code: 'games-big',
  file: null,
  path: '',
  line: null,
  message: '',
  hint: null,
};

type GamesActions = Pick<
  App,
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
export const goOn = async (tools: Tools, id: string, game: Game): Promise<void> => {
  if (!(await tools.isSafe())) return;
  const held = await tools.keeper.reach(id, false);
  const { cabinet } = await openCabinet();
  const found = held === null ? null : await cabinet.load(id);
  if (held === null) tools.set({ contested: tools.get().kept.find((line) => line.id === id) ?? null });
  else if (found === null) held.release();
  else tools.adopt(found.line, held, game, startOfTurn(game));
};

/** The list of games: opening, naming, throwing away, handing out and taking in. */
export const gamesActions = (tools: Tools): GamesActions => {
  const { get, set, during, keeper } = tools;

  const changed = (lines: readonly Kept[]): void => {
    set({ kept: lines });
    tellTabs();
  };

  /** Runs a write to storage; a browser that refuses is summary of. */
  const write = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch {
      set({ problem: trouble('problem.full') });
    }
  };

  const open = async (line: Kept, take: boolean): Promise<void> => {
    const { awaited } = get();
    const held = await keeper.reach(line.id, take);
    if (held === null) {
      set({ contested: line, elsewhere: [...new Set([...get().elsewhere, line.id])] });
      return;
    }
    const { cabinet } = await openCabinet();
    const found = await cabinet.load(line.id);
    const back = found === null ? null : await restore(line.id, found.snapshot, tools);
    const hasLeft = awaited !== null && get().awaited === null;
    if (found === null || back === null || hasLeft) {
      if (found === null) changed(without(get().kept, line.id));
      held.release();
      return;
    }
    tools.adopt(found.line, held, back.game, back.place);
  };

  const takeIn = async (arrivals: readonly Arrival[]): Promise<number> => {
    const { cabinet } = await openCabinet();
    let added = 0;
    for (const { name, played, summary, snapshot } of arrivals) {
      const { kept } = get();
      if (kept.some(({ digest }) => digest === summary.digest)) continue;
      const id = drawId();
      const line: Kept = { ...summary, id, revision: 1, name, played: played || Date.now(), place: 'front' };
      await cabinet.change(id, () => ({ line, snapshot }));
      changed(withLine(get().kept, line));
      added += 1;
    }
    return added;
  };

  return {
    resume: async (id, take = false) => {
      const { game, current, kept } = get();
      const wanted = id ?? current ?? kept[0]?.id;
      if (game !== null && wanted === current) {
        tools.change((now) => now, latest(game).clock.ending === null ? startOfTurn(game) : 'debrief');
        return;
      }
      const line = kept.find((one) => one.id === wanted);
      if (line === undefined) return;
      await during('busy.resume', async () => {
        set({ contested: null });
        if (await tools.isSafe()) await open(line, take);
      });
    },
    leaveContested: () => set({ contested: null }),
    rename: (id, name) =>
      write(async () => {
        const { cabinet } = await openCabinet();
        const line = await cabinet.change(
          id,
          (stored) => stored && { line: { ...stored, name: cleanName(name) } },
        );
        if (line !== null) changed(get().kept.map((one) => (one.id === id ? line : one)));
      }),
    remove: (id) =>
      write(async () => {
        const line = get().kept.find((one) => one.id === id);
        const isMine = get().current === id;
        const held = isMine ? null : await keeper.reach(id, false);
        if (!isMine && held === null) {
          if (line !== undefined) set({ contested: line });
          return;
        }
        if (isMine) {
          await keeper.settle();
          tools.putDown();
        }
        const { cabinet } = await openCabinet();
        thrown = await cabinet.load(id);
        await cabinet.remove(id);
        held?.release();
        set({ removed: thrown?.line ?? null, problem: null });
        changed(without(get().kept, id));
        // There may be room again for what was refused.
        if (await keeper.settle()) void refreshGames({ getState: get, setState: set });
      }),
    bringBack: () =>
      write(async () => {
        if (thrown === null) return;
        const back: Stored = thrown;
        const { cabinet } = await openCabinet();
        await cabinet.change(back.line.id, () => back);
        thrown = null;
        set({ removed: null });
        changed(withLine(get().kept, back.line));
      }),
    exportGames: () =>
      during('busy.export', async () => {
        await keeper.settle();
        const { cabinet } = await openCabinet();
        const games = await Promise.all(get().kept.map(({ id }) => cabinet.load(id)));
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
          if (file.size > BUNDLE_LIMITS.file) {
            problems.push({ ...TOO_BIG, file: file.name });
            continue;
          }
          const unpacked = await unpackGames(await file.text(), file.name, hashesInUse(get()));
          problems.push(...unpacked.problems);
          found += unpacked.arrivals.length;
          scenarios += unpacked.scenarios.length;
          if (unpacked.scenarios.length > 0) shelve(tools);
          added += await takeIn(unpacked.arrivals);
        }
        if (found > 0)
          set({ news: { title: 'news.imported', values: { added, again: found - added, scenarios } } });
        if (problems.length > 0) set({ problem: trouble('problem.import', { problems }) });
      }),
    dismissNews: () => set({ news: null }),
  };
};
