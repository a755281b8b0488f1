import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawSeed } from '../../src/store/game-actions.ts';
import type { AppPlace } from '../../src/store/places.ts';
import type { StandingInstruction } from '../../src/vocabulary/index.ts';
import { newProfile, openPageOf } from '../helpers/browser.ts';
import {
  ALONE,
  gameIn,
  offerOf,
  openSmall,
  type Page,
  playSmall,
  smallWith,
  TOGETHER,
} from '../helpers/page.ts';
import { order } from '../helpers/play.ts';

const placeOf = ({ store }: Page): AppPlace => store.getState().place;

const play = (page: Page, turns: number): void => {
  for (let turn = 0; turn < turns; turn += 1) page.store.getState().commit();
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.doUnmock('idb-keyval');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: a new game', () => {
  it('is begun with what was chosen, under the title of its scenario, and is empty', async () => {
    const page = await openSmall();
    const app = page.store.getState();
    await app.newGame({ scenario: 'small', seed: 'mine', seats: ALONE, model: 'spiral' });
    const game = gameIn(page);
    expect([game.log.seed, game.log.title, game.log.model.id]).toEqual(['mine', 'The strait', 'spiral']);
    expect(game.world.model.id).toBe('spiral');
    expect(game).toMatchObject({
      seats: ALONE,
      active: 'ALT',
      drafts: {},
      history: {},
      committed: [],
      briefed: [],
      guesses: {},
      lookBack: null,
      recordStates: null,
      otherOutcomes: [],
    });
    expect([game.states.length, game.events.length, game.ledger.length]).toEqual([1, 1, 1]);
    expect(game.log.state).toBeDefined();
    expect(page.store.getState()).toMatchObject({
      place: 'briefing',
      busy: null,
      failure: null,
      storage: 'disk',
    });
  });

  it('is its scenario’s own theory unless another is chosen, though that one was played before', async () => {
    const page = await openSmall();
    const { newGame } = page.store.getState();
    const models: string[] = [];
    for (const model of [undefined, 'deterrence', undefined, 'spiral'] as const) {
      await newGame({ scenario: 'small', seed: 'a', seats: ALONE, ...(model && { model }) });
      models.push(gameIn(page).world.model.id);
    }
    expect(models).toEqual(['default', 'deterrence', 'default', 'spiral']);
  });

  it('is at the seat of the first person; of two, who hand over first', async () => {
    const page = await openSmall();
    const { newGame } = page.store.getState();
    const begun = async (seats: Readonly<Record<string, string>>) => {
      await newGame({ scenario: 'small', seed: 'a', seats });
      return [gameIn(page).active, placeOf(page)];
    };
    expect(await begun({ ALT: 'hawk', BER: 'player' })).toEqual(['BER', 'briefing']);
    expect(await begun(TOGETHER)).toEqual(['ALT', 'handover']);
    expect(await begun({ ALT: 'hawk', BER: 'dove' })).toEqual(['ALT', 'briefing']);
  });

  it('has a seed of eight letters that nobody confuses, where none is given', async () => {
    vi.spyOn(crypto, 'getRandomValues').mockImplementationOnce((array) => {
      (array as Uint8Array).set([0, 1, 22, 23, 30, 31, 62, 255]);
      return array;
    });
    expect(drawSeed()).toBe('abz29aah');
    const page = await openSmall();
    const seeds = new Set<string>();
    for (let n = 0; n < 3; n += 1) {
      await page.store.getState().newGame({ scenario: 'small', seats: ALONE });
      seeds.add(gameIn(page).log.seed);
    }
    expect([...seeds].every((seed) => /^[a-hjkmnp-z2-9]{8}$/.test(seed))).toBe(true);
    expect(seeds.size).toBe(3);
  });

  it('has no longer title than a log has room for', async () => {
    const page = await openSmall();
    const app = page.store.getState();
    await app.openScenario(offerOf(smallWith('text.en.json', ['"The strait"', `"${'x'.repeat(150)}"`])));
    await app.newGame({ scenario: 'small', seed: 'a', seats: ALONE });
    expect(gameIn(page).log.title).toBe('x'.repeat(120));
  });

  it('is none where scenario or theory are not here, and the one before stays', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    const before = gameIn(page);
    await app.newGame({ scenario: 'no-such', seed: 'a', seats: ALONE });
    expect(page.store.getState().failure).toMatchObject({
      title: 'problem.scenario',
      problems: [{ code: 'not-here', file: 'no-such', message: '' }],
    });
    await app.newGame({ scenario: 'small', seed: 'a', seats: ALONE, model: 'no-such' });
    expect(page.store.getState().failure).toMatchObject({
      title: 'problem.scenario',
      problems: [
        { code: 'unknown-model', file: 'models/no-such.json', message: 'default, deterrence, spiral' },
      ],
    });
    expect(gameIn(page)).toBe(before);
  });

  it('is waited for, and what went wrong before is forgotten meanwhile', async () => {
    const page = await openSmall();
    const app = page.store.getState();
    await app.newGame({ scenario: 'no-such', seats: ALONE });
    const busy: unknown[] = [];
    const stop = page.store.subscribe((now, before) => {
      if (now.busy !== before.busy) busy.push([now.busy, now.failure]);
    });
    await app.newGame({ scenario: 'small', seed: 'a', seats: ALONE });
    await app.watchRecord('small');
    await app.openLog({ text: JSON.stringify(gameIn(page).log), name: 'save.json' });
    await app.importGames([]);
    await app.openScenario(offerOf(smallWith('scenario.json')));
    app.dismissFailure();
    await app.speak('en', () => Promise.resolve());
    stop();
    expect(busy).toEqual([
      ['busy.scenario', null],
      [null, null],
      ['busy.record', null],
      [null, null],
      ['busy.log', null],
      [null, null],
      ['busy.import', null],
      [null, null],
      ['busy.own', null],
      [null, expect.objectContaining({ title: 'problem.own-warned' })],
      ['busy.language', null],
      [null, null],
    ]);
  });
});

