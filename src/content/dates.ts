import { dayNumber, isoDate } from '../engine/index.ts';
import type { ScenarioFile } from '../vocabulary/index.ts';
import { inside, type Report, type Spot } from './report.ts';
import { shown } from './suggest.ts';

/** Days since 1970-01-01, or `null` where the calendar has no such day. */
const dayOf = (iso: string): number | null => {
  const day = dayNumber(iso);
  return isoDate(day) === iso ? day : null;
};

/** News from before the start that the first brief may carry, in days. */
const BEFORE = 60;

/** The days on which a scenario's briefs fall: the first, the last, and the days between two. */
export interface Calendar {
  readonly first: number;
  readonly last: number;
  readonly step: number;
}

/** `null` when the start is no day of the calendar. */
export const calendarOf = ({ start, turns, weeksPerTurn }: ScenarioFile): Calendar | null => {
  const first = dayOf(start);
  const step = weeksPerTurn * 7;
  return first === null ? null : { first, last: first + (turns - 1) * step, step };
};

interface Window {
  readonly from: string;
  readonly to: string;
}

/** The turns whose briefs can carry an event: those that touch the days since the brief before. */
export const turnsOfEvent = ({ first, step }: Calendar, { from, to }: Window): readonly [number, number] => [
  Math.max(1, Math.ceil((dayNumber(from) - first) / step) + 1),
  Math.max(1, Math.ceil((dayNumber(to) - first) / step) + 1),
];

/** The turns whose first day lies in the window of a dossier. */
export const turnsOfDossier = (
  { first, step }: Calendar,
  { from, to }: Window,
): readonly [number, number] => [
  Math.max(1, Math.ceil((dayNumber(from) - first) / step) + 1),
  Math.floor((dayNumber(to) - first) / step) + 1,
];

/** Reports a day that the calendar does not have. */
export const checkDay = (report: Report, place: Spot, iso: string): number | null => {
  const day = dayOf(iso);
  if (day === null)
    report.add(place, 'date', `the calendar has no ${shown(iso)}`, 'write a day as 2017-07-07');
  return day;
};

/**
 * Both ends of a window are days, in order, and some brief can carry it: of an event (`news`) the
 * first brief at or after its day, of a dossier only one within its window.
 */
export const checkWindow = (
  report: Report,
  place: Spot,
  window: Window,
  calendar: Calendar | null,
  news: boolean,
): void => {
  const from = checkDay(report, inside(place, 'from'), window.from);
  const to = checkDay(report, inside(place, 'to'), window.to);
  if (from === null || to === null) return;
  if (from > to) {
    const message = `the window ends ${window.to}, before it begins ${window.from}`;
    report.add(inside(place, 'to'), 'date', message, 'swap the two');
    return;
  }
  if (calendar === null) return;
  const { first, last, step } = calendar;
  const hint = `briefs are on ${isoDate(first)} and every ${step} days until ${isoDate(last)}`;
  if (from > last)
    report.add(inside(place, 'from'), 'date', `begins ${window.from}, after the last brief`, hint);
  else if (to < first - (news ? BEFORE : 0))
    report.add(inside(place, 'to'), 'date', `ends ${window.to}, before the first brief`, hint);
  else if (!news && from > first && Math.floor((to - first) / step) < Math.ceil((from - first) / step))
    report.add(place, 'date', `no brief falls from ${window.from} to ${window.to}`, hint);
};
