import { standingOf } from '../../engine/index.ts';
import { type Game, latest, playedCodes, type Theory } from '../../store/index.ts';
import { modelTitle } from '../model.ts';
import { points, t } from '../text.ts';
import { capital, powerName, wordsFor } from '../words/index.ts';

/** The same orders and seed under the other theories, beside how the game came out. */
export const Theories = ({
  game,
  theories,
  withScores,
}: {
  game: Game;
  theories: readonly Theory[];
  withScores: boolean;
}) => {
  const { world } = game;
  const words = wordsFor(world.scenario.text);
  const codes = withScores ? playedCodes(world) : [];
  const own = { model: world.model.id, end: standingOf(world, latest(game)), held: 0, dropped: 0 };
  return (
    <>
      <h3>{t('difference.theories')}</h3>
      <p className="muted measure">{t('difference.theories.lead')}</p>
      <div className="wide">
        <table className="theories">
          <thead>
            <tr>
              <th scope="col">{t('model')}</th>
              <th scope="col" className="number">
                {t('paths.axis.tension')}
              </th>
              <th scope="col" className="number">
                {t('paths.axis.cooperation')}
              </th>
              {codes.map((code) => (
                <th key={code} scope="col" className="number">
                  {t('difference.total', { power: capital(powerName(words, code)) })}
                </th>
              ))}
              <th scope="col" className="number">
                {t('difference.dropped')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[own, ...theories].map(({ model, end, dropped }) => (
              <tr key={model}>
                <th scope="row">
                  {modelTitle(model)} {model === own.model ? t('difference.this-game') : ''}
                </th>
                <td className="number">{points(end.tension)}</td>
                <td className="number">{points(end.cooperation)}</td>
                {codes.map((code, place) => (
                  <td key={code} className="number">
                    {points(end.scores[place] ?? 0)}
                  </td>
                ))}
                <td className="number">{dropped}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
