import { dateOfTurn, type WeighedChoice } from '../../engine/index.ts';
import { type Game, personsOf, playedCodes, store } from '../../store/index.ts';
import { t } from '../text.ts';
import {
  capitalName,
  castOf,
  instructionText,
  moveTitle,
  shortDate,
  signedPoints,
  type Words,
  wordsFor,
} from '../words/index.ts';

const MOST = 5;

/** What stands at a choice's path in the log, in words; `null` where there is nothing. */
const choiceText = (game: Game, words: Words, { power, turn, path }: WeighedChoice): string | null => {
  const { world } = game;
  const orders = game.log.turns[turn - 1]?.orders[power];
  if (orders === undefined) return null;
  const cast = castOf(world, world.powerIndex.get(power) ?? 0, null, turn);
  const [kind, id = ''] = path.split('.');
  if (kind === 'instruction')
    return orders.instruction === null ? null : instructionText(words, orders.instruction, cast);
  if (kind === 'decisions')
    return t('difference.choice.decision', {
      card: words.say(`card.${id}.title`),
      option: words.say(`card.${id}.option.${orders.decisions[id] ?? ''}`),
    });
  if (kind === 'answers') {
    const given = orders.answers[Number(id)];
    const offer = game.states[turn - 1]?.offers.find((one) => one.id === given?.offer);
    if (given === undefined || offer === undefined) return null;
    return t('difference.choice.answer', {
      answer: given.answer,
      offer: moveTitle(words, offer.order, castOf(world, offer.by, null, turn), 'offer'),
    });
  }
  const order = orders.moves[Number(id)];
  return order === undefined ? null : moveTitle(words, order, cast);
};

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
