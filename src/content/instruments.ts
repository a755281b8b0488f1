import { rowsAtStart } from '../engine/index.ts';
import type { InstrumentKind, ScenarioFile } from '../vocabulary/index.ts';
import { INSTRUMENT_KINDS, TABLES } from '../vocabulary/index.ts';
import { checkCondition } from './conditions.ts';
import type { StartTable } from './instruments/check.ts';
import { INSTRUMENT_CHECKS } from './instruments/index.ts';
import { inside, type Report } from './report.ts';
import type { KnownNames, Placed } from './types.ts';

/** What stands on the table at the start: names known, nothing there twice, numbers that fit each other. */
export const checkInstruments = (
  report: Report,
  names: KnownNames,
  { value, place }: Placed<ScenarioFile>,
): void => {
  const table: StartTable = { report, names, start: value.start, checkCondition };
  const checkKind = <K extends InstrumentKind>(kind: K): void => {
    const here = inside(place, 'instruments', TABLES[kind]);
    const rows = rowsAtStart(value.instruments, kind);
    const { unique, check } = INSTRUMENT_CHECKS[kind].start;
    if (unique !== null)
      report.unique(rows.map(unique.wordOf), unique.what, (i) =>
        unique.key === undefined ? inside(here, i) : inside(here, i, unique.key),
      );
    for (const [i, row] of rows.entries()) check(table, inside(here, i), row);
  };
  for (const kind of INSTRUMENT_KINDS) checkKind(kind);
};
