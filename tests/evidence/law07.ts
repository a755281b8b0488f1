import { drift, type Sink, setup, type World } from '../../src/engine/index.ts';
import { barChart } from './chart.ts';
import { mixedPair } from './mixed.ts';
import { actsOf, isHostileDeed, play } from './play.ts';
import { type Law, type Survey, seedOf } from './shape.ts';
import { exactly, portion, solve, sum, target } from './statistics.ts';

const WEEKS = 52;

/** Cross-products of one seed's regression: the matrix row by row, then the right side. In units of mG². */
type Sums = readonly number[];

const clip = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** One ordered pair in one week: its climate, the other's toward it, its friends' quarrels, and its climate a week later. */
const rowsOf = (
  world: World,
  before: readonly number[],
  after: readonly number[],
): readonly (readonly [number, number, number, number])[] => {
  const n = world.powers.length;
  const limit = 2 * world.model.value['climate.noise'];
  const at = (numbers: readonly number[], p: number): number => clip(numbers[p] ?? 0, limit);
  return world.powers.flatMap((_, i) =>
    world.powers.flatMap((__, j) => {
      if (i === j) return [];
      let others = 0;
      for (const { power: k, weight } of world.heeds[i] ?? [])
        if (k !== j) others += (weight * (at(before, k * n + j) + at(before, j * n + k))) / 1024;
      const p = i * n + j;
      return [[before[p] ?? 0, at(before, j * n + i), others, after[p] ?? 0] as const];
    }),
  );
};

const regression: Survey<Sums> = {
  id: 'regression',
  seeds: 200,
  cost: 4,
  run: (bench, k) => {
    const world = bench.world();
    let state = setup(world, seedOf('regression', k));
    const sums = new Array<number>(12).fill(0);
    for (let week = 0; week < WEEKS; week += 1) {
      const next = drift(world, state);
      for (const row of rowsOf(world, state.dyads.climate, next.dyads.climate))
        for (let x = 0; x < 3; x += 1) {
          for (let y = 0; y < 3; y += 1)
            sums[x * 3 + y] = (sums[x * 3 + y] ?? 0) + (row[x] ?? 0) * (row[y] ?? 0);
          sums[9 + x] = (sums[9 + x] ?? 0) + (row[x] ?? 0) * row[3];
        }
      state = next;
    }
    return sums;
  },
};

/** Least squares over the pooled weeks of these seeds: rho, kappa, lambda. */
const estimate = (seeds: readonly Sums[]): readonly number[] => {
  const total = Array.from({ length: 12 }, (_, i) => sum(seeds.map((s) => s[i] ?? 0)));
  return solve([total.slice(0, 3), total.slice(3, 6), total.slice(6, 9)], total.slice(9));
};

const KINDS = ['political', 'military', 'violent'] as const;
type Kind = (typeof KINDS)[number];

/** Moves that arm a side in a war; event codes file them under aid or mobilization. */
const ARMING: ReadonlySet<string> = new Set(['military-aid', 'back-damascus', 'arm-proxies']);

/** ICB tells political, non-violent military and violent acts apart. */
const kindOf = (world: World, source: string): Kind => {
  const card = world.moveById.get(source) ?? world.eventById.get(source);
  const root = card?.cameo?.slice(0, 2) ?? '';
  if (ARMING.has(source) || ['18', '19', '20'].includes(root)) return 'violent';
  const isMove = card?.kind === 'move';
  return root === '15' || (isMove && card.family === 'posture') ? 'military' : 'political';
};

const QUIET = 2;
const WINDOW = 4;

interface Deed {
  readonly by: number;
  readonly turn: number;
  readonly kind: Kind;
  readonly weight: number;
  /** Played by a standing instruction, after the slates of its turn. */
  readonly sealed: boolean;
}

/** What a trigger brought: the kind of the weightiest answer in the window, and the turns until the first in kind. */
interface Answer {
  readonly trigger: Kind;
  readonly major: Kind | null;
  readonly lag: number | null;
}

