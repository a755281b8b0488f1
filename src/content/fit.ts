import type { Condition, Dossier, Effect, EventCard, Move, Parameter, Test } from '../vocabulary/index.ts';
import { changesInstrument, conditionCheckOf, effectCheckOf, testsInstrument } from './instruments/index.ts';
import { type Lacks, lacksArena, lacksPower, lacksQuantity, type Verdict } from './lacks.ts';

/** A test of something that is not here fails, save one that it has not come about. */
const fitTest = (lacks: Lacks, condition: Test): Verdict => {
  if (testsInstrument(condition)) return conditionCheckOf(condition).fitted(lacks, condition);
  const unless = (isLacking: boolean): Verdict => (isLacking ? false : condition);
  switch (condition.type) {
    case 'turn':
      return condition;
    case 'quantity':
      return unless(lacksQuantity(lacks, condition.quantity));
    case 'flag':
      return lacks('flags', condition.flag) ? !condition.is : condition;
    case 'fired':
      return unless(lacks('cards', condition.card));
    case 'played': {
      const { by, move, tag } = condition;
      return unless(
        lacksPower(lacks, by) ||
          (move !== undefined && lacks('moves', move)) ||
          (tag !== undefined && lacks('tags', tag)),
      );
    }
    case 'power': {
      const is = condition.is.filter((who) => !lacksPower(lacks, who));
      if (is.length === condition.is.length) return condition;
      return is.length > 0 ? { ...condition, is } : false;
    }
  }
};

/** A condition as it stands where some of what it names is not there. The same object when nothing is lacking. */
const fitCondition = (lacks: Lacks, condition: Condition): Verdict => {
  if (condition.type === 'not') {
    const inner = fitCondition(lacks, condition.of);
    if (typeof inner === 'boolean') return !inner;
    return inner === condition.of ? condition : { type: 'not', of: inner };
  }
  if (condition.type !== 'all' && condition.type !== 'any') return fitTest(lacks, condition);
  const parts = condition.of.map((part) => fitCondition(lacks, part));
  const settling = condition.type === 'any';
  if (parts.includes(settling)) return settling;
  const left = parts.filter((part) => typeof part !== 'boolean');
  const [first] = left;
  if (first === undefined) return !settling;
  if (left.length === condition.of.length && left.every((part, i) => part === condition.of[i]))
    return condition;
  return left.length === 1 ? first : { type: condition.type, of: left };
};

/** Conditions that all have to hold; `null` when one never does. */
const fitAll = (lacks: Lacks, conditions: readonly Condition[]): Condition[] | null => {
  const parts = conditions.map((condition) => fitCondition(lacks, condition));
  return parts.includes(false) ? null : parts.filter((part) => typeof part !== 'boolean');
};

/** What is left of an effect, whatever its own condition; `null` when nothing is. */
const fitTarget = (lacks: Lacks, effect: Effect): Effect | null => {
  if (changesInstrument(effect)) return effectCheckOf(effect).fitted(lacks, effect, fitCondition);
  switch (effect.type) {
    case 'change':
      return lacksQuantity(lacks, effect.quantity) ? null : effect;
    case 'act':
      return lacksPower(lacks, effect.by, effect.to) || lacksArena(lacks, effect.arena) ? null : effect;
    case 'flag':
      return effect;
    case 'follow-up':
      return lacks('cards', effect.card) ? null : effect;
  }
};

const fitEffect = (lacks: Lacks, effect: Effect): Effect | null => {
  const fitted = fitTarget(lacks, effect);
  if (fitted?.if === undefined) return fitted;
  const verdict = fitCondition(lacks, fitted.if);
  if (verdict === false) return null;
  if (verdict !== true) return verdict === fitted.if ? fitted : { ...fitted, if: verdict };
  const { if: _always, ...rest } = fitted;
  return rest;
};

/** The list itself when every part of it stayed as it was. */
const unchanged = <T>(before: T[], after: T[]): T[] =>
  before.length === after.length && after.every((part, i) => part === before[i]) ? before : after;

const fitEffects = (lacks: Lacks, effects: Effect[]): Effect[] =>
  unchanged(
    effects,
    effects.map((effect) => fitEffect(lacks, effect)).filter((effect) => effect !== null),
  );

const WORDS = { target: 'powers', arena: 'arenas', give: 'moves', ask: 'moves', threat: 'moves' } as const;

