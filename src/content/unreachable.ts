import type { Condition, Effect } from '../vocabulary/index.ts';
import { circlesIn, circleText } from './circles.ts';
import type { Calendar } from './dates.ts';
import { mayBe } from './facts.ts';
import { firedKey, flagKey, queueKey, type Range } from './keys.ts';
import { limitsOf } from './limits.ts';
import type { Draft, Names } from './names.ts';
import { deadBranches, type Fault, faultIn, faultOf } from './never.ts';
import { OTHERS } from './parts.ts';
import { unitsOf } from './possible.ts';
import { type Reach, reachOf } from './reach.ts';
import { at, type Place, type Report } from './report.ts';
import { mayPlay, type Step, stepsOf } from './steps.ts';
import { either } from './suggest.ts';

/** Of a card that was written for another scenario a part may be idle here. */
const isBorrowed = ({ source }: Place): boolean => source.file.startsWith(OTHERS);

const tell = (report: Report, { place, message, hint }: Fault): void =>
  report.add(place, 'never', message, hint);

/** Keys of what a step cannot do without. */
const needsOf = ({ when, cast, after }: Step): readonly string[] => [
  ...(after === null ? [] : [after]),
  ...unitsOf(when).flatMap((condition) => {
    if (condition.type !== 'fired' && condition.type !== 'flag') return [];
    const limits = limitsOf(condition, true, cast);
    return limits === true
      ? []
      : limits.flatMap((limit) =>
          'wanted' in limit && limit.isWanted && limit.wanted === 'yes' ? [limit.key] : [],
        );
  }),
];

/** Keys that a step makes true. */
const givesOf = ({ marks, effects }: Step): readonly string[] => [
  ...marks,
  ...effects.flatMap((effect) => (effect.type === 'flag' && effect.is ? [flagKey(effect.flag)] : [])),
];

/** Cards that wait for each other, so that none of them ever happens; says which were told. */
const tellWaits = (report: Report, missed: readonly Step[]): ReadonlySet<string> => {
  const givers = new Map<string, string[]>();
  for (const step of missed)
    for (const key of givesOf(step)) givers.set(key, [...(givers.get(key) ?? []), step.id]);
  const next = new Map<string, Set<string>>();
  for (const step of missed) {
    const waits = next.get(step.id) ?? new Set();
    next.set(step.id, waits);
    for (const key of needsOf(step))
      for (const id of givers.get(key) ?? []) if (step.kind !== 'option' || id !== step.id) waits.add(id);
  }
  const told = new Set<string>();
  for (const circle of circlesIn(next.keys(), (id) => next.get(id) ?? [])) {
    const first = missed.find((step) => step.id === circle[0] && step.kind !== 'option');
    if (first === undefined) continue;
    for (const id of circle) told.add(id);
    const message =
      circle.length === 2
        ? `"${first.id}" waits for itself, so that it never happens`
        : `cards wait for each other, so that none of them ever happens: ${circleText(circle)}`;
    report.add(at(first.place, 'when'), 'cycle', message, 'let one of them happen without the other');
  }
  return told;
};

/** Why a card is never dealt. */
const faultOfCard = (reach: Reach, step: Step, turns: number): Fault => {
  const { facts } = reach;
  if (step.onlyFollowUp && !mayBe(facts, queueKey(step.id), 'yes'))
    return {
      place: at(step.place, 'onlyFollowUp'),
      message: `can never happen: nothing that has "${step.id}" as its follow-up can`,
      hint: 'look at what should lead to it',
    };
  const isFree = mayBe(facts, queueKey(step.id), 'yes');
  const open: Range = isFree ? [1, turns] : [step.turns[0], Math.min(step.turns[1], turns)];
  const when = at(step.place, 'when');
  return (
    faultIn(when, step.when, step.cast, facts, open) ?? {
      place: when,
      message: 'can never hold while its window is open: what it waits for comes later',
      hint: `${open[0] === open[1] ? `its brief is that of turn ${open[0]}` : `its briefs are those of turns ${open[0]} to ${open[1]}`}; what happens at the same brief comes too late`,
    }
  );
};

