import { IntlMessageFormat } from 'intl-messageformat';
import type { TextFile } from '../vocabulary/index.ts';
import { BASKETS } from '../vocabulary/index.ts';
import type { Draft } from './names.ts';
import { at, type Place, type Report } from './report.ts';
import type { Source } from './source.ts';
import { didYouMean } from './suggest.ts';

/** The text keys that a scenario needs, each with the place that calls for it. */
const needed = (draft: Draft): readonly (readonly [string, Place])[] => {
  const { value: setting, place } = draft.setting;
  const keys: (readonly [string, Place])[] = [];
  const need = (from: Place, ...names: readonly string[]): void => {
    for (const name of names) keys.push([name, from]);
  };
  need(place, 'scenario.title');
  for (const [i, { code }] of setting.powers.entries()) need(at(place, 'powers', i), `power.${code}`);
  for (const [i, { code }] of setting.bodies.entries()) need(at(place, 'bodies', i), `body.${code}`);
  for (const [i, { id }] of setting.arenas.entries()) need(at(place, 'arenas', i), `arena.${id}`);
  for (const { code } of setting.powers.filter((power) => power.played)) {
    const aims = at(place, 'objectives', code);
    need(aims, `briefing.${code}.you`, `briefing.${code}.want`, `briefing.${code}.other`);
    need(aims, ...BASKETS.map((basket) => `basket.${code}.${basket}`));
  }
  for (const [power, objectives] of Object.entries(setting.objectives))
    for (const [i, { id }] of objectives.entries())
      need(at(place, 'objectives', power, i), `objective.${power}.${id}`);
  for (const [power, instructions] of Object.entries(setting.instructions))
    for (const [i, { id }] of instructions.entries()) {
      const key = `instruction.${power}.${id}`;
      need(at(place, 'instructions', power, i), `${key}.title`, `${key}.body`);
    }
  for (const { value: move, place: spot } of draft.moves)
    need(spot, ...['title', 'body', 'done'].map((part) => `move.${move.id}.${part}`));
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

/** Every text that the scenario's parts call for is there. */
export const checkTexts = (report: Report, draft: Draft, text: TextFile): void => {
  const all = needed(draft);
  const missing = all.filter(([key]) => !Object.hasOwn(text, key));
  if (missing.length === 0) return;
  // Only a text that nothing calls for can be a misspelling of one that is missing.
  const called = new Set(all.map(([key]) => key));
  const spare = Object.keys(text).filter((key) => !called.has(key));
  for (const [key, place] of missing) {
    const hint = didYouMean(key, spare, `add "${key}" to text.en.json`);
    report.add(place, 'text-missing', `there is no text "${key}"`, hint);
  }
};

const HIDDEN = /[\p{Cc}\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{2069}]/u;

/** Every text can be formatted and holds no control or direction-changing characters. */
export const checkMessages = (report: Report, source: Source, text: TextFile): void => {
  for (const [key, message] of Object.entries(text)) {
    const place = { source, path: [key] };
    if (HIDDEN.test(message.replaceAll('\n', '')))
      report.add(place, 'text-characters', 'holds control characters', "take out what can't be seen");
    // Without a brace or a tag there is no syntax to get wrong.
    if (!/[{}<]/.test(message)) continue;
    try {
      new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true });
    } catch (error) {
      const what = error instanceof Error ? error.message.slice(0, 80) : 'unknown';
      report.add(
        place,
        'text-syntax',
        `can't be formatted: ${what}`,
        'look for a brace left open; write a single quote as two',
      );
    }
  }
};
