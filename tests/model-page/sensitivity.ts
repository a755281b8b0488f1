import type { World } from '../../src/engine/index.ts';
import { PARAMETERS, type ParameterKey } from '../../src/vocabulary/index.ts';
import { barChart } from '../evidence/chart.ts';
import { mixedPair } from '../evidence/mixed.ts';
import { play, tensionOf } from '../evidence/play.ts';
import { average, mean } from '../evidence/statistics.ts';
import { type Found, seedOf } from './shape.ts';
import { decimals, KEYS } from './units.ts';

const GAMES = 81;
const SHIFTS = [0.75, 1.25] as const;
const SHOWN = 12;

/** The same world with one parameter changed, within its range. */
const changed = (world: World, key: ParameterKey, times: number): World => {
  const { min, max } = PARAMETERS[key];
  const value = Math.min(max, Math.max(min, Math.round(world.model.value[key] * times)));
  return { ...world, model: { ...world.model, value: { ...world.model.value, [key]: value } } };
};

/** How far tension went in each game: what only shifts both ends alike does not show. */
const ways = (world: World): readonly number[] =>
  Array.from({ length: GAMES }, (_, k) => {
    const { start, end } = play(world, seedOf('sensitivity', k), mixedPair(k));
    return tensionOf(world, end) - tensionOf(world, start);
  });

/** By how much the way of tension differs when one number is a quarter smaller or larger, all else and all seeds the same. */
export const sensitivity = (world: World): Found => {
  const plain = ways(world);
  const apart = (key: ParameterKey, times: number): readonly number[] =>
    ways(changed(world, key, times)).map((tension, k) => tension - (plain[k] ?? 0));
  const rows = KEYS.map((key) => ({ key, by: SHIFTS.map((times) => apart(key, times)) }))
    .map(({ key, by }) => ({
      key,
      values: by.map(mean),
      margin: Math.max(...by.map((values) => average(values).margin ?? 0)),
    }))
    .sort((one, other) => weight(other.values) - weight(one.values));
  const shown = rows.slice(0, SHOWN);
  const reach = Math.ceil(weight(shown[0]?.values ?? []));
  return {
    plots: [
      barChart(
        'sensitivity',
        'The numbers that matter most',
        `laboratory; n = ${GAMES} games, every pair of doctrines once`,
        { label: 'change in how far tension goes in ten weeks, points', domain: [-reach, reach] },
        ['a quarter less', 'a quarter more'],
        shown.map(({ key, values }) => ({ label: key, values })),
      ),
    ],
    numbers: {
      'sensitivity.most': decimals(weight(shown[0]?.values ?? [])),
      'sensitivity.first': shown[0]?.key ?? '',
      'sensitivity.below-half': `${rows.filter(({ values }) => weight(values) < 0.5).length}`,
      'sensitivity.of': `${rows.length}`,
      'sensitivity.margin': decimals(Math.max(...shown.map(({ margin }) => margin))),
    },
  };
};

const weight = (values: readonly number[]): number => Math.max(0, ...values.map(Math.abs));
