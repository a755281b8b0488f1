import { describe, expect, it } from 'vitest';
import { chooseOrders, DOCTRINES } from '../../src/bots/index.ts';
import {
  type GameState,
  imagine,
  legalMoves,
  type Observation,
  observe,
  reasonsAgainst,
  rivalOf,
  sample,
  type World,
} from '../../src/engine/index.ts';
import { smallWorld, world } from '../helpers/game.ts';
import { altered, atRandom, doctrine, drawOf, frozen, ordersOf, playThrough, turn } from '../helpers/play.ts';

const watch = (look: (table: World, state: GameState, seed: string) => void): void => {
  for (const [name, open] of [
    ['first-of-september', world],
    ['small', smallWorld],
  ] as const) {
    const table = open();
    for (const [g, players] of [
      [atRandom],
      [atRandom],
      [doctrine('opportunist'), doctrine('hawk')],
    ].entries())
      playThrough(table, `secrecy/${name}/${g}`, players, ({ after }) => look(table, after, `${name}/${g}`));
  }
};

/** The state with everything that `power` can't know changed at once. */
const elsewhere = (table: World, state: GameState, power: number): GameState =>
  altered(state, (s) => {
    const n = table.powers.length;
    const rival = rivalOf(table, power);
    s.seed = `${s.seed}, but another`;
    for (let i = 0; i < n; i += 1) {
      if (i === power) continue;
      s.budgets.attention[i] = 9 - (s.budgets.attention[i] ?? 0);
      s.budgets.capital[i] = 12 - (s.budgets.capital[i] ?? 0);
      s.budgets.desk[i] = 4 - (s.budgets.desk[i] ?? 0);
      s.secrets.instructions[i] = (s.secrets.instructions[i] ?? -1) === 0 ? 1 : 0;
      for (let a = 0; a < table.arenas.length; a += 1) {
        const k = (i * table.arenas.length + a) * 2;
        s.secrets.zones[k] = -((s.secrets.zones[k] ?? 0) + 7);
        s.secrets.zones[k + 1] = (s.secrets.zones[k + 1] ?? 0) + 33;
      }
    }
    s.secrets.biases = s.secrets.biases.map((b) => -b - 1);
    s.secrets.sincerity = s.secrets.sincerity.map((v) => 1200 - v);
    // A deed under cover, and a private word between two others.
    s.memory.acts.push({
      arena: 0,
      audience: 'covert',
      by: rival,
      exposed: false,
      family: 'resilience',
      material: true,
      source: table.scenario.moves[0]?.id ?? '',
      to: power,
      turn: s.clock.turn - 1,
      weight: -9000,
    });
    const third = [...Array(n).keys()].find((k) => k !== power && k !== rival);
    if (third !== undefined) {
      s.memory.acts.push({
        arena: null,
        audience: 'private',
        by: rival,
        exposed: false,
        family: 'channels',
        material: false,
        source: table.scenario.moves[0]?.id ?? '',
        to: third,
        turn: s.clock.turn - 1,
        weight: 5000,
      });
      s.instruments.commitments.push({
        audience: 'private',
        by: rival,
        due: s.clock.turn + 1,
        id: 'between-others',
        made: s.clock.turn - 1,
        pledge: { kind: 'restraint' },
        status: 'open',
        tag: 'between-others',
        to: third,
      });
      s.offers.push({
        by: rival,
        due: s.clock.turn,
        id: 'between-others',
        made: s.clock.turn - 1,
        order: { move: table.scenario.moves[0]?.id ?? '', with: {} },
        to: third,
      });
    }
    s.memory.played.push({ by: rival, move: table.scenario.moves[0]?.id ?? '', turn: s.clock.turn - 1 });
    const dossier = table.dossiersOf[rival]?.at(-1)?.card;
    if (dossier !== undefined) {
      s.deck.dossiers = s.deck.dossiers.filter((d) => d.power === power);
      s.deck.dossiers.push({ card: dossier.id, due: 99, opened: 1, power: rival });
      s.deck.fired.push({ card: dossier.id, option: null, turn: 1 });
    }
    s.deck.queued = ['a-card-to-come'];
  });

