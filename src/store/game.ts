import { lookupScenarios } from './archive.ts';
import { exception } from './exception.ts';
import { linkCode } from './exchange.ts';
import { FIELD, otherGame } from './field.ts';
import { refreshGames, startingGame } from './games.ts';
import { lookedBackAt, lookInto } from './hindsight.ts';
import { kit, loadKit } from './kit.ts';
import { admit, openWorld, ownScenarios } from './library.ts';
import { startOfTurn } from './place.ts';
import type { Tools } from './store.ts';
import { listenToTabs } from './tabs.ts';
import {
  begin,
  canDropTurn,
  dropTurn,
  latest,
  personsOf,
  playedCodes,
  recordLog,
  resolve,
  slateFaults,
} from './turns.ts';
import type { App, Game, Hindsight } from './types.ts';

const SEED_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A seed for a new game: eight letters nobody confuses. */
export const drawSeed = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => SEED_LETTERS[byte % SEED_LETTERS.length] ?? 'a')
    .join('');

const nextPerson = (game: Game): string | undefined =>
  personsOf(game).find((code) => !game.committed.includes(code));

/** Other games played at a stretch, so that the page stays alive between. */
const FIELD_STEP = 6;

type GameActions = Pick<
  App,
  | 'newGame'
  | 'closeBriefing'
  | 'confirmHandover'
  | 'commit'
  | 'takeBackTurn'
  | 'continueFromReveal'
  | 'lookBack'
  | 'guess'
  | 'loadRecord'
  | 'loadField'
  | 'loadHindsight'
>;

/** Starting, playing and taking back turns. */
export const gameActions = ({ get, set, change, takeUp, during, fail }: Tools): GameActions => ({
  newGame: (choice) =>
    during('busy.scenario', async () => {
      const world = await openWorld(choice.scenario, choice.model ?? null);
      if (!world.ok) {
        fail('problem.scenario', world.problems);
        return;
      }
      const title = world.value.scenario.text['scenario.title'] ?? choice.scenario;
      const game = begin(world.value, choice.seed ?? drawSeed(), choice.seats, title.slice(0, 120));
      await takeUp(game, startOfTurn(game));
    }),
  closeBriefing: () =>
    change((game) => ({ ...game, briefed: [...new Set([...game.briefed, game.active])] }), 'table'),
  confirmHandover: () => {
    const { game } = get();
    if (game !== null) change((now) => now, game.briefed.includes(game.active) ? 'table' : 'briefing');
  },
  commit: () => {
    const { game } = get();
    if (game === null || latest(game).clock.ending !== null || game.committed.includes(game.active)) return;
    const illegal = slateFaults(game);
    if (illegal.length > 0) {
      fail('problem.slate', [], {}, [], illegal);
      return;
    }
    const sealed: Game = { ...game, committed: [...game.committed, game.active], lookBack: null };
    const other = nextPerson(sealed);
    if (other !== undefined) {
      change(() => ({ ...sealed, active: other }), 'handover');
      return;
    }
    try {
      change(() => resolve(sealed), 'reveal');
    } catch (error) {
      fail('problem.unexpected', [exception(error)]);
    }
  },
  takeBackTurn: () => {
    const { game } = get();
    if (game === null || !canDropTurn(game)) return;
    const back = dropTurn(game);
    change(() => back, startOfTurn(back));
  },
  continueFromReveal: () => {
    const { game } = get();
    if (game === null) return;
    const first = personsOf(game)[0] ?? playedCodes(game.world)[0] ?? game.active;
    const next: Game = { ...game, active: first, lookBack: null };
    change(() => next, latest(game).clock.ending === null ? startOfTurn(next) : 'debrief');
  },
  lookBack: (turn) => {
    const { game } = get();
    if (game === null) return;
    const last = game.states.length - 1;
    const first = kit().engine.turnsBefore(game.log);
    const wanted = turn === null || turn >= last ? null : Math.max(first, turn);
    set({ game: { ...game, lookBack: wanted } });
  },
  guess: (power, instruction) =>
    change((game) => ({ ...game, guesses: { ...game.guesses, [power]: instruction } })),
  loadRecord: () => {
    const { game } = get();
    if (game === null || game.recordStates !== null) return;
    try {
      const log = recordLog(game.world, '');
      if (log === null) return;
      const { engine, digest } = kit();
      set({ game: { ...game, recordStates: engine.replay(game.world, log, digest).replay.states } });
    } catch (error) {
      // A debrief without the record beside it is better than none.
      console.warn(error);
    }
  },
  loadField: () => {
    const log = get().game?.log;
    const more = (): void => {
      const { game } = get();
      if (game === null || game.log !== log || game.field.length >= FIELD) return;
      const from = game.field.length;
      const until = Math.min(FIELD, from + FIELD_STEP);
      try {
        const played = Array.from({ length: until - from }, (_, n) => otherGame(game, from + n));
        set({ game: { ...game, field: [...game.field, ...played] } });
      } catch (error) {
        fail('problem.unexpected', [exception(error)]);
        return;
      }
      setTimeout(more, 0);
    };
    setTimeout(more, 0);
  },
  loadHindsight: () => {
    const told = lookedBackAt(get());
    if (told === null) return;
    const { hindsight } = get();
    const known: Hindsight =
      hindsight?.log === told.log
        ? hindsight
        : { log: told.log, division: null, choices: null, theories: null };
    if (known.theories !== null) return;
    let found = known;
    const tell = (part: Partial<Hindsight>): void => {
      found = { ...found, ...part };
      set({ hindsight: found });
    };
    const isWanted = (): boolean => lookedBackAt(get())?.log === told.log;
    lookInto(told, known, isWanted, tell).catch((error: unknown) =>
      fail('problem.unexpected', [exception(error)]),
    );
  },
});

