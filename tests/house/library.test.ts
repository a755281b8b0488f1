import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newProfile, openPageOf } from '../helpers/browser.ts';
import { smallFiles } from '../helpers/game.ts';
import { gameIn, offerOf, openSmall, playSmall, smallWith } from '../helpers/page.ts';

/** The library of a page just opened, as nobody has used it. */
const library = async () => {
  vi.resetModules();
  return import('../../src/store/scenario-library.ts');
};

const heated = (heat: number) => smallWith('scenario.json', ['"heat": 500', `"heat": ${heat}`]);

const hashOf = (own: { ok: true; value: { hash: string } } | { ok: false }): string => {
  if (!own.ok) throw new Error('the scenario is sound');
  return own.value.hash;
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.doUnmock('idb-keyval');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('house: a scenario from a disk on the shelf', () => {
  it('is shown with what its files say', async () => {
    const { admit, ownScenarios } = await library();
    const files = smallWith('text.en.json', [
      '"scenario.title": "The strait"',
      '"scenario.title": "The narrows", "scenario.subtitle": "A quiet summer"',
    ]);
    const own = await admit(files, []);
    const shown = {
      id: 'small',
      hash: hashOf(own),
      title: 'The narrows',
      line: 'A quiet summer',
      start: '2017-07-03',
      turns: 4,
      weeksPerTurn: 1,
      hasRecord: true,
      powers: [
        { code: 'ALT', name: 'Altland', want: 'An open strait and a calm summer.' },
        { code: 'BER', name: 'Bergia', want: 'An open strait and a calm summer.' },
      ],
    };
    expect(own).toMatchObject({ ok: true, value: shown });
    expect(ownScenarios()).toEqual([shown]);
    const { 'record.json': _record, ...without } = smallFiles();
    expect(await admit(without, [])).toMatchObject({ value: { hasRecord: false, line: '' } });
    expect(hashOf(own)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is the newest of its editions, and each edition is played by its own hash', async () => {
    const { admit, prepareWorld, isAtHand, filesOf, dismiss, ownScenarios } = await library();
    const [cool, warm] = [hashOf(await admit(smallFiles(), [])), hashOf(await admit(heated(501), []))];
    const heatOf = async (hash?: string): Promise<unknown> => {
      const world = await prepareWorld({ id: 'small', ...(hash === undefined ? {} : { hash }) });
      return world.ok ? world.value.scenario.file.arenas[0]?.heat : world.problems.map(({ code }) => code);
    };
    expect([await heatOf(), await heatOf(cool), await heatOf(warm)]).toEqual([501, 500, 501]);
    expect([isAtHand('small', cool), isAtHand('other', cool)]).toEqual([true, false]);
    expect(ownScenarios().map(({ hash }) => hash)).toEqual([warm]);
    dismiss('small', warm);
    expect([await heatOf(), await heatOf(warm), filesOf('small', warm)]).toEqual([500, ['not-here'], null]);
    dismiss('small');
    expect(await heatOf()).toEqual(['not-here']);
  });

  it('is made ready once for each theory, until it is opened anew', async () => {
    const { admit, prepareWorld } = await library();
    await admit(smallFiles(), []);
    const made = async (model?: string) => {
      const world = await prepareWorld({ id: 'small', ...(model === undefined ? {} : { model }) });
      return world.ok ? world.value : null;
    };
    const [own, spiral] = [await made(), await made('spiral')];
    expect(await made()).toBe(own);
    expect(await made('spiral')).toBe(spiral);
    expect([own?.model.id, spiral?.model.id]).toEqual(['default', 'spiral']);
    await admit(smallFiles(), []);
    const again = [await made(), await made('spiral')];
    expect(again[0]).not.toBe(own);
    expect(again[1]).not.toBe(spiral);
    const shipped = await prepareWorld({ id: 'first-of-september' });
    expect(await prepareWorld({ id: 'first-of-september', hash: 'whatever' })).toMatchObject({
      value: shipped.ok ? shipped.value : null,
    });
  });

  it('lets no other go when it is opened anew, and keeps six', async () => {
    const { admit, prepareWorld, editionFiles, isAtHand } = await library();
    const hashes: string[] = [];
    for (let heat = 500; heat < 506; heat += 1) hashes.push(hashOf(await admit(heated(heat), [])));
    expect(editionFiles()).toHaveLength(6);
    const world = await prepareWorld({ id: 'small', hash: hashes[0] ?? '' });
    await admit(heated(505), []);
    const again = await prepareWorld({ id: 'small', hash: hashes[0] ?? '' });
    expect(again.ok && world.ok && again.value === world.value).toBe(true);
    expect(hashes.every((hash) => isAtHand('small', hash))).toBe(true);
    await admit(heated(506), [hashes[1] ?? '']);
    expect(hashes.map((hash) => isAtHand('small', hash))).toEqual([false, true, true, true, true, true]);
    await admit(heated(507), [hashes[1] ?? '']);
    expect(hashes.map((hash) => isAtHand('small', hash))).toEqual([false, true, true, true, true, true]);
    expect(editionFiles()).toHaveLength(7);
  });

  it('that comes with games stands behind what somebody has opened, and only as the edition they need', async () => {
    const { admit, admitFor, dismiss, ownScenarios, editionFiles } = await library();
    const cool = hashOf(await admit(smallFiles(), []));
    await admit(heated(501), []);
    dismiss('small', cool);
    const refused = await admitFor({ id: 'small', hash: cool }, heated(502), []);
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'games-other-edition', file: '' }] });
    expect(refused.ok ? '' : refused.problems[0]?.message).toMatch(/^small, [0-9a-f]{32}$/);
    expect((await admitFor({ id: 'other', hash: cool }, smallFiles(), [])).ok).toBe(false);
    expect((await admitFor({ id: 'small', hash: cool }, { 'scenario.json': '{' }, [])).ok).toBe(false);
    expect(editionFiles()).toEqual([heated(501)]);
    for (let heat = 503; heat < 508; heat += 1) await admit(heated(heat), []);
    expect(await admitFor({ id: 'small', hash: cool }, smallFiles(), [])).toMatchObject({
      value: { hash: cool },
    });
    expect(editionFiles()).toHaveLength(7);
    expect(editionFiles().at(-1)).toEqual(smallFiles());
    expect(ownScenarios().map(({ hash }) => hash)).not.toContain(cool);
    expect(editionFiles()).toContainEqual(heated(501));
  });

  it('has the notes that checking made of it, without anything fetched', async () => {
    const page = await openSmall();
    const app = page.store.getState();
    await app.newGame({ scenario: 'small', seed: 'a', seats: { ALT: 'player', BER: 'hawk' } });
    const { scenario } = gameIn(page).world;
    await app.wantNotes(scenario);
    expect(page.store.getState().notes).toMatchObject({
      [scenario.hash]: { facts: [], entries: [], sources: [], text: {} },
    });
  });

  it('has moves of its own in place of those of this edition, or shares them', async () => {
    const { admit, prepareWorld } = await library();
    const movesOf = async (files: Readonly<Record<string, string>>) => {
      const own = await admit(files, []);
      const world = own.ok ? await prepareWorld({ id: own.value.id }) : null;
      return world?.ok ? world.value.scenario.moves.map(({ id }) => id) : [];
    };
    const own = await movesOf(smallFiles());
    expect(own).toContain('patrol');
    expect(own).not.toContain('ministers-meeting');
    const shared = {
      'scenario.json': JSON.stringify({
        id: 'other-seats',
        base: 'coordinated-expulsions',
        played: ['USA', 'RUS'],
        without: ['special-envoy'],
      }),
      'text.en.json': JSON.stringify({ 'scenario.title': 'Other seats' }),
    };
    expect(await movesOf(shared)).toContain('ministers-meeting');
  });
});

