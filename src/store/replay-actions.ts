/** Opening, verifying, stepping through and leaving logs; going on from them. */
import type { World } from '../engine/index.ts';
import type { Log, Problem, Result } from '../vocabulary/index.ts';
import type { ActionTools } from './action-tools.ts';
import type { AppActions, AppState } from './app.ts';
import { askFor, refuse } from './failure.ts';
import { download, logFileName, readFileText } from './file-transfer.ts';
import { latest, personsOf, playAgain, revive } from './game.ts';
import { isGamesFile } from './games-file.ts';
import { goOn } from './kept-game-actions.ts';
import { loadChecks, loadModules, modules } from './lazy-modules.ts';
import type { GameReading } from './past-game.ts';
import { startOfTurn } from './places.ts';
import { recordLog } from './record-log.ts';
import { resumed } from './resumption.ts';
import { isAtHand, prepareWorld } from './scenario-library.ts';
import { LINK, packLink, unpackLink } from './share-link.ts';

/** The log on the screen: the one being read, or the game's. */
const shownLog = (app: AppState): Log | null =>
  (app.place === 'replay' ? app.reading?.log : app.game?.log) ?? null;

type ReplayActions = Pick<
  AppActions,
  | 'openLog'
  | 'openFile'
  | 'watchRecord'
  | 'watchGame'
  | 'readTurn'
  | 'branch'
  | 'acceptResumption'
  | 'declineResumption'
  | 'saveFile'
  | 'shareLink'
>;

/** Opening, verifying, stepping through and leaving logs. Nothing here touches the game before all checks pass. */
export const replayActions = (tools: ActionTools): ReplayActions => {
  const { get, set, takeUp, during, fail } = tools;
  const read = (world: World, log: Log, kind: GameReading['kind'], name: string): void => {
    const { replay, faults, problems } = playAgain(world, log);
    if (faults.length + problems.length > 0) {
      refuse(set, { world, log, title: 'problem.log', faults, problems, values: { name } });
      return;
    }
    set({
      reading: { world, log, replay, turn: kind === 'record' ? 0 : log.turns.length, kind },
      place: 'replay',
    });
  };

  const openText = async (text: Result<string, Problem>, name: string): Promise<void> => {
    if (!text.ok) {
      fail('problem.log', { problems: text.problems, values: { name } });
      return;
    }
    const [{ readLog }] = await Promise.all([loadChecks(), loadModules()]);
    const log = readLog(text.value, name);
    if (!log.ok) {
      fail('problem.log', { problems: log.problems, values: { name } });
      return;
    }
    const { id, hash } = log.value.scenario;
    if (!isAtHand(id, hash)) {
      askFor(set, log.value, { text: text.value, name });
      return;
    }
    const world = await prepareWorld({ id, hash, model: log.value.model.id });
    if (!world.ok) {
      fail('problem.log', { problems: world.problems, values: { name } });
      return;
    }
    read(world.value, log.value, log.value.script === null ? 'game' : 'record', name);
  };

  const readTurn = (turn: number): void => {
    const { reading } = get();
    if (reading === null) return;
    const first = modules().engine.turnsBefore(reading.log);
    set({ reading: { ...reading, turn: Math.min(Math.max(first, turn), reading.log.turns.length) } });
  };

  return {
    openLog: (source) =>
      during('busy.log', async () => {
        if ('link' in source) await openText(await unpackLink(source.link), LINK);
        else await openText({ ok: true, value: source.text }, source.name);
      }),
    openFile: async (file) => {
      if (await isGamesFile(file)) await get().importGames([file]);
      else await during('busy.log', async () => openText(await readFileText(file), file.name));
    },
    watchRecord: (scenario) =>
      during('busy.record', async () => {
        const world = await prepareWorld({ id: scenario });
        if (!world.ok) {
          fail('problem.scenario', { problems: world.problems });
          return;
        }
        const log = recordLog(world.value, world.value.scenario.text['scenario.title'] ?? scenario);
        if (log !== null) read(world.value, log, 'record', 'record');
      }),
    watchGame: (turn) => {
      const { game } = get();
      if (game === null) return;
      read(game.world, game.log, 'game', game.log.title);
      if (turn !== undefined) readTurn(turn);
    },
    readTurn,
    branch: (turn, seats) => {
      const { reading } = get();
      if (reading === null) return;
      const { engine, digest } = modules();
      const log = engine.branchLog(reading.log, turn, seats, digest);
      const { replay, faults, problems } = playAgain(reading.world, log);
      if (faults.length + problems.length > 0) {
        fail('problem.branch', { problems, faults });
        return;
      }
      const game = revive(reading.world, log, replay);
      // Whoever branches off has read the game so far: to the table, not to the first briefing.
      const branched = { ...game, briefed: personsOf(game) };
      void takeUp(branched, latest(game).clock.ending === null ? startOfTurn(branched) : 'debrief');
    },
    acceptResumption: () => {
      const { resumption } = get();
      if (resumption === null) return;
      const game = resumed(resumption);
      // Whoever goes on has read the game so far.
      const known = { ...game, briefed: personsOf(game) };
      set({ resumption: null });
      if (resumption.kept === null) void takeUp(known, startOfTurn(known));
      else void goOn(tools, resumption.kept, known);
    },
    declineResumption: () => set({ resumption: null }),
    saveFile: () => {
      const log = shownLog(get());
      if (log !== null) download(logFileName(log), `${JSON.stringify(log, null, 1)}\n`);
    },
    shareLink: async () => {
      const log = shownLog(get());
      if (log === null) return null;
      const { engine, digest } = modules();
      const code = await packLink(engine.withoutState(log, digest));
      return code === null ? null : globalThis.location.href.split('#')[0] + code;
    },
  };
};
