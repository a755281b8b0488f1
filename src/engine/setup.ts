import type { Pledge } from '../vocabulary/index.ts';
import { dayNumber } from './calendar.ts';
import { deal } from './deck.ts';
import { divide } from './exact.ts';
import { deskFor } from './observe.ts';
import { deriveRelations } from './relations.ts';
import { drawSecrets } from './secrets.ts';
import { copyState, type Draft, sorted } from './state.ts';
import { openTurn } from './turn.ts';
import { runLadder } from './turn-end.ts';
import type { Commitment, GameState, Instruments, Sink, World } from './types.ts';
import { restFlows } from './week.ts';

const startInstruments = (world: World): Instruments => {
  const { instruments, start } = world.scenario.file;
  const p = (code: string): number => world.powerIndex.get(code) ?? -1;
  const a = (id: string): number => world.arenaIndex.get(id) ?? -1;
  return {
    ceasefires: instruments.ceasefires.map((c) => ({
      arena: a(c.arena),
      guarantors: c.guarantors.map(p).sort((x, y) => x - y),
      monitored: c.monitored,
      parties: c.parties.map(p),
      status: c.status,
      weeks: 0,
    })),
    channels: instruments.channels.map((c) => ({
      a: p(c.between[0]),
      b: p(c.between[1]),
      channel: c.channel,
      open: c.open,
    })),
    commitments: instruments.commitments.map(
      (c, k): Commitment => ({
        audience: c.audience,
        by: p(c.by),
        due: c.due,
        id: `t0-${c.by.toLowerCase()}-${c.tag}-${k}`,
        made: 0,
        pledge: c.pledge as Pledge,
        status: 'open',
        tag: c.tag,
        to: p(c.to),
      }),
    ),
    deployments: instruments.deployments.map((d) => ({ arena: a(d.arena), by: p(d.by), size: d.size })),
    missions: instruments.missions.map((m) => ({
      ceiling: m.ceiling,
      consulates: m.consulates,
      consulatesShut: m.consulatesShut,
      host: p(m.host),
      propertySeized: m.propertySeized,
      sender: p(m.sender),
      staff: m.staff,
      staffAtStart: m.staff,
    })),
    sanctions: instruments.sanctions.map((s) => ({
      adapted: s.adapted,
      arena: a(s.arena),
      executive: s.executive,
      from: p(s.from),
      legislated: s.legislated,
      linked: s.linked,
      to: p(s.to),
    })),
    tracks: instruments.tracks.map((track) => ({
      a: p(track.between[0]),
      arena: track.arena === null ? null : a(track.arena),
      b: p(track.between[1]),
      id: track.id,
      level: track.level,
      progress: track.progress,
      settles: track.settles,
      status: track.status,
      thresholds: track.thresholds,
    })),
    treaties: instruments.treaties.map((treaty) => ({
      expires: treaty.expires === null ? null : divide(dayNumber(treaty.expires) - dayNumber(start), 7),
      id: treaty.id,
      parties: treaty.parties.map(p),
      status: treaty.status,
    })),
  };
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
    const p = (world.powerIndex.get(r.from) ?? 0) * n + (world.powerIndex.get(r.to) ?? 0);
    dyads.hostileBase[p] = r.hostile;
    dyads.friendlyBase[p] = r.friendly;
    reputation.trust[p] = r.trust;
    reputation.credibility[p] = r.credibility;
  }
  const instruments = startInstruments(world);
  const fresh: GameState = {
    arenas: file.arenas.map(({ heat, progress, terms }) => ({ heat, progress, terms })),
    bodies: file.bodies.map(({ cohesion }) => ({ cohesion })),
    budgets: {
      attention: file.powers.map((p) => (p.played ? file.attentionPerTurn : 0)),
      capital: file.powers.map((p) => (p.played ? p.capitalAtStart : 0)),
      desk: file.powers.map((p, i) => (p.played ? deskFor({ instruments }, i) : 0)),
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
  const state = sorted(fresh) as Draft<GameState>;
  restFlows(world, state);
  deriveRelations(world, state, null);
  runLadder(null, state, n, world.model.value);
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
