import type { World } from '../../src/engine/index.ts';
import { PARAMETERS, type ParameterKey } from '../../src/vocabulary/index.ts';
import { barChart } from '../evidence/chart.ts';
import { doctrine, play, tensionOf } from '../evidence/play.ts';
import { average, mean } from '../evidence/statistics.ts';
import { type Found, seedOf } from './shape.ts';
import { decimals, KEYS, tenths } from './units.ts';

const GAMES = 60;
const TIMES = 1.25;
const SHOWN = 12;

/** One pair that escalates and one that does not: in a mean over both, effects would cancel out. */
const PAIRS = [
  { title: 'two hawks', who: ['hawk', 'hawk'] },
  { title: 'GRIT against tit-for-tat', who: ['grit', 'tit-for-tat'] },
] as const;

/** The same world with one parameter a quarter larger, within its range. */
const changed = (world: World, key: ParameterKey): World => {
  const value = Math.min(PARAMETERS[key].max, Math.round(world.model.value[key] * TIMES));
  return { ...world, model: { ...world.model, value: { ...world.model.value, [key]: value } } };
};

/** How far tension went in each game: what shifts both ends alike does not show. */
const ways = (world: World, who: readonly [string, string]): readonly number[] =>
  Array.from({ length: GAMES }, (_, k) => {
    const { start, end } = play(world, seedOf('sensitivity', k), [doctrine(who[0]), doctrine(who[1])]);
    return tensionOf(world, end) - tensionOf(world, start);
  });

const weight = (values: readonly number[]): number => Math.max(0, ...values.map(Math.abs));

/** By how much the way of tension differs when one number is a quarter larger, all else and all seeds the same. */
export const sensitivity = (world: World): Found => {
  const plain = PAIRS.map(({ who }) => ways(world, who));
  const rows = KEYS.map((key) => {
    const other = changed(world, key);
    const apart = PAIRS.map(({ who }, p) => ways(other, who).map((way, k) => way - (plain[p]?.[k] ?? 0)));
    return { key, values: apart.map(mean), margin: weight(apart.map((by) => average(by).margin ?? 0)) };
  }).sort((one, other) => weight(other.values) - weight(one.values));
  const shown = rows.slice(0, SHOWN);
  const reach = Math.ceil(weight(shown[0]?.values ?? []));
  return {
    plots: [
      barChart(
        'sensitivity',
        'The numbers that matter most',
        `laboratory; each number a quarter larger, the rest as it is; mean of n = ${GAMES} games for each bar`,
        { label: 'change in how far tension goes in ten weeks, points', domain: [-reach, reach] },
        PAIRS.map(({ title }) => title),
        shown.map(({ key, values }) => ({ label: key, values })),
      ),
    ],
    numbers: {
      'sensitivity.hawks': tenths(mean(plain[0] ?? [])),
      'sensitivity.grit': tenths(mean(plain[1] ?? [])),
      'sensitivity.most': tenths(weight(shown[0]?.values ?? [])),
      'sensitivity.first': shown[0]?.key ?? '',
      'sensitivity.below-half': `${rows.filter(({ values }) => weight(values) < 0.5).length}`,
      'sensitivity.of': `${rows.length}`,
      'sensitivity.margin': decimals(weight(shown.map(({ margin }) => margin))),
    },
  };
};
