import { chooseOrders, DOCTRINES } from '../../../src/bots/index.ts';
import {
  emptyOrders,
  type GameState,
  type Observation,
  observe,
  playableMoves,
  reasonsAgainst,
  score,
  slateCost,
  type World,
} from '../../../src/engine/index.ts';
import type { Cost, MoveOrder, Orders } from '../../../src/vocabulary/index.ts';
import { cooperationOf, type Player, play, tableOf, tensionOf } from '../play.ts';
import { type Bench, type Survey, seedOf } from '../shape.ts';
import { mean, sum } from '../statistics.ts';

/** Doctrines that a reasonable player might follow, and that want different things. */
export const REASONABLE = ['firm-and-engage', 'generous-tit-for-tat'] as const;

/** The four quarters of the plane, by whether tension and cooperation reach the middle. */
export const QUARTERS = ['cold war', 'managed rivalry', 'cold peace', 'partnership'] as const;
const MIDDLE = 50;
const quarterOf = (tension: number, cooperation: number): number =>
  (tension >= MIDDLE ? 0 : 2) + (cooperation >= MIDDLE ? 1 : 0);

/** One of two sides of a table, the first played power's in front. */
export type Both<T> = readonly [T, T];

/** One game: who played, what both made of it (0–100), where on the plane it passed and ended. */
export interface Bout {
  readonly row: string;
  readonly column: string;
  readonly scores: Both<number>;
  readonly passed: readonly number[];
  readonly end: number;
}

/** How often a move could be played, stood in a slate, and was chosen in any way; and by which doctrines. */
export interface Use {
  readonly open: number;
  readonly slates: number;
  readonly by: Readonly<Record<string, number>>;
}

/** What lay on one side's desk, summed over its turns. */
export interface Desk {
  readonly turns: number;
  readonly dossiers: number;
  /** What the open dossiers ask for, as a share of what is in hand, in the budget where that is most. */
  readonly asked: number;
  /** Turns in which not all of them could be dealt with, however one chose. */
  readonly tight: number;
}

/** Turns in which the two reasonable doctrines were asked, and those in which each had a move that the other had not. */
export interface Choices {
  readonly turns: number;
  readonly differ: number;
}

/** Times that something was there, and times that it could be played then. */
export interface Chance {
  readonly seen: number;
  readonly playable: number;
}

/** Every doctrine against every other in both seats, on one seed. */
export interface Round {
  /** Games in which each event card and dossier was dealt. */
  readonly dealt: Readonly<Record<string, number>>;
  /** `dossier.option`: turns in which it lay open, and those in which it could be played. */
  readonly options: Readonly<Record<string, Chance>>;
  readonly bouts: readonly Bout[];
  readonly moves: Readonly<Record<string, Use>>;
  readonly desks: Both<Desk>;
  readonly choices: Both<Choices>;
}

/** Moves that orders make use of: the slate's, a sealed one, offers accepted or countered. */
const chosenIn = (seen: Observation, orders: Orders): ReadonlySet<string> =>
  new Set([
    ...orders.moves.map((order) => order.move),
    ...(orders.instruction === null ? [] : [orders.instruction.order.move]),
    ...orders.answers.flatMap(({ offer, answer, counter }) => {
      if (answer === 'counter') return counter === undefined ? [] : [counter.move];
      const asked = seen.offers.find(({ id }) => id === offer);
      return answer === 'accept' && asked !== undefined ? [asked.order.move] : [];
    }),
  ]);

/** Counts what one round comes to. */
class Book {
  readonly uses = new Map<string, { open: number; slates: number; by: Map<string, number> }>();
  readonly desks = [0, 1].map(() => ({ turns: 0, dossiers: 0, asked: 0, tight: 0 }));
  readonly choices = [0, 1].map(() => ({ turns: 0, differ: 0 }));
  readonly dealt = new Map<string, number>();
  readonly options = new Map<string, { seen: number; playable: number }>();
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
    for (const { id } of world.scenario.moves) this.uses.set(id, { open: 0, slates: 0, by: new Map() });
  }

  /** A turn of one side as it saw it, with what it ordered. */
  turn(seat: 0 | 1, doctrine: string, seen: Observation, orders: Orders): void {
    for (const { move } of playableMoves(this.world, seen, () => true)) {
      const use = this.uses.get(move.id);
      if (use !== undefined) use.open += 1;
    }
    for (const id of new Set(orders.moves.map((order) => order.move))) {
      const use = this.uses.get(id);
      if (use !== undefined) use.slates += 1;
    }
    for (const id of chosenIn(seen, orders)) {
      const by = this.uses.get(id)?.by;
      by?.set(doctrine, (by.get(doctrine) ?? 0) + 1);
    }
    this.desk(seat, seen);
    this.look(seen);
  }

  /** What a whole game dealt. */
  game(end: GameState, dossiers: ReadonlySet<string>): void {
    for (const card of new Set([...end.deck.fired.map((one) => one.card), ...dossiers]))
      this.dealt.set(card, (this.dealt.get(card) ?? 0) + 1);
  }

  private look(seen: Observation): void {
    for (const { card, order, option } of openOptions(this.world, seen)) {
      const key = `${card}.${option}`;
      const chance = this.options.get(key) ?? { seen: 0, playable: 0 };
      chance.seen += 1;
      chance.playable += reasonsAgainst(this.world, seen, order).length === 0 ? 1 : 0;
      this.options.set(key, chance);
    }
  }

  private desk(seat: 0 | 1, seen: Observation): void {
    const desk = this.desks[seat];
    if (desk === undefined) return;
    const costs = costsOfDossiers(this.world, seen);
    desk.turns += 1;
    desk.dossiers += costs.length;
    desk.asked += askedOf(this.world, seen, costs);
    desk.tight += mostDealtWith(this.world, seen, costs) < costs.length ? 1 : 0;
  }

  /** Asks both reasonable doctrines what they would do with what a side sees. */
  compare(seat: 0 | 1, seen: Observation, seed: string): void {
    const slates = REASONABLE.map((name) =>
      chooseOrders(this.world, seen, name, seed).orders.moves.map((order) => order.move),
    );
    const [one = [], other = []] = slates;
    const choices = this.choices[seat];
    if (choices === undefined) return;
    const hasOwn = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => !b.includes(id));
    choices.turns += 1;
    choices.differ += hasOwn(one, other) && hasOwn(other, one) ? 1 : 0;
  }
}

