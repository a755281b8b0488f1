import type { GameEvent, World } from '../engine/index.ts';
import { EVENT_VIEWS } from '../view/index.ts';
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

/** What a power makes of something, or hears at home: it stays in its capital, whomever it is about. */
const isInward = ({ kind, detail }: GameEvent): boolean =>
  kind === 'misread' || (kind === 'reaction' && detail === 'unanswered');

/** An act's tone is the sign of its weight; other events have the tone of what they are. */
export function journeyTone({ kind, amount }: GameEvent): Tone {
  const { tone } = EVENT_VIEWS[kind];
  if (tone !== 'weighed') return tone;
  return amount === null || amount === 0 ? 'neutral' : amount < 0 ? 'hostile' : 'friendly';
}

/** Where an event happens and how it gets there. Unknown powers and arenas have no place. */
export function journeyOf(world: World, event: GameEvent): Journey {
  const { powers, arenas } = world.scenario.file;
  const { between } = EVENT_VIEWS[event.kind];
  const capital = (code: string | null): LonLat | null =>
    powers.find((power) => power.code === code)?.capital ?? null;
  const place = (id: string | null): LonLat | null => arenas.find((arena) => arena.id === id)?.place ?? null;
  const from = capital(event.by);
  const to = event.to === event.by ? null : capital(event.to);
  const ground = place(event.arena);
  const goal = isInward(event) ? from : (to ?? ground);
  const isTravelling =
    EVENT_VIEWS[event.kind].isTravelling && !isInward(event) && from !== null && goal !== null;
  return {
    event,
    tone: journeyTone(event),
    line: between === undefined ? lineOf(from, goal, isTravelling) : midway(world, between(world, event)),
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

/** Half way between two powers, where the mark of what lies between them is. */
function midway(world: World, [a, b]: readonly string[]): readonly Point[] {
  const capital = (wanted: string | undefined): LonLat | undefined =>
    world.scenario.file.powers.find(({ code }) => code === wanted)?.capital;
  const [one, other] = [capital(a), capital(b)];
  if (one === undefined || other === undefined) return [];
  const line = greatCircle(one, other);
  return line.slice(line.length >> 1, (line.length >> 1) + 1);
}

/** Events in the order in which they run: what one power does to several at once goes out together, and so do allies who join. */
export function inGroups(events: readonly GameEvent[]): readonly (readonly GameEvent[])[] {
  const groups: GameEvent[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    const before = last?.[0];
    const isSameJoining =
      before?.rule === 'R10.6' && event.rule === 'R10.6' && before.subject === event.subject;
    const isSameAct =
      before?.kind === event.kind &&
      EVENT_VIEWS[event.kind].isTravelling &&
      before.by === event.by &&
      before.subject !== null &&
      before.subject === event.subject &&
      last?.every(({ to }) => to !== event.to);
    if (isSameAct || isSameJoining) last?.push(event);
    else groups.push([event]);
  }
  return groups;
}
