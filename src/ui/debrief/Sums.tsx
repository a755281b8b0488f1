import { capitalName, signedPoints, type Words } from '../../view/index.ts';
import { points, t } from '../text.ts';
import { Columns } from './Columns.tsx';
import type { DividedMeasure } from './measures.ts';

/** The same as a table: every column adds up to its last number. */
export const Sums = ({ words, measures }: { words: Words; measures: readonly DividedMeasure[] }) => {
  const [first] = measures;
  if (first === undefined) return null;
  const alone = (code: string): string => t('difference.part.alone', { capital: capitalName(words, code) });
  const rows: readonly (readonly [string, (measure: DividedMeasure) => string])[] = [
    [t('difference.part.base'), ({ division }) => points(division.base)],
    [
      alone(first.own),
      ({ division, own }) => signedPoints(own === first.own ? division.own : division.other),
    ],
    [
      alone(first.other),
      ({ division, own }) => signedPoints(own === first.own ? division.other : division.own),
    ],
    [t('difference.part.interaction'), ({ division }) => signedPoints(division.interaction)],
    [t('difference.part.chance'), ({ division }) => signedPoints(division.chance)],
    [t('difference.part.actual'), ({ division }) => points(division.actual)],
  ];
  return (
    <details className="difference-table">
      <summary>{t('paths.table')}</summary>
      <Columns
        corner={t('difference.part')}
        columns={measures.map((of) => ({ id: of.id, title: of.brief, of }))}
        rows={rows}
      />
    </details>
  );
};