const answersTo = (deeds: readonly Deed[], lastTurn: number): readonly Answer[] => {
  const answers: Answer[] = [];
  for (const by of new Set(deeds.map((d) => d.by))) {
    const own = deeds.filter((d) => d.by === by);
    const turns = [...new Set(own.map((d) => d.turn))];
    for (const turn of turns) {
      const isFirst = !turns.some((t) => t < turn && t >= turn - QUIET);
      if (!isFirst || turn + WINDOW > lastTurn) continue;
      const trigger = own
        .filter((d) => d.turn === turn)
        .reduce((worst, d) => (d.weight < worst.weight ? d : worst));
      const replies = deeds.filter(
        (d) =>
          d.by !== by &&
          (d.turn === turn ? d.sealed && !trigger.sealed : d.turn > turn && d.turn <= turn + WINDOW),
      );
      const inKind = replies.filter((d) => d.kind === trigger.kind).map((d) => d.turn - turn);
      answers.push({
        trigger: trigger.kind,
        major:
          replies.length === 0 ? null : replies.reduce((most, d) => (d.weight < most.weight ? d : most)).kind,
        lag: inKind.length === 0 ? null : Math.min(...inKind),
      });
    }
  }
  return answers;
};

const TURNS = 20;

const answers: Survey<readonly Answer[]> = {
  id: 'answers',
  seeds: 1620,
  cost: 3,
  run: (bench, k) => {
    const world = bench.world(TURNS);
    const deeds: Deed[] = [];
    let fired = new Set<string>();
    const sink: Sink = {
      event: (e) => {
        if (e.kind === 'instruction-fired') fired.add(`${e.by}/${e.subject}`);
      },
      entry: () => {},
    };
    play(world, seedOf('answers', k), mixedPair(k), {
      sink,
      onTurn: (after, _, turn) => {
        for (const act of actsOf(world, after, turn).filter(isHostileDeed))
          deeds.push({
            by: act.by,
            turn,
            kind: kindOf(world, act.source),
            weight: act.weight,
            sealed: fired.has(`${world.powers[act.by]}/${act.source}`),
          });
        fired = new Set();
      },
    });
    return answersTo(deeds, TURNS);
  },
};

/** ICB v13, responses in kind to a trigger, per cent. */
const DATA: Readonly<Record<Kind, number>> = { political: 41, military: 38, violent: 61 };
const BAND = 10;

const NAMES: Readonly<Record<Kind, string>> = {
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
  ground: 'laboratory',
  surveys: [regression, answers],
  judge: (bench, read) => {
    const seeds = read(regression);
    const value = bench.world().model.value;
    const found = estimate(seeds);
    const all = read(answers).flat();
    const coefficients = (['climate.rho', 'climate.kappa', 'climate.lambda'] as const).map((key, i) => ({
      name: key.slice('climate.'.length),
      set: value[key] / 1024,
      found: found[i] ?? null,
    }));
    const shares = KINDS.map((kind) => {
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
        ...KINDS.map((kind, i) =>
          target(
            `${NAMES[kind]} answered in kind (data: ${DATA[kind]} %)`,
            shares[i] ?? portion(0, 0),
            { low: DATA[kind] - BAND, high: DATA[kind] + BAND },
            '% of triggers',
            answers,
          ),
        ),
      ],
      remarks: KINDS.flatMap((kind) => {
        const of = all.filter((a) => a.trigger === kind);
        return [...KINDS, null].map((major) => ({
          what: `${NAMES[kind]}: major response ${major ?? 'none'}`,
          measured: portion(of.filter((a) => a.major === major).length, of.length).value,
          unit: '% of triggers',
        }));
      }),
      plots: [
        barChart(
          `law07-${bench.id}`,
          'Answers in kind: model and data',
          `${bench.id}; n = ${all.length} triggers in ${read(answers).length} games; data: ICB v13; yellow: ±10 points`,
          { label: '% of triggers', domain: [0, 100] },
          ['model', 'data'],
          KINDS.map((kind, i) => ({
            label: NAMES[kind],
            values: [shares[i]?.value ?? null, DATA[kind]],
            low: DATA[kind] - BAND,
            high: DATA[kind] + BAND,
          })),
        ),
      ],
    };
  },
};