describe('house: opening a folder', () => {
  it('says what is wrong with it, under its name, and leaves shelf and place as they are', async () => {
    const page = await openSmall();
    const app = page.store.getState();
    app.go('help');
    const before = page.store.getState().ownScenarios;
    await app.openScenario(offerOf({ 'cards.json': '[]' }, 'mine'));
    expect(page.store.getState().failure).toMatchObject({
      title: 'problem.own',
      values: { name: 'mine' },
      problems: [{ code: 'folder-scenario' }],
      needed: null,
    });
    await app.openScenario(offerOf(smallWith('cards.json', ['"COR"', '"COX"']), 'yours'));
    const { failure } = page.store.getState();
    expect(failure).toMatchObject({ title: 'problem.own', values: { name: 'yours' } });
    expect(failure?.problems.map(({ code, file }) => `${code} ${file}`)).toContain('unknown-id cards.json');
    expect(page.store.getState()).toMatchObject({ place: 'help', openedScenario: null, busy: null });
    expect(page.store.getState().ownScenarios).toEqual(before);
  });

  it('may take time, and fail before anything is read', async () => {
    const page = await openPageOf(newProfile());
    const app = page.store.getState();
    await app.openScenario(Promise.reject(new Error('gone')));
    expect(page.store.getState().failure).toMatchObject({
      title: 'problem.unexpected',
      problems: [{ code: 'exception', message: 'gone' }],
    });
    const opening = app.openScenario(Promise.resolve(offerOf(smallFiles())));
    expect(page.store.getState().busy).toBe('busy.own');
    await opening;
    expect(page.store.getState()).toMatchObject({ openedScenario: { id: 'small' }, busy: null });
    app.go('help');
    expect(page.store.getState().openedScenario).toBeNull();
  });

  it('goes on asking for the scenario that a game waits for, with what was opened instead', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    const text = JSON.stringify(gameIn(page).log);
    const { hash } = gameIn(page).world.scenario;
    await app.newGame({ scenario: 'first-of-september', seed: 'a', seats: { USA: 'player', RUS: 'hawk' } });
    app.dropScenario('small');
    await app.openLog({ text, name: 'small.json' });
    const needed = {
      id: 'small',
      hash,
      title: 'The strait',
      waiting: { text, name: 'small.json' },
    };
    expect(page.store.getState().failure).toMatchObject({ title: 'problem.needs', needed, kept: null });
    await app.openScenario(offerOf({ 'cards.json': '[]' }, 'mine'));
    expect(page.store.getState().failure).toMatchObject({ title: 'problem.own', needed });
    await app.openScenario(offerOf(heated(501)));
    const { failure, ownScenarios } = page.store.getState();
    expect(failure).toMatchObject({
      title: 'problem.needs',
      values: { title: 'The strait', id: 'small', hash },
      problems: [
        { code: 'other-edition', message: `“The strait” (small, ${ownScenarios[0]?.hash})`, file: null },
      ],
      needed,
    });
    await app.openScenario(offerOf(smallFiles()));
    expect(page.store.getState()).toMatchObject({
      failure: null,
      place: 'replay',
      reading: { kind: 'game' },
    });
  });

  it('never pushes out what the game in hand or a kept one is played with', async () => {
    const page = await playSmall();
    const app = page.store.getState();
    const { hash } = gameIn(page).world.scenario;
    const { isAtHand } = await import('../../src/store/scenario-library.ts');
    const { hashesInUse } = await import('../../src/store/scenario-actions.ts');
    expect(hashesInUse(page.store.getState())).toEqual([hash, hash]);
    expect(hashesInUse({ game: null, keptGames: page.store.getState().keptGames })).toEqual([hash]);
    for (let heat = 501; heat < 508; heat += 1) await app.openScenario(offerOf(heated(heat)));
    expect(isAtHand('small', hash)).toBe(true);
  });
});

