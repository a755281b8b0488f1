/** The door of the doctrines. Its lists cost the page nothing; choosing brings the rules with it. */
export { chooseOrders } from './choose.ts';
export type { DoctrineId } from './doctrines.ts';
export { FORCES, type Force, forceOf } from './nature.ts';
export type { Reasoning, Sight } from './reasons.ts';
export { DOCTRINES, isDoctrine, OPPONENTS } from './roster.ts';
