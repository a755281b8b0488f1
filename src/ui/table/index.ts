export { Dialog } from './Dialog.tsx';
export { Dispatch } from './Dispatches.tsx';
export type { Books } from './desk.ts';
export { Chain, Explain, Parts } from './Explain.tsx';
export { Instrument } from './Instrument.tsx';
export { Table } from './Table.tsx';
export { Terms } from './Terms.tsx';