const withoutEstimates = ({ estimates: _, ...rest }: Observation): Omit<Observation, 'estimates'> => rest;

describe('laws of what a power may know', () => {
  it('shows nothing of what is hidden: other budgets, secrets, covert acts, dossiers, the seed', () => {
    watch((table, state) => {
      for (const power of table.played) {
        const seen = withoutEstimates(observe(table, state, power));
        const other = withoutEstimates(observe(table, elsewhere(table, state, power), power));
        const text = JSON.stringify(seen);
        if (JSON.stringify(other) !== text) expect(other).toEqual(seen);
        expect(text).not.toContain(JSON.stringify(state.seed));
      }
    });
  });

  it('reads legality and its reasons off what is seen, so that nothing hidden moves them', () => {
    watch((table, state, seed) => {
      const draw = drawOf(seed, state.clock.turn);
      for (const power of table.played) {
        const seen = observe(table, state, power);
        const other = observe(table, elsewhere(table, state, power), power);
        const options = legalMoves(table, seen);
        expect(JSON.stringify(legalMoves(table, other))).toBe(JSON.stringify(options));
        for (const option of options) {
          const chosen = sample(option, draw);
          expect(JSON.stringify(reasonsAgainst(table, other, chosen))).toBe(
            JSON.stringify(reasonsAgainst(table, seen, chosen)),
          );
        }
      }
    });
  });

  it('lets doctrines choose by what they see alone', () => {
    watch((table, state, seed) => {
      if (state.clock.ending !== null) return;
      for (const power of table.played) {
        const seen = observe(table, state, power);
        const other = observe(table, elsewhere(table, state, power), power);
        const name = DOCTRINES[(state.clock.turn + power) % DOCTRINES.length] ?? 'hawk';
        const chosen = chooseOrders(table, frozen({ ...other, estimates: seen.estimates }), name, seed);
        expect(JSON.stringify(chosen)).toBe(JSON.stringify(chooseOrders(table, seen, name, seed)));
      }
    });
  });

  it('sees an act once it is exposed, and a private one only as its target or author', () => {
    watch((table, state) => {
      for (const power of table.played) {
        const acts = observe(table, state, power).memory.acts;
        for (const act of state.memory.acts) {
          const should =
            act.by === power ||
            act.audience === 'public' ||
            (act.audience === 'private' && act.to === power) ||
            (act.audience === 'covert' && act.exposed);
          expect(acts.includes(act)).toBe(should);
        }
      }
    });
  });

  it('estimates the rival’s zone where it has one, within the range of terms', () => {
    watch((table, state) => {
      for (const power of table.played) {
        const theirs = observe(table, state, rivalOf(table, power)).own.zones;
        observe(table, state, power).estimates.forEach((estimate, a) => {
          expect(estimate === null).toBe((theirs[a] ?? null) === null);
          if (estimate === null) return;
          expect(estimate.low).toBeLessThanOrEqual(estimate.high);
          expect(estimate.low).toBeGreaterThanOrEqual(-500);
          expect(estimate.high).toBeLessThanOrEqual(500);
        });
      }
    });
  });

  it('imagines from the observation alone, keeps what is known, and can be played on', () => {
    watch((table, state, seed) => {
      if (state.clock.ending !== null || state.clock.turn % 4 !== 1) return;
      for (const power of table.played) {
        const seen = observe(table, state, power);
        const guess = frozen(imagine(table, seen, `${seed}/guess`));
        const other = imagine(table, observe(table, elsewhere(table, state, power), power), `${seed}/guess`);
        expect(JSON.stringify(imagine(table, seen, `${seed}/guess`))).toBe(JSON.stringify(guess));
        // The estimates rest on what is hidden, and only the rival's zones on the estimates.
        expect({ ...other, secrets: null }).toEqual({ ...guess, secrets: null });
        expect({ ...observe(table, guess, power), estimates: null }).toEqual({ ...seen, estimates: null });
        const after = turn(table, guess, ordersOf(table, guess, [atRandom], seed));
        expect(after.clock.turn).toBe(state.clock.turn + 1);
      }
    });
  });
});
