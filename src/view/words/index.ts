/**
 * Data into words: conditions, reasons, effects, moves, events and chains of causes. Pure, without
 * React: the table, the reveal, the debrief, the replay and the terminal all speak through it.
 */
export { ruleName } from './causes.ts';
export * from './chains.ts';
export * from './conditions.ts';
export type { Direction, Readership } from './direction.ts';
export { READERSHIPS } from './direction.ts';
export * from './effects.ts';
export { EVENT_VIEWS } from './event-views.ts';
export * from './events.ts';
export * from './moves.ts';
export * from './names.ts';
export * from './pages.ts';
export * from './promises.ts';
export * from './quantities.ts';
export * from './reasons.ts';
export { partName } from './relations.ts';
export { choice, type Words, wordsFor } from './say.ts';
export * from './shares.ts';
export * from './story.ts';
export type { Chapter, EventView } from './told.ts';