const BUDGETS = ['attention', 'capital', 'desk'] as const;

interface OpenOption {
  readonly card: string;
  readonly option: string;
  readonly order: MoveOrder;
}

const dossiersOf = ({ deck, power }: Observation): readonly string[] =>
  deck.dossiers.filter((dossier) => dossier.power === power).map(({ card }) => card);

/** The options of one dossier. */
const optionsOf = (world: World, card: string): readonly OpenOption[] =>
  (world.dossierById.get(card)?.options ?? []).map(({ id, move, with: chosen }) => ({
    card,
    option: id,
    order: { move, with: chosen as MoveOrder['with'] },
  }));

/** Every option of every dossier on a side's desk. */
const openOptions = (world: World, seen: Observation): readonly OpenOption[] =>
  dossiersOf(seen).flatMap((card) => optionsOf(world, card));

/** What each option of each open dossier costs now; a move that pays for itself costs nothing. */
const costsOfDossiers = (world: World, seen: Observation): readonly (readonly Cost[])[] =>
  dossiersOf(seen).map((card) =>
    optionsOf(world, card).map(({ order }) => {
      const cost = slateCost(world, seen, { ...emptyOrders(), moves: [order] });
      return { attention: cost.attention, capital: Math.max(0, cost.capital), desk: cost.desk };
    }),
  );

/** The tightest budget's share: mean cost of each dossier's options against what is in hand; the slate's places count too. */
const askedOf = (world: World, seen: Observation, costs: readonly (readonly Cost[])[]): number =>
  Math.max(
    costs.length / world.scenario.file.slate,
    ...BUDGETS.map(
      (budget) =>
        sum(costs.map((options) => mean(options.map((cost) => cost[budget])))) /
        Math.max(1, seen.own[budget]),
    ),
  );

/** How many of the open dossiers one slate can deal with at most. */
const mostDealtWith = (world: World, seen: Observation, costs: readonly (readonly Cost[])[]): number => {
  const from = (k: number, places: number, left: Cost): number => {
    const options = costs[k];
    if (options === undefined || places === 0) return 0;
    const with_ = options.flatMap((cost) => {
      const rest = {
        attention: left.attention - cost.attention,
        capital: left.capital - cost.capital,
        desk: left.desk - cost.desk,
      };
      return Math.min(rest.attention, rest.capital, rest.desk) < 0 ? [] : [1 + from(k + 1, places - 1, rest)];
    });
    return Math.max(from(k + 1, places, left), ...with_);
  };
  return from(0, world.scenario.file.slate, seen.own);
};

/** Of so many games one asks the reasonable doctrines. */
const ONE_IN = 3;

/** A doctrine in one seat whose turns are written into the book. */
const watched = (book: Book, seat: 0 | 1, name: string, isAsked: boolean): Player => {
  return (world, state, power, seed) => {
    const seen = observe(world, state, power);
    const luck = `${seed}/${world.powers[power]}/${state.clock.turn}`;
    const { orders } = chooseOrders(world, seen, name, luck);
    book.turn(seat, name, seen, orders);
    if (isAsked) book.compare(seat, seen, luck);
    return orders;
  };
};

export const rounds: Survey<Round> = {
  id: 'balance',
  seeds: 4,
  cost: DOCTRINES.length * DOCTRINES.length,
  run: (bench: Bench, k: number): Round => {
    const world = bench.world();
    const { a, b } = tableOf(world);
    const book = new Book(world);
    const bouts = DOCTRINES.flatMap((row, i) =>
      DOCTRINES.map((column, j): Bout => {
        const isAsked = (i + j + k) % ONE_IN === 0;
        const passed = new Set<number>();
        const dossiers = new Set<string>();
        const { start, end } = play(
          world,
          seedOf('balance', k),
          [watched(book, 0, row, isAsked), watched(book, 1, column, isAsked)],
          {
            onTurn: (after) => {
              passed.add(quarterOf(tensionOf(world, after), cooperationOf(world, after)));
              for (const { card } of after.deck.dossiers) dossiers.add(card);
            },
          },
        );
        for (const { card } of start.deck.dossiers) dossiers.add(card);
        book.game(end, dossiers);
        return {
          row,
          column,
          scores: [score(world, end, a).total / 10, score(world, end, b).total / 10],
          passed: [...passed].sort(),
          end: quarterOf(tensionOf(world, end), cooperationOf(world, end)),
        };
      }),
    );
    const [first, second] = book.desks;
    const [one, other] = book.choices;
    if (first === undefined || second === undefined || one === undefined || other === undefined)
      throw new Error('a table has two sides');
    return {
      bouts,
      dealt: Object.fromEntries(book.dealt),
      options: Object.fromEntries(book.options),
      moves: Object.fromEntries(
        [...book.uses].map(([id, { open, slates, by }]) => [
          id,
          { open, slates, by: Object.fromEntries(by) },
        ]),
      ),
      desks: [first, second],
      choices: [one, other],
    };
  },
};
