import { openWorld } from '../../src/cli/disk.ts';
import { drawId } from '../../src/store/database.ts';
import { begin, type Game, resolve } from '../../src/store/game.ts';
import { type KeptLine, recordOfLine, snapshotOf, summaryOfGame } from '../../src/store/kept-game.ts';
import { loadModules } from '../../src/store/lazy-modules.ts';
import { ADDRESS } from './address.ts';

interface Entry {
  readonly name: string;
  readonly value: string;
}

/** What a browser kept at the page's address: for `storageState`. */
const keptBy = (localStorage: Entry[], records: readonly object[]) => ({
  cookies: [],
  origins: [
    {
      origin: new URL(ADDRESS).origin,
      localStorage,
      indexedDB: [
        {
          name: 'demarche',
          version: 1,
          stores: [{ name: 'games', autoIncrement: false, indexes: [], records }],
        },
      ],
    },
  ],
});

const TEXT_BOARD: Entry = { name: 'demarche.settings', value: '{"board":"text"}' };
const LEFT_AT_TABLE: Entry = { name: 'demarche.last', value: 'table' };

/** A visitor who wants the text board: the map takes most of a turn's time, and many tests learn nothing from it. */
export const IN_WORDS = keptBy([TEXT_BOARD], []);

/** `turns` turns of the first scenario, in which the visitor let everything lie. */
export const playedFor = async (turns: number): Promise<Game> => {
  await loadModules();
  const world = openWorld('first-of-september', 'default');
  let game = begin(world, {
    seed: 'kept',
    seats: { USA: 'player', RUS: 'tit-for-tat' },
    title: 'By the First of September',
  });
  for (let turn = 1; turn <= turns; turn += 1) game = resolve(game);
  return { ...game, briefed: ['USA'] };
};

/** A visitor who left such a game at the table, and wants the map or the text board. */
export const leftAfter = async (turns: number, board: 'map' | 'text' = 'text') => {
  const game = await playedFor(turns);
  const line: KeptLine = {
    ...summaryOfGame(game),
    id: drawId(),
    revision: 1,
    name: '',
    playedAtMs: Date.now(),
    place: 'table',
  };
  return keptBy(
    [LEFT_AT_TABLE, ...(board === 'text' ? [TEXT_BOARD] : [])],
    [
      { key: ['line', line.id], value: recordOfLine(line) },
      { key: ['game', line.id], value: snapshotOf(game, 'table') },
    ],
  );
};
