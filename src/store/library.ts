import { SHIPPED, THEORIES } from 'virtual:scenarios';
import type { Model, Scenario, World } from '../engine/index.ts';
import type { Problem, Result } from '../vocabulary/index.ts';
import type { Files } from './folder.ts';
import { type Kit, loadKit } from './kit.ts';
import { keepTranslations, translate } from './translations.ts';
import type { OwnScenario } from './types.ts';

const FILES = import.meta.glob<string>(['../../scenarios/**/*.json', '!../../scenarios/models/*'], {
  query: '?raw',
  import: 'default',
});
const ROOT = '../../scenarios/';

/** Ids of the parameter sets of this edition, the default first. */
export const MODELS: readonly string[] = Object.keys(THEORIES).sort(
  (a, b) => Number(b === 'default') - Number(a === 'default') || (a < b ? -1 : 1),
);

/** Whether this edition of the game ships a scenario of that id. */
const isShipped = (id: string): boolean => Object.hasOwn(SHIPPED, id);

/** Shared files, and those of shipped scenarios, keyed by path under `scenarios/`. */
const fetchFiles = async (ids: readonly string[]): Promise<Files> => {
  const folders = [...ids, 'moves'];
  const wanted = Object.entries(FILES)
    .map(([path, read]) => ({ name: path.slice(ROOT.length), read }))
    .filter(({ name }) => !name.includes('/') || folders.includes(name.split('/')[0] ?? ''));
  return Object.fromEntries(
    await Promise.all(wanted.map(async ({ name, read }): Promise<[string, string]> => [name, await read()])),
  );
};

const refused = (code: string, file: string, message: string, path = ''): Result<never, Problem> => ({
  ok: false,
  problems: [{ code, file, path, line: null, message, hint: null }],
});

/** A scenario from somebody's disk that has passed every check. */
interface Edition {
  readonly shown: OwnScenario;
  readonly files: Files;
}

/** Editions kept at most. */
const MOST_EDITIONS = 6;
/** Newest first. */
let editions: readonly Edition[] = [];
const worlds = new Map<string, World>();

const editionOf = (id: string, hash: string | null): Edition | undefined =>
  editions.find(({ shown }) => shown.id === id && (hash === null || shown.hash === hash));

/** Whether the files of a scenario are at hand: shipped, or opened from a disk with this very hash. */
export const isAtHand = (id: string, hash: string): boolean =>
  isShipped(id) || editionOf(id, hash) !== undefined;

/** The newest edition of each scenario opened from a disk. */
export const ownScenarios = (): readonly OwnScenario[] =>
  editions.map(({ shown }) => shown).filter(({ id, hash }) => editionOf(id, null)?.shown.hash === hash);

/** Its own moves stand for themselves; otherwise it shares those of this edition, and the common texts. */
const withShared = (kit: Kit, shared: Files, own: Files, others: readonly string[]): Files =>
  Object.keys(own).some((file) => file.startsWith('moves/'))
    ? own
    : { ...kit.content.filesOfScenario(shared, '', others), ...own };

/** Reads and checks somebody's own scenario, which may build on those of this edition. */
const check = async (kit: Kit, own: Files): Promise<Result<Scenario, Problem>> => {
  const others = kit.content.othersOf(own).filter(isShipped);
  const loaded = kit.content.loadScenario(withShared(kit, await fetchFiles(others), own, others), kit.digest);
  if (loaded.ok) keepTranslations(loaded.value, loaded.translations);
  return loaded;
};

/** A scenario of this edition: it was checked when the page was built. */
const shipped = async (id: string): Promise<Result<Scenario, Problem>> => {
  const fetched = await SHIPPED[id]?.();
  return fetched === undefined
    ? refused('not-here', id, '')
    : { ok: true, value: JSON.parse(fetched.default) as Scenario };
};

const build = async (
  kit: Kit,
  scenario: Result<Scenario, Problem>,
  modelId: string | null,
): Promise<Result<World, Problem>> => {
  if (!scenario.ok) return scenario;
  const id = modelId ?? scenario.value.file.model;
  const fetched = MODELS.includes(id) ? await THEORIES[id]?.() : undefined;
  if (fetched === undefined) return refused('unknown-model', `models/${id}.json`, MODELS.join(', '));
  const world = kit.engine.prepare(scenario.value, JSON.parse(fetched.default) as Model);
  return { ok: true, value: world, warnings: scenario.warnings ?? [] };
};

