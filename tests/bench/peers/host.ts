import { digest } from '../../../src/cli/disk.ts';
import type { GameState, Observation, World } from '../../../src/engine/index.ts';
import type { Orders, TurnOrders } from '../../../src/vocabulary/index.ts';
import type { Host } from '../match.ts';
import type { Rules } from '../rules/load.ts';
import type { Boardgame, Game, MoveContext } from './install.ts';

/**
 * How the rules stand inside a move. boardgame.io's page on immutability allows the first two alike:
 * `mutating` — they change `G`, its immer draft, as nearly every game for it does;
 * `returning` — the engine's pure `submit` reads the draft and the move returns the new `G`;
 * `tuned` — the same, but the draft is unwrapped with immer's `original` first, which its pages do not mention.
 */
export const STYLES = ['mutating', 'returning', 'tuned'] as const;
export type Style = (typeof STYLES)[number];

interface G {
  state: GameState;
  /** Slates handed in this turn, by boardgame.io's player ids. */
  orders: Record<string, Orders>;
}

/**
 * The game on boardgame.io's local client, hosted as its documentation has it: the state in `G`; every turn all players
 * in one stage with one move each (simultaneous slates); the last slate resolves the turn; `endIf` ends the game;
 * `playerView` shows each player its own observation; log, undo, random and events plugins as they come. `mutating` needs
 * rules that work in place.
 */
export const boardgameHost = (boardgame: Boardgame, rules: Rules, world: World, style: Style): Host => {
  const players = world.played.map((_, seat) => String(seat));
  const codes = world.played.map((power) => world.powers[power] ?? '');
  const byPower = (orders: Readonly<Record<string, Orders>>): TurnOrders =>
    Object.fromEntries(
      players.flatMap((id, seat) => (orders[id] === undefined ? [] : [[codes[seat] ?? '', orders[id]]])),
    );
  const isComplete = (orders: Readonly<Record<string, Orders>>): boolean =>
    Object.keys(orders).length === players.length;

  const mutate = ({ G: draft, playerID, events }: MoveContext<G>, orders: Orders): unknown => {
    draft.orders[playerID] = orders;
    if (!isComplete(draft.orders)) return;
    const result = rules.submit(world, draft.state, byPower(draft.orders));
    if (!result.ok) return boardgame.INVALID_MOVE;
    draft.orders = {};
    events.endTurn();
    return;
  };
  const replace = ({ G: draft, playerID, events }: MoveContext<G>, orders: Orders): unknown => {
    const before = style === 'tuned' ? boardgame.original(draft) : draft;
    const all = { ...before.orders, [playerID]: orders };
    if (!isComplete(all)) return { ...before, orders: all };
    const result = rules.submit(world, before.state, byPower(all));
    if (!result.ok) return boardgame.INVALID_MOVE;
    events.endTurn();
    return { state: result.value, orders: {} };
  };

  const gameOf = (seed: string): Game<G> => ({
    name: 'demarche',
    setup: () => ({ state: rules.setup(world, seed), orders: {} }),
    turn: {
      activePlayers: { all: 'slates', minMoves: 1, maxMoves: 1 },
      stages: { slates: { moves: { submitOrders: style === 'mutating' ? mutate : replace } } },
    },
    endIf: ({ G: { state } }) => state.clock.ending ?? undefined,
    playerView: ({ G: { state }, playerID }) => {
      const power = world.played[Number(playerID)];
      return playerID === null || power === undefined ? null : rules.observe(world, state, power);
    },
  });

  return (seed) => {
    const client = boardgame.openClient(gameOf(seed), players.length);
    const state = (): GameState => client.store.getState().G.state;
    return {
      turn: () => (state().clock.ending === null ? state().clock.turn : null),
      see: (power) => {
        client.updatePlayerID(String(world.played.indexOf(power)));
        return client.getState().G as Observation;
      },
      play: (orders) => {
        const { turn } = state().clock;
        players.forEach((id, seat) => {
          const slate = orders[codes[seat] ?? ''];
          if (slate === undefined) throw new Error(`${seed}: no orders of ${codes[seat] ?? ''}`);
          client.updatePlayerID(id);
          client.moves.submitOrders?.(slate);
        });
        if (state().clock.turn === turn) throw new Error(`${seed}: boardgame.io did not play turn ${turn}`);
      },
      hash: () => rules.digestState(state(), digest),
    };
  };
};
