import { dateOfTurn } from '../../engine/index.ts';
import { type Game, motivesOf, PLAYER, playedCodes } from '../../store/index.ts';
import { t } from '../text.ts';
import { capitalName, cardTitle, shortDate, wordsFor } from '../words/index.ts';

/** How a seat without a person chose: its doctrine, and the rule that applied turn by turn. */
export const Opponent = ({ game }: { game: Game }) => {
  const { world } = game;
  const words = wordsFor(world.scenario.text);
  const motives = motivesOf(world, game.log, game.states);
  const bots = playedCodes(world).filter((code) => game.seats[code] !== PLAYER);
  return (
    <>
      {bots.map((code) => {
        const turns = motives.flatMap((given, turn) => {
          const motive = given[code];
          return turn === 0 || motive === undefined ? [] : [{ turn, motive }];
        });
        const doctrine = game.seats[code] ?? '';
        return (
          <section key={code}>
            <h2>{t('debrief.opponent', { capital: capitalName(words, code) })}</h2>
            <p className="prose">
              <strong>{t(`doctrine.${doctrine}`)}.</strong> {t(`doctrine.${doctrine}.line`)}
            </p>
            {turns.length === 0 ? null : (
              <details>
                <summary>{t('debrief.opponent.turns')}</summary>
                <table className="motives">
                  <thead>
                    <tr>
                      <th scope="col">{t('paths.turn')}</th>
                      <th scope="col">{t('debrief.opponent.rule')}</th>
                      <th scope="col">{t('debrief.opponent.saw')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {turns.map(({ turn, motive }) => (
                      <tr key={turn}>
                        <th scope="row">
                          {t('paths.turn-of', { turn, date: shortDate(dateOfTurn(world, turn)) })}
                        </th>
                        <td>{t(`doctrine.rule.${motive.rule}`)}</td>
                        <td>
                          {motive.saw.length === 0
                            ? t('debrief.opponent.nothing')
                            : motive.saw.map((id) => cardTitle(words, id)).join('; ')}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </details>
            )}
          </section>
        );
      })}
    </>
  );
};
