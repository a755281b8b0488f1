import { newProfile, openPageOf, type Profile } from './browser.ts';
import { smallFiles } from './game.ts';

/** An opened page. */
export type Page = Awaited<ReturnType<typeof openPageOf>>;

/** Seats of the small scenario: a person against a doctrine. */
export const ALONE = { ALT: 'player', BER: 'tit-for-tat' };
/** Two persons at one screen. */
export const TOGETHER = { ALT: 'player', BER: 'player' };

/** The game in hand. */
export const gameIn = ({ store }: Page) => {
  const { game } = store.getState();
  if (game === null) throw new Error('a game is in hand');
  return game;
};

/** What is kept of that name in a profile's store: lines and games, as JSON keys. */
export const roomOf = (profile: Profile, name = 'demarche/games'): Map<string, unknown> => {
  const room = profile.rooms.get(name) ?? new Map<string, unknown>();
  profile.rooms.set(name, room);
  return room;
};

/** A folder as somebody offers it. */
export const offerOf = (files: Readonly<Record<string, string>>, name = 'folder') => ({
  name,
  files: Object.entries(files).map(([path, text]) => ({
    path,
    size: text.length,
    text: () => Promise.resolve(text),
  })),
});

/** The small scenario, with some texts of a file replaced. */
export const smallWith = (file: string, ...pairs: readonly (readonly [string, string])[]) => {
  const files: Record<string, string> = { ...smallFiles() };
  for (const [from, to] of pairs) {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`${from} is in ${file}`);
    files[file] = text.replaceAll(from, to);
  }
  return files;
};

/** A page on which the small scenario has been opened. */
export const openSmall = async (profile: Profile = newProfile()): Promise<Page> => {
  const page = await openPageOf(profile);
  await page.store.getState().openScenario(offerOf(smallFiles()));
  page.store.getState().dismissFailure();
  return page;
};

/** A page with a new game on the small scenario in hand, kept. */
export const playSmall = async (
  seats: Readonly<Record<string, string>> = ALONE,
  profile: Profile = newProfile(),
): Promise<Page> => {
  const page = await openSmall(profile);
  await page.store.getState().newGame({ scenario: 'small', seed: 'small', seats });
  await page.settled();
  return page;
};
