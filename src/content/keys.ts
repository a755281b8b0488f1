/** Of each thing that a condition can ask about the words that name it. */
export const flagKey = (flag: string): string => `the flag "${flag}"`;
export const firedKey = (card: string): string => `the card "${card}"`;
export const optionKey = (card: string, option: string): string => `the option "${option}" of "${card}"`;
export const moveKey = (by: string, move: string): string => `the move "${move}" by ${by}`;
export const tagKey = (by: string, tag: string): string => `a move tagged "${tag}" by ${by}`;
export const queueKey = (card: string): string => `the follow-up "${card}"`;
export const TURN = 'the turn';
