import { useState } from 'react';
import { type GameReading, motivesOf, type PastGame, PLAYER, playedCodes, store } from '../../store/index.ts';
import { capitalName, wordsFor } from '../../view/index.ts';
import { Difference } from '../debrief/Difference.tsx';
import { MotiveLines } from '../debrief/Motives.tsx';
import { t } from '../text.ts';

/** The game read, once it is over; `null` before: what is told afterwards is never told during play. */
const overOf = ({ world, log, replay }: GameReading): PastGame | null =>
  (replay.states.at(-1)?.clock.ending ?? null) === null ? null : { world, log, states: replay.states };

/** Why each doctrine chose as it did in the turn on the screen. */
export const Reasons = ({ reading }: { reading: GameReading }) => {
  const { turn } = reading;
  const told = overOf(reading);
  if (turn === 0 || told === null) return null;
  const { world, log, states } = told;
  const words = wordsFor(world.scenario.text);
  const motives = motivesOf(world, log, states)[turn] ?? {};
  return playedCodes(world)
    .filter((code) => log.seats[code] !== PLAYER && motives[code] !== undefined)
    .map((code) => (
      <section key={code}>
        <h3>
          {t('debrief.opponent', { capital: capitalName(words, code) })}:{' '}
          {t(`doctrine.${log.seats[code] ?? ''}`)}
        </h3>
        <MotiveLines told={told} power={code} turn={turn} motive={motives[code]} withChoices={false} />
      </section>
    ));
};

/** What made the difference in a game that is over, for whoever asks. */
export const DividedOutcome = ({ reading }: { reading: GameReading }) => {
  const [asked, setAsked] = useState(false);
  const told = overOf(reading);
  if (told === null) return null;
  if (asked)
    return (
      <Difference
        told={told}
        withScores
        onTurn={(turn) => {
          store.getState().readTurn(turn);
          globalThis.scrollTo({ top: 0 });
        }}
      />
    );
  return (
    <p className="no-print">
      <button type="button" onClick={() => setAsked(true)}>
        {t('difference')}
      </button>
    </p>
  );
};
