/** What the bench runs: the engine and the doctrines, in one bundle. */
export { chooseOrders } from '../../../src/bots/index.ts';
export * from '../../../src/engine/index.ts';
