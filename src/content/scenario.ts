import type { Digest, Scenario } from '../engine/index.ts';
import type { Card, Problem, Result, ScenarioFile, TextFile } from '../vocabulary/index.ts';
import { checkAims } from './aims.ts';
import { checkDossier, checkEvent } from './cards.ts';
import { calendarOf } from './dates.ts';
import { scenarioHash } from './hash.ts';
import { checkInstruments } from './instruments.ts';
import { checkMessages } from './messages.ts';
import { checkMove } from './moves.ts';
import { type Draft, namesOf, type Placed } from './names.ts';
import { type Parts, readAll } from './parts.ts';
import { plain } from './plain.ts';
import { checkRecord } from './record.ts';
import { at, newReport, type Report } from './report.ts';
import { checkSetting } from './setting.ts';
import { checkSpareTexts, checkTexts } from './texts.ts';
import { checkTriggers } from './triggers.ts';
import { checkReach } from './unreachable.ts';

/** Characters in all files of a scenario together. */
const SCENARIO_LIMIT = 4_000_000;

const whole = (code: string, file: string | null, message: string, hint: string): Problem => ({
  code,
  file,
  path: '',
  line: null,
  message,
  hint,
});

/**
 * Of the files of a whole `scenarios/` folder those of one scenario, keyed as `loadScenario` wants
 * them: `small/cards.json` becomes `cards.json`, the shared `text.en.json` becomes
 * `common/text.en.json`, and `moves/` stays.
 */
export const filesOfScenario = (
  tree: Readonly<Record<string, string>>,
  id: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([file, text]): [string, string][] => {
      if (file.startsWith('moves/')) return [[file, text]];
      if (!file.includes('/')) return [[`common/${file}`, text]];
      return file.startsWith(`${id}/`) ? [[file.slice(id.length + 1), text]] : [];
    }),
  );

const ofKind = <K extends Card['kind']>(cards: readonly Placed<Card>[], kind: K) =>
  cards.filter((card): card is Placed<Extract<Card, { kind: K }>> => card.value.kind === kind);

/** The parts put together; moves not in play left out. */
const draftOf = (report: Report, setting: Placed<ScenarioFile>, parts: Parts): Draft => {
  const all = ofKind(parts.cards, 'move');
  const catalogue = new Set(all.map(({ value }) => value.id));
  const chosen = new Set(setting.value.moves);
  const list = at(setting.place, 'moves');
  report.unique(setting.value.moves, 'move', (i) => at(list, i));
  for (const [i, id] of setting.value.moves.entries())
    report.known(at(list, i), 'moves of the catalogue', id, catalogue);
  report.unique(
    parts.cards.map(({ value }) => value.id),
    'card',
    (i) => at((parts.cards[i] as Placed<Card>).place, 'id'),
  );
  return {
    setting,
    moves: chosen.size === 0 ? all : all.filter(({ value }) => chosen.has(value.id)),
    events: ofKind(parts.cards, 'event'),
    dossiers: ofKind(parts.cards, 'dossier'),
    record: parts.records[0] ?? null,
  };
};

const checkDraft = (report: Report, draft: Draft): void => {
  const names = namesOf(draft);
  const calendar = calendarOf(draft.setting.value);
  checkSetting(report, names, draft.setting);
  checkInstruments(report, names, draft.setting);
  for (const move of draft.moves) checkMove(report, names, move);
  for (const event of draft.events) checkEvent(report, names, calendar, event);
  for (const dossier of draft.dossiers) checkDossier(report, names, calendar, dossier);
  checkTriggers(report, draft.events);
  if (draft.moves.length === 0)
    report.add(draft.setting.place, 'missing', 'no move is in play', 'add a file of moves');
  if (draft.record !== null) checkRecord(report, names, draft.setting.value.id, draft.record);
  // What can never happen is only told of a scenario whose names and days are sound.
  if (report.problems.length > 0 || calendar === null) return;
  const reach = checkReach(report, draft, names, calendar);
  checkAims(report, draft.setting, reach);
};

/**
 * Makes a scenario of its files, keyed by path: `scenario.json`, `text.en.json`, `record.json` if
 * it has one, any number of card files, and the shared ones under `moves/` and `common/`.
 * Every problem at once; references and texts are looked at when each file by itself is sound.
 * Never throws.
 */
export const loadScenario = (
  files: Readonly<Record<string, string>>,
  digest: Digest,
): Result<Scenario, Problem> => {
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  if (size > SCENARIO_LIMIT) {
    const message = `${size} characters in all files; the limit is ${SCENARIO_LIMIT}`;
    return { ok: false, problems: [whole('too-large', null, message, 'make it smaller')] };
  }
  const parts = readAll(files);
  const problems = [...parts.problems];
  for (const file of ['scenario.json', 'text.en.json'])
    if (!Object.hasOwn(files, file))
      problems.push(whole('missing', file, 'a scenario needs this file', `add "${file}"`));
  const [setting] = parts.settings;
  if (problems.length > 0 || setting === undefined) return { ok: false, problems };

  const report = newReport();
  const draft = draftOf(report, setting, parts);
  checkDraft(report, draft);
  const text: TextFile = Object.assign({}, ...parts.texts.map(({ value }) => value));
  for (const { source, value } of parts.texts) checkMessages(report, source, value);
  checkTexts(report, draft, text);
  checkSpareTexts(report, draft, parts.texts);
  if (report.problems.length > 0) return { ok: false, problems: report.problems };

  const file = setting.value;
  const moves = draft.moves.map(({ value }) => value);
  const events = draft.events.map(({ value }) => value);
  const dossiers = draft.dossiers.map(({ value }) => value);
  const hash = scenarioHash(file, moves, events, dossiers, digest);
  return {
    ok: true,
    value: { ...plain({ file, moves, events, dossiers, record: draft.record?.value ?? null, hash }), text },
  };
};
