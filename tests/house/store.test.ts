import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Orders } from '../../src/vocabulary/index.ts';
import { newProfile, openPageOf, type Profile } from '../helpers/browser.ts';
import { order } from '../helpers/play.ts';

type Page = Awaited<ReturnType<typeof openPageOf>>;

const ALONE = { USA: 'player', RUS: 'tit-for-tat' };
const TOGETHER = { USA: 'player', RUS: 'player' };

/** A page with a new game in hand, its briefings read. */
const playing = async (
  seats: Readonly<Record<string, string>> = ALONE,
  profile: Profile = newProfile(),
): Promise<Page> => {
  const page = await openPageOf(profile);
  await page.store.getState().newGame({ scenario: 'first-of-september', seed: 'store', seats });
  return page;
};

const gameIn = ({ store }: Page) => {
  const { game } = store.getState();
  if (game === null) throw new Error('a game is in hand');
  return game;
};

/** Ids of the moves on the active slate. */
const movesOf = (page: Page): readonly string[] => page.slateOf(gameIn(page)).moves.map(({ move }) => move);

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.doUnmock('idb-keyval');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: a slate', () => {
  it('is gone back and forward through, step by step', async () => {
    const page = await playing();
    const { addMove, removeMove, undo, redo } = page.store.getState();
    for (const move of ['leaders-call', 'ministers-meeting', 'reassure-allies']) addMove(order(move));
    removeMove(0);
    undo();
    expect(movesOf(page)).toEqual(['leaders-call', 'ministers-meeting', 'reassure-allies']);
    undo();
    undo();
    expect(movesOf(page)).toEqual(['leaders-call']);
    expect([page.canUndo(gameIn(page)), page.canRedo(gameIn(page))]).toEqual([true, true]);
    redo();
    expect(movesOf(page)).toEqual(['leaders-call', 'ministers-meeting']);
    redo();
    redo();
    expect(movesOf(page)).toEqual(['ministers-meeting', 'reassure-allies']);
    expect(page.canRedo(gameIn(page))).toBe(false);
    redo();
    expect(movesOf(page)).toEqual(['ministers-meeting', 'reassure-allies']);
    for (let step = 0; step < 9; step += 1) undo();
    expect([movesOf(page), page.canUndo(gameIn(page))]).toEqual([[], false]);
  });

  it('that is changed has no way forward to what was taken back', async () => {
    const page = await playing();
    const { addMove, undo, redo } = page.store.getState();
    addMove(order('leaders-call'));
    undo();
    addMove(order('condemn', { arena: 'syria' }));
    expect(page.canRedo(gameIn(page))).toBe(false);
    redo();
    expect(movesOf(page)).toEqual(['condemn']);
  });

  it('remembers a hundred steps', async () => {
    const page = await playing();
    const { setExpectation, undo } = page.store.getState();
    for (let step = 0; step < 60; step += 1) {
      setExpectation({ course: 'quiet', family: null });
      setExpectation(null);
    }
    for (let step = 0; step < 120; step += 1) undo();
    expect(gameIn(page).history.USA?.future).toHaveLength(100);
  });

  it('takes moves, decisions, answers, an instruction and an expectation, and gives each back', async () => {
    const page = await playing();
    const app = page.store.getState();
    app.addMove(order('condemn', { arena: 'syria' }));
    app.replaceMove(0, order('condemn', { arena: 'donbas' }));
    app.replaceMove(5, order('leaders-call'));
    app.removeMove(5);
    app.setDecision('a-card', 'an-option');
    app.setAnswer('one', { offer: 'one', answer: 'accept' });
    app.setAnswer('two', { offer: 'two', answer: 'decline' });
    app.setAnswer('one', { offer: 'one', answer: 'decline' });
    app.setExpectation({ course: 'quiet', family: null });
    expect(page.slateOf(gameIn(page))).toEqual({
      moves: [order('condemn', { arena: 'donbas' })],
      decisions: { 'a-card': 'an-option' },
      answers: [
        { offer: 'two', answer: 'decline' },
        { offer: 'one', answer: 'decline' },
      ],
      instruction: null,
      expectation: { course: 'quiet', family: null },
    });
    app.removeMove(0);
    app.setDecision('a-card', null);
    app.setAnswer('one', null);
    app.setAnswer('two', null);
    app.setExpectation(null);
    const empty: Orders = { moves: [], decisions: {}, answers: [], instruction: null, expectation: null };
    expect(page.slateOf(gameIn(page))).toEqual(empty);
  });

  it('that may not be played is not sealed, and what is wrong with it is said', async () => {
    const page = await playing();
    const { addMove, commit } = page.store.getState();
    addMove(order('no-such-move'));
    commit();
    expect(page.store.getState().failure).toMatchObject({
      title: 'problem.slate',
      illegal: [{ power: 'USA', reason: { code: 'unknown' } }],
    });
    expect([gameIn(page).committed, gameIn(page).states.length]).toEqual([[], 1]);
  });

  it('that is sealed stays as it is', async () => {
    const page = await playing(TOGETHER);
    const app = page.store.getState();
    app.addMove(order('leaders-call'));
    app.addMove(order('reassure-allies'));
    app.undo();
    app.commit();
    page.store.setState({ game: { ...gameIn(page), active: 'USA' } });
    app.addMove(order('condemn', { arena: 'syria' }));
    app.removeMove(0);
    app.setExpectation({ course: 'quiet', family: null });
    app.undo();
    app.redo();
    expect(page.slateOf(gameIn(page))).toMatchObject({ moves: [order('leaders-call')], expectation: null });
    app.commit();
    expect(gameIn(page)).toMatchObject({ active: 'USA', committed: ['USA'] });
    expect(gameIn(page).states).toHaveLength(1);
  });
});

