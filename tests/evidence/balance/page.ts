import { DOCTRINES } from '../../../src/bots/index.ts';
import { row } from '../page.ts';
import { BOUNDS, type Held, heldBy } from './bounds.ts';
import { changes } from './changes.ts';
import type { Balance, MoveFigures } from './figures.ts';
import { REASONABLE } from './round.ts';
import type { BalanceFigures } from './run.ts';
import { variety } from './variety.ts';

const number = (value: number): string => `${value}`.replace('-', '−');
const heading = (cells: readonly string[]): readonly string[] => [row(cells), row(cells.map(() => '---'))];
const yes = (holds: boolean): string => (holds ? 'yes' : '**no**');

const folded = (title: string, lines: readonly string[]): readonly string[] => [
  `<details><summary>${title}</summary>`,
  '',
  ...lines,
  '',
  '</details>',
  '',
];

const scoresTable = ({ pairs, powers }: Balance): readonly string[] => [
  ...heading([`${powers[0]} ＼ ${powers[1]}`, ...DOCTRINES]),
  ...DOCTRINES.map((own) =>
    row([
      own,
      ...DOCTRINES.map((other) => {
        const pair = pairs.find((one) => one.row === own && one.column === other);
        return pair === undefined ? '' : pair.scores.map((score) => score.toFixed(0)).join(' · ');
      }),
    ]),
  ),
];

const movesTable = (moves: readonly MoveFigures[]): readonly string[] => [
  ...heading(['move', 'open', 'of its slates', 'chosen', 'by doctrines', 'put in', 'better', 'mean gain']),
  ...moves.map(({ move, open, share, chosen, later, doctrines, tries, wins, gain }) =>
    row([
      move,
      `${open} %`,
      `${share} %`,
      chosen === 0 && later > 0 ? `later, ${later}` : `${chosen}`,
      `${doctrines}`,
      `${tries}`,
      `${wins}`,
      gain === null ? '–' : number(gain),
    ]),
  ),
];

const section = (balance: Balance): readonly string[] => {
  const { scenario, powers, games, moves, quarters, desks, undealt, dead, variety: tellings } = balance;
  return [
    `## ${scenario}`,
    '',
    `${games} games of every doctrine against every other, ${moves.length} moves in play.`,
    '',
    ...heading(['what', 'wanted', 'measured', 'holds']),
    ...heldBy(balance).map(({ what, wanted, measured, holds }) => row([what, wanted, measured, yes(holds)])),
    '',
    `Cards that none of these games dealt: ${undealt.join(', ') || 'none'}. Options of dossiers that could never be played: ${dead.join(', ') || 'none'}.`,
    '',
    ...folded(`Scores of ${powers.join(' and ')} by doctrines`, scoresTable(balance)),
    ...folded('Quarters, desks, and the same orders told again', [
      ...heading(['quarter', 'games that pass through it', 'games that end in it']),
      ...quarters.map(({ name, pass, end }) => row([name, `${pass} %`, `${end} %`])),
      '',
      ...heading([
        'desk',
        'dossiers open',
        'ask for, of what is in hand',
        'turns in which not all can be met',
      ]),
      ...desks.map(({ dossiers, asked, tight }, side) =>
        row([powers[side] ?? '', `${dossiers}`, `${asked}`, `${tight} %`]),
      ),
      '',
      ...heading([
        'told again',
        'sequences',
        'events apart',
        'not at all',
        'tension',
        'cooperation',
        ...powers,
      ]),
      ...tellings.map(({ games: count, sequences, apart, whether, tension, cooperation, scores }, k) =>
        row([
          `game ${k + 1}`,
          `${sequences} of ${count}`,
          `${apart} %`,
          `${whether} %`,
          ...[tension, cooperation, ...scores].map((range) => range.join(' … ')),
        ]),
      ),
    ]),
    ...folded('Moves, the least chosen first', movesTable([...moves].sort((a, b) => a.chosen - b.chosen))),
  ];
};

const misses = (balance: Balance): readonly string[] =>
  heldBy(balance)
    .filter(({ holds }) => !holds)
    .map(
      ({ what, wanted, measured }: Held) => `- ${balance.scenario}: ${what}: ${measured}, wanted ${wanted}.`,
    );

/** The whole page, from the figures alone. */
export const balancePageOf = ({ basis, scenarios }: BalanceFigures): string => {
  const bad = scenarios.flatMap(misses);
  const [firm, generous] = REASONABLE;
  return `${[
    '# Balance',
    '',
    'Is every scenario worth playing, from either side, more than once? Doctrines play each other in all of them, and this page says what came of it. What does not hold is shown as not holding.',
    '',
    'Regenerate it with `npm run balance` (some minutes on two cores; the same numbers on every machine). `npm run balance -- SCENARIO` measures one scenario in seconds and prints; `npm run balance -- --page` writes this page anew from `balance.json`, which holds every figure for programs. The code is in `tests/evidence/balance/`.',
    '',
    `Model \`${basis.model.id}\`, rules version ${basis.rules}; seeds \`evidence/balance/k\`, \`evidence/balance-changes/k\`, \`evidence/balance-variety/k\` and \`evidence/balance-idle/k\`, k counting from 0. Scores run from 0 to 100.`,
    '',
    '## How it is measured',
    '',
    `- **Moves.** A move is *open* in a turn in which its side could play it, and *chosen* when it stands in a slate, is sealed as a standing instruction, or is an offer accepted. It is also *put in*: in ${changes.seeds} games between doctrines each move is placed, once a game, in front of a slate that lacked it; the slate loses what it can no longer pay for, both doctrines go on with the same luck, and the author's score is compared with the game as it was. A move that only such a change opens is put into the game that opened it. Useless is a move that no doctrine chooses, in changed games neither, and that makes nobody better off. Dominant is one that stands in more than ${BOUNDS.share} % of the slates that could hold it, or that makes its author better off ${BOUNDS.wins} % of the time by ${BOUNDS.gain} points or more (where at least ${BOUNDS.tries} games tell).`,
    `- **Results.** Each side has a pairing of doctrines in which it scores ${BOUNDS.good} or more in the mean; a game in which neither acts leaves both at ${BOUNDS.idle} or less; and which doctrine does best depends on the other side's.`,
    '- **The plane.** Its quarters meet at tension 50 and cooperation 50. Some game ends in each.',
    '- **Dossiers.** In every turn what all open dossiers ask for (each the mean of its options) is held against what is in hand, budget by budget and against the places of the slate; the tightest counts.',
    `- **Choices.** In one game of three, turn by turn, *${firm}* and *${generous}*, two doctrines that a sensible government might follow, are both asked what they would do with what one side sees. They differ when each slate has a move that the other has not.`,
    `- **Luck.** The orders of three games are given again under ${variety.seeds} seeds, as far as they can be given: how many different sequences of events, how many of two games' events only one has, or has in another turn, and where tension, cooperation and scores lie (tenth to ninetieth percentile).`,
    '',
    '## What does not hold',
    '',
    ...(bad.length === 0 ? ['Everything holds in every scenario.'] : bad),
    '',
    ...scenarios.flatMap(section),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
};
