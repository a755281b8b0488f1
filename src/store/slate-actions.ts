/** What a person can do to a slate before it is sealed: moves, decisions, answers, instruction, expectation, undo. */
import type { Orders } from '../vocabulary/index.ts';
import type { AppActions } from './app.ts';
import { type Game, type History, slateOfPower } from './game.ts';
import { modules } from './lazy-modules.ts';

/** Steps that can be undone. */
const STEPS = 100;
const NOTHING: History = { past: [], future: [] };

const withDraft = (game: Game, orders: Orders, history: History): Game => ({
  ...game,
  drafts: { ...game.drafts, [game.active]: orders },
  history: { ...game.history, [game.active]: history },
});

/** Edits the active slate, unless it is sealed. */
const edit = (game: Game, recipe: (draft: Orders) => void): Game => {
  if (game.committed.includes(game.active)) return game;
  const before = slateOfPower(game, game.active);
  const after = modules().produce(before, recipe);
  if (after === before) return game;
  const history = game.history[game.active] ?? NOTHING;
  return withDraft(game, after, { past: [...history.past, before].slice(-STEPS), future: [] });
};

const step = (game: Game, way: 'past' | 'future'): Game => {
  const history = game.history[game.active] ?? NOTHING;
  const next = history[way].at(-1);
  if (next === undefined || game.committed.includes(game.active)) return game;
  const now = slateOfPower(game, game.active);
  const left = history[way].slice(0, -1);
  return withDraft(
    game,
    next,
    way === 'past'
      ? { past: left, future: [...history.future, now] }
      : { past: [...history.past, now], future: left },
  );
};

type SlateActions = Pick<
  AppActions,
  | 'addMove'
  | 'removeMove'
  | 'replaceMove'
  | 'setDecision'
  | 'setAnswer'
  | 'setInstruction'
  | 'setExpectation'
  | 'undo'
  | 'redo'
>;

/** What a person can do to a slate. `change` writes the game under way, and does nothing without one. */
export const slateActions = (change: (edit: (game: Game) => Game) => void): SlateActions => ({
  addMove: (order) => change((game) => edit(game, (draft) => void draft.moves.push(order))),
  removeMove: (index) =>
    change((game) => edit(game, (draft) => void (index in draft.moves && draft.moves.splice(index, 1)))),
  replaceMove: (index, order) =>
    change((game) =>
      edit(game, (draft) => {
        if (index in draft.moves) draft.moves[index] = order;
      }),
    ),
  setDecision: (card, option) =>
    change((game) =>
      edit(game, (draft) => {
        if (option === null) delete draft.decisions[card];
        else draft.decisions[card] = option;
      }),
    ),
  setAnswer: (offer, answer) =>
    change((game) =>
      edit(game, (draft) => {
        draft.answers = draft.answers.filter((given) => given.offer !== offer);
        if (answer !== null) draft.answers.push(answer);
      }),
    ),
  setInstruction: (instruction) =>
    change((game) =>
      edit(game, (draft) => {
        draft.instruction = instruction;
      }),
    ),
  setExpectation: (expectation) =>
    change((game) =>
      edit(game, (draft) => {
        draft.expectation = expectation;
      }),
    ),
  undo: () => change((game) => step(game, 'past')),
  redo: () => change((game) => step(game, 'future')),
});
