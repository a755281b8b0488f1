import type { Condition, Effect } from '../vocabulary/index.ts';
import type { Range } from './asked.ts';
import { type Contradiction, contradictionIn, contradictionOf, deadBranches } from './contradictions.ts';
import { cyclesIn, cycleText } from './cycles.ts';
import type { Calendar } from './dates.ts';
import { demandsOf } from './demands.ts';
import { firedKey, flagKey, queueKey } from './keys.ts';
import { mayPlay, type Occurrence, occurrencesOf } from './occurrences.ts';
import { mayBe } from './possibilities.ts';
import { type Reachability, reachabilityOf } from './reachability.ts';
import { inside, type Report, type Spot } from './report.ts';
import { unitsOf } from './satisfiable.ts';
import { OTHERS_FOLDER } from './scenario-parts.ts';
import { orList } from './suggest.ts';
import type { KnownNames, ScenarioDraft } from './types.ts';

/** Of a card that was written for another scenario a part may be idle here. */
const isBorrowed = ({ source }: Spot): boolean => source.file.startsWith(OTHERS_FOLDER);

const tell = (report: Report, { place, message, hint }: Contradiction): void =>
  report.add(place, 'never', message, hint);

/** Keys of what an occurrence can’t do without. */
const needsOf = ({ when, cast, after }: Occurrence): readonly string[] => [
  ...(after === null ? [] : [after]),
  ...unitsOf(when).flatMap((condition) => {
    if (condition.type !== 'fired' && condition.type !== 'flag') return [];
    const demands = demandsOf(condition, true, cast);
    return demands === true
      ? []
      : demands.flatMap((demand) =>
          'wanted' in demand && demand.isWanted && demand.wanted === 'yes' ? [demand.key] : [],
        );
  }),
];

/** Keys that an occurrence makes true. */
const givesOf = ({ marks, effects }: Occurrence): readonly string[] => [
  ...marks,
  ...effects.flatMap((effect) => (effect.type === 'flag' && effect.is ? [flagKey(effect.flag)] : [])),
];

/** Cards that wait for each other, so that none of them ever happens; says which were told. */
const tellWaits = (report: Report, missed: readonly Occurrence[]): ReadonlySet<string> => {
  const givers = new Map<string, string[]>();
  for (const occurrence of missed)
    for (const key of givesOf(occurrence)) givers.set(key, [...(givers.get(key) ?? []), occurrence.id]);
  const next = new Map<string, Set<string>>();
  for (const occurrence of missed) {
    const waits = next.get(occurrence.id) ?? new Set();
    next.set(occurrence.id, waits);
    for (const key of needsOf(occurrence))
      for (const id of givers.get(key) ?? [])
        if (occurrence.kind !== 'option' || id !== occurrence.id) waits.add(id);
  }
  const told = new Set<string>();
  for (const circle of cyclesIn(next.keys(), (id) => next.get(id) ?? [])) {
    const first = missed.find((occurrence) => occurrence.id === circle[0] && occurrence.kind !== 'option');
    if (first === undefined) continue;
    for (const id of circle) told.add(id);
    const message =
      circle.length === 2
        ? `"${first.id}" waits for itself, so that it never happens`
        : `cards wait for each other, so that none of them ever happens: ${cycleText(circle)}`;
    report.add(inside(first.place, 'when'), 'cycle', message, 'let one of them happen without the other');
  }
  return told;
};

/** Why a card is never dealt. */
const contradictionOfCard = (reach: Reachability, occurrence: Occurrence, turns: number): Contradiction => {
  const { possible } = reach;
  if (occurrence.onlyFollowUp && !mayBe(possible, queueKey(occurrence.id), 'yes'))
    return {
      place: inside(occurrence.place, 'onlyFollowUp'),
      message: `can never happen: nothing that has "${occurrence.id}" as its follow-up can`,
      hint: 'look at what should lead to it',
    };
  const isFree = mayBe(possible, queueKey(occurrence.id), 'yes');
  const open: Range = isFree ? [1, turns] : [occurrence.turns[0], Math.min(occurrence.turns[1], turns)];
  const when = inside(occurrence.place, 'when');
  return (
    contradictionIn(when, occurrence.when, occurrence.cast, possible, open) ?? {
      place: when,
      message: 'can never hold while its window is open: what it waits for comes later',
      hint: `${open[0] === open[1] ? `its brief is that of turn ${open[0]}` : `its briefs are those of turns ${open[0]} to ${open[1]}`}; what happens at the same brief comes too late`,
    }
  );
};

