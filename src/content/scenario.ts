/**
 * From unknown files to a scenario, or to every problem with it. What `loadScenario` looks at in which order, and
 * why: each step may take for granted what the steps before it found sound, and a step that would only echo an
 * earlier fault isn't taken. Problems are gathered, not thrown.
 *
 * 1. Size of all files together, before anything is read.
 * 2. Each file by itself: JSON, limits, the schema of its kind (`readParts`). References mean nothing while a file is
 *    broken, so a problem here ends it.
 * 3. Draft (`draftScenario`): own cards, those imported from other scenarios, shared moves fitted to what this one has, and
 *    its base with other powers in the seats. From here on there is one list of moves, events and dossiers.
 * 4. References and sense, card by card, then of all together: setting, instruments, moves, events, dossiers,
 *    triggers, record.
 * 5. What can never happen, over all turns at once. It reasons from names and days, so it waits until 4 found none
 *    wrong.
 * 6. Texts: that each can be formatted, that none is missing and none is left over. Whatever 4 found, these are told
 *    in the same go.
 * 7. Notes: facts, their documents, who and what they name, and whether each card has the ground that it claims.
 * 8. The hash, over what rules read, and the scenario.
 */

import { z } from 'zod';
import type { Digest, Scenario } from '../engine/index.ts';
import { Id, type Problem, type Result, type ScenarioFile, type TextFile } from '../vocabulary/index.ts';
import { checkAims } from './aims.ts';
import { checkDossier, checkEvent } from './cards.ts';
import { calendarOf } from './dates.ts';
import { draftScenario } from './draft.ts';
import { scenarioHash } from './hash.ts';
import { checkInstruments } from './instruments.ts';
import { knownNamesOf } from './known-names.ts';
import { isTranslation, SOURCE_TEXTS } from './locales.ts';
import { checkMessages } from './messages.ts';
import { checkMove } from './moves.ts';
import { archiveOf, checkSpareNotes, gatherNotes, type Notes } from './notes.ts';
import { rebuilt } from './rebuilt.ts';
import { checkRecord } from './record.ts';
import { newReport, type Report } from './report.ts';
import { checkScenarioFile } from './scenario-file.ts';
import { OTHERS_FOLDER, type OwnedTexts, readParts, type ScenarioParts } from './scenario-parts.ts';
import { readJson } from './source-text.ts';
import { checkSpareTexts, checkTexts } from './texts.ts';
import { checkLocales, type Translations, translationsOf } from './translations.ts';
import { checkTriggerCycles } from './trigger-cycles.ts';
import type { ScenarioDraft } from './types.ts';
import { checkUnreachable } from './unreachable.ts';

/** Characters in all files of a scenario together, without its other languages: each of those is bounded by itself. */
const SCENARIO_LIMIT = 6_000_000;

const whole = (code: string, file: string | null, message: string, hint: string): Problem => ({
  code,
  file,
  path: '',
  line: null,
  message,
  hint,
});

/** What a scenario's file says of others: its base, and those it imports cards from. */
const buildsOn = (text: string): { readonly base?: string; readonly imports: readonly string[] } => {
  const value = readJson('scenario.json', text).source?.value;
  const { base, imports } = z
    .object({ base: Id.optional(), imports: z.array(z.object({ scenario: Id })).optional() })
    .catch({})
    .parse(value);
  return { ...(base === undefined ? {} : { base }), imports: (imports ?? []).map((one) => one.scenario) };
};

/**
 * Ids of the other scenarios that a scenario builds on: its base and what that imports cards from, and those it imports
 * cards from itself. `settingOf` gives the `scenario.json` of another, `undefined` where it is not at hand.
 */
export const othersOf = (
  files: Readonly<Record<string, string>>,
  settingOf: (id: string) => string | undefined,
): readonly string[] => {
  const { base, imports } = buildsOn(files['scenario.json'] ?? '');
  const ofBase = base === undefined ? [] : [base, ...buildsOn(settingOf(base) ?? '').imports];
  return [...new Set([...ofBase, ...imports])];
};

/**
 * Of the files of a whole `scenarios/` folder those of one scenario, keyed as `loadScenario` wants
 * them: `small/cards.json` becomes `cards.json`, a shared `text.<locale>.json` becomes
 * `common/text.<locale>.json`, as `notes/` does, `moves/` stays, and files of the `others` stand under `others/<id>/`.
 */
export const filesOfScenario = (
  tree: Readonly<Record<string, string>>,
  id: string,
  others: readonly string[] = [],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([file, text]): [string, string][] => {
      if (file.startsWith('moves/')) return [[file, text]];
      if (file.startsWith('notes/')) return [[`common/${file}`, text]];
      const [folder = ''] = file.split('/');
      if (folder === file) return [[`common/${file}`, text]];
      if (folder === id) return [[file.slice(id.length + 1), text]];
      return others.includes(folder) ? [[`${OTHERS_FOLDER}${file}`, text]] : [];
    }),
  );

