import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { type AppPlace, store, useStore } from '../../store/index.ts';
import { said } from '../said.ts';
import { t } from '../text.ts';

/** What the shell stands round: a place, or the wait for the game that the page opens with. */
export type Room = AppPlace | 'return';

/** Places that bring their own bar along the top. */
const FULL: readonly Room[] = ['table', 'reveal'];

const Masthead = ({ place }: { place: Room }) => {
  const { go, back } = store.getState();
  const aside = place === 'settings' || place === 'help' || place === 'record';
  return (
    <header className="masthead no-print">
      {place === 'front' ? (
        <span />
      ) : (
        <button type="button" className="plain wordmark" onClick={() => go('front')}>
          {t('app.name')}
        </button>
      )}
      <nav className="row" aria-label={t('app.nav')}>
        {aside ? (
          <button type="button" className="plain" onClick={back}>
            {t('app.back')}
          </button>
        ) : null}
        <button
          type="button"
          className="plain"
          aria-current={place === 'record' ? 'page' : undefined}
          onClick={() => go('record')}
        >
          {t('place.record')}
        </button>
        <button
          type="button"
          className="plain"
          aria-current={place === 'settings' ? 'page' : undefined}
          onClick={() => go('settings')}
        >
          {t('place.settings')}
        </button>
        <button
          type="button"
          className="plain"
          aria-current={place === 'help' ? 'page' : undefined}
          onClick={() => go('help')}
        >
          {t('place.help')}
        </button>
      </nav>
    </header>
  );
};

/** A panel whose code and texts are fetched when there is something to say. */
const later = (load: () => Promise<() => ReactNode>) => lazy(async () => ({ default: await said(load) }));

const FailurePanel = later(async () => (await import('./FailurePanel.tsx')).FailurePanel);
const ResumePanel = later(async () => (await import('./ResumePanel.tsx')).ResumePanel);
const NewsBar = later(async () => (await import('./NewsBar.tsx')).NewsBar);
const Contested = later(async () => (await import('./Contested.tsx')).Contested);
const Resumed = lazy(async () => ({ default: (await import('./Resumed.tsx')).Resumed }));
const Branched = lazy(async () => ({ default: (await import('./Branched.tsx')).Branched }));

/** What stands round every place: skip link, masthead, problems, what is being waited for. */
export const Shell = ({ place, children }: { place: Room; children: ReactNode }) => {
  const busy = useStore((app) => app.busy);
  const storage = useStore((app) => app.storage);
  const hasGame = useStore((app) => app.game !== null);
  const hasOrigin = useStore((app) => app.game?.log.origin != null);
  const hasNews = useStore((app) => app.news !== null);
  const hasProblem = useStore((app) => app.failure !== null);
  const hasResumption = useStore((app) => app.resumption !== null);
  const isContested = useStore((app) => app.contestedGame !== null);
  const isResumed = useStore((app) => app.game?.log.resumed !== undefined);
  const isBusy = busy !== null && place !== 'return';
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the place.
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [place]);
  return (
    <div className={`shell shell-${place}`}>
      <a className="skip" href="#place">
        {t('app.skip')}
      </a>
      {FULL.includes(place) ? null : <Masthead place={place} />}
      {hasProblem ? (
        <Suspense fallback={null}>
          <FailurePanel />
        </Suspense>
      ) : null}
      {hasResumption ? (
        <Suspense fallback={null}>
          <ResumePanel />
        </Suspense>
      ) : null}
      {isContested ? (
        <Suspense fallback={null}>
          <Contested />
        </Suspense>
      ) : null}
      {hasNews ? (
        <Suspense fallback={null}>
          <NewsBar />
        </Suspense>
      ) : null}
      {place === 'table' && isResumed ? (
        <Suspense fallback={null}>
          <Resumed />
        </Suspense>
      ) : null}
      {place === 'table' && hasOrigin ? (
        <Suspense fallback={null}>
          <Branched />
        </Suspense>
      ) : null}
      {hasGame && (storage === 'full' || (storage === 'memory' && !FULL.includes(place))) ? (
        <p className="notice no-print" role="status">
          {t(`app.storage.${storage}`)}
        </p>
      ) : null}
      <main id="place" ref={main} tabIndex={-1} aria-label={t(`place.${place}`)}>
        {children}
      </main>
      <p className={isBusy ? 'busy' : 'unseen'} role="status">
        {isBusy ? t(busy) : ''}
      </p>
    </div>
  );
};
