/** The historical record of a scenario as a log, as if it had been played. */
import type { World } from '../engine/index.ts';
import type { Log } from '../vocabulary/index.ts';
import { playedCodes } from './game.ts';
import { modules } from './lazy-modules.ts';

/** The record as a log, its scripts included, and as states; `null` where the scenario has none. */
export const recordLog = (world: World, title: string): Log | null => {
  const { engine, digest } = modules();
  const record = engine.recordOf(world);
  if (record === null) return null;
  const seats = Object.fromEntries(playedCodes(world).map((code) => [code, 'record']));
  let state = engine.setup(world, record.seed, { opening: record.script.opening });
  let log = engine.startLog(world, record.seed, seats, title, digest, {
    script: record.script,
  });
  for (const turn of record.turns) {
    const after = engine.submit(world, state, turn.orders, { script: turn.script });
    if (!after.ok) throw new Error(`The record is refused at turn ${state.clock.turn}.`);
    state = after.value;
    log = engine.appendTurn(log, turn.orders, state, digest);
  }
  return log;
};
