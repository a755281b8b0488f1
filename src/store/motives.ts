/** Why each doctrine chose as it did, turn by turn, found again from a log. */
import type { Reasoning } from '../bots/index.ts';
import type { GameState, World } from '../engine/index.ts';
import type { Log } from '../vocabulary/index.ts';
import { playedCodes } from './game.ts';
import { modules } from './lazy-modules.ts';

/** Why a doctrine chose as it did. */
export type Motive = Reasoning;

type Motives = readonly Readonly<Record<string, Motive>>[];

const NONE: Readonly<Record<string, Motive>> = {};
const known = new WeakMap<Log, Motives>();

/**
 * Why each doctrine chose as it did: `[t]` for turn t, by power code. A doctrine's choice follows from what its
 * power saw and from the seed, so reasons are found again from the log, however it came here. A turn whose orders
 * the doctrine would not have given — a person's, before a game branched off — has none.
 */
export const motivesOf = (world: World, log: Log, states: readonly GameState[]): Motives => {
  const held = known.get(log);
  if (held !== undefined) return held;
  const { engine, bots } = modules();
  const seats = playedCodes(world).filter((code) => bots.isDoctrine(log.seats[code] ?? ''));
  const motives: Motives = states.map((_, turn) => {
    const before = states[turn - 1];
    const given = log.turns[turn - 1]?.orders;
    // R13.4: before a resumption neither what was seen nor the reason can be found again.
    if (before?.clock.turn !== turn || given === undefined) return NONE;
    return Object.fromEntries(
      seats.flatMap((code): [string, Motive][] => {
        const seen = engine.observe(world, before, world.powerIndex.get(code) ?? 0);
        const { orders, reason } = bots.chooseOrders(
          world,
          seen,
          log.seats[code] ?? '',
          `${log.seed}/${code}/${turn}`,
        );
        return engine.canonical(orders) === engine.canonical(given[code] ?? engine.emptyOrders())
          ? [[code, reason]]
          : [];
      }),
    );
  });
  known.set(log, motives);
  return motives;
};
