import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseOrders, DOCTRINES } from '../../src/bots/index.ts';
import { type GameState, observe, setup, standingOf, submit, type World } from '../../src/engine/index.ts';
import { newProfile, openPageOf } from '../helpers/browser.ts';
import { gameIn, type Page, playSmall, TOGETHER } from '../helpers/page.ts';

/** Seals slates until the game is over. */
const finish = (page: Page): void => {
  while (gameIn(page).states.at(-1)?.clock.ending === null) page.store.getState().commit();
};

/** How a game between these doctrines ends on that seed. */
const ending = (world: World, seed: string, doctrines: Readonly<Record<string, string>>): GameState => {
  let state = setup(world, seed);
  while (state.clock.ending === null) {
    const orders = Object.fromEntries(
      Object.entries(doctrines).map(([code, doctrine]) => {
        const seen = observe(world, state, world.powerIndex.get(code) ?? 0);
        return [code, chooseOrders(world, seen, doctrine, `${seed}/${code}`).orders];
      }),
    );
    const after = submit(world, state, orders);
    if (!after.ok) throw new Error('doctrines give legal orders');
    state = after.value;
  }
  return state;
};

const pause = (): Promise<void> => new Promise((onward) => setTimeout(onward, 20));

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.doUnmock('idb-keyval');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: the record beside a game', () => {
  it('is played once, and is history turn by turn', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    expect(gameIn(page).recordStates).toBeNull();
    app.loadRecord();
    const { recordStates } = gameIn(page);
    expect(recordStates?.map(({ clock }) => clock.turn)).toEqual([1, 2, 3, 4, 5]);
    app.loadRecord();
    expect(gameIn(page).recordStates).toBe(recordStates);
    await app.watchRecord('small');
    const { reading } = page.store.getState();
    expect(reading?.replay.states).toEqual(recordStates);
    expect([reading?.log.title, reading?.log.seats]).toEqual([
      'The strait',
      { ALT: 'record', BER: 'record' },
    ]);
  });

  it('is none where the scenario has none, or where it can’t be played', async () => {
    const page = await playSmall();
    const { loadRecord } = page.store.getState();
    const game = gameIn(page);
    const { scenario } = game.world;
    const have = (record: unknown): void => {
      const world = { ...game.world, scenario: { ...scenario, record } } as World;
      page.store.setState({ game: { ...game, world } });
      loadRecord();
    };
    have(null);
    expect([gameIn(page).recordStates, vi.mocked(console.warn).mock.calls]).toEqual([null, []]);
    const [first, ...rest] = scenario.record?.turns ?? [];
    const strange = { ...first?.orders.ALT, moves: [{ move: 'no-such-move', with: {} }] };
    have({ ...scenario.record, turns: [{ ...first, orders: { ALT: strange } }, ...rest] });
    expect(gameIn(page).recordStates).toBeNull();
    expect(String(vi.mocked(console.warn).mock.calls[0]?.[0])).toBe(
      'Error: The record is refused at turn 1.',
    );
    expect(page.store.getState().failure).toBeNull();
  });
});

describe('house: other games beside a game', () => {
  it('are its own with other seeds, and doctrines in turn where persons sit, each with each', async () => {
    const page = await playSmall(TOGETHER);
    const { otherGame } = await import('../../src/store/other-games.ts');
    const game = gameIn(page);
    const outcome = (n: number, ALT: string, BER: string) => {
      const { tension, cooperation, scores } = standingOf(
        game.world,
        ending(game.world, `small+${n}`, { ALT, BER }),
      );
      return { tension, cooperation, scores: { ALT: scores[0], BER: scores[1] } };
    };
    const [first = '', second = '', third = ''] = DOCTRINES;
    expect(DOCTRINES).toHaveLength(9);
    expect(otherGame(game, 0)).toEqual(outcome(0, first, first));
    expect(otherGame(game, 1)).toEqual(outcome(1, second, second));
    expect(otherGame(game, 9)).toEqual(outcome(9, first, second));
    expect(otherGame(game, 10)).toEqual(outcome(10, second, third));
    expect(otherGame(game, 18)).toEqual(outcome(18, first, third));
    const alone = { ...game, seats: { ALT: 'player', BER: 'grit' } };
    expect(otherGame(alone, 10)).toEqual(outcome(10, second, 'grit'));
    expect(otherGame({ ...game, seats: {} }, 1)).toEqual(outcome(1, second, second));
  });

  it('come a few at a time, and no more once the game is another or put down', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    const counts: number[] = [];
    const stop = page.store.subscribe(({ game }) => {
      const count = game?.otherOutcomes.length ?? -1;
      if (counts.at(-1) !== count) counts.push(count);
      if (count === 12 && game?.states.length === 1) app.commit();
      if (count === 24) page.store.setState({ game: null });
    });
    app.loadOtherGames();
    await vi.waitFor(() => expect(counts).toContain(12));
    await pause();
    expect(counts).toEqual([6, 12, 0]);
    app.loadOtherGames();
    await vi.waitFor(() => expect(counts).toContain(24));
    await pause();
    expect(counts).toEqual([6, 12, 0, 6, 12, 18, 24, -1]);
    stop();
    app.loadOtherGames();
    await pause();
    expect(page.store.getState()).toMatchObject({ game: null, failure: null });
  });

  it('are given up where one can’t be played, and the page says so', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    page.store.setState({ game: { ...gameIn(page), seats: { ALT: 'player', BER: 'no-such' } } });
    app.loadOtherGames();
    await vi.waitFor(() => expect(page.store.getState().failure?.title).toBe('problem.unexpected'));
    expect(page.store.getState().failure?.problems).toMatchObject([{ code: 'exception', file: null }]);
    app.dismissFailure();
    await pause();
    expect([gameIn(page).otherOutcomes, page.store.getState().failure]).toEqual([[], null]);
  });
});