const checkMoves = (
  report: Report,
  draft: ScenarioDraft,
  names: KnownNames,
  reach: Reachability,
  byId: ReadonlyMap<string, readonly Occurrence[]>,
): void => {
  const everyTurn: Range = [1, names.turns];
  for (const { value: move, place } of draft.moves) {
    const occurrences = byId.get(move.id) ?? [];
    if (occurrences.some((occurrence) => reach.reached.has(occurrence))) continue;
    const hint = 'mend it, or leave it out of the scenario’s "moves"';
    const [first] = occurrences;
    if (![...names.played].some((code) => mayPlay(move, code))) {
      const message = `nobody who plays may play "${move.id}"`;
      report.add(inside(place, 'by'), 'never', message, `played: ${[...names.played].join(', ')}; ${hint}`);
    } else if (first === undefined) {
      const message = `nobody can ever play "${move.id}": one of its parameters has no value left`;
      report.add(inside(place, 'parameters'), 'never', message, hint);
    } else {
      const fault = contradictionIn(inside(place, 'when'), move.when, first.cast, reach.possible, everyTurn);
      const why = fault === null ? '' : `: ${fault.message}, ${fault.hint}`;
      report.add(
        fault?.place ?? inside(place, 'when'),
        'never',
        `nobody can ever play "${move.id}"${why}`,
        hint,
      );
    }
  }
};

/** Options of dossiers that their power can play in no game. */
const checkOptions = (
  report: Report,
  draft: ScenarioDraft,
  reach: Reachability,
  byId: ReadonlyMap<string, readonly Occurrence[]>,
): void => {
  for (const { value: card, place } of draft.dossiers)
    for (const [i, { move, with: chosen }] of card.options.entries()) {
      const occurrences = byId.get(move) ?? [];
      // What nobody can play has been told of the move.
      if (!occurrences.some((occurrence) => reach.reached.has(occurrence))) continue;
      const own = occurrences.filter(
        ({ cast, chosen: { target, arena } }) =>
          cast.self === card.power &&
          (target === null || target === chosen.target) &&
          (arena === null || arena === chosen.arena),
      );
      if (own.some((occurrence) => reach.reached.has(occurrence))) continue;
      const message = `${card.power} can never play "${move}"${Object.keys(chosen).length > 0 ? ' so' : ''}`;
      const able = [
        ...new Set(
          occurrences.filter((occurrence) => reach.reached.has(occurrence)).map(({ cast }) => cast.self),
        ),
      ];
      const hint = able.includes(card.power) ? 'change its parameters' : `only ${orList(able)} can`;
      report.add(inside(place, 'options', i, 'move'), 'never', message, hint);
    }
};

/** A promise made in the first turn falls due before the end. */
const checkDue = (report: Report, place: Spot, effect: Effect, turns: number): void => {
  if (effect.type !== 'commitment' || effect.in === 'deadline' || effect.in < turns) return;
  const message = `due in turn ${effect.in + 1} at the earliest`;
  report.add(inside(place, 'in'), 'range', message, `the game has ${turns} turns`);
};

/**
 * What can happen in no game: cards that are never dealt, options never open, moves nobody can play,
 * effects that never apply. Names have to be known and days to exist.
 */
export const checkUnreachable = (
  report: Report,
  draft: ScenarioDraft,
  names: KnownNames,
  calendar: Calendar,
): Reachability => {
  const occurrences = occurrencesOf(draft, names, calendar);
  const reach = reachabilityOf(draft.setting.value, occurrences);
  const byId = new Map<string, readonly Occurrence[]>();
  for (const occurrence of occurrences)
    if (occurrence.kind === 'move') byId.set(occurrence.id, [...(byId.get(occurrence.id) ?? []), occurrence]);
  const missed = occurrences.filter(
    (occurrence) => occurrence.kind !== 'move' && !reach.reached.has(occurrence),
  );
  const told = tellWaits(report, missed);
  const everyTurn: Range = [1, names.turns];
  // From other seats much that the base provides for can't come about.
  const isVariant = isBorrowed(draft.setting.place);
  for (const occurrence of occurrences) {
    if (occurrence.kind === 'move') continue;
    if (!reach.reached.has(occurrence)) {
      if (told.has(occurrence.id)) continue;
      if (occurrence.kind !== 'option') {
        if (!(isVariant && isBorrowed(occurrence.place)))
          tell(report, contradictionOfCard(reach, occurrence, names.turns));
      } else if (isBorrowed(occurrence.place)) continue;
      else if (mayBe(reach.possible, firedKey(occurrence.id), 'yes')) {
        const fault = contradictionIn(
          inside(occurrence.place, 'when'),
          occurrence.when,
          occurrence.cast,
          reach.possible,
          everyTurn,
        );
        if (fault !== null) tell(report, fault);
      }
      continue;
    }
    if (isBorrowed(occurrence.place)) continue;
    const look = (place: Spot, condition: Condition): Contradiction | null =>
      contradictionOf(place, condition, occurrence.cast, reach.possible, everyTurn);
    for (const [i, condition] of occurrence.when.entries())
      for (const fault of deadBranches(inside(occurrence.place, 'when', i), condition, look))
        tell(report, fault);
    const effects = inside(occurrence.place, occurrence.kind === 'dossier' ? 'lapse' : 'effects');
    for (const [i, effect] of occurrence.effects.entries()) {
      checkDue(report, inside(effects, i), effect, names.turns);
      if (effect.if === undefined) continue;
      const fault = look(inside(effects, i, 'if'), effect.if);
      if (fault !== null) tell(report, fault);
    }
  }
  checkMoves(report, draft, names, reach, byId);
  checkOptions(report, draft, reach, byId);
  return reach;
};