interface Host {
  readonly getState: () => App;
  readonly setState: (part: Partial<App>) => void;
}

/** Opens what the address carries, and takes it out of the address; `false` where it carries nothing. */
const openAddress = async (store: Host): Promise<boolean> => {
  const code = linkCode(globalThis.location.hash);
  if (code === null) return false;
  globalThis.history.replaceState(null, '', globalThis.location.pathname + globalThis.location.search);
  await store.getState().openLog({ link: code });
  return true;
};

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * The rules come while somebody chooses a game, not while the page is still being drawn; a failure shows when they
 * are needed.
 */
const atFirstSign = (work: () => void): void => {
  const seen = new AbortController();
  for (const sign of SIGNS) {
    const act = (): void => {
      seen.abort();
      work();
    };
    globalThis.addEventListener(sign, act, { passive: true, signal: seen.signal });
  }
};

/** Checks the kept scenarios from a disk again; one that no longer passes is left out. */
const bringBack = async (store: Host): Promise<void> => {
  const kept = await lookupScenarios();
  const inUse = store.getState().kept.map(({ hash }) => hash);
  for (const files of [...kept].reverse()) await admit(files, inUse);
  if (kept.length > 0) store.setState({ own: ownScenarios() });
};

/** Looks into storage and at the address; brings the game back that the page opens with, unless nobody waits for it. */
const open = async (store: Host, isAwaited: boolean): Promise<void> => {
  await refreshGames(store);
  listenToTabs(() => void refreshGames(store));
  await bringBack(store).catch((error: unknown) => console.warn(error));
  globalThis.addEventListener('hashchange', () => void openAddress(store));
  if (await openAddress(store)) return;
  const { awaited, resume } = store.getState();
  const last = startingGame(store.getState());
  if (last !== null && !(isAwaited && awaited === null)) await resume(last);
};

/** Looks at the address and into storage once, when the page opens, and at both when they change. */
export const start = async (store: Host): Promise<void> => {
  // A browser asks before it closes a tab whose last changes are nowhere else.
  globalThis.addEventListener('beforeunload', (event) => {
    const { game, storage } = store.getState();
    if (game !== null && (storage === 'full' || storage === 'memory')) event.preventDefault();
  });
  const isAwaited = store.getState().awaited !== null;
  const loadEarly = (): void => void loadKit().catch(() => null);
  if (isAwaited) loadEarly();
  else atFirstSign(loadEarly);
  try {
    await open(store, isAwaited);
  } finally {
    if (store.getState().game === null) store.setState({ awaited: null });
  }
};
