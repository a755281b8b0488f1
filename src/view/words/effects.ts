import { isMaterial } from '../../engine/index.ts';
import type { Condition, Effect, EffectOf, InstrumentKind, Move, Who } from '../../vocabulary/index.ts';
import { CHANGED_KIND, INSTRUMENT_VIEWS, isInstrumentEffect } from '../instruments/index.ts';
import { describeCondition } from './conditions.ts';
import {
  chosenAmount,
  type Direction,
  type Doing,
  type Readership,
  readershipOf,
  toneOf,
} from './direction.ts';
import type { Cast } from './names.ts';
import { arenaAt, capitalName, cardTitle, codeOf, powerName, promiseName } from './names.ts';
import { changeText, quantityName } from './quantities.ts';
import type { Words } from './say.ts';

/** Tension, hostility, heat and constraint are worse when they rise; the rest is better. */
const WORSE = ['tension', 'hostile', 'baseline-hostile', 'heat', 'constraint', 'investigation', 'rung'];
const NEUTRAL = ['terms', 'attention', 'desk', 'capital', 'staff', 'sanctions'];

const strength = (weight: number): 'slight' | 'plain' | 'strong' => {
  const size = Math.abs(weight);
  return size < 2500 ? 'slight' : size < 6000 ? 'plain' : 'strong';
};

const act = (words: Words, to: Who, weight: number, cast: Cast): Doing | null =>
  weight === 0
    ? null
    : {
        reader: readershipOf(to, cast) === 'home' ? 'rival' : readershipOf(to, cast),
        tone: toneOf(weight),
        text: words.say('effect.act', {
          to: powerName(words, to, cast),
          tone: toneOf(weight),
          strength: strength(weight),
        }),
      };

const change = (words: Words, effect: Extract<Effect, { type: 'change' }>, cast: Cast, size?: number) => {
  const { quantity } = effect;
  const by = chosenAmount(effect.by, size);
  const sign = by ?? (typeof effect.by === 'number' ? effect.by : effect.by.times);
  const owner: Readership =
    'from' in quantity
      ? readershipOf(codeOf(quantity.from, cast) === cast.self ? quantity.to : quantity.from, cast)
      : 'who' in quantity
        ? readershipOf(quantity.who, cast)
        : 'arena' in quantity
          ? 'rival'
          : 'allies';
  const parties =
    'arena' in quantity
      ? cast.parties?.[quantity.arena === '*' ? (cast.arena ?? '') : quantity.arena]
      : undefined;
  if (quantity.kind === 'terms' && parties !== undefined && by !== null) {
    const text = words.say('effect.terms', {
      at: arenaAt(words, quantity.arena === '*' ? (cast.arena ?? '*') : quantity.arena),
      by: plainChange(quantity.kind, by),
      who: capitalName(words, parties[by < 0 ? 1 : 0]),
    });
    return { reader: owner, tone: 'plain' as const, text };
  }
  const better = NEUTRAL.includes(quantity.kind) ? 0 : WORSE.includes(quantity.kind) ? -sign : sign;
  return {
    reader: owner,
    tone: toneOf(better),
    text: words.say('effect.change', {
      quantity: quantityName(words, quantity, cast),
      way: sign < 0 ? 'down' : 'up',
      by: by === null ? words.say('effect.some') : plainChange(quantity.kind, by),
    }),
  };
};

/** The size of a change, without its sign: the words say which way. */
const plainChange = (kind: string, by: number): string => changeText(kind, Math.abs(by)).replace('+', '');

/** What an effect on an instrument can do. */
const ofInstrument = <K extends InstrumentKind>(
  kind: K,
  words: Words,
  effect: EffectOf<K>,
  cast: Cast,
  size: number | undefined,
): Doing => INSTRUMENT_VIEWS[kind].effectText(words, effect, cast, size);

/** What one effect can do; `null` for what only the rules notice. */
export const describeEffect = (words: Words, effect: Effect, cast: Cast, size?: number): Doing | null => {
  if (isInstrumentEffect(effect)) return ofInstrument(CHANGED_KIND[effect.type], words, effect, cast, size);
  switch (effect.type) {
    case 'change':
      return change(words, effect, cast, size);
    case 'act':
      return act(words, effect.to, effect.weight, cast);
    case 'follow-up':
      return {
        reader: 'home',
        tone: 'plain',
        text: words.say('effect.follow-up', { card: cardTitle(words, effect.card) }),
      };
    case 'flag':
      return null;
  }
};

