/** What every face of the game shares: interface, board, text board and terminal say and draw things through it. */
export * from './locale/index.ts';
export * from './words/index.ts';
