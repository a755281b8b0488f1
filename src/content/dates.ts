import { dayNumber, isoDate } from '../engine/index.ts';
import type { ScenarioFile } from '../vocabulary/index.ts';
import type { Place, Report } from './report.ts';
import { shown } from './suggest.ts';

/** Days since 1970-01-01, or `null` where the calendar has no such day. */
const dayOf = (iso: string): number | null => {
  const day = dayNumber(iso);
  return isoDate(day) === iso ? day : null;
};

/** First and last day of a scenario, as days since 1970-01-01; `null` when its start is no day. */
export const spanOf = (setting: ScenarioFile): readonly [number, number] | null => {
  const first = dayOf(setting.start);
  return first === null ? null : [first, first + setting.turns * setting.weeksPerTurn * 7 - 1];
};

/** Reports a day that the calendar does not have. */
export const checkDay = (report: Report, place: Place, iso: string): number | null => {
  const day = dayOf(iso);
  if (day === null)
    report.add(place, 'date', `the calendar has no ${shown(iso)}`, 'write a day as 2017-07-07');
  return day;
};

/** Both ends are days of the scenario, in order. */
export const checkWindow = (
  report: Report,
  place: Place,
  window: { readonly from: string; readonly to: string },
  span: readonly [number, number] | null,
): void => {
  const child = (key: string): Place => ({ source: place.source, path: [...place.path, key] });
  const from = checkDay(report, child('from'), window.from);
  const to = checkDay(report, child('to'), window.to);
  if (from === null || to === null) return;
  if (from > to)
    report.add(
      child('to'),
      'date',
      `the window ends ${window.to}, before it begins ${window.from}`,
      'swap the two',
    );
  if (span === null) return;
  const hint = `the scenario runs from ${isoDate(span[0])} to ${isoDate(span[1])}`;
  if (to < span[0] || to > span[1])
    report.add(child('to'), 'date', `${window.to} lies outside the scenario`, hint);
  if (from < span[0] || from > span[1])
    report.add(child('from'), 'date', `${window.from} lies outside the scenario`, hint);
};
