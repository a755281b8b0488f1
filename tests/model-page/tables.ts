import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { modelTexts, openScenario, scenarioIds } from '../../src/cli/disk.ts';
import { problemText, readModel } from '../../src/content/index.ts';
import type { ParameterKey, WholeModel } from '../../src/vocabulary/index.ts';
import { theoryIds } from './theories.ts';
import { decimals, KEYS, plainUnit, plainValue } from './units.ts';

const fileOf = (theory: string): WholeModel => {
  const texts = modelTexts();
  const read = readModel(texts[theory] ?? '', `models/${theory}.json`, texts);
  if (!read.ok) throw new Error(read.problems.map(problemText).join('; '));
  return read.value;
};

const CONFIDENCE = [
  ['measured', 'computed from data, with its sample'],
  ['informed', 'chosen by us inside a range, or in a direction, that data or a study gives'],
  ['guess', 'chosen by us, by reasoning and by play'],
] as const;

/** How sure each parameter is. */
export const confidenceTable = (): string => {
  const { parameters } = fileOf('default');
  return [
    '| confidence | means | parameters | which |',
    '| --- | --- | ---: | --- |',
    ...CONFIDENCE.map(([name, means]) => {
      const those = KEYS.filter((key) => parameters[key].confidence === name);
      const which =
        those.length > KEYS.length / 2 ? 'all others' : those.map((key) => `\`${key}\``).join(', ') || 'none';
      return `| ${name} | ${means} | ${those.length} | ${which} |`;
    }),
  ].join('\n');
};

const models = new Map(theoryIds().map((id) => [id, fileOf(id).parameters]));

const stored = (theory: string, key: ParameterKey): number => models.get(theory)?.[key].value ?? 0;

const valueUnder = (theory: string, key: ParameterKey): string =>
  decimals(plainValue(key, stored(theory, key)));

const isContested = (key: ParameterKey): boolean =>
  theoryIds().some((id) => stored(id, key) !== stored('default', key));

/** Where the theories differ; those that keep the default's value show a dot. */
export const theoriesTable = (): string => {
  const ids = theoryIds();
  return [
    `| parameter | in | ${ids.join(' | ')} |`,
    `| --- | --- | ${ids.map(() => '---:').join(' | ')} |`,
    ...KEYS.filter(isContested).map((key) => {
      const own = valueUnder('default', key);
      const cells = ids.map((id) => {
        const value = valueUnder(id, key);
        return id !== 'default' && value === own ? '·' : value;
      });
      return `| \`${key}\` | ${plainUnit(key)} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
};

/** Counts that the page gives, by name. */
export const counts = (): Readonly<Record<string, string>> => {
  const scenarios = scenarioIds().map(openScenario);
  const moves = new Map(scenarios.flatMap((s) => s.moves.map((move) => [move.id, move] as const)));
  const weighed = [...moves.values()].filter(({ weight }) => weight !== 0);
  return {
    'count.parameters': `${KEYS.length}`,
    'count.moves': `${moves.size}`,
    'count.weighed': `${weighed.length}`,
    'count.coded': `${weighed.filter(({ cameo }) => cameo !== null).length}`,
    'count.contested': `${KEYS.filter(isContested).length}`,
  };
};

const RULES = fileURLToPath(new URL('../../src/engine/RULES.md', import.meta.url));

/** Rules that name each parameter. */
const rulesOf = (): ((key: ParameterKey) => string) => {
  const rules = readFileSync(RULES, 'utf8')
    .split(/^(?=- \*\*R\d)/m)
    .flatMap((text) => {
      const id = /^- \*\*(R\d+\.\d+)\*\*/.exec(text)?.[1];
      return id === undefined ? [] : [{ id, text }];
    });
  return (key) =>
    rules
      .filter(({ text }) => new RegExp(`\\b${key.replace('.', '\\.')}(?![\\w-])`).test(text))
      .map(({ id }) => id)
      .join(', ');
};

/** The whole of `docs/parameters.md`. */
export const parametersPage = (): string => {
  const others = theoryIds().filter((id) => id !== 'default');
  const { parameters } = fileOf('default');
  const differing = Object.fromEntries(others.map((id) => [id, fileOf(id).parameters]));
  const rules = rulesOf();
  const families = [...new Set(KEYS.map((key) => key.split('.')[0] ?? ''))];
  const noteOf = (key: ParameterKey): string =>
    others
      .filter((id) => differing[id]?.[key].value !== parameters[key].value)
      .map((id) => ` *${id}*: ${valueUnder(id, key)}; ${differing[id]?.[key].source}.`)
      .join('');
  return [
    '# Every parameter of the model',
    '',
    'Written by `npm run model-page` from `scenarios/models/`; do not edit it. [The model](model.md) explains what the numbers do and how sure they are, [RULES.md](../src/engine/RULES.md) says exactly where each is used. Shares are fractions of one, indices lie on 0–100, flows are in points of the Goldstein scale; *stored* is the integer in the file.',
    ...families.flatMap((family) => [
      '',
      `## ${family}`,
      '',
      '| parameter | value | in | stored | rules | confidence | where from |',
      '| --- | ---: | --- | ---: | --- | --- | --- |',
      ...KEYS.filter((key) => key.startsWith(`${family}.`)).map((key) => {
        const { value, confidence, source } = parameters[key];
        const cells = [
          `\`${key}\``,
          decimals(plainValue(key, value)),
          plainUnit(key),
          value,
          rules(key),
          confidence,
        ];
        return `| ${cells.join(' | ')} | ${source}.${noteOf(key)} |`;
      }),
    ]),
    '',
  ].join('\n');
};
