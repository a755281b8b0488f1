import type { InstrumentKind } from '../vocabulary/index.ts';
import { sorted } from './canonical.ts';
import { deal } from './deck.ts';
import { deskFor } from './desk.ts';
import { INSTRUMENT_RULES, rowsAtStart, tablesOf } from './instruments/index.ts';
import type { InstrumentRules } from './instruments/rules.ts';
import type { Mutable } from './mutable.ts';
import { pairOf } from './pairs.ts';
import { deriveRelations } from './relations.ts';
import { drawSecrets } from './secrets.ts';
import { copyState } from './state.ts';
import { openTurn } from './turn.ts';
import { runLadder } from './turn-end.ts';
import type { GameState, Instruments, Sink, World } from './types.ts';
import { restFlows } from './week.ts';
import { placeOfPower } from './world.ts';

const firstTables = (world: World): Instruments => {
  const { instruments } = world.scenario.file;
  return tablesOf(<K extends InstrumentKind>(kind: K) => {
    const { first }: InstrumentRules<K> = INSTRUMENT_RULES[kind];
    return rowsAtStart(instruments, kind).map((start, place) => first(world, start, place));
  });
};

/** What every game of a world starts from, whatever its seed: flows at rest, nothing dealt, no secrets drawn. */
const atRest = (world: World): GameState => {
  const { file } = world.scenario;
  const n = world.powers.length;
  const fill = (value: number): number[] => new Array<number>(n * n).fill(value);
  const off = (numbers: number[]): number[] => numbers.map((v, p) => (p % (n + 1) === 0 ? 0 : v));
  const dyads = {
    climate: fill(0),
    cooperation: fill(0),
    friendly: fill(0),
    friendlyBase: off(fill(file.defaultRelation.friendly)),
    hostile: fill(0),
    hostileBase: off(fill(file.defaultRelation.hostile)),
    rung: fill(0),
    tension: fill(0),
  };
  const reputation = {
    credibility: off(fill(file.defaultRelation.credibility)),
    trust: off(fill(file.defaultRelation.trust)),
  };
  for (const r of file.relations) {
    const p = pairOf(world, placeOfPower(world, r.from), placeOfPower(world, r.to));
    dyads.hostileBase[p] = r.hostile;
    dyads.friendlyBase[p] = r.friendly;
    reputation.trust[p] = r.trust;
    reputation.credibility[p] = r.credibility;
  }
  const instruments = firstTables(world);
  const fresh: GameState = {
    arenas: file.arenas.map(({ heat, progress, terms }) => ({ heat, progress, terms })),
    bodies: file.bodies.map(({ cohesion }) => ({ cohesion })),
    budgets: {
      attention: file.powers.map((p) => (p.played ? file.attentionPerTurn : 0)),
      capital: file.powers.map((p) => (p.played ? p.capitalAtStart : 0)),
      desk: file.powers.map((p, i) => (p.played ? deskFor(instruments, i) : 0)),
    },
    clock: { brink: 0, ending: null, turn: 1, week: 0 },
    deck: { brief: [], decisions: [], dossiers: [], fired: [], queued: [] },
    dyads,
    home: {
      bandwidth: file.powers.map((p) => p.bandwidth),
      constraint: file.powers.map((p) => p.constraint),
      investigation: file.powers.map((p) => p.investigation),
      mood: file.powers.map((p) => p.mood),
      resilience: file.powers.map((p) => p.resilience),
    },
    instruments,
    memory: { acts: [], flags: [], played: [], standing: [] },
    offers: [],
    reputation,
    secrets: { biases: [], instructions: [], sincerity: [], zones: [] },
    seed: '',
  };
  const state = sorted(fresh) as Mutable<GameState>;
  restFlows(world, state);
  deriveRelations(world, state, null);
  runLadder(world, state, null);
  return state as GameState;
};

const starts = new WeakMap<World, GameState>();

const startOf = (world: World): GameState => {
  const known = starts.get(world);
  if (known !== undefined) return known;
  const start = atRest(world);
  starts.set(world, start);
  return start;
};

/** The first state: secrets drawn from the seed, flows at rest, the first brief dealt. `opening` scripts that brief (the record only). */
export const setup = (
  world: World,
  seed: string,
  options: { opening?: readonly string[]; sink?: Sink } = {},
): GameState => {
  const state = copyState({ ...startOf(world), secrets: drawSecrets(world, seed), seed });
  const t = openTurn(world, state, options.sink ?? null, null);
  deal(t, options.opening ?? null);
  deriveRelations(world, state, t);
  return state as GameState;
};
