import type { GameEvent, World } from '../../engine/index.ts';
import type { Words } from './say.ts';

/** What part of a turn's story an event belongs to. */
export const CHAPTERS = ['acts', 'answers', 'reactions', 'course', 'news'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** How a kind of event is told and shown. */
export interface EventView {
  readonly chapter: Chapter;
  /** What it is felt as; `weighed` by the sign of its amount. */
  readonly tone: 'hostile' | 'friendly' | 'neutral' | 'weighed';
  /** Runs over the map from its author to whom it is meant for; what follows from it only shows where it happened. */
  readonly isTravelling: boolean;
  /** Shown on the map when the turn is revealed; the rest of the story is for reading. */
  readonly isRun: boolean;
  /** What its subject is called; a move's or card's title where it does not say. */
  readonly subject?: (words: Words, event: GameEvent) => string;
  /** What is disputed about it; empty where nothing is. */
  readonly note?: (words: Words, event: GameEvent) => string;
  /** What came of it, where its rule says more than its detail. */
  readonly state?: (event: GameEvent) => string | null;
  /** The two powers half way between whom it shows, by code, where it has no place of its own. */
  readonly between?: (world: World, event: GameEvent) => readonly string[];
}
