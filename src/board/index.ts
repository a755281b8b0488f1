import './fonts.css';

export { type Board, type MountOptions, mountBoard, type ShowOptions } from './board.ts';
export type { ThemeName } from './palette.ts';
export type { Pick } from './pick.ts';
export { BoardUnavailable } from './stage.ts';