describe('house: scenarios that travel with games', () => {
  const pack = async (editions: readonly { id: string; hash: string }[]) => {
    const { packScenarios } = await import('../../src/store/games-file-scenarios.ts');
    return packScenarios(editions);
  };

  it('are packed once each, of no more letters than there is room for', async () => {
    const { admit } = await library();
    const padded = (heat: number, letters: number) =>
      Object.fromEntries(
        Object.entries(heated(heat)).map(([path, text]) => [path, text.padEnd(letters, '\n')]),
      );
    // Two of them fit in, with room for a small one.
    const large = Math.floor(5_500_000 / Object.keys(smallFiles()).length);
    const all = [padded(500, large), padded(501, large), padded(502, large), padded(503, 0)];
    const keys: { id: string; hash: string }[] = [];
    for (const files of all) keys.push({ id: 'small', hash: hashOf(await admit(files, [])) });
    const packed = await pack([...keys, ...keys, { id: 'first-of-september', hash: 'any' }]);
    expect(packed.map(({ hash }) => keys.findIndex((one) => one.hash === hash))).toEqual([0, 1, 3]);
    expect(packed[2]).toEqual({ ...keys[3], files: all[3] });
  });

  it('are sixteen at most', async () => {
    const { admit } = await library();
    const keys: { id: string; hash: string }[] = [];
    for (let heat = 500; heat < 517; heat += 1)
      keys.push({
        id: 'small',
        hash: hashOf(
          await admit(
            heated(heat),
            keys.map(({ hash }) => hash),
          ),
        ),
      });
    const packed = await pack(keys);
    expect(packed.map(({ hash }) => hash)).toEqual(keys.slice(0, 16).map(({ hash }) => hash));
  });

  it('are sent away where no game is played with them, and no other edition with them', async () => {
    const { admit, isAtHand } = await library();
    const { keepNeeded } = await import('../../src/store/games-file-scenarios.ts');
    const taken = [];
    for (const heat of [500, 501]) {
      const own = await admit(
        heated(heat),
        taken.map(({ hash }) => hash),
      );
      if (own.ok) taken.push(own.value);
    }
    const [first, second] = taken;
    if (first === undefined || second === undefined) throw new Error('both are sound');
    expect(
      keepNeeded(taken, [
        { id: 'small', hash: second.hash },
        { id: 'other', hash: first.hash },
      ]),
    ).toEqual([second]);
    expect([isAtHand('small', first.hash), isAtHand('small', second.hash)]).toEqual([false, true]);
  });
});
