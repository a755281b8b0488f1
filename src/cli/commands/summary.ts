import { table } from '../output.ts';
import type { Seats } from '../seats.ts';
import type { Spread } from '../statistics.ts';

/** What `simulate` found, as its JSON has it. Spreads are on 0–100. */
export type BatchSummary = {
  readonly scenario: string;
  readonly model: string;
  readonly seed: string;
  readonly games: number;
  readonly policies: Seats;
  readonly pairs: Readonly<Record<string, Record<'tension' | 'cooperation', { start: Spread; end: Spread }>>>;
  readonly objectives: Readonly<Record<string, { total: Spread; each: Readonly<Record<string, Spread>> }>>;
  readonly rungs: Readonly<Record<string, number>>;
  readonly endings: Readonly<Record<string, number>>;
  readonly gamesPerSecond: number;
  readonly turnsPerSecond: number;
  readonly digest: string;
};

const counts = (record: Readonly<Record<string, number>>): string =>
  Object.entries(record)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** The summary for a person: the played pair first, then the pairs that moved most. */
export const summaryLines = (summary: BatchSummary, rival: string | null): readonly string[] => {
  const move = (key: string): number => {
    const pair = summary.pairs[key];
    return pair === undefined ? 0 : Math.abs(pair.tension.end.mean - pair.tension.start.mean);
  };
  const keys = Object.keys(summary.pairs).sort((a, b) =>
    a === rival ? -1 : b === rival ? 1 : move(b) - move(a) || (a < b ? -1 : 1),
  );
  const figures = ({ mean, p10, p50, p90 }: Spread): readonly string[] =>
    [mean, p10, p50, p90].map((value) => value.toFixed(1));
  const pairRows = keys.slice(0, 8).flatMap((key) =>
    (['tension', 'cooperation'] as const).map((kind) => {
      const spread = summary.pairs[key]?.[kind];
      return spread === undefined ? [] : [key, kind, spread.start.mean.toFixed(1), ...figures(spread.end)];
    }),
  );
  const aims = Object.entries(summary.objectives).flatMap(([code, { total, each }]) => [
    [code, 'total', ...figures(total)],
    ...Object.entries(each).map(([id, spread]) => [code, id, ...figures(spread)]),
  ]);
  const seats = Object.entries(summary.policies).map(([code, policy]) => `${code} ${policy}`);
  return [
    `${summary.scenario}, model ${summary.model}: ${summary.games} games, seeds ${summary.seed}/0 to ${summary.seed}/${summary.games - 1}; ${seats.join(', ')}`,
    '',
    ...table([['pair', '', 'start', 'end', 'p10', 'p50', 'p90'], ...pairRows]),
    '',
    ...table([['power', 'objective', 'mean', 'p10', 'p50', 'p90'], ...aims]),
    '',
    `highest rung  ${counts(summary.rungs)}`,
    `endings       ${counts(summary.endings)}`,
    `speed         ${summary.gamesPerSecond} games a second, ${summary.turnsPerSecond} turns a second`,
    `digest        ${summary.digest}`,
  ];
};
