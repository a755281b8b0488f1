import type { Condition, Quantity, ScenarioFile } from '../vocabulary/index.ts';
import { type Facts, rangeOf } from './facts.ts';
import { INSTRUMENT_CHECKS } from './instruments/index.ts';
import type { Cast, Range } from './keys.ts';
import { limitsOf } from './limits.ts';
import type { Placed } from './names.ts';
import { deadBranches, type Fault, faultOf } from './never.ts';
import type { Reach } from './reach.ts';
import { at, type Place, type Report } from './report.ts';
import { castOf } from './steps.ts';

/** What a quantity may be in some game. */
const rangeIn = ({ facts }: Reach, quantity: Quantity, cast: Cast): Range | null => {
  const limits = limitsOf({ type: 'quantity', quantity, atLeast: 0 }, true, cast);
  const [limit] = limits === true ? [] : limits;
  return limit?.kind === 'range' ? rangeOf(facts, limit) : null;
};

/** Every word that a state of anything is told by. */
const STATES = new Set([
  'yes',
  'no',
  ...Object.values(INSTRUMENT_CHECKS).flatMap(({ facts }) => facts.states),
]);

/** The same with everything that is there in any state whatever: what this excludes is not there at all. */
const unbound = (facts: Facts): Facts => ({
  ...facts,
  states: new Map([...facts.states.keys()].map((key) => [key, STATES])),
  ranges: new Map([...facts.ranges.keys()].map((key) => [key, [0, 5000] as const])),
});

/**
 * Objectives that come out the same in every game, red lines drawn across what is not there, and first
 * promises that nobody can keep.
 */
export const checkAims = (
  report: Report,
  { value: setting, place }: Placed<ScenarioFile>,
  reach: Reach,
): void => {
  const turns: Range = [1, setting.turns];
  const checkCondition = (spot: Place, condition: Condition, cast: Cast, facts = reach.facts): void => {
    const look = (here: Place, part: Condition): Fault | null => faultOf(here, part, cast, facts, turns);
    const whole = look(spot, condition);
    for (const { place: here, message, hint } of whole === null
      ? deadBranches(spot, condition, look)
      : [whole])
      report.add(here, 'never', message, hint);
  };
  for (const [power, objectives] of Object.entries(setting.objectives)) {
    const cast = castOf(setting, power, null, null);
    for (const [i, { measure }] of objectives.entries()) {
      const spot = at(place, 'objectives', power, i, 'measure');
      if (measure.type === 'condition') checkCondition(at(spot, 'condition'), measure.condition, cast);
      if (measure.type !== 'quantity') continue;
      const range = rangeIn(reach, measure.quantity, cast);
      if (range === null) continue;
      const [low, high] = range;
      const { zero, full } = measure;
      if (Math.max(zero, full) > low && Math.min(zero, full) < high) continue;
      const message = `scores the same whatever happens, from ${zero} to ${full}`;
      report.add(at(spot, 'quantity'), 'never', message, `it can be ${low} to ${high}`);
    }
  }
  // A red line may well guard what no move of this scenario touches.
  const untouched = unbound(reach.facts);
  for (const [power, instructions] of Object.entries(setting.instructions)) {
    const cast = castOf(setting, power, null, null);
    for (const [i, { redLines }] of instructions.entries())
      for (const [k, line] of redLines.entries())
        checkCondition(
          at(place, 'instructions', power, i, 'redLines', k, 'condition'),
          line.condition,
          cast,
          untouched,
        );
  }
  for (const [i, { by, to, pledge }] of setting.instruments.commitments.entries())
    if (pledge.kind === 'condition')
      checkCondition(
        at(place, 'instruments', 'commitments', i, 'pledge', 'condition'),
        pledge.condition,
        castOf(setting, by, to, null),
      );
};
