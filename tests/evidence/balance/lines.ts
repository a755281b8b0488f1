import { DOCTRINES } from '../../../src/bots/index.ts';
import { table } from '../../../src/cli/output.ts';
import { heldBy, isUseless } from './bounds.ts';
import type { Balance, MoveFigures } from './figures.ts';

/** Moves told to a person who balances a scenario. */
const TOLD = 12;

const movesTable = (moves: readonly MoveFigures[]): readonly string[] =>
  table([
    ['move', 'open %', 'share %', 'chosen', 'doctrines', 'tries', 'wins', 'gain'],
    ...moves.map(({ move, open, share, chosen, doctrines, tries, wins, gain }) => [
      move,
      open.toFixed(1),
      share.toFixed(1),
      chosen,
      doctrines,
      tries,
      wins,
      gain === null ? '' : gain.toFixed(1),
    ]),
  ]);

/** One scenario's balance for a terminal. */
export const linesOf = (balance: Balance): readonly string[] => {
  const { scenario, powers, games, moves, pairs, quarters, variety, desks, undealt, dead } = balance;
  const unopened = moves.filter(({ open }) => open === 0);
  const byUse = [...moves].sort((a, b) => a.chosen - b.chosen);
  return [
    `${scenario}: ${games} games`,
    '',
    ...table([
      ['', 'what', 'wanted', 'measured'],
      ...heldBy(balance).map(({ what, wanted, measured, holds }) => [
        holds ? '+' : '-',
        what,
        wanted,
        measured,
      ]),
    ]),
    '',
    `Mean scores of ${powers.join(' and ')}. Rows play ${powers[0]}, columns ${powers[1]}.`,
    ...table([
      ['', ...DOCTRINES.map((_, k) => `${k + 1}`)],
      ...DOCTRINES.map((row, k) => [
        `${k + 1} ${row}`,
        ...DOCTRINES.map((column) => {
          const pair = pairs.find((one) => one.row === row && one.column === column);
          return pair === undefined ? '' : pair.scores.map((score) => score.toFixed(0)).join(' ');
        }),
      ]),
    ]),
    '',
    ...table([
      ['quarter', 'pass %', 'end %'],
      ...quarters.map(({ name, pass, end }) => [name, pass.toFixed(1), end.toFixed(1)]),
    ]),
    '',
    ...table([
      ['desk', 'dossiers open', 'asked of what is in hand', 'turns too many %'],
      ...desks.map(({ dossiers, asked, tight }, side) => [powers[side] ?? '', dossiers, asked, tight]),
    ]),
    '',
    ...table([
      ['same orders', 'sequences', 'events apart %', 'whether %', 'tension', 'cooperation', ...powers],
      ...variety.map(({ sequences, apart, whether, tension, cooperation, scores }, k) => [
        `game ${k + 1}`,
        sequences,
        apart,
        whether,
        ...[tension, cooperation, ...scores].map((range) => range.join('–')),
      ]),
    ]),
    '',
    `Cards never dealt: ${undealt.join(', ') || 'none'}`,
    `Dossiers’ options never playable: ${dead.join(', ') || 'none'}`,
    `Never open: ${unopened.length === 0 ? 'none' : unopened.map(({ move }) => move).join(', ')}`,
    `Useless: ${
      moves
        .filter(isUseless)
        .map(({ move }) => move)
        .join(', ') || 'none'
    }`,
    '',
    'Least chosen:',
    ...movesTable(byUse.slice(0, TOLD)),
    '',
    'Of the slates that could hold them, most in:',
    ...movesTable([...moves].sort((a, b) => b.share - a.share).slice(0, TOLD)),
    '',
    'Put into a game, most gain:',
    ...movesTable(
      [...moves]
        .filter(({ tries }) => tries > 2)
        .sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0))
        .slice(0, TOLD / 2),
    ),
  ];
};
