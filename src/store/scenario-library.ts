/** Scenarios and theories at hand: those of this edition, and those opened from a disk; worlds made from them. */
import { SHIPPED, THEORIES } from 'virtual:scenarios';
import type { Model, Scenario, World } from '../engine/index.ts';
import type { Problem, Result } from '../vocabulary/index.ts';
import { keepNotes } from './kept-notes.ts';
import { type Checks, loadChecks, loadModules, type Modules } from './lazy-modules.ts';
import { refusal } from './problems.ts';
import type { Files } from './scenario-folder.ts';
import { keepTranslations, translate } from './translations.ts';

/** A scenario opened from a disk, as the shelf shows it. */
export interface OwnScenario {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  readonly line: string;
  /** First day, ISO. */
  readonly start: string;
  readonly turns: number;
  readonly weeksPerTurn: number;
  readonly hasRecord: boolean;
  readonly powers: readonly { readonly code: string; readonly name: string; readonly want: string }[];
}

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
  const folders = [...ids, 'moves', 'notes'];
  const wanted = Object.entries(FILES)
    .map(([path, read]) => ({ name: path.slice(ROOT.length), read }))
    .filter(({ name }) => !name.includes('/') || folders.includes(name.split('/')[0] ?? ''));
  return Object.fromEntries(
    await Promise.all(wanted.map(async ({ name, read }): Promise<[string, string]> => [name, await read()])),
  );
};

/** A scenario from somebody's disk that has passed every check. */
interface OpenedScenario {
  readonly shown: OwnScenario;
  readonly files: Files;
}

/** Editions kept at most. */
const MOST_EDITIONS = 6;
/** Newest first. */
let editions: readonly OpenedScenario[] = [];
const worlds = new Map<string, World>();

const editionOf = (id: string, hash: string | null): OpenedScenario | undefined =>
  editions.find(({ shown }) => shown.id === id && (hash === null || shown.hash === hash));

/** Whether the files of a scenario are at hand: shipped, or opened from a disk with this very hash. */
export const isAtHand = (id: string, hash: string): boolean =>
  isShipped(id) || editionOf(id, hash) !== undefined;

/** The newest edition of each scenario opened from a disk. */
export const ownScenarios = (): readonly OwnScenario[] =>
  editions.map(({ shown }) => shown).filter(({ id, hash }) => editionOf(id, null)?.shown.hash === hash);

/** Its own moves stand for themselves; otherwise it shares those of this edition, and the common texts. */
const withShared = (content: Checks, shared: Files, own: Files, others: readonly string[]): Files =>
  Object.keys(own).some((file) => file.startsWith('moves/'))
    ? own
    : { ...content.filesOfScenario(shared, '', others), ...own };

/** Reads and checks somebody's own scenario, which may build on those of this edition. */
const check = async (modules: Modules, own: Files): Promise<Result<Scenario, Problem>> => {
  const content = await loadChecks();
  const base = content.othersOf(own, () => undefined).filter(isShipped);
  const settings = await fetchFiles(base);
  const others = content.othersOf(own, (id) => settings[`${id}/scenario.json`]).filter(isShipped);
  const loaded = content.loadScenario(
    withShared(content, await fetchFiles(others), own, others),
    modules.digest,
  );
  if (loaded.ok) {
    keepTranslations(loaded.value, loaded.translations);
    keepNotes(loaded.value, loaded.notes);
  }
  return loaded;
};

/** A scenario of this edition: it was checked when the page was built. */
const shipped = async (id: string): Promise<Result<Scenario, Problem>> => {
  const fetched = await SHIPPED[id]?.();
  return fetched === undefined
    ? refusal('not-here', { file: id, message: '' })
    : { ok: true, value: JSON.parse(fetched.default) as Scenario };
};

const build = async (
  modules: Modules,
  scenario: Result<Scenario, Problem>,
  modelId: string | null,
): Promise<Result<World, Problem>> => {
  if (!scenario.ok) return scenario;
  const id = modelId ?? scenario.value.file.model;
  const fetched = MODELS.includes(id) ? await THEORIES[id]?.() : undefined;
  if (fetched === undefined)
    return refusal('unknown-model', { file: `models/${id}.json`, message: MODELS.join(', ') });
  const world = modules.engine.prepare(scenario.value, JSON.parse(fetched.default) as Model);
  return { ...scenario, value: world };
};

/** Which scenario is meant, and under which parameter set. */
export interface WorldRequest {
  readonly id: string;
  /** Of an edition opened from a disk; the newest of that id when absent. */
  readonly hash?: string;
  /** Id of a parameter set; the scenario's own when absent. */
  readonly model?: string;
}

/** A scenario made ready for play: a shipped one, or one opened from a disk. */
export const prepareWorld = async ({ id, hash, model }: WorldRequest): Promise<Result<World, Problem>> => {
  const own = isShipped(id) ? undefined : editionOf(id, hash ?? null);
  if (own === undefined && !isShipped(id)) return refusal('not-here', { file: id, message: '' });
  const key = `${id} ${own?.shown.hash ?? ''} ${model ?? ''}`;
  const known = worlds.get(key);
  if (known !== undefined) {
    await translate(known.scenario);
    return { ok: true, value: known };
  }
  const modules = await loadModules();
  const world = await build(
    modules,
    await (own === undefined ? shipped(id) : check(modules, own.files)),
    model ?? null,
  );
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
const examine = async (files: Files): Promise<Result<OpenedScenario, Problem>> => {
  const modules = await loadModules();
  const world = await build(modules, await check(modules, files), null);
  if (!world.ok) return world;
  const shown = shownOf(world.value);
  if (isShipped(shown.id))
    return refusal('id-shipped', { file: 'scenario.json', path: 'id', message: shown.id });
  return { ...world, value: { shown, files } };
};

/** Takes a checked scenario among those at hand, before the others or behind them. */
const enter = (edition: OpenedScenario, inUse: readonly string[], isNewest: boolean): void => {
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
  return { ...edition, value: edition.value.shown };
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
    return refusal('games-other-edition', { file: '', message: `${shown.id}, ${shown.hash}` });
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