/**
 * A scenario made ready for play under a parameter set (its own when `null`): a shipped one, or one opened from a
 * disk — of that hash, or the newest of that id when it is `null`.
 */
export const openWorld = async (
  id: string,
  modelId: string | null,
  hash: string | null = null,
): Promise<Result<World, Problem>> => {
  const own = isShipped(id) ? undefined : editionOf(id, hash);
  if (own === undefined && !isShipped(id)) return refused('not-here', id, '');
  const key = `${id} ${own?.shown.hash ?? ''} ${modelId ?? ''}`;
  const known = worlds.get(key);
  if (known !== undefined) {
    await translate(known.scenario);
    return { ok: true, value: known };
  }
  const kit = await loadKit();
  const world = await build(kit, await (own === undefined ? shipped(id) : check(kit, own.files)), modelId);
  if (!world.ok) return world;
  await translate(world.value.scenario);
  worlds.set(key, world.value);
  return world;
};

const shownOf = (world: World): OwnScenario => {
  const { file, text, record, hash } = world.scenario;
  const say = (key: string): string => (Object.hasOwn(text, key) ? (text[key] ?? '') : '');
  return {
    id: file.id,
    hash,
    title: say('scenario.title'),
    line: say('scenario.subtitle'),
    start: file.start,
    turns: file.turns,
    weeksPerTurn: file.weeksPerTurn,
    hasRecord: record !== null,
    powers: world.played.map((index) => {
      const code = world.powers[index] ?? '';
      return { code, name: say(`power.${code}`), want: say(`briefing.${code}.want`) };
    }),
  };
};

/** Checks the files of a scenario from a disk like those of a shipped one. */
const examine = async (files: Files): Promise<Result<Edition, Problem>> => {
  const kit = await loadKit();
  const world = await build(kit, await check(kit, files), null);
  if (!world.ok) return world;
  const shown = shownOf(world.value);
  if (isShipped(shown.id)) return refused('id-shipped', 'scenario.json', shown.id, 'id');
  return { ok: true, value: { shown, files }, warnings: world.warnings ?? [] };
};

/** Takes a checked scenario among those at hand, before the others or behind them. */
const enter = (edition: Edition, inUse: readonly string[], isNewest: boolean): void => {
  const { id, hash } = edition.shown;
  for (const key of worlds.keys()) if (key.startsWith(`${id} ${hash} `)) worlds.delete(key);
  const others = editions.filter(({ shown }) => shown.id !== id || shown.hash !== hash);
  const room = isNewest ? [edition, ...others] : [...others, edition];
  editions = room.filter(({ shown }, place) => place < MOST_EDITIONS || inUse.includes(shown.hash));
};

/**
 * Checks the files of a scenario from a disk, and takes it among the scenarios at hand as the newest, in place of an
 * earlier one of the same id and hash. An edition whose hash is among `inUse` is never pushed out.
 */
export const admit = async (
  files: Files,
  inUse: readonly string[],
): Promise<Result<OwnScenario, Problem>> => {
  const edition = await examine(files);
  if (!edition.ok) return edition;
  enter(edition.value, inUse, true);
  return { ok: true, value: edition.value.shown, warnings: edition.warnings ?? [] };
};

/**
 * Checks the files of a scenario that came with games, and takes it among the scenarios at hand behind those that
 * somebody has opened, if it is the edition that the games were played with.
 */
export const admitFor = async (
  { id, hash }: Pick<OwnScenario, 'id' | 'hash'>,
  files: Files,
  inUse: readonly string[],
): Promise<Result<OwnScenario, Problem>> => {
  const edition = await examine(files);
  if (!edition.ok) return edition;
  const { shown } = edition.value;
  if (shown.id !== id || shown.hash !== hash)
    return refused('games-other-edition', '', `${shown.id}, ${shown.hash}`);
  enter(edition.value, [...inUse, hash], false);
  return { ok: true, value: shown };
};

/** Takes a scenario away again: every edition of it, or the one of that hash. */
export const dismiss = (id: string, hash: string | null = null): void => {
  editions = editions.filter(({ shown }) => shown.id !== id || (hash !== null && shown.hash !== hash));
};

/** The files of an edition at hand; `null` for a shipped scenario or one that is not here. */
export const filesOf = (id: string, hash: string): Files | null => editionOf(id, hash)?.files ?? null;

/** The files of every edition at hand, newest first, for keeping. */
export const editionFiles = (): readonly Files[] => editions.map(({ files }) => files);
