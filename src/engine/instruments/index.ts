import type { ConditionOf, EffectOf, InstrumentKind, ScenarioFile, StartOf } from '../../vocabulary/index.ts';
import type { Mutable } from '../mutable.ts';
import type { Instruments, Rows } from '../types.ts';
import { ceasefire } from './ceasefire.ts';
import { channel } from './channel.ts';
import { commitment } from './commitment.ts';
import { deployment } from './deployment.ts';
import { mission } from './mission.ts';
import {
  type ConditionTest,
  everybody,
  type Handler,
  type InstrumentHooks,
  type InstrumentRules,
} from './rules.ts';
import { sanctions } from './sanctions.ts';
import { track } from './track.ts';
import { treaty } from './treaty.ts';

export { breakOdds } from './ceasefire.ts';
export { EXCHANGE, pledgeIn, ULTIMATUM } from './commitment.ts';
export { menace } from './deployment.ts';
export { biting, fatigueOf, isReliefPaid, pressureOf, senderCost } from './sanctions.ts';
export { isHeld, LAPSE } from './track.ts';
export { bindingTreaties, treatiesAtRisk } from './treaty.ts';

/** The rules of every kind of instrument, in the order in which they enter sums and the ledger. */
export const INSTRUMENT_RULES: { readonly [K in InstrumentKind]: InstrumentRules<K> } = {
  sanctions,
  mission,
  deployment,
  channel,
  track,
  ceasefire,
  treaty,
  commitment,
};

/** One of the hooks, of every kind that has something for it. */
export const eachOf = <H extends keyof InstrumentHooks>(
  hook: H,
): readonly NonNullable<InstrumentHooks[H]>[] =>
  Object.values<InstrumentHooks>(INSTRUMENT_RULES).flatMap((rules) => rules[hook] ?? []);

/** Kinds in the order of their tables' keys, as canonical JSON has them. */
const BY_TABLE = (Object.keys(INSTRUMENT_RULES) as InstrumentKind[]).sort((a, b) =>
  INSTRUMENT_RULES[a].table < INSTRUMENT_RULES[b].table ? -1 : 1,
);

/** Instruments of a kind that a scenario puts on the table; none where it has no such table. */
export const rowsAtStart = <K extends InstrumentKind>(
  instruments: ScenarioFile['instruments'],
  kind: K,
): readonly StartOf<K>[] => {
  const rows: readonly StartOf<K>[] | undefined = instruments[INSTRUMENT_RULES[kind].table];
  return rows ?? [];
};

/** Every kind's table, filled by kind. */
export const tablesOf = (rowsOf: <K extends InstrumentKind>(kind: K) => readonly Rows[K][]): Instruments => {
  const tables = BY_TABLE.map((kind) => [INSTRUMENT_RULES[kind].table, rowsOf(kind)] as const);
  return Object.fromEntries(tables) as unknown as Instruments;
};

/** A copy in which every table is a list of its own; rows are shared, since they are replaced, never changed. */
export const copyTables = (instruments: Instruments): Mutable<Instruments> => {
  const copy: Record<string, readonly unknown[]> = { ...instruments };
  for (const kind of BY_TABLE) {
    const { table } = INSTRUMENT_RULES[kind];
    copy[table] = instruments[table].slice();
  }
  return copy as unknown as Mutable<Instruments>;
};

/** What a power knows of the instruments. */
export const knownTables = (instruments: Instruments, power: number): Instruments => {
  const known: Record<string, readonly unknown[]> = { ...instruments };
  const guard = <K extends InstrumentKind>(kind: K): void => {
    const { table, isKnown }: InstrumentRules<K> = INSTRUMENT_RULES[kind];
    const rows = instruments[table] as readonly unknown[] as readonly Rows[K][];
    if (isKnown !== everybody) known[table] = rows.filter((row) => isKnown(row, power));
  };
  for (const kind of BY_TABLE) guard(kind);
  return known as unknown as Instruments;
};

/** The handler of each effect that changes an instrument. */
export const INSTRUMENT_HANDLERS = Object.assign(
  {},
  ...Object.values(INSTRUMENT_RULES).map(({ effects }) => effects),
) as {
  readonly [T in EffectOf<InstrumentKind>['type']]: Handler<T>;
};

/** The test of each condition that asks for an instrument. */
export const INSTRUMENT_TESTS = Object.assign(
  {},
  ...Object.values(INSTRUMENT_RULES).map(({ tests }) => tests),
) as {
  readonly [T in ConditionOf<InstrumentKind>['type']]: ConditionTest<T>;
};
