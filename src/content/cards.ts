import type { Dossier, EventCard } from '../vocabulary/index.ts';
import { checkConditions } from './conditions.ts';
import { type Calendar, checkWindow, turnsOfDossier } from './dates.ts';
import { checkEffects } from './effects.ts';
import { checkChoice, checkCitations } from './moves.ts';
import { inside, type Report, type Spot } from './report.ts';
import { checkArena, checkWho, type Scope } from './scope.ts';
import type { KnownNames, Placed } from './types.ts';

const NO_PARAMETERS = [
  ['*', 'only a move has parameters'],
  ['size', 'only a move has parameters'],
  ['deadline', 'only a move has parameters'],
] as const;

const checkDecision = (scope: Scope, place: Spot, decision: NonNullable<EventCard['decision']>): void => {
  const { report } = scope;
  checkWho(scope, inside(place, 'power'), decision.power);
  const ids = decision.options.map((option) => option.id);
  report.unique(ids, 'option', (i) => inside(place, 'options', i, 'id'));
  report.known(inside(place, 'otherwise'), 'options', decision.otherwise, new Set(ids));
  // In an option the one who decides is `self`.
  const absent = new Map(scope.absent);
  absent.delete('self');
  absent.delete('rival');
  const own: Scope = { ...scope, absent, ownBudgetsOnly: true };
  for (const [i, option] of decision.options.entries()) {
    checkConditions(own, inside(place, 'options', i, 'when'), option.when);
    checkEffects(own, inside(place, 'options', i, 'effects'), option.effects);
  }
};

export const checkEvent = (
  report: Report,
  names: KnownNames,
  calendar: Calendar | null,
  { value: card, place }: Placed<EventCard>,
): void => {
  const absent = new Map<string, string>(NO_PARAMETERS);
  if (card.actor === null)
    for (const word of card.target === null ? ['self', 'rival', 'target'] : ['self', 'rival'])
      absent.set(word, 'the card has no actor');
  const scope: Scope = { names, report, absent, ownBudgetsOnly: false };
  checkCitations(report, names, inside(place, 'citations'), card.citations);
  for (const key of ['actor', 'target'] as const) {
    const who = card[key];
    if (who !== null && who !== 'rival') report.known(inside(place, key), 'powers', who, names.powers);
  }
  if (card.arena !== null) checkArena(scope, inside(place, 'arena'), card.arena);
  checkWindow(report, inside(place, 'window'), card.window, calendar, true);
  if (card.incident !== undefined) {
    checkArena(scope, inside(place, 'incident', 'arena'), card.incident.arena);
    for (const [i, who] of card.incident.between.entries())
      checkWho(scope, inside(place, 'incident', 'between', i), who);
  }
  if (card.onlyFollowUp && !names.followedUp.has(card.id))
    report.add(
      inside(place, 'onlyFollowUp'),
      'never',
      `can never happen: nothing has "${card.id}" as its follow-up`,
      'add an effect of type "follow-up", or take this out',
    );
  checkConditions(scope, inside(place, 'when'), card.when);
  checkEffects(scope, inside(place, 'effects'), card.effects);
  if (card.decision === undefined) return;
  checkDecision(scope, inside(place, 'decision'), card.decision);
  const { power } = card.decision;
  const decider = power === 'self' ? card.actor : power === 'target' ? card.target : power;
  if (decider !== null && names.powers.has(decider))
    report.known(inside(place, 'decision', 'power'), 'played powers', decider, names.played);
};

export const checkDossier = (
  report: Report,
  names: KnownNames,
  calendar: Calendar | null,
  { value: card, place }: Placed<Dossier>,
): void => {
  const absent = new Map<string, string>([...NO_PARAMETERS, ['target', 'a dossier has no target']]);
  const scope: Scope = { names, report, absent, ownBudgetsOnly: true };
  checkCitations(report, names, inside(place, 'citations'), card.citations);
  report.known(inside(place, 'power'), 'played powers', card.power, names.played);
  checkWindow(report, inside(place, 'window'), card.window, calendar, false);
  checkConditions(scope, inside(place, 'when'), card.when);
  report.unique(
    card.options.map((option) => option.id),
    'option',
    (i) => inside(place, 'options', i, 'id'),
  );
  for (const [i, option] of card.options.entries())
    checkChoice(report, names, inside(place, 'options', i), option.move, option.with, card.power);
  if (calendar !== null && card.lapse.length > 0) {
    const [first] = turnsOfDossier(calendar, card.window);
    if (first <= names.turns && first + card.clock - 1 > names.turns)
      report.add(
        inside(place, 'clock'),
        'range',
        `its clock never runs out: ${card.clock} turns from turn ${first}`,
        `the game has ${names.turns} turns; shorten it, or take "lapse" out`,
      );
  }
  checkEffects(scope, inside(place, 'lapse'), card.lapse);
};
