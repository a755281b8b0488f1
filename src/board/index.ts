import './fonts.css';

export { mountBoard } from './board.ts';