/** A parameter with the values it has here; `null` when none is left. */
const fitParameter = (lacks: Lacks, parameter: Parameter): Parameter | null => {
  if (parameter.name === 'size' || parameter.name === 'deadline' || parameter.name === 'visibility')
    return parameter;
  if (!Array.isArray(parameter.among)) return parameter;
  const kind = WORDS[parameter.name];
  const among = parameter.among.filter((word) => !lacks(kind, word));
  if (among.length === parameter.among.length) return parameter;
  return among.length > 0 ? ({ ...parameter, among } as Parameter) : null;
};

/** A card's parts put back together; the card itself when none of them changed. */
const assembled = <T extends object>(card: T, parts: Partial<T>): T =>
  (Object.keys(parts) as (keyof T)[]).every((key) => parts[key] === card[key]) ? card : { ...card, ...parts };

/**
 * A move as it can be played where some of what it names is not there; `null` when nobody could, or nothing
 * would come of it. The same object when nothing is lacking.
 */
export const fitMove = (lacks: Lacks, played: ReadonlySet<string>, move: Move): Move | null => {
  const by = move.by.filter((code) => !lacks('powers', code));
  if (move.by.length > 0 && !by.some((code) => played.has(code))) return null;
  if (move.arena !== null && lacksArena(lacks, move.arena)) return null;
  const parameters = move.parameters.map((parameter) => fitParameter(lacks, parameter));
  if (parameters.includes(null)) return null;
  const when = fitAll(lacks, move.when);
  if (when === null) return null;
  const effects = fitEffects(lacks, move.effects);
  if (effects.length === 0 && move.effects.length > 0) return null;
  return assembled(move, {
    by: unchanged(move.by, by),
    parameters: unchanged(
      move.parameters,
      parameters.filter((parameter) => parameter !== null),
    ),
    when: unchanged(move.when, when),
    effects,
  });
};

/** An event card as it stands here; `null` when who acts or suffers is not there, or it can never come. */
export const fitEvent = (lacks: Lacks, played: ReadonlySet<string>, card: EventCard): EventCard | null => {
  if (card.unplayed !== undefined && played.has(card.unplayed)) return null;
  if (lacksPower(lacks, ...[card.actor, card.target].filter((who) => who !== null))) return null;
  if (card.arena !== null && lacksArena(lacks, card.arena)) return null;
  const { incident, decision } = card;
  if (incident !== undefined)
    if (lacksArena(lacks, incident.arena) || lacksPower(lacks, ...incident.between)) return null;
  const when = fitAll(lacks, card.when);
  if (when === null) return null;
  const fitted = assembled(card, {
    when: unchanged(card.when, when),
    effects: fitEffects(lacks, card.effects),
  });
  if (decision === undefined) return fitted;
  const options = decision.options.flatMap((option) => {
    const open = fitAll(lacks, option.when);
    if (open === null && option.id !== decision.otherwise) return [];
    const effects = fitEffects(lacks, option.effects);
    return [assembled(option, { when: unchanged(option.when, open ?? []), effects })];
  });
  // A decision that nobody here can take is not asked for.
  const { power } = decision;
  const decider = power === 'self' ? card.actor : power === 'target' ? card.target : power;
  const isAsked = options.length > 1 && (decider === null || decider === 'rival' || played.has(decider));
  if (!isAsked) {
    const { decision: _unasked, ...rest } = fitted;
    return rest;
  }
  return assembled(fitted, {
    decision: assembled(decision, { options: unchanged(decision.options, options) }),
  });
};

/** Whether a value may still be chosen for a parameter of a fitted move. */
const isOpen = (move: Move, name: string, value: string | number): boolean => {
  const parameter = move.parameters.find((candidate) => candidate.name === name);
  return !Array.isArray(parameter?.among) || parameter.among.map(String).includes(String(value));
};

/** A dossier with the options that are open here; `null` when fewer than two are. */
export const fitDossier = (
  lacks: Lacks,
  played: ReadonlySet<string>,
  moves: ReadonlyMap<string, Move>,
  card: Dossier,
): Dossier | null => {
  if (card.unplayed !== undefined && played.has(card.unplayed)) return null;
  if (!played.has(card.power)) return null;
  const when = fitAll(lacks, card.when);
  if (when === null) return null;
  const options = card.options.filter(({ move: id, with: chosen }) => {
    if (lacks('moves', id)) return false;
    const move = moves.get(id);
    return (
      move === undefined || Object.entries(chosen).every(([name, value]) => isOpen(move, name, value ?? ''))
    );
  });
  if (options.length < 2) return null;
  return assembled(card, {
    when: unchanged(card.when, when),
    options: unchanged(card.options, options),
    lapse: fitEffects(lacks, card.lapse),
  });
};
