import { EXCHANGE, ULTIMATUM } from '../engine/index.ts';
import type { Condition, Dossier, Effect, EventCard, Move, ScenarioFile } from '../vocabulary/index.ts';
import { ANYBODY_ELSE, type CardCast, powerFor } from './cast.ts';
import { type Calendar, turnsOfDossier, turnsOfEvent } from './dates.ts';
import { commitmentKey } from './instruments/commitment.ts';
import { firedKey, moveKey, optionKey, tagKey } from './keys.ts';
import { domainOf } from './moves.ts';
import { inside, type Spot } from './report.ts';
import type { KnownNames, Placed, ScenarioDraft } from './types.ts';

/** Something that may happen in a game, with the turns in which it may and what it makes true by happening. */
export interface Occurrence {
  readonly kind: 'event' | 'option' | 'dossier' | 'move';
  readonly id: string;
  /** The move, the card, or the option of its decision. */
  readonly place: Spot;
  readonly turns: readonly [first: number, last: number];
  /** A follow-up alone brings it about. */
  readonly onlyFollowUp: boolean;
  /** Key of what has to come about first. */
  readonly after: string | null;
  readonly cast: CardCast;
  /** The parameters it stands for: all of them where it is the same for each. */
  readonly chosen: { readonly target: string | null; readonly arena: string | null };
  readonly when: readonly Condition[];
  /** Keys of what it makes possible. */
  readonly marks: readonly string[];
  readonly effects: readonly Effect[];
}

const NONE = { target: null, arena: null };

const played = ({ powers }: ScenarioFile): readonly string[] =>
  powers.filter((power) => power.played).map((power) => power.code);

/** A cast of one power, whose target is its rival unless another is named. */
export const castFor = (
  setting: ScenarioFile,
  self: string,
  target: string | null,
  arena: string | null,
): CardCast => {
  const players = played(setting);
  const rival = players.find((code) => code !== self) ?? self;
  return {
    self,
    rival,
    players,
    target: target === null || target === 'rival' ? rival : target,
    arena: arena ?? '',
  };
};

const occurrencesOfEvent = (
  setting: ScenarioFile,
  calendar: Calendar,
  { value: card, place }: Placed<EventCard>,
): readonly Occurrence[] => {
  const [first] = played(setting);
  const actor = card.actor === null || card.actor === 'rival' ? (first ?? '') : card.actor;
  const cast = castFor(setting, actor, card.target, card.arena);
  const event: Occurrence = {
    kind: 'event',
    id: card.id,
    place,
    turns: turnsOfEvent(calendar, card.window),
    onlyFollowUp: card.onlyFollowUp,
    after: null,
    cast,
    chosen: NONE,
    when: card.when,
    marks: [firedKey(card.id)],
    effects: card.effects,
  };
  if (card.decision === undefined) return [event];
  const { power, options, otherwise } = card.decision;
  return [
    event,
    ...options.map(
      (option, i): Occurrence => ({
        kind: 'option',
        id: card.id,
        place: inside(place, 'decision', 'options', i),
        turns: [1, setting.turns],
        onlyFollowUp: false,
        after: firedKey(card.id),
        cast: castFor(setting, powerFor(cast, power), null, card.arena),
        chosen: NONE,
        // Silence takes its option whatever its conditions.
        when: option.id === otherwise ? [] : option.when,
        marks: [optionKey(card.id, option.id)],
        effects: option.effects,
      }),
    ),
  ];
};

const occurrenceOfDossier = (
  setting: ScenarioFile,
  calendar: Calendar,
  { value: card, place }: Placed<Dossier>,
): Occurrence => ({
  kind: 'dossier',
  id: card.id,
  place,
  turns: turnsOfDossier(calendar, card.window),
  onlyFollowUp: false,
  after: null,
  cast: castFor(setting, card.power, null, null),
  chosen: NONE,
  when: card.when,
  marks: [firedKey(card.id), ...card.options.map((option) => optionKey(card.id, option.id))],
  effects: card.lapse,
});

export const mayPlay = (move: Move | undefined, code: string): boolean =>
  move !== undefined && (move.by.length === 0 || move.by.includes(code));

/** Values of a parameter as the rules offer them: promises only of moves that whoever promises may play. */
const valuesOf = (names: KnownNames, move: Move, name: string, self: string): readonly string[] => {
  const parameter = move.parameters.find((candidate) => candidate.name === name);
  if (parameter === undefined) return [];
  const domain = domainOf(names, parameter, self);
  if (name === 'target') return domain.filter((code) => code !== self);
  if (name !== 'give' && name !== 'ask' && name !== 'threat') return domain;
  const by = name === 'ask' ? ([...names.played].find((code) => code !== self) ?? self) : self;
  return domain.filter((id) => mayPlay(names.moves.get(id), by));
};

/** What a move makes true: that it was played, by whoever acts in it, and the promises that rules tie to it. */
const marksOfMove = (names: KnownNames, move: Move, self: string): readonly string[] => {
  const isOfBoth = move.consent === 'target' || move.effects.some((effect) => effect.type === 'act');
  const players = [...names.played];
  // Allies act along with a move (R10.6).
  const actors = [self, ANYBODY_ELSE, ...(isOfBoth ? players : [])];
  const has = (name: string): boolean => move.parameters.some((parameter) => parameter.name === name);
  return [
    ...actors.flatMap((by) => [moveKey(by, move.id), ...move.tags.map((tag) => tagKey(by, tag))]),
    ...(has('threat') ? [commitmentKey(self, ULTIMATUM)] : []),
    ...(has('give') && has('ask') ? players.map((by) => commitmentKey(by, EXCHANGE)) : []),
  ];
};

/** A move by each played power that may play it, on each target and in each arena where that matters. */
const occurrencesOfMove = (
  setting: ScenarioFile,
  names: KnownNames,
  { value: move, place }: Placed<Move>,
): readonly Occurrence[] => {
  const written = JSON.stringify([move.when, move.effects]);
  return [...names.played]
    .filter((self) => mayPlay(move, self))
    .flatMap((self): readonly Occurrence[] => {
      const values = new Map(move.parameters.map(({ name }) => [name, valuesOf(names, move, name, self)]));
      if ([...values.values()].some((all) => all.length === 0)) return [];
      const each = (name: 'target' | 'arena', word: string): readonly (string | null)[] =>
        (written.includes(`"${word}"`) ? values.get(name) : undefined) ?? [null];
      const marks = marksOfMove(names, move, self);
      return each('target', 'target').flatMap((target) =>
        each('arena', '*').map((arena) => ({
          kind: 'move',
          id: move.id,
          place,
          turns: [1, setting.turns],
          onlyFollowUp: false,
          after: null,
          cast: castFor(setting, self, target, arena),
          chosen: { target, arena },
          when: move.when,
          marks,
          effects: move.effects,
        })),
      );
    });
};

/** Everything that may happen. References have to be sound. */
export const occurrencesOf = (
  draft: ScenarioDraft,
  names: KnownNames,
  calendar: Calendar,
): readonly Occurrence[] => {
  const setting = draft.setting.value;
  return [
    ...draft.events.flatMap((event) => occurrencesOfEvent(setting, calendar, event)),
    ...draft.dossiers.map((dossier) => occurrenceOfDossier(setting, calendar, dossier)),
    ...draft.moves.flatMap((move) => occurrencesOfMove(setting, names, move)),
  ];
};
