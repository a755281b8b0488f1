import type {
  Condition,
  Dossier,
  Effect,
  EventCard,
  Move,
  Parameter,
  Quantity,
} from '../vocabulary/index.ts';

/** Kinds of names that one scenario has and another lacks. */
export type NameKind =
  | 'powers'
  | 'bodies'
  | 'arenas'
  | 'ceasefires'
  | 'tracks'
  | 'treaties'
  | 'flags'
  | 'pledges'
  | 'cards'
  | 'moves'
  | 'tags';

/** Whether something named is not in this scenario, though it is where the words come from. */
export type Lacks = (kind: NameKind, word: string) => boolean;

/** `true` and `false` for what always holds here and never does. */
type Verdict = Condition | boolean;

const lacksPower = (lacks: Lacks, ...words: readonly string[]): boolean =>
  words.some((word) => word !== 'self' && word !== 'target' && word !== 'rival' && lacks('powers', word));

const lacksArena = (lacks: Lacks, arena: string | undefined): boolean =>
  arena !== undefined && arena !== '*' && lacks('arenas', arena);

const lacksQuantity = (lacks: Lacks, quantity: Quantity): boolean => {
  if ('from' in quantity) return lacksPower(lacks, quantity.from, quantity.to);
  if ('who' in quantity) return lacksPower(lacks, quantity.who);
  if ('arena' in quantity) return lacksArena(lacks, quantity.arena);
  return lacks('bodies', quantity.body);
};

/** A test of something that is not here fails, save one that it has not come about. */
const fitTest = (
  lacks: Lacks,
  condition: Exclude<Condition, { type: 'all' } | { type: 'any' } | { type: 'not' }>,
): Verdict => {
  const unless = (isLacking: boolean): Verdict => (isLacking ? false : condition);
  switch (condition.type) {
    case 'turn':
      return condition;
    case 'quantity':
      return unless(lacksQuantity(lacks, condition.quantity));
    case 'channel':
      return unless(lacksPower(lacks, ...condition.between));
    case 'sanctions':
      return unless(lacksPower(lacks, condition.from, condition.to));
    case 'linked':
      return lacksPower(lacks, condition.from, condition.to) ? !condition.is : condition;
    case 'mission':
      return unless(lacksPower(lacks, condition.host, condition.sender));
    case 'track':
      return unless(lacks('tracks', condition.track));
    case 'ceasefire':
      if (lacksArena(lacks, condition.arena)) return false;
      return condition.arena !== '*' && lacks('ceasefires', condition.arena)
        ? condition.is === 'none'
        : condition;
    case 'deployment':
      return unless(lacksPower(lacks, condition.by) || lacksArena(lacks, condition.arena));
    case 'treaty':
      return unless(lacks('treaties', condition.treaty));
    case 'commitment':
      return unless(lacksPower(lacks, condition.by) || lacks('pledges', condition.tag));
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

const lacksTarget = (lacks: Lacks, effect: Effect): boolean => {
  switch (effect.type) {
    case 'change':
      return lacksQuantity(lacks, effect.quantity);
    case 'act':
      return lacksPower(lacks, effect.by, effect.to) || lacksArena(lacks, effect.arena);
    case 'sanctions':
      return lacksPower(lacks, effect.from, effect.to) || lacksArena(lacks, effect.arena);
    case 'mission':
      return lacksPower(lacks, effect.host, effect.sender);
    case 'channel':
      return lacksPower(lacks, ...effect.between);
    case 'talks':
      return lacks('tracks', effect.track);
    case 'ceasefire':
      return lacksArena(lacks, effect.arena);
    case 'deployment':
      return lacksPower(lacks, effect.by) || lacksArena(lacks, effect.arena);
    case 'treaty':
      return lacks('treaties', effect.treaty);
    case 'commitment':
      return lacksPower(lacks, effect.by, effect.to);
    case 'flag':
      return false;
    case 'follow-up':
      return lacks('cards', effect.card);
  }
};

/** A promise of which something is left to keep; `null` when nothing is. */
const fitPledge = (
  lacks: Lacks,
  effect: Extract<Effect, { type: 'commitment' }>,
): Extract<Effect, { type: 'commitment' }> | null => {
  const { pledge } = effect;
  if (pledge.kind === 'move') return lacks('moves', pledge.move) ? null : effect;
  if (pledge.kind === 'condition') {
    const condition = fitCondition(lacks, pledge.condition);
    if (typeof condition === 'boolean') return null;
    return condition === pledge.condition ? effect : { ...effect, pledge: { kind: 'condition', condition } };
  }
  if (pledge.kind === 'threat') {
    if (lacks('moves', pledge.move)) return null;
    if (pledge.unless === null || !lacks('moves', pledge.unless)) return effect;
    return { ...effect, pledge: { ...pledge, unless: null } };
  }
  if (pledge.kind !== 'any-of') return effect;
  const moves = pledge.moves.filter((move) => !lacks('moves', move));
  if (moves.length === pledge.moves.length) return effect;
  return moves.length > 0 ? { ...effect, pledge: { kind: 'any-of', moves } } : null;
};

const fitEffect = (lacks: Lacks, effect: Effect): Effect | null => {
  if (lacksTarget(lacks, effect)) return null;
  const verdict = effect.if === undefined ? true : fitCondition(lacks, effect.if);
  if (verdict === false) return null;
  let fitted: Effect = effect;
  if (verdict !== true && verdict !== effect.if) fitted = { ...effect, if: verdict };
  else if (verdict === true && effect.if !== undefined) {
    const { if: _always, ...rest } = effect;
    fitted = rest;
  }
  if (fitted.type === 'commitment') return fitPledge(lacks, fitted);
  if (fitted.type !== 'ceasefire' || fitted.guarantors === undefined) return fitted;
  const guarantors = fitted.guarantors.filter((who) => !lacksPower(lacks, who));
  return guarantors.length === fitted.guarantors.length ? fitted : { ...fitted, guarantors };
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
