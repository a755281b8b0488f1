import {
  dateOfTurn,
  type GameEvent,
  type GameState,
  hashState,
  legalMoves,
  observe,
  pairOf,
  type World,
} from '../../src/engine/index.ts';
import { type MoveOrder, type Orders, RUNGS, type TurnOrders } from '../../src/vocabulary/index.ts';
import { digest } from './game.ts';

/** A game as a text that a person can read and a diff can point into. */

const WIDTH = 110;

const tenth = (value: number): string => (value / 10).toFixed(1);

/** Words after a label, broken into lines with the label's width left blank. */
const wrapped = (label: string, words: readonly string[]): readonly string[] => {
  const lines: string[] = [];
  let line = label.padEnd(10);
  for (const word of words) {
    if (line.length + word.length + 1 > WIDTH && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = ''.padEnd(10);
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
};

const orderText = ({ move, with: choice }: MoveOrder): string => {
  const given = Object.entries(choice).map(([name, value]) => `${name}:${value}`);
  return given.length === 0 ? move : `${move}{${given.join(',')}}`;
};

const slateText = (orders: Orders | undefined): readonly string[] => {
  if (orders === undefined) return ['pass'];
  const { moves, decisions, answers, instruction, expectation } = orders;
  const words = [
    ...moves.map(orderText),
    ...Object.entries(decisions).map(([card, option]) => `${card}=${option}`),
    ...answers.map(
      ({ offer, answer, counter }) =>
        `${offer}:${answer}${counter === undefined ? '' : `>${orderText(counter)}`}`,
    ),
    ...(instruction === null
      ? []
      : [
          `[${instruction.audience}: if ${instruction.when.type}${
            instruction.when.type === 'family' ? ` ${instruction.when.family}` : ''
          }, ${orderText(instruction.order)}]`,
        ]),
    ...(expectation === null ? [] : [`(expects ${expectation.course})`]),
  ];
  return words.length === 0 ? ['pass'] : words;
};

const eventText = (e: GameEvent): string =>
  [
    `  ${e.cause === null ? '' : '↳ '}${e.kind}`,
    e.by === null ? null : e.to === null ? e.by : `${e.by}→${e.to}`,
    e.subject,
    e.arena === null ? null : `@${e.arena}`,
    e.amount === null ? null : `${e.amount}`,
    e.detail === null ? null : `(${e.detail})`,
    e.audience === 'public' ? null : e.audience,
    e.rule,
  ]
    .filter((part) => part !== null)
    .join(' ');

/** What stands before a turn: the played pair, arenas, budgets, desks, what is legal. */
export const standingLines = (world: World, state: GameState): readonly string[] => {
  const [i, j] = [world.played[0] ?? 0, world.played[1] ?? 0];
  const p = pairOf(world, i, j);
  const { dyads, budgets, deck } = state;
  return [
    `== ${state.clock.ending === null ? `turn ${state.clock.turn}` : `the end: ${state.clock.ending}`} · ${dateOfTurn(world, state.clock.turn)}`,
    `${'pair'.padEnd(10)}${world.powers[i]}–${world.powers[j]} tension ${tenth(dyads.tension[p] ?? 0)} cooperation ${tenth(dyads.cooperation[p] ?? 0)} ${RUNGS[dyads.rung[p] ?? 0]}`,
    ...wrapped(
      'arenas',
      state.arenas.map(
        (a, k) => `${world.arenas[k]} ${tenth(a.heat)}/${tenth(a.progress)}/${tenth(a.terms)}`,
      ),
    ),
    ...wrapped(
      'budgets',
      world.played.map(
        (k) =>
          `${world.powers[k]} attention ${budgets.attention[k]} capital ${budgets.capital[k]} desk ${budgets.desk[k]}`,
      ),
    ),
    ...wrapped('brief', deck.brief.length === 0 ? ['–'] : deck.brief),
    ...world.played.flatMap((k) => {
      const desk = deck.dossiers.filter((d) => d.power === k).map((d) => d.card);
      return desk.length === 0 ? [] : wrapped(`desk ${world.powers[k]}`, desk);
    }),
    ...world.played.flatMap((k) => {
      const options = legalMoves(world, observe(world, state, k));
      const legal = options.filter((o) => o.legal).map((o) => o.move.id);
      return wrapped(`may ${world.powers[k]}`, [`${legal.length}/${options.length}:`, ...legal]);
    }),
  ];
};

/** What a turn was: orders, events, and the hash of the state after it. */
export const turnLines = (
  world: World,
  orders: TurnOrders,
  events: readonly GameEvent[],
  after: GameState,
): readonly string[] => [
  ...world.played.flatMap((k) =>
    wrapped(`does ${world.powers[k]}`, slateText(orders[world.powers[k] ?? ''])),
  ),
  ...events.map(eventText),
  `${'state'.padEnd(10)}${hashState(after, digest).hash}`,
  '',
];
