import { rowsAtStart } from '../engine/index.ts';
import type { Card, InstrumentKind, TextFile } from '../vocabulary/index.ts';
import { BASKETS, INSTRUMENT_KINDS, TABLES } from '../vocabulary/index.ts';
import { INSTRUMENT_CHECKS } from './instruments/index.ts';
import { SOURCE_TEXTS } from './locales.ts';
import { valuesIn } from './messages.ts';
import { inside, type Report, type Spot } from './report.ts';
import type { ScenarioParts } from './scenario-parts.ts';
import { didYouMean, shownKey } from './suggest.ts';
import type { ScenarioDraft } from './types.ts';

/** A text that a part of the scenario calls for, and the values that are filled in where it is shown. */
interface Need {
  readonly key: string;
  readonly place: Spot;
  readonly values: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

const needed = (draft: ScenarioDraft): readonly Need[] => {
  const { value: setting, place } = draft.setting;
  const keys: Need[] = [];
  const need = (from: Spot, ...names: readonly string[]): void => {
    for (const key of names) keys.push({ key, place: from, values: NONE });
  };
  need(place, 'scenario.title');
  for (const [i, { code }] of setting.powers.entries()) need(inside(place, 'powers', i), `power.${code}`);
  for (const [i, { code }] of setting.bodies.entries()) need(inside(place, 'bodies', i), `body.${code}`);
  for (const [i, { id }] of setting.arenas.entries()) need(inside(place, 'arenas', i), `arena.${id}`);
  const needOfKind = <K extends InstrumentKind>(kind: K): void => {
    for (const [i, row] of rowsAtStart(setting.instruments, kind).entries())
      need(inside(place, 'instruments', TABLES[kind], i), ...INSTRUMENT_CHECKS[kind].start.texts(row));
  };
  for (const kind of INSTRUMENT_KINDS) needOfKind(kind);
  for (const { code } of setting.powers.filter((power) => power.played)) {
    const aims = inside(place, 'objectives', code);
    need(aims, `briefing.${code}.you`, `briefing.${code}.want`, `briefing.${code}.other`);
    need(aims, ...BASKETS.map((basket) => `basket.${code}.${basket}`));
  }
  for (const [power, objectives] of Object.entries(setting.objectives))
    for (const [i, { id }] of objectives.entries())
      need(inside(place, 'objectives', power, i), `objective.${power}.${id}`);
  for (const [power, instructions] of Object.entries(setting.instructions))
    for (const [i, { id, redLines }] of instructions.entries()) {
      const key = `instruction.${power}.${id}`;
      need(inside(place, 'instructions', power, i), ...redLines.map((line) => `redline.${power}.${line.id}`));
      need(inside(place, 'instructions', power, i), `${key}.title`, `${key}.body`);
    }
  for (const { value: move, place: spot } of draft.moves) {
    need(spot, `move.${move.id}.title`, `move.${move.id}.body`);
    const values = new Set(['by', 'to', 'arena', ...move.parameters.map((parameter) => parameter.name)]);
    keys.push({ key: `move.${move.id}.done`, place: spot, values });
  }
  for (const { value: card, place: spot } of draft.events) {
    need(spot, `card.${card.id}.title`, `card.${card.id}.body`);
    need(spot, ...(card.decision?.options.map(({ id }) => `card.${card.id}.option.${id}`) ?? []));
  }
  for (const { value: card, place: spot } of draft.dossiers) {
    need(spot, `dossier.${card.id}.title`, `dossier.${card.id}.body`);
    need(spot, ...card.options.map(({ id }) => `dossier.${card.id}.option.${id}`));
  }
  return keys;
};

/** Every text that the scenario's parts call for is there, and wants no value that nobody fills in. */
export const checkTexts = (report: Report, draft: ScenarioDraft, text: TextFile): void => {
  const all = needed(draft);
  // Only a text that nothing calls for can be a misspelling of one that is missing.
  const called = new Set(all.map(({ key }) => key));
  const spare = Object.keys(text).filter((key) => !called.has(key));
  for (const { key, place, values } of all) {
    if (!Object.hasOwn(text, key)) {
      const hint = didYouMean(key, spare, `add "${key}" to ${SOURCE_TEXTS}`);
      report.add(place, 'text-missing', `there is no text "${key}"`, hint);
      continue;
    }
    for (const name of valuesIn(text[key] ?? '')) {
      if (values.has(name)) continue;
      const hint =
        values.size === 0 ? 'write it out' : didYouMean(name, values, `there are: ${[...values].join(', ')}`);
      report.add(
        place,
        'text-value',
        `the text "${key}" wants a value "${shownKey(name)}" that it is not given`,
        hint,
      );
    }
  }
};

/** Texts of one's own about cards that are not there: a card renamed or taken out, or its id misspelt. */
export const checkSpareTexts = (report: Report, { cards, texts }: ScenarioParts): void => {
  const ids = (kind: Card['kind']): ReadonlySet<string> =>
    new Set(cards.filter(({ value }) => value.kind === kind).map(({ value }) => value.id));
  const kinds = { card: ids('event'), dossier: ids('dossier') } as const;
  for (const { source, value, other } of texts)
    for (const key of other === null ? Object.keys(value) : []) {
      const [kind, id = ''] = key.split('.');
      if (kind !== 'card' && kind !== 'dossier') continue;
      const what = kind === 'card' ? 'events' : 'dossiers';
      report.known({ source, path: [key] }, what, id, kinds[kind]);
    }
};
