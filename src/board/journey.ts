import type { GameEvent, World } from '../engine/index.ts';
import { greatCircle, type LonLat, type Point, toPlane } from './geometry.ts';

/** How an event looks on its way: hostile acts as chevrons, friendly ones as dots, others as a bare ring. */
export type Tone = 'hostile' | 'friendly' | 'neutral';

/** The way an event takes over the map. */
export interface Journey {
  readonly event: GameEvent;
  readonly tone: Tone;
  /** From author to target on the plane; a single point when it stays where it is; empty when it has no place. */
  readonly line: readonly Point[];
  /** Acts, cards and answers run; what follows from them only shows where it happened. */
  readonly isTravelling: boolean;
  /** Covert until exposed: drawn hollow. */
  readonly isHollow: boolean;
  /** Weight of the act, 0–1, for the size of its mark. */
  readonly force: number;
}

const FRIENDLY: readonly GameEvent['kind'][] = [
  'offer-accepted',
  'commitment-kept',
  'track-opened',
  'track-agreed',
  'ceasefire-established',
  'ceasefire-renewed',
];
const HOSTILE: readonly GameEvent['kind'][] = [
  'commitment-broken',
  'ceasefire-broke',
  'ceasefire-ended',
  'track-halted',
  'track-lapsed',
  'exposed',
  'offer-declined',
  'consent-refused',
];
const TRAVELLING: readonly GameEvent['kind'][] = [
  'act',
  'card',
  'decision',
  'reaction',
  'instruction-fired',
  'offer-made',
  'offer-accepted',
  'offer-declined',
  'offer-countered',
  'commitment-made',
  'commitment-kept',
  'commitment-broken',
  'exposed',
];

/** An act's tone is the sign of its weight; other events have the tone of what they are. */
export function toneOf({ kind, amount }: GameEvent): Tone {
  if (FRIENDLY.includes(kind)) return 'friendly';
  if (HOSTILE.includes(kind)) return 'hostile';
  const isWeighed = kind === 'act' || kind === 'card' || kind === 'decision' || kind === 'reaction';
  if (!isWeighed || amount === null || amount === 0) return 'neutral';
  return amount < 0 ? 'hostile' : 'friendly';
}

/** Where an event happens and how it gets there. Unknown powers and arenas have no place. */
export function journeyOf(world: World, event: GameEvent): Journey {
  const { powers, arenas } = world.scenario.file;
  const capital = (code: string | null): LonLat | null =>
    powers.find((power) => power.code === code)?.capital ?? null;
  const place = (id: string | null): LonLat | null => arenas.find((arena) => arena.id === id)?.place ?? null;
  const from = capital(event.by);
  const to = event.to === event.by ? null : capital(event.to);
  const ground = place(event.arena);
  const goal = to ?? ground;
  const isTravelling = TRAVELLING.includes(event.kind) && from !== null && goal !== null;
  return {
    event,
    tone: toneOf(event),
    line: lineOf(from, goal, isTravelling),
    isTravelling,
    isHollow: event.audience === 'covert',
    force: Math.min(1, Math.abs(event.amount ?? 2500) / 7000),
  };
}

function lineOf(from: LonLat | null, goal: LonLat | null, isTravelling: boolean): readonly Point[] {
  if (isTravelling && from && goal) return greatCircle(from, goal);
  const only = goal ?? from;
  return only ? [toPlane(only)] : [];
}

/** Events in the order in which they run: what one power does to several at once goes out together. */
export function inGroups(events: readonly GameEvent[]): readonly (readonly GameEvent[])[] {
  const groups: GameEvent[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    const before = last?.[0];
    const isSameAct =
      before?.kind === event.kind &&
      TRAVELLING.includes(event.kind) &&
      before.by === event.by &&
      before.subject !== null &&
      before.subject === event.subject &&
      last?.every(({ to }) => to !== event.to);
    if (isSameAct) last?.push(event);
    else groups.push([event]);
  }
  return groups;
}
