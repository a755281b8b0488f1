import { dateOfTurn, firstTurn } from '../../engine/index.ts';
import { type Game, motivesOf, PLAYER, playedCodes } from '../../store/index.ts';
import { capitalName, shortDate, wordsFor } from '../../view/index.ts';
import { t } from '../text.ts';
import { MotiveLines } from './Motives.tsx';

/** How a seat without a person chose: its doctrine, and turn by turn what it saw, its rule, and what it did. */
export const Opponent = ({ game }: { game: Game }) => {
  const { world } = game;
  const words = wordsFor(world.scenario.text);
  const motives = motivesOf(world, game.log, game.states);
  const bots = playedCodes(world).filter((code) => game.seats[code] !== PLAYER);
  return (
    <>
      {bots.map((code) => {
        const doctrine = game.seats[code] ?? '';
        return (
          <section key={code}>
            <h2>{t('debrief.opponent', { capital: capitalName(words, code) })}</h2>
            <p className="prose">
              <strong>{t(`doctrine.${doctrine}`)}.</strong> {t(`doctrine.${doctrine}.line`)}
            </p>
            <details open>
              <summary>{t('opponent.turns')}</summary>
              <ol className="motives">
                {game.states.slice(firstTurn(game.states) + 1).map(({ clock }) => {
                  const turn = clock.turn - 1;
                  return (
                    <li key={turn}>
                      <h3>{t('debrief.turn', { turn, date: shortDate(dateOfTurn(world, turn)) })}</h3>
                      <MotiveLines told={game} power={code} turn={turn} motive={motives[turn]?.[code]} />
                    </li>
                  );
                })}
              </ol>
            </details>
          </section>
        );
      })}
    </>
  );
};