const checkMoves = (
  report: Report,
  draft: Draft,
  names: Names,
  reach: Reach,
  byId: ReadonlyMap<string, readonly Step[]>,
): void => {
  const everyTurn: Range = [1, names.turns];
  for (const { value: move, place } of draft.moves) {
    const steps = byId.get(move.id) ?? [];
    if (steps.some((step) => reach.reached.has(step))) continue;
    const hint = 'mend it, or leave it out of the scenario’s "moves"';
    const [first] = steps;
    if (![...names.played].some((code) => mayPlay(move, code))) {
      const message = `nobody who plays may play "${move.id}"`;
      report.add(at(place, 'by'), 'never', message, `played: ${[...names.played].join(', ')}; ${hint}`);
    } else if (first === undefined) {
      const message = `nobody can ever play "${move.id}": one of its parameters has no value left`;
      report.add(at(place, 'parameters'), 'never', message, hint);
    } else {
      const fault = faultIn(at(place, 'when'), move.when, first.cast, reach.facts, everyTurn);
      const why = fault === null ? '' : `: ${fault.message}, ${fault.hint}`;
      report.add(fault?.place ?? at(place, 'when'), 'never', `nobody can ever play "${move.id}"${why}`, hint);
    }
  }
};

/** Options of dossiers that their power can play in no game. */
const checkOptions = (
  report: Report,
  draft: Draft,
  reach: Reach,
  byId: ReadonlyMap<string, readonly Step[]>,
): void => {
  for (const { value: card, place } of draft.dossiers)
    for (const [i, { move, with: chosen }] of card.options.entries()) {
      const steps = byId.get(move) ?? [];
      // What nobody can play has been told of the move.
      if (!steps.some((step) => reach.reached.has(step))) continue;
      const own = steps.filter(
        ({ cast, chosen: { target, arena } }) =>
          cast.self === card.power &&
          (target === null || target === chosen.target) &&
          (arena === null || arena === chosen.arena),
      );
      if (own.some((step) => reach.reached.has(step))) continue;
      const message = `${card.power} can never play "${move}"${Object.keys(chosen).length > 0 ? ' so' : ''}`;
      const able = [...new Set(steps.filter((step) => reach.reached.has(step)).map(({ cast }) => cast.self))];
      const hint = able.includes(card.power) ? 'change its parameters' : `only ${either(able)} can`;
      report.add(at(place, 'options', i, 'move'), 'never', message, hint);
    }
};

/** A promise made in the first turn falls due before the end. */
const checkDue = (report: Report, place: Place, effect: Effect, turns: number): void => {
  if (effect.type !== 'commitment' || effect.in === 'deadline' || effect.in < turns) return;
  const message = `due in turn ${effect.in + 1} at the earliest`;
  report.add(at(place, 'in'), 'range', message, `the game has ${turns} turns`);
};

/**
 * What can happen in no game: cards that are never dealt, options never open, moves nobody can play,
 * effects that never apply. Names have to be known and days to exist.
 */
export const checkReach = (report: Report, draft: Draft, names: Names, calendar: Calendar): Reach => {
  const steps = stepsOf(draft, names, calendar);
  const reach = reachOf(draft.setting.value, steps);
  const byId = new Map<string, readonly Step[]>();
  for (const step of steps) if (step.kind === 'move') byId.set(step.id, [...(byId.get(step.id) ?? []), step]);
  const missed = steps.filter((step) => step.kind !== 'move' && !reach.reached.has(step));
  const told = tellWaits(report, missed);
  const everyTurn: Range = [1, names.turns];
  // From other seats much that the base provides for can't come about.
  const isVariant = isBorrowed(draft.setting.place);
  for (const step of steps) {
    if (step.kind === 'move') continue;
    if (!reach.reached.has(step)) {
      if (told.has(step.id)) continue;
      if (step.kind !== 'option') {
        if (!(isVariant && isBorrowed(step.place))) tell(report, faultOfCard(reach, step, names.turns));
      } else if (isBorrowed(step.place)) continue;
      else if (mayBe(reach.facts, firedKey(step.id), 'yes')) {
        const fault = faultIn(at(step.place, 'when'), step.when, step.cast, reach.facts, everyTurn);
        if (fault !== null) tell(report, fault);
      }
      continue;
    }
    if (isBorrowed(step.place)) continue;
    const look = (place: Place, condition: Condition): Fault | null =>
      faultOf(place, condition, step.cast, reach.facts, everyTurn);
    for (const [i, condition] of step.when.entries())
      for (const fault of deadBranches(at(step.place, 'when', i), condition, look)) tell(report, fault);
    const effects = at(step.place, step.kind === 'dossier' ? 'lapse' : 'effects');
    for (const [i, effect] of step.effects.entries()) {
      checkDue(report, at(effects, i), effect, names.turns);
      if (effect.if === undefined) continue;
      const fault = look(at(effects, i, 'if'), effect.if);
      if (fault !== null) tell(report, fault);
    }
  }
  checkMoves(report, draft, names, reach, byId);
  checkOptions(report, draft, reach, byId);
  return reach;
};
