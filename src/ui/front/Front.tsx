import './front.css';
import { lazy, Suspense } from 'react';
import { store, summaryOfGame, useStore } from '../../store/index.ts';
import { said } from '../said.ts';
import { Edition } from '../shell/Edition.tsx';
import { OpenFile } from '../shell/OpenFile.tsx';
import { OpenScenario } from '../shell/OpenScenario.tsx';
import { t } from '../text.ts';
import { Import } from './Import.tsx';
import { ScenarioShelf } from './ScenarioShelf.tsx';
import { seatLine, titleOf } from './summary.ts';

const Atlas = lazy(async () => ({ default: (await import('./Atlas.tsx')).Atlas }));

const Games = lazy(async () => {
  const { Games } = await said(() => import('./Games.tsx'));
  return { default: Games };
});

/** The way back into the game in hand, or the one played last. */
const Continue = () => {
  const last = useStore((app) => app.keptGames[0] ?? null);
  const game = useStore((app) => app.game);
  const own = useStore((app) => app.ownScenarios);
  const busy = useStore((app) => app.busy !== null);
  const summary = game === null ? last : summaryOfGame(game);
  if (summary === null) return null;
  return (
    <section className="continue">
      <button
        type="button"
        className="primary"
        disabled={busy}
        onClick={() => void store.getState().resume()}
      >
        {t(summary.over ? 'front.debrief' : 'front.continue')}
      </button>
      <p>
        {t(summary.over ? 'front.continue.over' : 'front.continue.line', {
          title: titleOf(summary),
          turn: summary.turn,
          turns: summary.turns,
          who: seatLine(summary, own),
        })}
      </p>
    </section>
  );
};

/** The kept games; nothing before there is one. */
const Kept = () => {
  const isWanted = useStore((app) => app.keptGames.length > 0 || app.removedGame !== null);
  return isWanted ? (
    <Suspense fallback={null}>
      <Games />
    </Suspense>
  ) : null;
};

/** What this is, the kept games, the shelf of scenarios, and ways back into a game. */
export const Front = () => (
  <div className="front">
    <header className="front-lead">
      <div className="front-words">
        <h1>{t('app.name')}</h1>
        <p className="lead">{t('front.lead')}</p>
        <p className="muted">{t('front.sub')}</p>
        <Continue />
      </div>
      <figure className="front-map" aria-hidden="true">
        <Suspense fallback={null}>
          <Atlas />
        </Suspense>
      </figure>
    </header>
    <Kept />
    <section aria-labelledby="shelf" className="shelf">
      <h2 id="shelf" className="unseen">
        {t('front.shelf')}
      </h2>
      <ScenarioShelf />
    </section>
    <section className="front-ways">
      <OpenFile label={t('front.open')} hint={t('front.open.hint')} />
      <Import hint={t('games.import.hint')} />
      <OpenScenario />
      <div>
        <button type="button" onClick={() => store.getState().go('help')}>
          {t('front.learn')}
        </button>
      </div>
    </section>
    <footer className="front-foot muted">
      <p>{t('front.foot')}</p>
      <Edition />
    </footer>
  </div>
);
