import type { InstrumentKind, ScenarioFile } from '../vocabulary/index.ts';
import { INSTRUMENT_KINDS, TABLES } from '../vocabulary/index.ts';
import { checkCondition } from './conditions.ts';
import type { Table } from './instruments/check.ts';
import { INSTRUMENT_CHECKS, rowsAtStart } from './instruments/index.ts';
import type { Names, Placed } from './names.ts';
import { at, type Report } from './report.ts';

/** What stands on the table at the start: names known, nothing there twice, numbers that fit each other. */
export const checkInstruments = (
  report: Report,
  names: Names,
  { value, place }: Placed<ScenarioFile>,
): void => {
  const table: Table = { report, names, start: value.start, checkCondition };
  const checkKind = <K extends InstrumentKind>(kind: K): void => {
    const here = at(place, 'instruments', TABLES[kind]);
    const rows = rowsAtStart(value.instruments, kind);
    const { unique, check } = INSTRUMENT_CHECKS[kind].start;
    if (unique !== null)
      report.unique(rows.map(unique.wordOf), unique.what, (i) =>
        unique.key === undefined ? at(here, i) : at(here, i, unique.key),
      );
    for (const [i, row] of rows.entries()) check(table, at(here, i), row);
  };
  for (const kind of INSTRUMENT_KINDS) checkKind(kind);
};