/**
 * Whether a condition surely holds or surely fails for this cast; `null` where it depends. `read` answers for what
 * the cast leaves open, where a reader knows more.
 */
export const isSure = (
  condition: Condition,
  cast: Cast,
  read: (condition: Condition) => boolean | null = () => null,
): boolean | null => {
  if (condition.type === 'power') {
    return cast.self === null ? null : condition.is.some((who) => codeOf(who, cast) === cast.self);
  }
  if (condition.type === 'not') {
    const inner = isSure(condition.of, cast, read);
    return inner === null ? null : !inner;
  }
  if (condition.type === 'all' || condition.type === 'any') {
    const settles = condition.type === 'any';
    const each = condition.of.map((one) => isSure(one, cast, read));
    if (each.includes(settles)) return settles;
    return each.every((one) => one === !settles) ? !settles : null;
  }
  return read(condition);
};

/** What of a condition is left to say once the cast is known. */
const open = (condition: Condition, cast: Cast): Condition =>
  condition.type === 'all' || condition.type === 'any'
    ? { ...condition, of: condition.of.filter((one) => isSure(one, cast) === null) }
    : condition;

const withIf = (words: Words, effect: Effect, direction: Doing, cast: Cast): Direction | null => {
  const sure = effect.if === undefined ? true : isSure(effect.if, cast);
  if (sure === false) return null;
  if (sure === true || effect.if === undefined) return { ...direction, isConditional: false };
  return {
    ...direction,
    isConditional: true,
    text: words.say('effect.if', {
      effect: direction.text,
      condition: describeCondition(words, open(effect.if, cast), cast),
    }),
  };
};

/** R5.8: a concession in deeds. */
const isConcession = ({ weight, cameo, tags }: Parameters<typeof directionsOf>[1]): boolean =>
  weight > 0 && tags?.includes('concession') === true && isMaterial(cameo ?? null);

/** The likely direction of a move: what it can do toward the rival, with allies and at home, strongest first. */
export const directionsOf = (
  words: Words,
  move: Pick<Move, 'weight' | 'effects' | 'parameters'> & Partial<Pick<Move, 'arena' | 'cameo' | 'tags'>>,
  cast: Cast,
  size?: number,
): readonly Direction[] => {
  const found: Direction[] = [];
  const first = act(words, 'target', move.weight, cast);
  if (first !== null) found.push({ ...first, isConditional: false });
  for (const effect of move.effects) {
    const direction = describeEffect(words, effect, cast, size);
    const whole = direction === null ? null : withIf(words, effect, direction, cast);
    if (whole !== null) found.push(whole);
  }
  const ground = move.arena === '*' ? cast.arena : (move.arena ?? undefined);
  const parties = ground === undefined ? undefined : cast.parties?.[ground];
  // R5.8: what is conceded in deeds to the other party of an arena.
  if (isConcession(move) && ground !== undefined && cast.self !== null && parties?.includes(cast.self)) {
    const other = parties[0] === cast.self ? parties[1] : parties[0];
    found.push({
      reader: 'rival',
      tone: 'plain',
      isConditional: true,
      text: words.say('effect.concession', { at: arenaAt(words, ground), who: capitalName(words, other) }),
    });
  }
  // An ultimatum and an exchange bind by their parameters, not by an effect (R4.8, R8.5).
  const bond = move.parameters.some((one) => one.name === 'threat')
    ? 'ultimatum'
    : move.parameters.some((one) => one.name === 'give')
      ? 'exchange'
      : null;
  if (bond !== null) {
    found.push({
      reader: 'rival',
      tone: 'plain',
      isConditional: false,
      text: words.say('effect.commitment', {
        by: powerName(words, 'self', cast),
        tag: promiseName(words, bond),
      }),
    });
  }
  return found.filter((one, index) => found.findIndex((other) => other.text === one.text) === index);
};

/** The same for the effects of a decision or of letting a dossier lie. */
export const effectsInWords = (words: Words, effects: readonly Effect[], weight: number, cast: Cast) =>
  directionsOf(words, { weight, effects: [...effects], parameters: [] }, cast);
