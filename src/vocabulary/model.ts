import { z } from 'zod';
import { Id } from './names.ts';

/**
 * Every parameter of the relations model: unit and range. Values, sources and confidence stand in
 * `scenarios/models/*.json`; the rule that uses each is in `src/engine/RULES.md`.
 */
export const PARAMETERS = {
  'climate.rho': { unit: '1/1024', min: 0, max: 1023 },
  'climate.kappa': { unit: '1/1024', min: 0, max: 1023 },
  'climate.lambda': { unit: '1/1024', min: 0, max: 1023 },
  'climate.noise': { unit: 'mG, standard deviation', min: 0, max: 20_000 },
  'flow.smoothing': { unit: 'weeks', min: 1, max: 52 },
  'flow.act-share': { unit: '1/1024', min: 0, max: 4096 },
  'flow.climate-share': { unit: '1/1024', min: 0, max: 1024 },
  'flow.displacement': { unit: '1/1024', min: 0, max: 2048 },
  'flow.displacement-most': { unit: '1/1024 of the baseline', min: 0, max: 1024 },
  'flow.tension-half': { unit: 'mG', min: 1000, max: 100_000 },
  'flow.cooperation-half': { unit: 'mG', min: 1000, max: 100_000 },
  'flow.conciliation-discount': { unit: '1/1024 at tension 100', min: 0, max: 1024 },
  'flow.misreading-shut': { unit: 'mG, standard deviation', min: 0, max: 10_000 },
  'flow.misreading-open': { unit: 'mG, standard deviation', min: 0, max: 10_000 },
  'flow.arena': { unit: 'mG a week at 100 heat and full stakes', min: 0, max: 20_000 },
  'standing.arenas': { unit: 'share of 1000', min: 0, max: 1000 },
  'standing.sanctions': { unit: 'points of 1000 a step', min: 0, max: 200 },
  'standing.staff': { unit: 'points of 1000 at a mission cut to nothing', min: 0, max: 1000 },
  'standing.deployments': { unit: 'points of 1000 a step', min: 0, max: 200 },
  'standing.channels': { unit: 'points of 1000 each', min: 0, max: 300 },
  'standing.tracks': { unit: 'points of 1000 each', min: 0, max: 300 },
  'standing.agreements': { unit: 'points of 1000 each', min: 0, max: 300 },
  'standing.trust': { unit: '1/1024 of trust', min: 0, max: 1024 },
  'sanctions.flow': { unit: 'mG a week a step', min: 0, max: 2000 },
  'sanctions.adapt': { unit: '1/1024 of what is left, a week', min: 0, max: 512 },
  'sanctions.leverage': { unit: '1/1024 of a legislated step', min: 0, max: 1024 },
  'sanctions.cost': { unit: 'points of mood (1000) a week at ten steps and full exposure', min: 0, max: 200 },
  'sanctions.fatigue': { unit: '1/1024 a week once the target has adapted altogether', min: 0, max: 1024 },
  'deployment.flow': { unit: 'mG a week a step', min: 0, max: 2000 },
  'deployment.distrust': { unit: '1/1024 more or less at trust 0 or 100', min: 0, max: 1024 },
  'deployment.verified': { unit: '1/1024 factor under a treaty in force', min: 0, max: 1024 },
  'staff.flow': { unit: 'mG a week at a mission cut to nothing', min: 0, max: 5000 },
  'channel.flow': { unit: 'mG a week each', min: 0, max: 2000 },
  'track.flow': { unit: 'mG a week each', min: 0, max: 2000 },
  'ceasefire.flow': { unit: 'mG a week', min: 0, max: 2000 },
  'treaty.flow': { unit: 'mG a week', min: 0, max: 2000 },
  'treaty.contagion': { unit: '1/1024 for each treaty in force when one falls', min: 0, max: 1024 },
  'terms.rate': { unit: '1/1024', min: 0, max: 4096 },
  'terms.act': { unit: 'terms ×10 an unanswered material act', min: 0, max: 200 },
  'terms.sanctions': { unit: 'terms ×100 a step a turn', min: 0, max: 200 },
  'terms.deployments': { unit: 'terms ×100 a step a turn', min: 0, max: 200 },
  'terms.allies': { unit: '1/1024 of an ally’s step at full cohesion', min: 0, max: 1024 },
  'terms.concession': { unit: 'terms ×10 a concession in deeds', min: 0, max: 200 },
  'terms.deterrence': { unit: '1/1024 of a deed’s gain at credibility 100', min: 0, max: 1024 },
  'terms.locked': { unit: '1/1024 of the rate under an agreement', min: 0, max: 1024 },
  'arena.heat-act': { unit: 'heat points (1000) at weight −10', min: 0, max: 300 },
  'arena.rest': { unit: '1/1024 of the distance a week', min: 0, max: 1024 },
  'arena.noise': { unit: 'heat points (1000), standard deviation a week', min: 0, max: 200 },
  'arena.spill': { unit: '1/1024', min: 0, max: 1024 },
  'ceasefire.cooling': { unit: 'heat points (1000) a week', min: 0, max: 200 },
  'ceasefire.break': { unit: '1/1024 a week, unmonitored', min: 0, max: 1024 },
  'ceasefire.monitored': { unit: '1/1024 factor', min: 0, max: 1024 },
  'ceasefire.guarantor': { unit: '1/1024 factor each', min: 0, max: 1024 },
  'track.speed': { unit: 'progress (1000) a week at full staff', min: 0, max: 500 },
  'track.decay': { unit: 'progress (1000) a week of a settlement nobody guarantees', min: 0, max: 200 },
  'trust.kept': { unit: 'points of 1000', min: 0, max: 300 },
  'trust.broken': { unit: 'points of 1000', min: 0, max: 500 },
  'trust.drift': { unit: 'points of 1000 a week toward conduct', min: 0, max: 100 },
  'credibility.kept': { unit: 'points of 1000', min: 0, max: 300 },
  'credibility.broken': { unit: 'points of 1000', min: 0, max: 500 },
  'credibility.told': { unit: 'points of 1000', min: 0, max: 300 },
  'link.breach': { unit: 'progress (1000) of each arena of a broken exchange', min: 0, max: 300 },
  'home.mood-rest': { unit: '1/1024 of the distance a week', min: 0, max: 1024 },
  'home.diversion': { unit: 'points of 1000 an act', min: 0, max: 200 },
  'home.constraint-rest': { unit: '1/1024 of the distance a week', min: 0, max: 1024 },
  'home.constraint-concession': {
    unit: 'points of 1000 a conciliatory material act under attack',
    min: 0,
    max: 500,
  },
  'home.investigation-cost': {
    unit: 'points of investigation a unit of capital on conciliation',
    min: 50,
    max: 5000,
  },
  'home.constraint-cost': { unit: 'points of constraint a unit of capital on easing', min: 50, max: 5000 },
  'home.legislature': { unit: 'constraint (1000) at which the legislature acts', min: 0, max: 1000 },
  'home.pressure': { unit: 'points of mood (1000) a week at ten steps of sanctions', min: 0, max: 200 },
  'home.leverage': { unit: 'terms ×10 at 100 points more constraint', min: 0, max: 500 },
  'home.ratify': { unit: 'constraint (1000) from which concessions cannot be demanded', min: 0, max: 1000 },
  'home.unanswered': { unit: 'points of mood (1000) at routine', min: 0, max: 200 },
  'cohesion.rest': { unit: '1/1024 of the distance a week', min: 0, max: 1024 },
  'cohesion.over-heads': { unit: 'points of 1000 a bilateral deal not consulted on', min: 0, max: 300 },
  'cohesion.breadth': {
    unit: '1/1024 for the first ally, twice that for the second, and so on',
    min: 0,
    max: 512,
  },
  'allies.consulted': { unit: 'points of willingness (1000)', min: 0, max: 500 },
  'allies.follow': { unit: '1/1024 of the leader’s act', min: 0, max: 1024 },
  'incident.channel-open': { unit: '1/1024 factor', min: 0, max: 1024 },
  'incident.channel-shut': { unit: '1/1024 factor', min: 1024, max: 8192 },
  'incident.rung': { unit: '1/1024 a rung above routine', min: 0, max: 2048 },
  'incident.deployment': { unit: '1/1024 a step', min: 0, max: 1024 },
  'incident.treaty': { unit: '1/1024 factor for each treaty in force, three at most', min: 0, max: 1024 },
  'incident.trust': { unit: '1/1024 more or less at trust 0 or 100', min: 0, max: 1024 },
  'incident.misread': { unit: '1/1024 at tension 100 with a channel open', min: 0, max: 1024 },
  'incident.deed': { unit: 'mG of hostile weight', min: 0, max: 10_000 },
  'ladder.up': { unit: 'tension (1000) of the first step up', min: 0, max: 1000 },
  'ladder.step': { unit: 'tension (1000) between steps', min: 1, max: 400 },
  'ladder.hysteresis': { unit: 'tension (1000) below a step before it is left', min: 0, max: 200 },
  'ladder.patience': { unit: 'turns at the brink before the end', min: 1, max: 12 },
  'estimate.width': { unit: 'terms ×10, added width with an empty embassy', min: 0, max: 500 },
} as const satisfies Record<string, { unit: string; min: number; max: number }>;
export type ParameterKey = keyof typeof PARAMETERS;

