import { describe, expect, it } from 'vitest';
import {
  emptyOrders,
  type GameState,
  prepare,
  type Scenario,
  setup,
  type World,
} from '../../src/engine/index.ts';
import { EventCard, type ScenarioFile, type TurnOrders } from '../../src/vocabulary/index.ts';
import { smallWorld, world } from '../helpers/game.ts';
import { atRandom, doctrine, hashOf, order, type Player, playThrough, slate, turn } from '../helpers/play.ts';

const TABLES: readonly (readonly [string, () => World])[] = [
  ['first-of-september', world],
  ['small', smallWorld],
];

const PLAYERS: readonly (readonly Player[])[] = [[atRandom], [doctrine('tit-for-tat'), doctrine('hawk')]];

interface Game {
  readonly start: GameState;
  readonly turns: readonly { readonly orders: TurnOrders; readonly after: GameState }[];
}

const gameOf = (table: World, seed: string, players: readonly Player[]): Game => {
  const turns: { orders: TurnOrders; after: GameState }[] = [];
  const { start } = playThrough(table, seed, players, ({ orders, after }) => turns.push({ orders, after }));
  return { start, turns };
};

/** Plays the same orders in another world and compares every state. */
const same = (
  other: World,
  seed: string,
  game: Game,
  translate: (orders: TurnOrders) => TurnOrders = (orders) => orders,
  read: (state: GameState) => string = hashOf,
  expected: (state: GameState) => string = hashOf,
): void => {
  let state = setup(other, seed);
  expect(read(state)).toBe(expected(game.start));
  for (const { orders, after } of game.turns) {
    state = turn(other, state, translate(orders));
    if (read(state) !== expected(after)) expect.fail(`differs after turn ${after.clock.turn - 1}`);
  }
};

const again = (table: World, change: (scenario: Scenario) => Scenario): World =>
  prepare(change(table.scenario), table.model);

const eachGame = (look: (table: World, seed: string, game: Game) => void): void => {
  for (const [name, open] of TABLES) {
    const table = open();
    PLAYERS.forEach((players, g) => {
      const seed = `same/${name}/${g}`;
      look(table, seed, gameOf(table, seed, players));
    });
  }
};

/** A value with every text and key that is a key of `names` replaced. */
const renamed = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((v) => renamed(v, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [names.get(k) ?? k, renamed(v, names)]));
};

