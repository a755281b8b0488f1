/**
 * Data into words: conditions, reasons, effects, moves, events and chains of causes. Pure, without
 * React: the table, the reveal, the debrief, the replay and the terminal all speak through it.
 */
export * from './chains.ts';
export * from './conditions.ts';
export * from './effects.ts';
export * from './events.ts';
export * from './moves.ts';
export * from './names.ts';
export * from './quantities.ts';
export * from './reasons.ts';
export { partName } from './relations.ts';
export { choice, type Words, wordsFor } from './say.ts';
export * from './shares.ts';
export * from './story.ts';
