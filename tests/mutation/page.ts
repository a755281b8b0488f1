import { EXCLUDED, ROOMS, type RoomName } from './rooms.ts';

/** What became of the mutants drawn in a room: counts. */
export interface Result {
  readonly seed: string;
  /** All that can be made. */
  readonly mutants: number;
  readonly drawn: number;
  /** A test failed, did not end, or the code could not run. */
  readonly noticed: number;
  readonly survived: number;
  /** No test runs the code at all: counts as not noticed. */
  readonly uncovered: number;
  /** Static code, left out of the score. */
  readonly ignored: number;
}

export type Results = { readonly [K in RoomName]?: Result };

/** Least score that a room's interval may begin at, per cent. */
export const LEAST = 70;

/** Wilson's interval of a share, 95 %: bounds of 0–1. Without any draw everything is possible. */
export const wilson = (hits: number, of: number): readonly [number, number] => {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const p = hits / of;
  const middle = p + (z * z) / (2 * of);
  const reach = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return [(middle - reach) / whole, (middle + reach) / whole];
};

const perCent = (share: number): string => (share * 100).toFixed(1);

/** The page of evidence. */
export const pageOf = (results: Results): string => {
  const tried = Object.entries(results) as readonly (readonly [RoomName, Result])[];
  const rows = tried.map(([room, { seed, mutants, drawn, noticed, survived, uncovered, ignored }]) => {
    const of = noticed + survived + uncovered;
    const [low, high] = wilson(noticed, of);
    const verdict = low * 100 >= LEAST ? 'holds' : 'does not hold';
    return `| \`src/${room}\` | ${mutants} | ${drawn} (${seed}) | ${ignored} | ${noticed} | ${survived} | ${uncovered} | ${perCent(noticed / Math.max(1, of))} | ${perCent(low)}–${perCent(high)} | ${verdict} |`;
  });
  return `# Would the tests notice?

Small faults (mutants: a comparison turned round, a line left out, another word) are put into a room one at a time, and
the room's own tests are run. \`npm run mutate\` draws a sample in each room by a seed, tries it with
[Stryker](https://stryker-mutator.io) and writes this page. Asked for: the lower bound of the score's 95 % interval (Wilson's) at ${LEAST} % or
above in each room.

| room | mutants that can be made | drawn (seed) | left out | noticed | survived | in code that no test runs | score, % | interval, % | the lower bound of ${LEAST} % |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
${rows.join('\n')}

Left out of the score:

${Object.entries(EXCLUDED)
  .map(([what, why]) => `- **${what}**: ${why}.`)
  .join('\n')}

Code that no test of the room runs counts against the score. Tests that may find a mutant:

${tried.map(([room]) => `- \`src/${room}\`: ${ROOMS[room].tests.map((test) => `\`${test}\``).join(', ')}`).join('\n')}
`;
};
