import { DOCTRINES } from '../../bots/index.ts';
import type { Printout } from '../output.ts';
import { FINE } from '../stop.ts';

/** The policy that plays what a scenario's record has the seat do. */
export const RECORD = 'record';

/** Every name that `--policy` takes. */
export const policyNames = (): readonly string[] => [...DOCTRINES, RECORD];

/** Lists the opponents. */
export const policies = (): Printout => ({
  status: FINE,
  json: { policies: policyNames() },
  lines: policyNames(),
});
