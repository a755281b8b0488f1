import type { Condition, Quantity, ScenarioFile } from '../vocabulary/index.ts';
import type { Range } from './asked.ts';
import type { CardCast } from './cast.ts';
import { type Contradiction, contradictionOf, deadBranches } from './contradictions.ts';
import { demandsOf } from './demands.ts';
import { INSTRUMENT_CHECKS } from './instruments/index.ts';
import { castFor } from './occurrences.ts';
import { type Possibilities, rangeOf } from './possibilities.ts';
import type { Reachability } from './reachability.ts';
import { inside, type Report, type Spot } from './report.ts';
import type { Placed } from './types.ts';

/** What a quantity may be in some game. */
const rangeIn = ({ possible }: Reachability, quantity: Quantity, cast: CardCast): Range | null => {
  const demands = demandsOf({ type: 'quantity', quantity, atLeast: 0 }, true, cast);
  const [demand] = demands === true ? [] : demands;
  return demand?.kind === 'range' ? rangeOf(possible, demand) : null;
};

/** Every word that a state of anything is told by. */
const STATES = new Set([
  'yes',
  'no',
  ...Object.values(INSTRUMENT_CHECKS).flatMap(({ possible }) => possible.states),
]);

/** The same with everything that is there in any state whatever: what this excludes is not there at all. */
const unbound = (possible: Possibilities): Possibilities => ({
  ...possible,
  states: new Map([...possible.states.keys()].map((key) => [key, STATES])),
  ranges: new Map([...possible.ranges.keys()].map((key) => [key, [0, 5000] as const])),
});

/**
 * Objectives that come out the same in every game, red lines drawn across what is not there, and first
 * promises that nobody can keep.
 */
export const checkAims = (
  report: Report,
  { value: setting, place }: Placed<ScenarioFile>,
  reach: Reachability,
): void => {
  const turns: Range = [1, setting.turns];
  const checkCondition = (
    spot: Spot,
    condition: Condition,
    cast: CardCast,
    possible = reach.possible,
  ): void => {
    const look = (here: Spot, part: Condition): Contradiction | null =>
      contradictionOf(here, part, cast, possible, turns);
    const whole = look(spot, condition);
    for (const { place: here, message, hint } of whole === null
      ? deadBranches(spot, condition, look)
      : [whole])
      report.add(here, 'never', message, hint);
  };
  for (const [power, objectives] of Object.entries(setting.objectives)) {
    const cast = castFor(setting, power, null, null);
    for (const [i, { measure }] of objectives.entries()) {
      const spot = inside(place, 'objectives', power, i, 'measure');
      if (measure.type === 'condition') checkCondition(inside(spot, 'condition'), measure.condition, cast);
      if (measure.type !== 'quantity') continue;
      const range = rangeIn(reach, measure.quantity, cast);
      if (range === null) continue;
      const [low, high] = range;
      const { zero, full } = measure;
      if (Math.max(zero, full) > low && Math.min(zero, full) < high) continue;
      const message = `scores the same whatever happens, from ${zero} to ${full}`;
      report.add(inside(spot, 'quantity'), 'never', message, `it can be ${low} to ${high}`);
    }
  }
  // A red line may well guard what no move of this scenario touches.
  const untouched = unbound(reach.possible);
  for (const [power, instructions] of Object.entries(setting.instructions)) {
    const cast = castFor(setting, power, null, null);
    for (const [i, { redLines }] of instructions.entries())
      for (const [k, line] of redLines.entries())
        checkCondition(
          inside(place, 'instructions', power, i, 'redLines', k, 'condition'),
          line.condition,
          cast,
          untouched,
        );
  }
  for (const [i, { by, to, pledge }] of setting.instruments.commitments.entries())
    if (pledge.kind === 'condition')
      checkCondition(
        inside(place, 'instruments', 'commitments', i, 'pledge', 'condition'),
        pledge.condition,
        castFor(setting, by, to, null),
      );
};