describe('house: a game that is played', () => {
  it('knows who has read their briefing, once each', async () => {
    const page = await playSmall(TOGETHER);
    const app = page.store.getState();
    app.confirmHandover();
    app.closeBriefing();
    app.closeBriefing();
    expect([gameIn(page).briefed, placeOf(page)]).toEqual([['ALT'], 'table']);
    app.commit();
    app.confirmHandover();
    expect(placeOf(page)).toBe('briefing');
    app.closeBriefing();
    expect(gameIn(page).briefed).toEqual(['ALT', 'BER']);
  });

  it('takes an instruction, and what each rival is guessed to have been told', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    const instruction: StandingInstruction = {
      when: { type: 'coerces' },
      order: order('leaders-call'),
      audience: 'private',
    };
    app.setInstruction(instruction);
    expect(page.slateOf(gameIn(page)).instruction).toEqual(instruction);
    app.undo();
    expect(page.slateOf(gameIn(page)).instruction).toBeNull();
    app.guess('BER', 'one');
    app.guess('COR', 'two');
    app.guess('BER', 'three');
    expect(gameIn(page).guesses).toEqual({ BER: 'three', COR: 'two' });
  });

  it('has a slate for each person, each with its own way back', async () => {
    const page = await playSmall(TOGETHER);
    const app = page.store.getState();
    app.addMove(order('leaders-call', { target: 'BER' }));
    expect([page.canUndo(gameIn(page)), page.canRedo(gameIn(page))]).toEqual([true, false]);
    app.commit();
    expect(gameIn(page).active).toBe('BER');
    expect(page.slateOf(gameIn(page)).moves).toEqual([]);
    expect([page.canUndo(gameIn(page)), page.canRedo(gameIn(page))]).toEqual([false, false]);
    app.undo();
    expect(gameIn(page).drafts.ALT?.moves).toEqual([order('leaders-call', { target: 'BER' })]);
    app.commit();
    expect(gameIn(page).log.turns[0]?.orders).toMatchObject({
      ALT: { moves: [order('leaders-call', { target: 'BER' })] },
      BER: { moves: [] },
    });
  });

  it('is held to what the power at the seat may order', async () => {
    const page = await playSmall(TOGETHER);
    const app = page.store.getState();
    app.commit();
    app.addMove(order('no-such-move'));
    app.commit();
    expect(page.store.getState().failure?.illegal).toMatchObject([{ power: 'BER', path: 'moves.0' }]);
    expect(page.slateFaultsOf(gameIn(page))).toMatchObject([{ power: 'BER', reason: { code: 'unknown' } }]);
  });

  it('that is changed in nothing is the same, and is not kept again', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    const [game, line] = [gameIn(page), page.store.getState().keptGames[0]];
    app.removeMove(3);
    app.replaceMove(0, order('leaders-call'));
    app.setExpectation(null);
    app.setDecision('no-such', null);
    app.undo();
    app.redo();
    await page.settled();
    expect(gameIn(page)).toBe(game);
    expect(page.store.getState().keptGames[0]).toBe(line);
    app.setExpectation({ course: 'quiet', family: null });
    await page.settled();
    expect(page.store.getState().keptGames[0]?.revision).toBe((line?.revision ?? 0) + 1);
  });

  it('goes from one turn to the next at the first person’s seat, looking back no more', async () => {
    const page = await playSmall(TOGETHER);
    const app = page.store.getState();
    for (let turn = 0; turn < 4; turn += 1) {
      app.commit();
      app.lookBack(0);
      app.commit();
      expect([gameIn(page).active, gameIn(page).lookBack, placeOf(page)]).toEqual(['ALT', null, 'reveal']);
      page.store.setState({ game: { ...gameIn(page), active: 'BER', lookBack: 0 } });
      app.continueFromReveal();
      expect([gameIn(page).active, gameIn(page).lookBack]).toEqual(['ALT', null]);
      expect(placeOf(page)).toBe(turn < 3 ? 'handover' : 'debrief');
    }
    const over = gameIn(page);
    app.commit();
    expect([gameIn(page), page.store.getState().failure]).toEqual([over, null]);
  });

  it('is taken back turn by turn to its start, with what both had ordered', async () => {
    const page = await playSmall(TOGETHER);
    const app = page.store.getState();
    app.addMove(order('leaders-call', { target: 'BER' }));
    app.commit();
    app.commit();
    app.commit();
    app.commit();
    page.store.setState({ game: { ...gameIn(page), lookBack: 1, committed: ['ALT'], active: 'BER' } });
    app.takeBackTurn();
    const empty = { moves: [], decisions: {}, answers: [], instruction: null, expectation: null };
    expect(gameIn(page)).toMatchObject({ drafts: { ALT: empty, BER: empty }, committed: [], history: {} });
    expect([gameIn(page).active, gameIn(page).lookBack, placeOf(page)]).toEqual(['ALT', null, 'handover']);
    app.takeBackTurn();
    expect(gameIn(page).drafts.ALT?.moves).toEqual([order('leaders-call', { target: 'BER' })]);
    expect([gameIn(page).states.length, gameIn(page).log.turns.length]).toEqual([1, 0]);
    const start = gameIn(page);
    app.takeBackTurn();
    expect(gameIn(page)).toBe(start);
  });

  it('of two doctrines is played by them, each as it would at its own seat', async () => {
    const page = await playSmall({ ALT: 'hawk', BER: 'hawk' });
    play(page, 2);
    const { log, states, world } = gameIn(page);
    expect(log.turns).toHaveLength(2);
    expect(page.motivesOf(world, log, states).map((turn) => Object.keys(turn))).toEqual([
      [],
      ['ALT', 'BER'],
      ['ALT', 'BER'],
    ]);
  });

  it('shows what the power at the seat knows, now and at the turn that is looked back at', async () => {
    const page = await playSmall({ ALT: 'dove', BER: 'player' });
    play(page, 2);
    const codeAt = (index: number) => gameIn(page).world.powers[index];
    expect([codeAt(page.activeIndex(gameIn(page))), codeAt(page.rivalIndex(gameIn(page)))]).toEqual([
      'BER',
      'ALT',
    ]);
    expect(page.observationOf(gameIn(page)).power).toBe(1);
    expect(page.shownObservationOf(gameIn(page))).toBe(page.observationOf(gameIn(page)));
    page.store.getState().lookBack(0);
    expect(page.shownObservationOf(gameIn(page)).clock.turn).toBe(1);
    page.store.setState({ game: { ...gameIn(page), lookBack: 9 } });
    expect(page.shownObservationOf(gameIn(page)).clock.turn).toBe(3);
  });
});

