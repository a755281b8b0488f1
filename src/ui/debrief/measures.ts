import type { Division, PowerView } from '../../engine/index.ts';
import { capital, powerName, powerTitle, type Words } from '../../view/index.ts';
import { t } from '../text.ts';

/** A number whose end is divided. */
export interface DividedMeasure {
  readonly id: string;
  readonly title: string;
  /** Over a column. */
  readonly brief: string;
  readonly division: Division;
  /** The two powers as this division tells them apart. */
  readonly own: string;
  readonly other: string;
}

/** What is divided: the pair's tension and cooperation once, and each side's own score. */
export const measuresOf = (
  words: Words,
  views: readonly PowerView[],
  withScores: boolean,
): readonly DividedMeasure[] => {
  const [first, second] = views;
  if (first === undefined || second === undefined) return [];
  const sides = { own: first.power, other: second.power };
  const scores = views.map(({ power, score }) => ({
    id: `score-${power}`,
    title: t('difference.score', { power: capital(powerName(words, power)) }),
    brief: t('difference.total', { power: powerTitle(words, power) }),
    division: score,
    own: power,
    other: power === first.power ? second.power : first.power,
  }));
  return [
    {
      id: 'tension',
      title: t('paths.axis.tension'),
      brief: t('paths.axis.tension'),
      division: first.tension,
      ...sides,
    },
    {
      id: 'cooperation',
      title: t('paths.axis.cooperation'),
      brief: t('paths.axis.cooperation'),
      division: first.cooperation,
      ...sides,
    },
    ...(withScores ? scores : []),
  ];
};
