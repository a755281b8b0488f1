import { dateOfTurn } from '../../engine/index.ts';
import type { Game } from '../../store/index.ts';
import { changeText, describeEvent, shortDate, wordsFor } from '../../view/index.ts';
import { t } from '../text.ts';
import { turningPoints } from './series.ts';

const MOST = 4;

/** The turns that moved the pair most, and what moved it. */
export const Turning = ({ game }: { game: Game }) => {
  const { world } = game;
  const words = wordsFor(world.scenario.text);
  const points = turningPoints(world, game.states, game.events, game.ledger, MOST);
  return (
    <ol className="turning">
      {points.map((point) => (
        <li key={point.turn}>
          <p className="turning-head">
            <strong>
              {t('debrief.turn', { turn: point.turn, date: shortDate(dateOfTurn(world, point.turn)) })}
            </strong>{' '}
            {point.tension === 0 ? null : (
              <span className="tone-tension">
                {t('debrief.tension-by', { change: changeText('tension', point.tension) })}
              </span>
            )}{' '}
            {point.cooperation === 0 ? null : (
              <span className="tone-cooperation">
                {t('debrief.cooperation-by', { change: changeText('cooperation', point.cooperation) })}
              </span>
            )}
          </p>
          {point.causes.length === 0 ? (
            <p className="muted">{t('debrief.no-act')}</p>
          ) : (
            <ul>
              {[...new Set(point.causes.map((event) => describeEvent(words, event, world)))].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
};
