import { dateOfTurn, type WeighedChoice } from '../../engine/index.ts';
import { type Game, personsOf, playedCodes, store } from '../../store/index.ts';
import { t } from '../text.ts';
import { capitalName, shortDate, signedPoints, type Words, wordsFor } from '../words/index.ts';
import { choiceText } from './choice.ts';

const MOST = 5;

/** One side's choices, weightiest first; each leads to its turn in the replay. */
const Side = ({
  game,
  words,
  power,
  choices,
  withScores,
}: {
  game: Game;
  words: Words;
  power: string;
  choices: readonly WeighedChoice[];
  withScores: boolean;
}) => {
  const shown = choices
    .filter((one) => one.power === power && (one.tension !== 0 || one.cooperation !== 0 || one.score !== 0))
    .slice(0, MOST);
  const numbers = (one: WeighedChoice): string =>
    [
      t('debrief.tension-by', { change: signedPoints(one.tension) }),
      t('debrief.cooperation-by', { change: signedPoints(one.cooperation) }),
      ...(withScores ? [t('difference.score-by', { change: signedPoints(one.score) })] : []),
    ].join(', ');
  return (
    <section>
      <h4>{capitalName(words, power)}</h4>
      {shown.length === 0 ? (
        <p className="muted">{t('difference.choices.none')}</p>
      ) : (
        <ol className="choices">
          {shown.map((one) => (
            <li key={`${one.turn} ${one.path}`}>
              <button
                type="button"
                className="choice-turn no-print"
                onClick={() => store.getState().watchGame(one.turn)}
              >
                {t('debrief.turn', {
                  turn: one.turn,
                  date: shortDate(dateOfTurn(game.world, one.turn)),
                })}
              </button>
              <p>
                {choiceText(game, words, one) ?? one.path}
                <span className="muted">{numbers(one)}</span>
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

/** Which single choices mattered most: the game with each of them left out, on the same seed. */
export const Choices = ({
  game,
  choices,
  withScores,
}: {
  game: Game;
  choices: readonly WeighedChoice[];
  withScores: boolean;
}) => {
  const words = wordsFor(game.world.scenario.text);
  const [first] = personsOf(game);
  const codes = [...playedCodes(game.world)].sort((a, b) => Number(b === first) - Number(a === first));
  return (
    <>
      <h3>{t('difference.choices')}</h3>
      <p className="muted measure">{t('difference.choices.lead')}</p>
      <div className="columns">
        {codes.map((power) => (
          <Side
            key={power}
            game={game}
            words={words}
            power={power}
            choices={choices}
            withScores={withScores}
          />
        ))}
      </div>
    </>
  );
};
