import type { Survey } from '../shape.ts';
import { changes } from './changes.ts';
import { idling } from './idle.ts';
import { rounds } from './round.ts';
import { variety } from './variety.ts';

/** Everything that balance is measured by, by id. */
export const BALANCE_SURVEYS: ReadonlyMap<string, Survey<unknown>> = new Map(
  [rounds, changes, variety, idling].map((survey: Survey<unknown>) => [survey.id, survey]),
);
