import type { World } from '../engine/index.ts';
import type { Log } from '../vocabulary/index.ts';
import type { Tools } from './store.ts';
import { resumptionOf } from './turns.ts';
import type { Needed, Trouble } from './types.ts';

/** A trouble with what is known of it. */
export const trouble = (title: string, known: Partial<Omit<Trouble, 'title'>> = {}): Trouble => ({
  title,
  values: {},
  problems: [],
  faults: [],
  illegal: [],
  needed: null,
  kept: null,
  ...known,
});

/** Says why a log can't be opened; one that only its rules stand against is offered to be gone on with (R13.4). */
export const refuse = (
  { set }: Pick<Tools, 'set'>,
  world: World,
  log: Log,
  title: string,
  known: Partial<Omit<Trouble, 'title'>> & Pick<Trouble, 'faults'>,
): void => {
  if (known.faults[0]?.code !== 'rules') {
    set({ problem: trouble(title, known) });
    return;
  }
  const { resumption, faults, problems } = resumptionOf(world, log, known.kept ?? null);
  if (resumption === null) set({ problem: trouble(title, { ...known, faults, problems }) });
  else set({ resumption });
};

/** What the texts about a needed scenario are filled with. */
export const valuesOf = ({ title, id, hash }: Needed): Trouble['values'] => ({ title, id, hash });

/** Says which scenario from a disk a game needs. */
export const askFor = ({ set }: Pick<Tools, 'set'>, log: Log, waiting: Needed['waiting']): void => {
  const needed: Needed = { ...log.scenario, title: log.title, waiting };
  const kept = 'kept' in waiting ? waiting.kept : null;
  set({ problem: trouble('problem.needs', { values: valuesOf(needed), needed, kept }) });
};
