import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setup, startLog, withState } from '../../src/engine/index.ts';
import { newProfile, openPageOf, type Profile } from '../helpers/browser.ts';
import { digest, smallFiles, world } from '../helpers/game.ts';

const ID = '0123456789abcdef';
const SEATS = { USA: 'player', RUS: 'player' };

/** The log of a game before its first turn. */
const LOG = withState(
  startLog(world(), 'former', SEATS, 'By the First of September', digest),
  setup(world(), 'former'),
  digest,
);

/** A line and a snapshot as editions have written them since they keep a list of games. */
const LINE = {
  id: ID,
  revision: 7,
  name: 'The one before',
  played: 1_764_000_000_000,
  place: 'table',
  scenario: 'first-of-september',
  hash: LOG.scenario.hash,
  digest: LOG.digest,
  title: 'By the First of September',
  date: '2017-06-30',
  turn: 1,
  turns: 10,
  seats: SEATS,
  over: false,
  tension: 509,
  cooperation: 302,
};
const SNAPSHOT = {
  format: 'demarche-table',
  version: 1,
  place: 'table',
  log: LOG,
  active: 'RUS',
  drafts: {
    RUS: {
      moves: [{ move: 'leaders-call', with: {} }],
      decisions: {},
      answers: [],
      instruction: null,
      expectation: null,
    },
  },
  committed: ['USA'],
  briefed: ['USA', 'RUS'],
  guesses: { USA: 'settle' },
};

const room = (profile: Profile, name: string): Map<string, unknown> => {
  const found = profile.rooms.get(name) ?? new Map<string, unknown>();
  profile.rooms.set(name, found);
  return found;
};

/** A browser in which an edition has kept a game. */
const withGame = (): Profile => {
  const profile = newProfile();
  room(profile, 'demarche/games').set(JSON.stringify(['line', ID]), LINE);
  room(profile, 'demarche/games').set(JSON.stringify(['game', ID]), SNAPSHOT);
  return profile;
};

describe('house: what former editions have kept', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
  afterEach(() => {
    vi.doUnmock('idb-keyval');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('is a game in the list, and opens as it was left', async () => {
    const profile = withGame();
    profile.session.set('demarche.tab', `${ID} table`);
    const { store } = await openPageOf(profile);
    const { keptGames, currentId, game, place, failure } = store.getState();
    expect(failure).toBeNull();
    expect(keptGames.map(({ id, name }) => [id, name])).toEqual([[ID, 'The one before']]);
    expect(currentId).toBe(ID);
    // Two at one screen: whoever opens the page may be the other one.
    expect(place).toBe('handover');
    expect(game).toMatchObject({
      seats: SEATS,
      active: 'RUS',
      committed: ['USA'],
      briefed: ['USA', 'RUS'],
      guesses: { USA: 'settle' },
      drafts: { RUS: { moves: [{ move: 'leaders-call' }] } },
    });
  });

  it('says when it was played', async () => {
    const profile = withGame();
    // One that was left at the front page is not opened, and so not written again.
    room(profile, 'demarche/games').set(JSON.stringify(['line', ID]), { ...LINE, place: 'front' });
    const { store } = await openPageOf(profile);
    expect(store.getState().keptGames.map(({ playedAtMs }) => playedAtMs)).toEqual([1_764_000_000_000]);
    expect([store.getState().game, store.getState().place]).toEqual([null, 'front']);
  });

  it('with drafts that are none is a game whose slates are open and empty', async () => {
    const profile = withGame();
    profile.session.set('demarche.tab', `${ID} table`);
    room(profile, 'demarche/games').set(JSON.stringify(['game', ID]), {
      ...SNAPSHOT,
      drafts: { RUS: 'all' },
    });
    const { store } = await openPageOf(profile);
    expect(store.getState().game).toMatchObject({ drafts: {}, committed: [], briefed: ['USA', 'RUS'] });
  });

  it('is written again under the same keys, so that a former edition in another tab reads it', async () => {
    const profile = withGame();
    profile.session.set('demarche.tab', `${ID} table`);
    const { store, settled } = await openPageOf(profile);
    store.getState().confirmHandover();
    await settled();
    const games = room(profile, 'demarche/games');
    expect([...games.keys()].sort()).toEqual([`["game","${ID}"]`, `["line","${ID}"]`]);
    const line = games.get(JSON.stringify(['line', ID])) as Record<string, unknown>;
    expect(Object.keys(line).sort()).toEqual(Object.keys(LINE).sort());
    expect(line).toMatchObject({ name: 'The one before', revision: 9, place: 'table', turn: 1 });
    expect(games.get(JSON.stringify(['game', ID]))).toEqual(SNAPSHOT);
  });

  it('may be the one game of the first editions, which moves into the list', async () => {
    const profile = newProfile();
    const { id: _id, revision: _revision, name: _name, ...kept } = LINE;
    room(profile, 'keyval-store/keyval').set('demarche.game', { ...SNAPSHOT, kept });
    const { store } = await openPageOf(profile);
    const [line] = store.getState().keptGames;
    expect(line).toMatchObject({ name: '', title: 'By the First of September', turn: 1, turns: 10 });
    expect(store.getState().game?.log.seed).toBe('former');
    expect([...room(profile, 'keyval-store/keyval').keys()]).toEqual([]);
  });

  it('may be settings, and scenarios from a disk', async () => {
    const profile = newProfile();
    profile.local.set(
      'demarche.settings',
      '{"theme":"night","textSize":130,"motion":"full","sound":true,"patterns":false,"board":"text"}',
    );
    room(profile, 'keyval-store/keyval').set('demarche.scenarios', [smallFiles()]);
    const { store } = await openPageOf(profile);
    expect(store.getState().settings).toMatchObject({
      theme: 'night',
      textSize: 130,
      motion: 'full',
      sound: true,
      patterns: false,
      board: 'text',
    });
    expect(store.getState().ownScenarios.map(({ id }) => id)).toEqual(['small']);
    store.getState().dropScenario('small');
    await vi.waitFor(() => expect([...room(profile, 'keyval-store/keyval').keys()]).toEqual([]));
    store.getState().set({ sound: false });
    expect(JSON.parse(profile.local.get('demarche.settings') ?? '')).toMatchObject({
      theme: 'night',
      sound: false,
    });
  });

  it('may be a file of games', async () => {
    const { store } = await openPageOf(newProfile());
    const file = {
      format: 'demarche-games',
      version: 1,
      games: [{ name: 'Out of a file', played: 1_763_000_000_000, snapshot: SNAPSHOT }],
    };
    await store.getState().importGames([new File([JSON.stringify(file)], 'games.json')]);
    expect(store.getState().failure).toBeNull();
    expect(store.getState().news).toEqual({
      title: 'news.imported',
      values: { added: 1, again: 0, scenarios: 0 },
    });
    expect(store.getState().keptGames).toMatchObject([
      { name: 'Out of a file', playedAtMs: 1_763_000_000_000, turn: 1, turns: 10, place: 'front' },
    ]);
  });
});
