import './fonts.css';

export { mountBoard } from './board.ts';
export type { Board, MountOptions, ShowOptions } from './contract.ts';
export type { ThemeName } from './palette.ts';
export type { Pick } from './pick.ts';
export { BoardUnavailable } from './stage.ts';
