import { standingOf } from '../../engine/index.ts';
import { type PastGame, playedCodes, type Theory } from '../../store/index.ts';
import { number, powerTitle, wordsFor } from '../../view/index.ts';
import { modelTitle } from '../model.ts';
import { points, t } from '../text.ts';
import { Columns } from './Columns.tsx';

/** The same orders and seed under the other theories, beside how the game came out. */
export const Theories = ({
  told,
  theories,
  withScores,
}: {
  told: PastGame;
  theories: readonly Theory[];
  withScores: boolean;
}) => {
  const { world, states } = told;
  const last = states.at(-1);
  if (last === undefined) return null;
  const words = wordsFor(world.scenario.text);
  const own = { model: world.model.id, end: standingOf(world, last), dropped: 0 };
  const columns = [own, ...theories];
  const rows: readonly (readonly [string, (column: typeof own) => string])[] = [
    [t('paths.axis.tension'), ({ end }) => points(end.tension)],
    [t('paths.axis.cooperation'), ({ end }) => points(end.cooperation)],
    ...(withScores ? playedCodes(world) : []).map(
      (code, place): readonly [string, (column: typeof own) => string] => [
        t('difference.total', { power: powerTitle(words, code) }),
        ({ end }) => points(end.scores[place] ?? 0),
      ],
    ),
    [t('difference.dropped'), ({ dropped }) => number(dropped)],
  ];
  return (
    <>
      <h3>{t('difference.theories')}</h3>
      <p className="muted measure">{t('difference.theories.lead')}</p>
      <Columns
        className="theories"
        corner={t('model')}
        columns={columns.map((of) => ({
          id: of.model,
          title: [modelTitle(of.model), of.model === own.model ? t('difference.this-game') : '']
            .join(' ')
            .trim(),
          of,
        }))}
        rows={rows}
      />
    </>
  );
};