describe('laws of sameness', () => {
  it('does not depend on the order of cards, moves and dossiers in their files', () => {
    eachGame((table, seed, game) => {
      const turned = again(table, (s) => ({
        ...s,
        moves: [...s.moves].reverse(),
        events: [...s.events].reverse(),
        dossiers: [...s.dossiers].reverse(),
      }));
      same(turned, seed, game);
    });
  });

  it('is not disturbed by a card that can’t happen', () => {
    const never = (id: string, more: object): EventCard =>
      EventCard.parse({
        id,
        kind: 'event',
        status: 'fact',
        weight: -9000,
        window: { from: '2017-06-01', to: '2017-12-31' },
        effects: [{ type: 'flag', flag: 'it-happened', is: true }],
        citations: [{ source: 'none', status: 'fact' }],
        ...more,
      });
    eachGame((table, seed, game) => {
      const wider = again(table, (s) => ({
        ...s,
        events: [
          never('a-far-day', { window: { from: '2031-01-01', to: '2031-01-02' }, odds: 512 }),
          ...s.events,
          never('an-idle-condition', { odds: 900, when: [{ type: 'turn', from: 500 }] }),
          never('a-loose-end', { onlyFollowUp: true }),
        ],
      }));
      same(wider, seed, game);
    });
  });

  it('does not depend on the order in which powers hand in, nor on whether a pass is handed in', () => {
    eachGame((table, seed, game) => {
      same(table, seed, game, (orders) => {
        const turned = Object.entries(orders).reverse();
        return Object.fromEntries(
          turned.filter(([, o]) => JSON.stringify(o) !== JSON.stringify(emptyOrders())),
        );
      });
    });
  });

  it('does not read names: powers renamed throughout give the same numbers', () => {
    eachGame((table, seed, game) => {
      const names = new Map(table.powers.map((code, k) => [code, `${'ZYXWVUTSRQPON'[k]}${'QK'[k % 2]}A`]));
      const back = new Map([...names].map(([a, b]) => [b, a]));
      const other = again(table, (s) => ({
        ...s,
        file: renamed(s.file, names) as ScenarioFile,
        moves: renamed(s.moves, names) as Scenario['moves'],
        events: renamed(s.events, names) as Scenario['events'],
        dossiers: renamed(s.dossiers, names) as Scenario['dossiers'],
      }));
      /** Ids of offers and commitments are made from names; everything else must agree. */
      const bare = (state: unknown): string =>
        JSON.stringify(state, (key, value: unknown) =>
          key === 'id' && typeof value === 'string' ? value.replace(/^(t\d+)-[a-z]{3}-/, '$1-') : value,
        );
      same(
        other,
        seed,
        {
          ...game,
          turns: game.turns.map(({ orders, after }) => ({
            after,
            orders: JSON.parse(
              JSON.stringify(orders, (key, value: unknown) =>
                key === 'offer' && typeof value === 'string'
                  ? value.replace(/^(t\d+)-([a-z]{3})-/, (_all, day: string, code: string) => {
                      const name = names.get(code.toUpperCase()) ?? code;
                      return `${day}-${name.toLowerCase()}-`;
                    })
                  : value,
              ),
            ) as TurnOrders,
          })),
        },
        (orders) => renamed(orders, names) as TurnOrders,
        (state) => bare(renamed(state, back)),
        bare,
      );
    });
  });

  it('leaves unrelated luck alone when one move changes', () => {
    const table = world();
    const third = table.powers.flatMap((_, i) => (table.played.includes(i) ? [] : [i]));
    const n = table.powers.length;
    for (const seed of ['luck/0', 'luck/1', 'luck/2']) {
      const start = setup(table, seed);
      const passed = turn(table, start, {});
      const acted = turn(table, start, { RUS: slate([order('condemn', { arena: 'syria' })]) });
      for (const i of third)
        for (const j of third) expect(acted.dyads.climate[i * n + j]).toBe(passed.dyads.climate[i * n + j]);
      table.arenas.forEach((id, a) => {
        if (id !== 'syria') expect(acted.arenas[a]?.heat).toBe(passed.arenas[a]?.heat);
      });
      expect(acted.deck.brief).toEqual(passed.deck.brief);
      expect(acted.secrets).toEqual(passed.secrets);
    }
  });

  it('gives a power that is added at the end a place of its own in every stream', () => {
    const table = smallWorld();
    const seed = 'one-more';
    const wider = again(table, (s) => ({
      ...s,
      file: {
        ...s.file,
        powers: [
          ...s.file.powers,
          {
            code: 'DOR',
            capital: [0, 0] as [number, number],
            played: false,
            mood: 500,
            constraint: 500,
            investigation: 0,
            bandwidth: 500,
            resilience: 500,
            capitalAtStart: 6,
            affinity: {},
            exposure: {},
          },
        ],
      },
    }));
    const n = table.powers.length;
    let a = setup(table, seed);
    let b = setup(wider, seed);
    for (let k = 0; k < 3; k += 1) {
      a = turn(table, a);
      b = turn(wider, b);
      expect(b.arenas).toEqual(a.arenas);
      expect(b.deck).toEqual(a.deck);
      for (let i = 0; i < n; i += 1) {
        for (let j = 0; j < n; j += 1) {
          expect(b.dyads.climate[i * (n + 1) + j]).toBe(a.dyads.climate[i * n + j]);
          expect(b.dyads.tension[i * (n + 1) + j]).toBe(a.dyads.tension[i * n + j]);
        }
      }
    }
  });
});
