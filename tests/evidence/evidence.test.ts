import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { basisNow, FOLDER, readFigures } from './figures.ts';
import { LAWS } from './laws.ts';
import { pageOf } from './page.ts';
import { type Judged, run } from './runner.ts';
import type { Target } from './shape.ts';

/** The short form of the tests. */
const SHORTER = 60;
/** A short form that rests on fewer says nothing against a figure. */
const ENOUGH = 20;
/** So many half-widths of both 95 % intervals off a bound is clear. */
const CLEARLY = 2;

const AGAIN = 'run npm run evidence';

const figures = readFigures();
const page = readFileSync(`${FOLDER}README.md`, 'utf8');

/** Whether a short measurement says that a target does not hold, beyond what luck explains. */
const isClearMiss = (recorded: Target, short: Target): boolean => {
  if (short.measured === null || short.margin === null || recorded.margin === null) return false;
  if (short.games < ENOUGH) return false;
  const room = CLEARLY * (short.margin + recorded.margin);
  return (
    short.measured < (recorded.low ?? Number.NEGATIVE_INFINITY) - room ||
    short.measured > (recorded.high ?? Number.POSITIVE_INFINITY) + room
  );
};

describe('the evidence page', () => {
  it(`rests on the model, scenarios, rules and doctrines of today (else ${AGAIN})`, () => {
    expect(figures.basis, `docs/evidence is out of date: ${AGAIN}`).toEqual(basisNow());
  });

  it('says what figures.json says, verdict by verdict', () => {
    expect(page, 'docs/evidence/README.md: run npm run evidence -- --page').toBe(pageOf(figures));
  });

  it('names every law and shows every plot', () => {
    expect(figures.laws.map(({ id }) => id)).toEqual(LAWS.map(({ id }) => id));
    for (const { id, title } of LAWS) expect(page).toContain(`## Law ${id} · ${title}`);
    const plots = figures.laws.flatMap(({ on }) => on.flatMap((m) => m.plots));
    for (const { name } of plots) {
      expect(page).toContain(`(${name}.svg)`);
      expect(existsSync(`${FOLDER}${name}.svg`), name).toBe(true);
    }
  });

  it('calls a law held where every target on its ground holds, and failed where one fails', () => {
    for (const { id, verdict, on } of figures.laws) {
      const targets = on.filter((m) => m.isGround).flatMap((m) => m.targets);
      expect(targets.length, `law ${id}`).toBeGreaterThan(0);
      for (const { measured, low, high, holds, what } of targets)
        expect(holds, what).toBe(
          measured === null
            ? holds === null
              ? null
              : false
            : measured >= (low ?? measured) && measured <= (high ?? measured),
        );
      const worst = targets.some((t) => t.holds === false)
        ? 'fails'
        : targets.some((t) => t.holds === null)
          ? 'open'
          : 'holds';
      expect(verdict, `law ${id}`).toBe(worst);
    }
  });
});

describe('the laws, in short form', () => {
  let judged: readonly Judged[] = [];
  beforeAll(async () => {
    judged = await run({ shorter: SHORTER });
  }, 300_000);

  it('are all measured, with targets and numbers', () => {
    expect(judged.map(({ law }) => law.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { law, on } of judged) {
      expect(on.length, `law ${law.id}`).toBeGreaterThan(0);
      for (const { targets, plots } of on) {
        expect(targets.length).toBeGreaterThan(0);
        expect(plots.length).toBeGreaterThan(0);
        for (const { measured, holds, what } of targets) {
          if (measured === null) expect(holds, what).not.toBe(true);
          else expect(Number.isFinite(measured), what).toBe(true);
        }
        for (const { svg, name } of plots) expect(svg, name).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  it(`ask what the page answers (else ${AGAIN})`, () => {
    const asked = judged.map(({ law, on }) => [
      law.id,
      on.map((m) => [m.bench, m.targets.map((t) => t.what)]),
    ]);
    const answered = figures.laws.map(({ id, on }) => [
      id,
      on.map((m) => [m.bench, m.targets.map((t) => t.what)]),
    ]);
    expect(answered).toEqual(asked);
  });

  it('do not clearly miss a target that the page calls held', () => {
    const clear = judged.flatMap(({ law, on }, l) =>
      on.flatMap((m, b) =>
        m.targets.flatMap((short, k) => {
          const recorded = figures.laws[l]?.on[b]?.targets[k];
          return recorded?.holds === true && isClearMiss(recorded, short)
            ? [
                `law ${law.id} on ${m.bench}: ${short.what}: ${short.measured} now, ${recorded.measured} on the page`,
              ]
            : [];
        }),
      ),
    );
    expect(clear, AGAIN).toEqual([]);
  });
});
