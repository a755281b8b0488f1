import { useState } from 'react';
import { type GameReading, OPPONENTS, PLAYER, playedCodes, store } from '../../store/index.ts';
import { capital, powerName, wordsFor } from '../../view/index.ts';
import { t } from '../text.ts';

/** Takes a seat in the game being read, from the end of the turn on the screen. */
export const Branch = ({ reading }: { reading: GameReading }) => {
  const { world, turn } = reading;
  const words = wordsFor(world.scenario.text);
  const codes = playedCodes(world);
  const opponents: readonly string[] = [...OPPONENTS.first, ...OPPONENTS.others];
  const [side, setSide] = useState(
    codes.find((code) => reading.log.seats[code] === PLAYER) ?? codes[0] ?? '',
  );
  const [opponent, setOpponent] = useState(
    Object.values(reading.log.seats).find((seat) => opponents.includes(seat)) ?? opponents[0] ?? PLAYER,
  );
  if (reading.replay.states[turn]?.clock.ending !== null) return null;
  return (
    <form
      className="branch no-print"
      onSubmit={(event) => {
        event.preventDefault();
        const seats = Object.fromEntries(codes.map((code) => [code, code === side ? PLAYER : opponent]));
        store.getState().branch(turn, seats);
      }}
    >
      <h3>{t('branch.title')}</h3>
      <p className="muted">{t('branch.line', { turn: turn + 1 })}</p>
      <div className="row">
        <label className="field">
          {t('branch.side')}
          <select value={side} onChange={(event) => setSide(event.currentTarget.value)}>
            {codes.map((code) => (
              <option key={code} value={code}>
                {capital(powerName(words, code))}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('branch.opponent')}
          <select value={opponent} onChange={(event) => setOpponent(event.currentTarget.value)}>
            {[...opponents, PLAYER].map((seat) => (
              <option key={seat} value={seat}>
                {t(seat === PLAYER ? 'front.two-players' : `doctrine.${seat}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="primary">
          {t('branch.begin')}
        </button>
      </div>
    </form>
  );
};
