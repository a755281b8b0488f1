import type { GameEvent, World } from '../engine/index.ts';
import { inGroups, type Journey, journeyOf } from './journey.ts';
import type { Motions } from './motions.ts';

/** Runs events over the map in their order. */
export interface Conductor {
  /** Resolves when all have arrived or were skipped; `onLine` is called for each in either case. */
  readonly run: (
    events: readonly GameEvent[],
    world: World,
    onLine: ((event: GameEvent) => void) | undefined,
  ) => Promise<void>;
  readonly skip: () => void;
}

/** Milliseconds for an act on its way, for what only shows where it is, and for either without motion. */
const TRAVEL = 1150;
const PLACE = 420;
const STILL = 650;

export function createConductor(
  motions: Motions,
  /** Whether nothing is to move: asked anew for each event. */
  isReduced: () => boolean,
  draw: (journey: Journey, share: number) => void,
): Conductor {
  let skipNow: (() => void) | null = null;
  const playAll = (journeys: readonly Journey[]): Promise<void> =>
    new Promise((done) => {
      const isTravelling = journeys.some((journey) => journey.isTravelling);
      const stop = motions.play({
        span: isReduced() ? STILL : isTravelling ? TRAVEL : PLACE,
        draw: (share) => {
          for (const journey of journeys) draw(journey, share);
        },
        end: done,
      });
      const before = skipNow;
      skipNow = () => {
        before?.();
        stop();
        done();
      };
    });
  return {
    run: async (events, world, onLine) => {
      skipNow?.();
      let isSkipped = false;
      const skipAll = (): void => {
        isSkipped = true;
      };
      for (const group of inGroups(events)) {
        for (const event of group) onLine?.(event);
        const journeys = group.map((event) => journeyOf(world, event)).filter(({ line }) => line.length > 0);
        if (isSkipped || journeys.length === 0) continue;
        skipNow = skipAll;
        await playAll(journeys);
      }
      if (!isSkipped) skipNow = null;
    },
    skip: () => {
      skipNow?.();
      skipNow = null;
    },
  };
}
