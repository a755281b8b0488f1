export { Dialog } from './Dialog.tsx';
export { Dispatch } from './Dispatches.tsx';
export type { Books } from './desk.ts';
export { Chain, Explain, PartBars } from './Explain.tsx';
export { RelationGauge } from './RelationGauge.tsx';
export { Table } from './Table.tsx';
export { Terms } from './Terms.tsx';
