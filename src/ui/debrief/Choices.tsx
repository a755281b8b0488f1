import { dateOfTurn, type WeighedChoice } from '../../engine/index.ts';
import type { PastGame } from '../../store/index.ts';
import { capitalName, shortDate, signedPoints, type Words, wordsFor } from '../../view/index.ts';
import { t } from '../text.ts';
import { choiceText, inViewersOrder } from './choice.ts';

const MOST = 5;

/** One side's choices, weightiest first; each leads to its turn in the replay. */
const Side = ({
  told,
  words,
  power,
  choices,
  withScores,
  onTurn,
}: {
  told: PastGame;
  words: Words;
  power: string;
  choices: readonly WeighedChoice[];
  withScores: boolean;
  /** Opens a turn's story. */
  onTurn: (turn: number) => void;
}) => {
  const shown = choices
    .filter(
      (one) =>
        one.power === power &&
        (one.tension !== 0 || one.cooperation !== 0 || (withScores && one.score !== 0)),
    )
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
              <button type="button" className="choice-turn" onClick={() => onTurn(one.turn)}>
                {t('debrief.turn', {
                  turn: one.turn,
                  date: shortDate(dateOfTurn(told.world, one.turn)),
                })}
              </button>
              <p>
                {choiceText(told, words, one) ?? one.path}
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
  told,
  choices,
  withScores,
  onTurn,
}: {
  told: PastGame;
  choices: readonly WeighedChoice[];
  withScores: boolean;
  /** Opens a turn's story. */
  onTurn: (turn: number) => void;
}) => {
  const words = wordsFor(told.world.scenario.text);
  return (
    <>
      <h3>{t('difference.choices')}</h3>
      <p className="muted measure">{t('difference.choices.lead')}</p>
      <div className="columns">
        {inViewersOrder(told).map((power) => (
          <Side
            key={power}
            told={told}
            words={words}
            power={power}
            choices={choices}
            withScores={withScores}
            onTurn={onTurn}
          />
        ))}
      </div>
    </>
  );
};