const keys = Object.keys(PARAMETERS) as ParameterKey[];

const parameter = (key: ParameterKey) =>
  z.strictObject({
    value: z.int().min(PARAMETERS[key].min).max(PARAMETERS[key].max),
    unit: z.literal(PARAMETERS[key].unit),
    /** A citation, or `design choice` with the reason. */
    source: z.string().min(3).max(500),
    confidence: z.enum(['measured', 'informed', 'guess']),
  });

const shape = {} as Record<ParameterKey, ReturnType<typeof parameter>>;
for (const key of keys) shape[key] = parameter(key);

const common = { $schema: z.string().max(300).optional(), id: Id };
const some = z.strictObject(shape).partial();

/** A parameter set that stands for itself: it has every parameter. */
export const WholeModel = z.strictObject({ ...common, parameters: z.strictObject(shape) });
export type WholeModel = z.infer<typeof WholeModel>;

/** A parameter set that is another's but for the parameters that it lists; `extends` is the other's id. */
export const ModelExtension = z.strictObject({ ...common, extends: Id, parameters: some });
export type ModelExtension = z.infer<typeof ModelExtension>;

/** A parameter set as it is written: without `extends` it has to be whole. */
export const ModelFile = z.strictObject({ ...common, extends: Id.optional(), parameters: some });