describe('house: a turn', () => {
  it('of one person is played when the slate is sealed', async () => {
    const page = await playing();
    const app = page.store.getState();
    expect(page.store.getState().place).toBe('briefing');
    app.closeBriefing();
    app.addMove(order('leaders-call'));
    app.commit();
    const game = gameIn(page);
    expect(page.store.getState().place).toBe('reveal');
    expect(game.states.map(({ clock }) => clock.turn)).toEqual([1, 2]);
    expect([game.drafts, game.history, game.committed, game.lookBack]).toEqual([{}, {}, [], null]);
    expect(game.log.turns[0]?.orders.USA?.moves).toEqual([order('leaders-call')]);
    expect(game.events).toHaveLength(2);
    app.continueFromReveal();
    expect(page.store.getState().place).toBe('table');
  });

  it('of two at one screen is handed over, and played when both have sealed', async () => {
    const page = await playing(TOGETHER);
    const app = page.store.getState();
    const where = () => [page.store.getState().place, gameIn(page).active];
    expect(where()).toEqual(['handover', 'USA']);
    app.confirmHandover();
    expect(where()).toEqual(['briefing', 'USA']);
    app.closeBriefing();
    app.commit();
    expect(where()).toEqual(['handover', 'RUS']);
    expect(gameIn(page).committed).toEqual(['USA']);
    app.confirmHandover();
    app.closeBriefing();
    const { powers } = gameIn(page).world;
    expect([page.activeIndex(gameIn(page)), page.rivalIndex(gameIn(page))].map((k) => powers[k])).toEqual([
      'RUS',
      'USA',
    ]);
    app.commit();
    expect(where()).toEqual(['reveal', 'USA']);
    app.continueFromReveal();
    app.confirmHandover();
    expect(where()).toEqual(['table', 'USA']);
  });

  it('that is taken back leaves its orders as drafts, and plays to the same state again', async () => {
    const page = await playing();
    const app = page.store.getState();
    app.takeBackTurn();
    expect(gameIn(page).states).toHaveLength(1);
    app.addMove(order('leaders-call'));
    app.commit();
    const { digest } = gameIn(page).log;
    app.takeBackTurn();
    expect([gameIn(page).states.length, gameIn(page).events.length, gameIn(page).ledger.length]).toEqual([
      1, 1, 1,
    ]);
    expect(gameIn(page).log.turns).toEqual([]);
    expect(movesOf(page)).toEqual(['leaders-call']);
    app.commit();
    expect(gameIn(page).log.digest).toBe(digest);
  });

  it('that is looked back at is one that has been played; the last is now', async () => {
    const page = await playing();
    const app = page.store.getState();
    for (const _ of [1, 2, 3]) app.commit();
    const looked = (turn: number | null): number | null => {
      app.lookBack(turn);
      return gameIn(page).lookBack;
    };
    expect([looked(1), looked(2), looked(3), looked(9), looked(-4), looked(null)]).toEqual([
      1,
      2,
      null,
      null,
      0,
      null,
    ]);
    app.lookBack(1);
    expect(page.shownObservationOf(gameIn(page)).clock.turn).toBe(2);
    expect(page.observationOf(gameIn(page)).clock.turn).toBe(4);
  });
});

