import type { Figures } from './figures.ts';
import { LAWS } from './laws.ts';
import type { Target } from './shape.ts';
import { boundsOf, measuredOf, number, VERDICTS } from './summary.ts';

type LawFigures = Figures['laws'][number];
type On = LawFigures['on'][number];

/** A row of a table in Markdown. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const whatOf = ({ what, detail }: Target): string => (detail === null ? what : `${what} (${detail})`);

const holdsIn = (holds: boolean | null): string =>
  holds === null ? 'can’t be judged yet' : holds ? 'yes' : '**no**';

const verdict = (v: On['verdict']): string => (v === 'fails' ? `**${VERDICTS[v]}**` : VERDICTS[v]);

const targetsTable = (on: On): readonly string[] => [
  row(['what', 'wanted', 'measured', 'n', 'seeds', 'holds']),
  row(['---', '---', '---', '---', '---', '---']),
  ...on.targets.map((t) =>
    row([whatOf(t), boundsOf(t), measuredOf(t), `${t.games}`, `\`${t.seed}\``, holdsIn(t.holds)]),
  ),
];

const remarksOf = (on: On): readonly string[] =>
  on.remarks.length === 0
    ? []
    : [
        '',
        '<details><summary>Beside it</summary>',
        '',
        row(['what', 'measured']),
        row(['---', '---']),
        ...on.remarks.map((r) =>
          row([
            r.what,
            r.measured === null ? 'nothing to measure' : `${number(r.measured)} ${r.unit}`.trim(),
          ]),
        ),
        '',
        '</details>',
      ];

const section = (law: LawFigures): readonly string[] => {
  const known = LAWS.find(({ id }) => id === law.id);
  if (known === undefined) return [];
  return [
    '',
    `## Law ${law.id} · ${law.title}: ${VERDICTS[law.verdict]}`,
    '',
    `> ${known.statement}`,
    '',
    ...known.how.flatMap((paragraph) => [paragraph, '']),
    ...law.on.flatMap((on) => [
      `### On ${on.bench}: ${VERDICTS[on.verdict]}`,
      '',
      ...targetsTable(on),
      '',
      ...on.plots.flatMap(({ name, title }) => [`![${title}](${name}.svg)`, '']),
      ...remarksOf(on),
      '',
    ]),
  ];
};

const misses = (law: LawFigures): readonly string[] =>
  law.on
    .filter((on) => on.isGround)
    .flatMap((on) =>
      on.targets
        .filter((t) => t.holds !== true)
        .map((t) =>
          t.holds === null
            ? `- Law ${law.id}, open: ${whatOf(t)} can’t be judged yet.`
            : `- Law ${law.id}, fails: ${whatOf(t)}: ${measuredOf(t)}, wanted ${boundsOf(t)}.`,
        ),
    );

/** The whole page, from the figures alone and what the laws say of themselves. */
export const pageOf = ({ basis, laws }: Figures): string => {
  const benches = Object.keys(basis.scenarios);
  const bad = laws.flatMap(misses);
  return `${[
    '# Evidence',
    '',
    'The relations model is held to ten laws. This page shows what seeded games say about each: what was wanted, what was measured, how many were counted, and whether it holds. Laws that fail are shown failing. Whether the scenarios are worth playing is on [another page](balance.md).',
    '',
    'Regenerate it with `npm run evidence` (some minutes on two cores; the same numbers on every machine). `npm run evidence -- --short` plays a twentieth of the games and prints; `npm run evidence -- --page` writes this page anew from `figures.json`, which holds every figure for programs. The code is in `tests/evidence/`, a file a law.',
    '',
    `A law is judged in the *laboratory*: powers and arenas as in the scenarios, and a fixed set of 76 moves of the catalogue, so that a move added for one scenario does not change the measure; both sides alike in means, stakes and aims, what they could live with as far apart as in the first scenario, with ordinary accidents and no dated history, so that nothing is fitted to one scenario. The scenarios, with all the moves that fit them, are reported beside it. (Measured once with all 116 moves in the laboratory too, under rules 3: doctrines then choose otherwise, and laws 3, 8 and 10 leave their bounds, with feuds in 6.4 % of games of two tit-for-tats, settlements in 10 % of episodes, and no pair of doctrines at high tension and high cooperation.) Law 9 is judged on the scenarios’ records. Model \`${basis.model.id}\`, rules version ${basis.rules}. A seed is written as \`evidence/<survey>/k\`, k counting from 0. Behind ± stands half of the 95 % interval; bounds are held by the measured value itself.`,
    '',
    row(['law', '', 'verdict', ...benches.map((bench) => `on ${bench}`)]),
    row(['---', '---', '---', ...benches.map(() => '---')]),
    ...laws.map((law) =>
      row([
        `${law.id}`,
        law.title,
        verdict(law.verdict),
        ...benches.map((bench) => {
          const on = law.on.find((o) => o.bench === bench);
          return on === undefined ? '–' : verdict(on.verdict);
        }),
      ]),
    ),
    '',
    '## What does not hold',
    '',
    ...(bad.length === 0 ? ['Every law holds where it is judged.'] : bad),
    ...laws.flatMap(section),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
};