describe('house: the place where a game opens again', () => {
  it.each<[AppPlace, number, readonly string[], AppPlace]>([
    ['briefing', 0, [], 'briefing'],
    ['table', 0, [], 'table'],
    ['handover', 0, [], 'handover'],
    ['reveal', 0, [], 'briefing'],
    ['reveal', 0, ['ALT'], 'table'],
    ['reveal', 1, [], 'reveal'],
    ['debrief', 1, ['ALT'], 'table'],
    ['front', 1, ['ALT'], 'table'],
    ['help', 1, [], 'briefing'],
    ['reveal', 4, [], 'reveal'],
    ['debrief', 4, [], 'debrief'],
    ['table', 4, ['ALT'], 'debrief'],
    ['briefing', 4, [], 'debrief'],
  ])('left at %s after %i turns, briefed %j, is %s', async (wanted, turns, briefed, place) => {
    const page = await playSmall();
    const { placeFor } = await import('../../src/store/places.ts');
    play(page, turns);
    expect(placeFor({ ...gameIn(page), briefed }, wanted)).toBe(place);
  });

  it('of two at one screen is the handover wherever one of them would sit at the table', async () => {
    const page = await openPageOf(newProfile());
    const seats = { USA: 'player', RUS: 'player' };
    await page.store.getState().newGame({ scenario: 'first-of-september', seed: 'a', seats });
    const { placeFor } = await import('../../src/store/places.ts');
    const game = { ...gameIn(page), briefed: ['USA', 'RUS'] };
    const wanted = ['table', 'front', 'briefing', 'reveal'] as const;
    expect(wanted.map((place) => placeFor(game, place))).toEqual([
      'handover',
      'handover',
      'briefing',
      'handover',
    ]);
  });
});