describe('house: a game played before', () => {
  it('is read from its own save, turn by turn, and branched off from', async () => {
    const page = await playing();
    const app = page.store.getState();
    for (const _ of [1, 2, 3]) app.commit();
    const text = JSON.stringify(gameIn(page).log);
    const { states } = gameIn(page);
    await app.openLog({ text, name: 'save.json' });
    expect(page.store.getState()).toMatchObject({ failure: null, place: 'replay' });
    const turn = (): number | undefined => page.store.getState().reading?.turn;
    expect([page.store.getState().reading?.kind, turn()]).toEqual(['game', 3]);
    for (const [asked, shown] of [
      [1, 1],
      [-1, 0],
      [7, 3],
    ] as const) {
      app.readTurn(asked);
      expect(turn()).toBe(shown);
    }
    app.branch(2, { USA: 'hawk', RUS: 'player' });
    await vi.waitFor(() => expect(page.store.getState().keptGames).toHaveLength(2));
    expect(page.store.getState()).toMatchObject({ place: 'table', reading: null });
    expect(gameIn(page)).toMatchObject({ active: 'RUS', seats: { USA: 'hawk', RUS: 'player' } });
    expect(gameIn(page).states.at(-1)?.clock).toEqual(states[2]?.clock);
  });

  it('is shared as a link that opens to the same log', async () => {
    const page = await playing();
    const app = page.store.getState();
    for (const _ of [1, 2]) app.commit();
    const link = await app.shareLink();
    expect(link).toMatch(/^https:\/\/game\.example\/#g=[A-Za-z0-9_-]+$/);
    await app.openLog({ link: link?.split('#g=')[1] ?? '' });
    const { reading, failure } = page.store.getState();
    expect(failure).toBeNull();
    expect(reading?.log.turns).toEqual(gameIn(page).log.turns);
    await app.openLog({ link: 'no link!' });
    expect(page.store.getState().failure?.problems.map(({ code }) => code)).toEqual(['link-letters']);
  });

  it('is history itself where the record is watched, from its start', async () => {
    const page = await openPageOf(newProfile());
    await page.store.getState().watchRecord('first-of-september');
    const { reading, place, game } = page.store.getState();
    expect([reading?.kind, reading?.turn, reading?.log.turns.length, place, game]).toEqual([
      'record',
      0,
      10,
      'replay',
      null,
    ]);
  });

  it('lies beside 120 others, each on a seed of its own, with every doctrine at the person’s seat', async () => {
    const page = await playing();
    const app = page.store.getState();
    app.loadOtherGames();
    await vi.waitFor(() => expect(gameIn(page).otherOutcomes).toHaveLength(120), { timeout: 50_000 });
    const { otherOutcomes } = gameIn(page);
    expect(page.OTHER_GAMES).toBe(120);
    // Thirteen games each with one of nine doctrines: on one seed they would end in nine ways.
    expect(new Set(otherOutcomes.map((outcome) => JSON.stringify(outcome))).size).toBeGreaterThan(100);
    const perDoctrine = Array.from({ length: 9 }, (_, k) => otherOutcomes.filter((_one, n) => n % 9 === k));
    for (const games of perDoctrine)
      expect(new Set(games.map(({ tension }) => tension)).size).toBeGreaterThan(6);
    const means = perDoctrine.map(
      (games) => games.reduce((sum, { tension }) => sum + tension, 0) / games.length,
    );
    // Hawk, first in the list, ends tenser than dove, second.
    expect(means[0]).toBeGreaterThan((means[1] ?? 0) + 100);
    app.loadOtherGames();
    await new Promise((onward) => setTimeout(onward, 20));
    expect(gameIn(page).otherOutcomes).toHaveLength(120);
    app.commit();
    expect(gameIn(page).otherOutcomes).toEqual([]);
  });
});

describe('house: the game in hand', () => {
  it('comes back with the page, at its place', async () => {
    const profile = newProfile();
    const page = await playing(ALONE, profile);
    const app = page.store.getState();
    app.closeBriefing();
    app.addMove(order('leaders-call'));
    await page.settled();
    const again = await openPageOf(profile);
    expect(again.store.getState()).toMatchObject({ place: 'table', storage: 'disk', awaitedPlace: 'table' });
    expect(movesOf(again)).toEqual(['leaders-call']);
    again.store.getState().arrive();
    again.store.getState().go('front');
    await again.settled();
    const front = await openPageOf(profile);
    expect([front.store.getState().place, front.store.getState().game]).toEqual(['front', null]);
    await front.store.getState().resume();
    expect([front.store.getState().place, movesOf(front)]).toEqual(['table', ['leaders-call']]);
  });

  it('that has been played to its end comes back in the debrief, and is over in the list', async () => {
    const profile = newProfile();
    const page = await playing(ALONE, profile);
    const app = page.store.getState();
    app.closeBriefing();
    for (let turn = 1; turn <= 10; turn += 1) app.commit();
    expect(gameIn(page).states.at(-1)?.clock.ending).toBe('calendar');
    app.commit();
    expect(gameIn(page).states).toHaveLength(11);
    app.continueFromReveal();
    expect(page.store.getState().place).toBe('debrief');
    await page.settled();
    const again = await openPageOf(profile);
    expect(again.store.getState().place).toBe('debrief');
    expect(again.store.getState().keptGames).toMatchObject([{ over: true, turn: 10, turns: 10 }]);
  });

  it('doesn’t come back to a visitor who has gone elsewhere meanwhile', async () => {
    const profile = newProfile();
    const page = await playing(ALONE, profile);
    page.store.getState().closeBriefing();
    await page.settled();
    const again = await openPageOf(profile, (go) => go('help'));
    expect(again.store.getState()).toMatchObject({ place: 'help', game: null, awaitedPlace: null });
    expect(again.store.getState().keptGames).toHaveLength(1);
  });

  it('is one of several, the one played last first; named, thrown away, brought back', async () => {
    const profile = newProfile();
    const page = await playing(ALONE, profile);
    const app = page.store.getState();
    await page.settled();
    const first = page.store.getState().currentId ?? '';
    await app.newGame({ scenario: 'prove-it-first', seed: 'store', seats: ALONE });
    await page.settled();
    const second = page.store.getState().currentId ?? '';
    const ids = (): readonly string[] => page.store.getState().keptGames.map(({ id }) => id);
    expect(ids()).toEqual([second, first]);
    await app.rename(first, '  A name\u0000 ');
    expect(page.store.getState().keptGames.map(({ name }) => name)).toEqual(['', 'A name']);
    await app.remove(first);
    expect([ids(), page.store.getState().removedGame?.id]).toEqual([[second], first]);
    await app.bringBack();
    expect([ids(), page.store.getState().removedGame]).toEqual([[second, first], null]);
    await app.remove(second);
    expect([page.store.getState().game, page.store.getState().currentId]).toEqual([null, null]);
    const again = await openPageOf(profile);
    expect(again.store.getState().keptGames.map(({ id, name }) => [id, name])).toEqual([[first, 'A name']]);
  });

  it('is begun once, though it is asked for twice in a row', async () => {
    const page = await openPageOf(newProfile());
    const { newGame } = page.store.getState();
    const first = newGame({ scenario: 'prove-it-first', seed: 'store', seats: ALONE });
    await newGame({ scenario: 'first-of-september', seed: 'store', seats: ALONE });
    await first;
    await page.settled();
    expect(gameIn(page).world.scenario.file.id).toBe('prove-it-first');
    expect(page.store.getState().keptGames).toHaveLength(1);
  });

  it('is left for settings and help, which lead back to where it stood', async () => {
    const page = await playing();
    const app = page.store.getState();
    app.closeBriefing();
    app.go('settings');
    app.go('help');
    expect(page.store.getState()).toMatchObject({ place: 'help', cameFrom: 'table' });
    app.back();
    expect(page.store.getState().place).toBe('table');
    await page.settled();
    expect(page.store.getState().keptGames[0]?.place).toBe('table');
  });
});
