import './debrief.css';
import { useEffect, useRef, useState } from 'react';
import { dateOfTurn } from '../../engine/index.ts';
import { type Game, latest, PLAYER, personsOf, playedCodes, store, useGame } from '../../store/index.ts';
import { capital, powerName, wordsFor } from '../../view/index.ts';
import { Sources } from '../briefing/Sources.tsx';
import { modelLine, modelTitle } from '../model.ts';
import { ResumedLine } from '../shell/ResumedLine.tsx';
import { ShareLink } from '../shell/ShareLink.tsx';
import { day, index, t, texts } from '../text.ts';
import { Baskets } from './Baskets.tsx';
import { Contents } from './Contents.tsx';
import { Difference } from './Difference.tsx';
import { allGuessed, Guesses } from './Guess.tsx';
import { Opponent } from './Opponent.tsx';
import { OtherGames } from './OtherGames.tsx';
import { Others } from './Others.tsx';
import { Paths } from './Paths.tsx';
import { quarterOf, seriesOf } from './series.ts';
import { Turning } from './Turning.tsx';

const List = ({ of, numbered = true }: { of: string; numbered?: boolean }) => (
  <ol className={numbered ? 'prose' : 'prose is-plain'}>
    {texts(of).map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ol>
);

/** The same scenario and seed again, as it was or with the sides changed. */
const playAgain = (game: Game, swap: boolean): void => {
  const codes = playedCodes(game.world);
  const seats = Object.fromEntries(
    codes.map((code, at) => {
      const from = swap ? (codes[(at + 1) % codes.length] ?? code) : code;
      return [code, game.seats[from] ?? PLAYER];
    }),
  );
  void store.getState().newGame({ scenario: game.world.scenario.file.id, seats, model: game.world.model.id });
};

const Actions = () => {
  const { saveFile, watchGame, takeBackTurn } = store.getState();
  return (
    <div className="actions no-print">
      <div className="row">
        <button type="button" onClick={saveFile}>
          {t('debrief.save')}
        </button>
        <ShareLink />
        <button type="button" onClick={() => globalThis.print()}>
          {t('debrief.print')}
        </button>
        <button type="button" onClick={() => watchGame()}>
          {t('debrief.replay')}
        </button>
        <button type="button" onClick={takeBackTurn}>
          {t('debrief.take-back')}
        </button>
      </div>
    </div>
  );
};

/** Ways on, after the results: another game, or the shelf. */
const Onward = ({ game }: { game: Game }) => {
  const { go } = store.getState();
  return (
    <div className="actions no-print">
      <div className="row">
        <button type="button" onClick={() => playAgain(game, false)}>
          {t('debrief.again')}
        </button>
        {personsOf(game).length === 1 ? (
          <button type="button" onClick={() => playAgain(game, true)}>
            {t('debrief.swap')}
          </button>
        ) : null}
        <button type="button" onClick={() => go('front')}>
          {t('debrief.front')}
        </button>
      </div>
    </div>
  );
};

const Head = ({ game }: { game: Game }) => {
  const { world } = game;
  const { tension, cooperation } = seriesOf(world, game.states);
  const last = latest(game);
  const [t0 = 0, t1 = 0, c0 = 0, c1 = 0] = [tension[0], tension.at(-1), cooperation[0], cooperation.at(-1)];
  return (
    <header className="debrief-head">
      <p className="overline">
        {t('debrief.dateline', {
          scenario: t('scenario.title'),
          date: day(dateOfTurn(world, Math.max(1, game.log.turns.length))),
          turns: game.log.turns.length,
          seed: game.log.seed,
        })}
      </p>
      <h1>
        {t(`debrief.ending.${last.clock.ending ?? 'none'}`, { quarter: t(`quarter.${quarterOf(t1, c1)}`) })}
      </h1>
      <p className="prose">
        {t('debrief.standfirst', {
          tensionBefore: index(t0),
          tensionAfter: index(t1),
          cooperationBefore: index(c0),
          cooperationAfter: index(c1),
          quarter: t(`quarter.${quarterOf(t1, c1)}`),
        })}{' '}
        {t(`quarter.${quarterOf(t1, c1)}.line`)}
      </p>
      <p className="muted">
        {t('model.line', { title: modelTitle(world.model.id), line: modelLine(world.model.id) })}
      </p>
      <ResumedLine log={game.log} />
    </header>
  );
};

/** What came of it, for both sides and for others, against the record, with its sources. */
export const Debrief = () => {
  const game = useGame();
  const { world } = game;
  const words = wordsFor(world.scenario.text);
  const last = latest(game);
  const first = game.states[0] ?? last;
  const [settled] = useState(() => allGuessed(game));
  const page = useRef<HTMLElement>(null);
  useEffect(() => store.getState().loadRecord(), []);
  const guessed = allGuessed(game);
  return (
    <article className="page debrief" ref={page}>
      <Head game={game} />
      <Actions />
      {guessed ? <Contents page={page} /> : null}

      <section aria-live={settled ? undefined : 'polite'}>
        <h2>{t(guessed ? 'debrief.instructions' : 'debrief.guess')}</h2>
        <Guesses game={game} />
      </section>
      {guessed ? (
        <section>
          <h2>{t('debrief.scores')}</h2>
          <p className="muted measure">{t('debrief.scores.line')}</p>
          <div className="scores">
            {playedCodes(world).map((code) => (
              <Baskets key={code} world={world} state={last} power={code} />
            ))}
          </div>
        </section>
      ) : null}

      <section>
        <h2>
          {t('debrief.paths', {
            pair: words.list(playedCodes(world).map((code) => capital(powerName(words, code)))),
          })}
        </h2>
        <Paths world={world} states={game.states} record={game.recordStates} />
      </section>

      <Difference told={game} withScores={guessed} onTurn={store.getState().watchGame} />

      <div className="columns">
        <section>
          <h2>{t('debrief.turning')}</h2>
          <Turning game={game} />
        </section>
        <section>
          <h2>{t('debrief.others')}</h2>
          <Others world={world} first={first} last={last} />
        </section>
      </div>

      <Opponent game={game} />
      <OtherGames game={game} />

      <div className="columns">
        <section>
          <h2>{t('debrief.epilogue')}</h2>
          <p className="muted">{t('debrief.epilogue.lead')}</p>
          <List of="epilogue" numbered={false} />
        </section>
        <section>
          <h2>{t('debrief.questions')}</h2>
          <List of="question" />
          <h3>{t('debrief.questions.own')}</h3>
          <List of="debrief.question" />
        </section>
      </div>

      <section>
        <h2>{t('debrief.simplifications')}</h2>
        <List of="simplifications" numbered={false} />
      </section>
      <Onward game={game} />
      <Sources world={world} />
    </article>
  );
};