const checkDraft = (report: Report, draft: ScenarioDraft): void => {
  const names = knownNamesOf(draft);
  const calendar = calendarOf(draft.setting.value);
  checkScenarioFile(report, names, draft.setting);
  checkInstruments(report, names, draft.setting);
  for (const move of draft.moves) checkMove(report, names, move);
  for (const event of draft.events) checkEvent(report, names, calendar, event);
  for (const dossier of draft.dossiers) checkDossier(report, names, calendar, dossier);
  checkTriggerCycles(report, draft.events);
  if (draft.moves.length === 0)
    report.add(draft.setting.place, 'missing', 'no move is in play', 'add a file of moves');
  if (draft.record !== null) checkRecord(report, names, draft.setting.value.id, draft.record);
  // What can never happen is only told of a scenario whose names and days are sound.
  if (report.problems.length > 0 || calendar === null) return;
  const reach = checkUnreachable(report, draft, names, calendar);
  checkAims(report, draft.setting, reach);
};

/** Texts in the order in which they count; of scenarios that cards are imported from, only the texts of those cards. */
const textsOf = (
  draft: ScenarioDraft,
  parts: ScenarioParts,
  all: readonly OwnedTexts[],
): readonly OwnedTexts[] => {
  const base = parts.variants[0]?.value.base;
  const ids = new Set([...draft.events, ...draft.dossiers].map(({ value }) => value.id));
  return all.map((texts) => {
    if (texts.other === null || texts.other === base) return texts;
    const kept = Object.entries(texts.value).filter(([key]) => {
      const [kind, id = ''] = key.split('.');
      return (kind === 'card' || kind === 'dossier') && ids.has(id);
    });
    return { ...texts, value: Object.fromEntries(kept) };
  });
};

/** Its own sources, and of the shared ones those that something cites or the reading list speaks of. */
const sourcesOf = (draft: ScenarioDraft, parts: ScenarioParts, text: TextFile): ScenarioFile['sources'] => {
  const common = new Set(parts.sources.map(({ id }) => id));
  const cited = new Set(
    [...draft.moves, ...draft.events, ...draft.dossiers].flatMap(({ value }) =>
      value.citations.flatMap((citation) => ('fact' in citation ? [] : [citation.source])),
    ),
  );
  return draft.setting.value.sources.filter(
    ({ id }) => !common.has(id) || cited.has(id) || Object.hasOwn(text, `reading.${id}`),
  );
};

/** A sound scenario with what is worth knowing of it and what other locales make of its texts, or all that is wrong with it. */
export type Loaded =
  | {
      readonly ok: true;
      readonly value: Scenario;
      readonly warnings: readonly Problem[];
      readonly translations: Translations;
      readonly notes: Notes;
    }
  | Extract<Result<Scenario, Problem>, { readonly ok: false }>;

/**
 * Makes a scenario of its files, keyed by path: `scenario.json`, `text.<locale>.json` of which the source locale's has to
 * be there, `record.json` if it has one, any number of card files, and the shared ones under `moves/` and `common/`.
 * Every problem at once; references and texts are looked at when each file by itself is sound. A sound one may
 * have warnings. Never throws.
 */
export const loadScenario = (files: Readonly<Record<string, string>>, digest: Digest): Loaded => {
  const size = Object.entries(files).reduce(
    (sum, [file, text]) => sum + (isTranslation(file) ? 0 : text.length),
    0,
  );
  if (size > SCENARIO_LIMIT) {
    const message = `${size} characters in all files; the limit is ${SCENARIO_LIMIT}`;
    return { ok: false, problems: [whole('too-large', null, message, 'make it smaller')] };
  }
  const parts = readParts(files);
  const problems = [...parts.problems];
  for (const file of ['scenario.json', SOURCE_TEXTS])
    if (!Object.hasOwn(files, file))
      problems.push(whole('missing', file, 'a scenario needs this file', `add "${file}"`));
  if (problems.length > 0) return { ok: false, problems };

  const report = newReport();
  const draft = draftScenario(report, parts);
  if (draft === null) return { ok: false, problems: report.problems };
  checkDraft(report, draft);
  const texts = textsOf(draft, parts, parts.texts);
  const text: TextFile = Object.assign({}, ...texts.map(({ value }) => value));
  for (const { source, value } of texts) checkMessages(report, source, value);
  checkTexts(report, draft, text);
  checkSpareTexts(report, parts);
  checkLocales(report, parts.translations);
  for (const { source, value } of parts.notes.texts) checkMessages(report, source, value);
  const archive = archiveOf(parts, draft.setting.value.sources, text);
  const notes = gatherNotes(report, draft, parts, archive);
  checkSpareNotes(report, archive, parts);
  if (report.problems.length > 0) return { ok: false, problems: report.problems };

  const translations = translationsOf(
    report,
    [...texts, ...textsOf(draft, parts, parts.notes.texts)],
    textsOf(draft, parts, parts.translations),
  );
  const { imports, ...setting } = draft.setting.value;
  const file: ScenarioFile = rebuilt({ ...setting, sources: sourcesOf(draft, parts, text) });
  const moves = draft.moves.map(({ value }) => value);
  const events = draft.events.map(({ value }) => value);
  const dossiers = draft.dossiers.map(({ value }) => value);
  const hash = scenarioHash(file, moves, events, dossiers, digest);
  return {
    ok: true,
    value: { file, moves, events, dossiers, record: draft.record?.value ?? null, hash, text },
    translations,
    notes,
    warnings: report.warnings,
  };
};
