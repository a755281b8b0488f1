import { FORCES, type Force } from '../../src/bots/index.ts';
import { answers, QUIET, TURNS, WINDOW } from './answers.ts';
import { barChart } from './chart.ts';
import { estimate, regression, WEEKS } from './regression.ts';
import { type Law, onEach } from './shape.ts';
import { exactly, portion, target } from './statistics.ts';

/** ICB v13, responses in kind to a trigger, per cent. */
const DATA: Readonly<Record<Force, number>> = { political: 41, military: 38, violent: 61 };
const BAND = 10;

const NAMES: Readonly<Record<Force, string>> = {
  political: 'political acts',
  military: 'non-violent military acts',
  violent: 'violent acts',
};

export const law07: Law = {
  id: 7,
  title: 'Routine and reciprocity',
  statement:
    'Acts and arenas off, regression on simulated weeks recovers the configured rho, kappa and lambda within ±0.04 pooled over 200 seeds. With acts on and doctrines mixed, most answers in kind come in the same or the next week, and shares of answers in kind lie within ±10 points of the figures in the data: political 41 %, non-violent military 38 %, violent 61 % (ICB version 13).',
  how: [
    `Regression: ${WEEKS} weeks of climate and flows alone for each seed; every ordered pair’s climate on its own of the week before, the other side’s toward it, and the quarrels of those it takes to heart (R2.1); least squares without a constant, all weeks pooled.`,
    `Answers: ${TURNS}-week games with doctrines mixed. A trigger is the weightiest hostile deed (material, known, felt as −2.5 or worse) of one played power against the other in a week, when it did none in the ${QUIET} weeks before. An answer is a hostile deed of the other side in the ${WINDOW} weeks after it, or in the same week if a standing instruction did it; slates of the same week are simultaneous and answer nothing. As in ICB, the major response is the weightiest answer, and it is in kind when it is of the trigger’s kind; triggers without any answer count as not answered in kind. Speed is that of the first answer of the trigger’s kind.`,
    'Kinds: military are shows of force (CAMEO 15) and posture; violent are CAMEO 18 to 20 and moves that arm a side in a war; everything else, sanctions included, is political. Triggers of two kinds in one week count as the weightier.',
  ],
  surveys: [regression, answers],
  judge: onEach((bench, read) => {
    const seeds = read(regression);
    const value = bench.world().model.value;
    const found = estimate(seeds);
    const all = read(answers).flat();
    const coefficients = (['climate.rho', 'climate.kappa', 'climate.lambda'] as const).map((key, i) => ({
      name: key.slice('climate.'.length),
      set: value[key] / 1024,
      found: found[i] ?? null,
    }));
    const shares = FORCES.map((kind) => {
      const of = all.filter((a) => a.trigger === kind);
      return portion(of.filter((a) => a.major === kind).length, of.length);
    });
    const lags = all.flatMap((a) => (a.lag === null ? [] : [a.lag]));
    return {
      targets: [
        ...coefficients.map(({ name, set, found: b }) =>
          target(
            `${name}, set to ${set.toFixed(3)}`,
            exactly(b, seeds.length),
            { low: Math.round((set - 0.04) * 1000) / 1000, high: Math.round((set + 0.04) * 1000) / 1000 },
            '',
            regression,
          ),
        ),
        target(
          'answers in kind that come in the same or the next week',
          portion(lags.filter((l) => l <= 1).length, lags.length),
          { low: 50 },
          '% of answers',
          answers,
        ),
        ...FORCES.map((kind, i) =>
          target(
            `${NAMES[kind]} answered in kind (data: ${DATA[kind]} %)`,
            shares[i] ?? portion(0, 0),
            { low: DATA[kind] - BAND, high: DATA[kind] + BAND },
            '% of triggers',
            answers,
          ),
        ),
      ],
      remarks: FORCES.flatMap((kind) => {
        const of = all.filter((a) => a.trigger === kind);
        return [...FORCES, null].map((major) => ({
          what: `${NAMES[kind]}: major response ${major ?? 'none'}`,
          measured: portion(of.filter((a) => a.major === major).length, of.length).value,
          unit: '% of triggers',
        }));
      }),
      plots: [
        barChart(
          `law07-regression-${bench.id}`,
          'Coefficients of the climate: recovered and set',
          `${bench.id}; n = ${seeds.length} seeds of ${WEEKS} weeks; yellow: ±0.04`,
          { label: 'coefficient, a week', domain: [0, 0.4] },
          ['recovered', 'set'],
          coefficients.map(({ name, set, found: b }) => ({
            label: name,
            values: [b, set],
            low: set - 0.04,
            high: set + 0.04,
          })),
        ),
        barChart(
          `law07-${bench.id}`,
          'Answers in kind: model and data',
          `${bench.id}; n = ${all.length} triggers in ${read(answers).length} games; data: ICB v13; yellow: ±10 points`,
          { label: '% of triggers', domain: [0, 100] },
          ['model', 'data'],
          FORCES.map((kind, i) => ({
            label: NAMES[kind],
            values: [shares[i]?.value ?? null, DATA[kind]],
            low: DATA[kind] - BAND,
            high: DATA[kind] + BAND,
          })),
        ),
      ],
    };
  }),
};
