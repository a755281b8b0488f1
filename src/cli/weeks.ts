import type { GameState, LedgerEntry, World } from '../engine/index.ts';

/** What is followed of an ordered pair: names in the ledger and in the state alike. */
const FLOWS = ['climate', 'hostile', 'friendly'] as const;
type Flow = (typeof FLOWS)[number];

/** One ordered pair at the end of a week, mG. */
export interface PairWeek extends Readonly<Record<Flow, number>> {
  readonly from: string;
  readonly to: string;
}
/** Every ordered pair, in the world's order of powers. */
export type Week = readonly PairWeek[];

/**
 * The weekly course of climate and flows. A state shows the last week of a turn; weeks inside one are read
 * from its ledger, whose entries say what each number came to.
 */
export class WeeklyCourse {
  readonly weeks: Week[] = [];
  private readonly world: World;
  private current: Record<Flow, number[]> = { climate: [], hostile: [], friendly: [] };
  private week = 0;

  constructor(world: World) {
    this.world = world;
  }

  /** Takes the start, week 0. */
  open(start: GameState): void {
    this.show(start);
  }

  /** Takes an entry of the ledger, in the order in which it was written. */
  enter({ quantity, a, b, after, week }: LedgerEntry): void {
    const flow = FLOWS.find((name) => name === quantity);
    const from = this.world.powerIndex.get(a ?? '');
    const to = this.world.powerIndex.get(b ?? '');
    if (flow === undefined || from === undefined || to === undefined) return;
    this.closeWeeks(week);
    this.current[flow][from * this.world.powers.length + to] = after;
  }

  /** Takes the state after a turn: what the brief changed belongs to the turn's last week. */
  closeTurn(after: GameState): void {
    this.closeWeeks(after.clock.week - 1);
    this.show(after);
  }

  /** Ends the weeks before `week`, but none that is still to be closed by its turn. */
  private closeWeeks(week: number): void {
    const { weeksPerTurn } = this.world.scenario.file;
    while (this.week < week && (this.week + 1) % weeksPerTurn !== 0) {
      this.week += 1;
      this.keep();
    }
  }

  private show({ clock, dyads }: GameState): void {
    this.current = {
      climate: [...dyads.climate],
      hostile: [...dyads.hostile],
      friendly: [...dyads.friendly],
    };
    this.week = clock.week;
    this.keep();
  }

  private keep(): void {
    const { powers } = this.world;
    this.weeks.push(
      powers.flatMap((from, i) =>
        powers.flatMap((to, j) => {
          const at = (flow: Flow): number => this.current[flow][i * powers.length + j] ?? 0;
          return i === j
            ? []
            : [{ from, to, climate: at('climate'), hostile: at('hostile'), friendly: at('friendly') }];
        }),
      ),
    );
  }
}
