import type {
  EventKind,
  GameEvent,
  InstrumentEvent,
  Instruments,
  Rows,
  View,
  World,
} from '../../engine/index.ts';
import type {
  Condition,
  ConditionOf,
  EffectOf,
  InstrumentKind,
  QuantityKind,
  Who,
} from '../../vocabulary/index.ts';
import type { Doing } from '../words/direction.ts';
import type { Cast } from '../words/names.ts';
import type { NumberRef } from '../words/quantities.ts';
import type { Values, Words } from '../words/say.ts';
import type { EventView } from '../words/told.ts';

/** Whoever reads of instruments: what is shown to whom, and in which words. */
export interface Reader {
  readonly world: World;
  /** A state, or what a power sees of it. */
  readonly shown: View;
  readonly words: Words;
  /** `self` is the power whose table it is, `null` for everybody's. */
  readonly cast: Cast;
}

/** A condition in words. Conditions speak of instruments themselves, so entries are handed this. */
export type Describe = (condition: Condition, cast: Cast) => string;

/** A part of a drawing: an SVG path in a square from −1 to 1, filled or stroked with a width of 0.15 to 0.17. */
export interface Stroke {
  readonly path: string;
  readonly isFull: boolean;
}

/**
 * What an instrument lies on, and so its id: from one power toward another (`sanctions.USA-RUS`), between two
 * (`channel.RUS-USA`), in an arena (`ceasefire.donbas`), or there for one side (`deployment.donbas.self`).
 */
export type Ground = 'toward' | 'between' | 'arena' | 'side';

/** All that lies behind a sign. */
export type Behind<K extends InstrumentKind> = readonly [Rows[K], ...Rows[K][]];

/** How a sign stands on the map. */
export interface SignState {
  /** `broken`: shut, suspended, collapsed; `waiting`: cut, stalled, disputed. */
  readonly state: 'steady' | 'waiting' | 'broken';
  /** Figure beside the drawing. */
  readonly count: string | null;
  /** 0–1000 around the rim, for what makes progress. */
  readonly progress: number | null;
  /** Power whose doing it is, by index. */
  readonly owner: number | null;
  /** Power toward whose end of the thread it belongs, by index; the middle otherwise. */
  readonly near: number | null;
  /** More is shown first; from 60 on also between third parties. */
  readonly weight: number;
}

/** How much of how much, to be drawn. */
export interface Scale {
  readonly most: number;
  /** From the start of the scale, one after the other. */
  readonly parts: readonly { readonly tone: 'full' | 'worn' | 'cooperation'; readonly value: number }[];
  /** Values at which the scale is marked. */
  readonly ticks?: readonly number[];
  /** Drawn as single steps. */
  readonly isStepped?: boolean;
}

/** What of the vocabulary can name the instrument on a card, the same in effects and in conditions. */
export interface Mentions {
  /** From the first to the second; either way round where it lies between two. */
  readonly pair: (from: Who, to: Who) => boolean;
  readonly from: (who: Who) => boolean;
  readonly arena: (arena: string) => boolean;
  /** A side's in an arena. */
  readonly side: (by: Who, arena: string) => boolean;
  /** One of those behind the card, by its own id. */
  readonly own: (id: string) => boolean;
}

/** The same for what happened: powers by code. */
export interface Involved {
  readonly isBetween: boolean;
  readonly isThere: boolean;
  readonly isOfSide: boolean;
  readonly isOwn: boolean;
}

/** Where one looks for what became of it: in a number's chain of causes, or among events. */
export type PastSource =
  | { readonly quantity: QuantityKind }
  | { readonly isOf: (event: GameEvent, involved: Involved) => boolean };

/** All that the faces of the game say and draw of a kind of instrument; its messages are in `messages.ts`. */
export interface InstrumentView<K extends InstrumentKind> {
  readonly rows: (instruments: Instruments) => readonly Rows[K][];
  readonly ground: Ground;
  readonly drawing: readonly Stroke[];
  /** Rules that make it what it is. */
  readonly rules: readonly string[];
  /** Words of the field that its text rests on, in the glossary. */
  readonly terms: readonly string[];
  /** Whether one that is not in force leaves nothing to show. */
  readonly vanishes: boolean;
  /** Powers between whom it lies, or whose it is, by index: in the order of its id. */
  readonly powers: (one: Rows[K]) => readonly number[];
  readonly arena: (one: Rows[K]) => number | null;
  /** What it is called by in effects, conditions and events, where it has a name of its own. */
  readonly ownId: (one: Rows[K]) => string | null;
  /** Whether it is one of those that count now: sanctions with steps, talks that are not closed, open promises. */
  readonly isInForce: (one: Rows[K]) => boolean;
  /** Whether it counts for the sign on the map of a viewer, by index. */
  readonly isOnMap: (one: Rows[K], viewer: number | null) => boolean;
  /** The sign for all behind it that are on the map. `turn` is the one about to be played. */
  readonly sign: (behind: Behind<K>, turn: number) => SignState;
  /** Values of `hint`: the same figures as the sign's. */
  readonly hint: (reader: Reader, behind: Behind<K>) => Values;
  /** Values of `full` and `short`. */
  readonly line: (reader: Reader, one: Rows[K], describe: Describe) => Values;
  /** What the rules make of it as it stands, a sentence each. */
  readonly notes: (reader: Reader, one: Rows[K]) => readonly string[];
  /** Further facts, for its own card. */
  readonly facts: (reader: Reader, one: Rows[K]) => readonly string[];
  readonly scale: (one: Rows[K]) => Scale | null;
  /** The number that the ledger follows for it, where there is one, with its value. */
  readonly number: (
    world: World,
    one: Rows[K],
  ) => { readonly number: NumberRef; readonly value: number } | null;
  readonly history: PastSource;
  readonly effect: EffectOf<K>['type'];
  /** Whether an effect changes the instrument on the card. */
  readonly isChangedBy: (effect: EffectOf<K>, mentions: Mentions) => boolean;
  /** Whether an effect would find one as it makes it: a channel open that it opens, talks halted that it halts. */
  readonly isIdle: (effect: EffectOf<K>, one: Rows[K]) => boolean;
  readonly effectText: (words: Words, effect: EffectOf<K>, cast: Cast, size: number | undefined) => Doing;
  readonly conditions: readonly ConditionOf<K>['type'][];
  /** Whether a condition asks for the instrument on the card. */
  readonly isAskedBy: (condition: ConditionOf<K>, mentions: Mentions) => boolean;
  readonly conditionText: (words: Words, condition: ConditionOf<K>, cast: Cast, isNot: boolean) => string;
  /** What is told of it; further kinds of events where they are about it as well. */
  readonly events: { readonly [E in InstrumentEvent<K>]: EventView } & {
    readonly [E in EventKind]?: EventView;
  };
}

/** A sign that is in order and nobody's own. */
export const PLAIN_SIGN = {
  state: 'steady',
  count: null,
  progress: null,
  owner: null,
  near: null,
} as const satisfies Partial<SignState>;