describe('house: hindsight', () => {
  it('is looked for where somebody looks back, told of as it is found, and not looked for again', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    app.loadHindsight();
    await pause();
    expect(page.store.getState().hindsight).toBeNull();
    finish(page);
    app.continueFromReveal();
    expect(page.store.getState().place).toBe('debrief');
    const told: string[] = [];
    const stop = page.store.subscribe(({ hindsight }, before) => {
      if (hindsight !== null && hindsight !== before.hindsight)
        told.push(
          Object.keys(hindsight)
            .filter((key) => hindsight[key as 'choices'] !== null)
            .join(),
        );
    });
    app.loadHindsight();
    await vi.waitFor(() => expect(page.store.getState().hindsight?.theories).toBeTruthy(), 50_000);
    expect(told).toEqual(['log,division', 'log,division,choices', 'log,division,choices,theories']);
    const { hindsight } = page.store.getState();
    expect(hindsight?.log).toBe(gameIn(page).log);
    expect(hindsight?.theories?.map(({ model }) => model)).toEqual(['deterrence', 'spiral']);
    app.loadHindsight();
    await pause();
    expect(page.store.getState().hindsight).toBe(hindsight);
    // Of the replay of the same game it is known too; of another nothing is.
    app.watchGame(1);
    app.loadHindsight();
    await pause();
    expect(page.store.getState().hindsight).toBe(hindsight);
    await app.watchRecord('small');
    app.loadHindsight();
    await vi.waitFor(() => expect(told).toHaveLength(6), 50_000);
    stop();
    expect(told[3]).toBe('log,division');
    expect(page.store.getState().hindsight?.log).toBe(page.store.getState().reading?.log);
  });

  it('goes on from what was found before somebody went elsewhere', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    finish(page);
    app.continueFromReveal();
    const stop = page.store.subscribe(({ hindsight, place }) => {
      if (hindsight?.division && place === 'debrief') app.go('help');
    });
    app.loadHindsight();
    await vi.waitFor(() => expect(page.store.getState().hindsight).not.toBeNull(), 50_000);
    await pause();
    stop();
    const { hindsight } = page.store.getState();
    expect([hindsight?.choices, hindsight?.theories]).toEqual([null, null]);
    app.back();
    app.loadHindsight();
    await vi.waitFor(() => expect(page.store.getState().hindsight?.theories).toBeTruthy(), 50_000);
    expect(page.store.getState().hindsight?.division).toBe(hindsight?.division);
  });

  it('that can’t be found is an exception that the page tells of', async () => {
    const page = await playSmall();
    page.store.setState({ place: 'debrief', game: { ...gameIn(page), states: [] } });
    page.store.getState().loadHindsight();
    await vi.waitFor(() => expect(page.store.getState().failure).not.toBeNull());
    expect(page.store.getState()).toMatchObject({
      hindsight: null,
      failure: {
        title: 'problem.unexpected',
        problems: [{ code: 'exception', message: 'a game has a first state' }],
      },
    });
  });
});

describe('house: without a game', () => {
  it('nothing of a game is done', async () => {
    const page = await openPageOf(newProfile());
    const app = page.store.getState();
    app.commit();
    app.takeBackTurn();
    app.continueFromReveal();
    app.confirmHandover();
    app.closeBriefing();
    app.lookBack(1);
    app.guess('RUS', 'settle');
    app.loadRecord();
    app.loadHindsight();
    app.watchGame(1);
    app.readTurn(1);
    app.branch(1, {});
    app.acceptResumption();
    app.undo();
    await app.bringBack();
    await pause();
    expect(page.store.getState()).toEqual(app);
  });

  it('no place inside one is drawn', async () => {
    const { useGame, useStore, store } = await import('../../src/store/index.ts');
    const { createElement } = await import('react');
    const { renderToStaticMarkup } = await import('react-dom/server');
    const Place = () => useStore(({ place }) => place);
    expect(renderToStaticMarkup(createElement(Place))).toBe('front');
    const Table = () => useGame().log.seed;
    expect(() => renderToStaticMarkup(createElement(Table))).toThrow('This place needs a game.');
    expect(store.getState().game).toBeNull();
  });
});
