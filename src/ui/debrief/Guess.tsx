import { useId, useState } from 'react';
import { type Game, latest, personsOf, playedCodes, store } from '../../store/index.ts';
import { capitalName, wordsFor } from '../../view/index.ts';
import { t } from '../text.ts';

/** The private instruction that the seed drew for a power; `null` where it has none. */
export const drawnInstruction = (game: Game, power: string): string | null => {
  const { world } = game;
  const at = latest(game).secrets.instructions[world.powerIndex.get(power) ?? 0] ?? -1;
  return world.scenario.file.instructions[power]?.[at]?.id ?? null;
};

/** Powers whose instruction somebody at this screen has to guess. */
export const toGuess = (game: Game): readonly string[] => {
  const persons = personsOf(game);
  return playedCodes(game.world).filter(
    (code) => drawnInstruction(game, code) !== null && persons.some((person) => person !== code),
  );
};

/** True when nobody has a guess left to make. */
export const allGuessed = (game: Game): boolean =>
  toGuess(game).every((code) => Object.hasOwn(game.guesses, code));

/** One guess: what was that power told to seek? */
const GuessForm = ({ game, power }: { game: Game; power: string }) => {
  const id = useId();
  const words = wordsFor(game.world.scenario.text);
  const [chosen, setChosen] = useState<string | null>(null);
  const instructions = game.world.scenario.file.instructions[power] ?? [];
  const other = playedCodes(game.world).find((code) => code !== power) ?? power;
  const { guess } = store.getState();
  return (
    <form
      className="guess"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) guess(power, chosen);
      }}
    >
      <fieldset>
        <legend>
          {t('debrief.guess.question', {
            power: capitalName(words, power),
            other: capitalName(words, other),
            two: personsOf(game).length > 1 ? 'yes' : 'no',
          })}
        </legend>
        {instructions.map((one) => (
          <label key={one.id} className="choice" data-chosen={chosen === one.id}>
            <input
              type="radio"
              name={id}
              value={one.id}
              checked={chosen === one.id}
              onChange={() => setChosen(one.id)}
            />
            <span>
              <strong>{t(`instruction.${power}.${one.id}.title`)}</strong>
              <span className="choice-line">{t(`instruction.${power}.${one.id}.body`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="row">
        <button type="submit" className="primary" disabled={chosen === null}>
          {t('debrief.guess.show')}
        </button>
        <button type="button" className="plain" onClick={() => guess(power, '')}>
          {t('debrief.guess.skip')}
        </button>
      </div>
    </form>
  );
};

/** Guesses still to make, or, once all are made, what each side had been told. */
export const Guesses = ({ game }: { game: Game }) => {
  const words = wordsFor(game.world.scenario.text);
  if (!allGuessed(game)) {
    return (
      <>
        {toGuess(game)
          .filter((code) => !Object.hasOwn(game.guesses, code))
          .slice(0, 1)
          .map((code) => (
            <GuessForm key={code} game={game} power={code} />
          ))}
      </>
    );
  }
  return (
    <div className="told">
      {playedCodes(game.world).map((code) => {
        const drawn = drawnInstruction(game, code);
        if (drawn === null) return null;
        const guessed = game.guesses[code] ?? '';
        return (
          <section key={code} className="cable">
            <p className="overline">{t('debrief.told', { power: capitalName(words, code) })}</p>
            <p className="cable-title">{t(`instruction.${code}.${drawn}.title`)}</p>
            <p>{t(`instruction.${code}.${drawn}.body`)}</p>
            {guessed === '' ? null : (
              <p className="verdict">
                {t(guessed === drawn ? 'debrief.guess.right' : 'debrief.guess.wrong', {
                  guess: t(`instruction.${code}.${guessed}.title`),
                })}
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
};
