/** What went wrong, as the failure panel shows it. */
import type { IllegalOrder, ReplayFault, World } from '../engine/index.ts';
import type { Log, Problem } from '../vocabulary/index.ts';
import { type Resumption, resumptionOf } from './resumption.ts';

/** A scenario whose files a game needs and nobody has opened here, and the game that waits for it. */
export interface Needed {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  /** A log's text and the name it came under, or the id of a kept game. */
  readonly waiting: { readonly text: string; readonly name: string } | { readonly kept: string };
}

/** Something that went wrong, for the failure panel: a text key and the list of what and where. */
export interface Failure {
  readonly title: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly problems: readonly Problem[];
  /** Where a log differs from what the rules make of it. */
  readonly faults: readonly ReplayFault[];
  /** Orders of the active slate that may not be sealed. */
  readonly illegal: readonly IllegalOrder[];
  /** A scenario from a disk that would mend it. */
  readonly needed: Needed | null;
  /** Id of the kept game that it is about. */
  readonly kept: string | null;
}

/** A failure with what is known of it. */
export const failureOf = (title: string, known: Partial<Omit<Failure, 'title'>> = {}): Failure => ({
  title,
  values: {},
  problems: [],
  faults: [],
  illegal: [],
  needed: null,
  kept: null,
  ...known,
});

/** Puts what went wrong, or what can be gone on with, on the screen. */
type Show = (part: { readonly failure?: Failure; readonly resumption?: Resumption }) => void;

/** A log that can't be opened as it is, and what is known of the reasons. */
type RefusedLog = Partial<Failure> &
  Pick<Failure, 'title' | 'faults'> & { readonly world: World; readonly log: Log };

/** Says why a log can't be opened; one that only its rules stand against is offered to be gone on with (R13.4). */
export const refuse = (set: Show, { world, log, title, ...known }: RefusedLog): void => {
  if (known.faults[0]?.code !== 'rules') {
    set({ failure: failureOf(title, known) });
    return;
  }
  const { resumption, faults, problems } = resumptionOf(world, log, known.kept ?? null);
  if (resumption === null) set({ failure: failureOf(title, { ...known, faults, problems }) });
  else set({ resumption });
};

/** What the texts about a needed scenario are filled with. */
export const valuesOf = ({ title, id, hash }: Needed): Failure['values'] => ({ title, id, hash });

/** Says which scenario from a disk a game needs. */
export const askFor = (set: Show, log: Log, waiting: Needed['waiting']): void => {
  const needed: Needed = { ...log.scenario, title: log.title, waiting };
  const kept = 'kept' in waiting ? waiting.kept : null;
  set({ failure: failureOf('problem.needs', { values: valuesOf(needed), needed, kept }) });
};
