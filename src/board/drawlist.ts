import type { InstrumentSign, Stance } from '../view/index.ts';
import type { InstrumentKind } from '../vocabulary/index.ts';
import type { Point } from './geometry.ts';

/** How far an item stands out, after the viewer's own interest and what is highlighted. */
export type Emphasis = 'strong' | 'normal' | 'faint';

export interface Label {
  readonly text: string;
  /** Left end and middle height of the text, CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Font size, CSS pixels. */
  readonly size: number;
  readonly voice: LabelVoice;
  /** From the thing named to its label, where the label had to stand off. */
  readonly leader: readonly [Point, Point] | null;
}

/** `capital`: a played power; `power`: another; `arena`, `sea`: in italics; `count`: a mark's figure; `note`: small print. */
export type LabelVoice = 'capital' | 'power' | 'arena' | 'count' | 'sea' | 'note';

interface Item {
  /** Stable over time: `power:USA`, `pair:RUS-USA`, `arena:donbas`, `instrument:sanctions.USA-RUS`. */
  readonly key: string;
  readonly id: string;
  readonly emphasis: Emphasis;
}

export interface PowerItem extends Item {
  readonly kind: 'power';
  readonly stance: Stance;
  readonly played: boolean;
  readonly at: Point;
  readonly radius: number;
  readonly label: Label | null;
}

/** `lead`: between the two played powers; `played`: one of them and another; `other`: neither. */
export type ThreadRank = 'lead' | 'played' | 'other';

export interface ThreadItem extends Item {
  readonly kind: 'pair';
  readonly rank: ThreadRank;
  /** Power codes at the line's start and end. */
  readonly ends: readonly [string, string];
  /** Great circle on the screen, CSS pixels. */
  readonly line: readonly Point[];
  /** 0–1000. */
  readonly tension: number;
  readonly cooperation: number;
  /** How much of the hostile and of the friendly flow comes from the power at the start, 0–1000; 500 for half. */
  readonly pressing: number;
  readonly giving: number;
}

/** What rose or fell between two powers since the turn before, beside their thread. */
export interface TrendItem {
  /** Key of the pair. */
  readonly key: string;
  readonly emphasis: Emphasis;
  readonly at: Point;
  /** Half the width of one sign, CSS pixels. */
  readonly radius: number;
  /** Changes worth a sign, −1000…1000; 0 for none. */
  readonly tension: number;
  readonly cooperation: number;
}

export interface MarkItem extends Item {
  readonly kind: 'instrument';
  readonly glyph: InstrumentKind;
  readonly state: InstrumentSign['state'];
  readonly at: Point;
  readonly radius: number;
  /** Figure beside the glyph. */
  readonly count: string | null;
  /** Room that the figure takes to the right of the coin, CSS pixels. */
  readonly countWidth: number;
  /** 0–1000 around the rim, for what makes progress. */
  readonly progress: number | null;
  /** Whose it is. */
  readonly stance: Stance | null;
  /** Key of the pair or arena that it lies on. */
  readonly liesOn: string;
  /** Middle of its arena's marker, for what stands beside one. */
  readonly tether: Point | null;
}

export interface ArenaItem extends Item {
  readonly kind: 'arena';
  readonly at: Point;
  /** The place itself, when the marker had to stand off it. */
  readonly anchor: Point | null;
  readonly radius: number;
  /** 0–1000. */
  readonly heat: number;
  readonly progress: number;
  /** −500…500. */
  readonly terms: number;
  /** Roles of the parties toward whom negative and positive terms lean. */
  readonly lean: readonly [Stance, Stance];
  readonly label: Label | null;
}

/** A body of powers: a plate with its cohesion, tied to its members' capitals. */
export interface BodyItem extends Item {
  readonly kind: 'body';
  /** Middle of the plate, and its size, CSS pixels. */
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Font size, CSS pixels. */
  readonly size: number;
  /** 0–1000. */
  readonly cohesion: number;
  /** `ally` where the viewer is a member. */
  readonly stance: Stance;
  /** Capitals of its members on the screen. */
  readonly members: readonly Point[];
}

/** Everything to be drawn, each list in drawing order. */
export interface DrawList {
  readonly threads: readonly ThreadItem[];
  readonly trends: readonly TrendItem[];
  readonly arenas: readonly ArenaItem[];
  readonly marks: readonly MarkItem[];
  readonly powers: readonly PowerItem[];
  readonly bodies: readonly BodyItem[];
  /** Names of seas, and Crimea's note, where there is room. */
  readonly scenery: readonly Label[];
  /** Country tint by power code. */
  readonly lands: Readonly<Record<string, Stance>>;
}

export type BoardItem = PowerItem | ThreadItem | MarkItem | ArenaItem | BodyItem;
