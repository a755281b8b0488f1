import './front.css';
import { lazy, Suspense } from 'react';
import { type Kept, keptOf, type OwnScenario, PLAYER, store, useStore } from '../../store/index.ts';
import { OpenFile } from '../shell/OpenFile.tsx';
import { OpenScenario } from '../shell/OpenScenario.tsx';
import { hasText, t } from '../text.ts';
import { Dossier } from './Dossier.tsx';
import { ownOf, SHELF, shippedOf } from './shelf.ts';

const Atlas = lazy(async () => ({ default: (await import('./Atlas.tsx')).Atlas }));

/** A played power's name: of a scenario of this edition, or of one from a disk. */
const sideName = (code: string, kept: Kept, own: readonly OwnScenario[]): string =>
  own.find(({ id }) => id === kept.scenario)?.powers.find((power) => power.code === code)?.name ??
  (hasText(`side.${code}`) ? t(`side.${code}`) : code);

const titleOf = ({ scenario, title }: Kept): string =>
  hasText(`shelf.${scenario}.title`) ? t(`shelf.${scenario}.title`) : title;

const seatLine = (kept: Kept, own: readonly OwnScenario[]): string => {
  const seats = Object.entries(kept.seats);
  const person = seats.find(([, seat]) => seat === PLAYER)?.[0];
  const other = seats.find(([, seat]) => seat !== PLAYER)?.[1];
  return person === undefined || other === undefined
    ? t('front.continue.two')
    : t('front.continue.solo', { power: sideName(person, kept, own), doctrine: t(`doctrine.${other}`) });
};

const Continue = () => {
  const stored = useStore((app) => app.kept);
  const game = useStore((app) => app.game);
  const own = useStore((app) => app.own);
  const kept = game === null ? stored : keptOf(game);
  if (kept === null) return null;
  return (
    <section className="continue">
      <button type="button" className="primary" onClick={() => void store.getState().resume()}>
        {t(kept.over ? 'front.debrief' : 'front.continue')}
      </button>
      <p>
        {t(kept.over ? 'front.continue.over' : 'front.continue.line', {
          title: titleOf(kept),
          turn: kept.turn,
          turns: kept.turns,
          who: seatLine(kept, own),
        })}
      </p>
    </section>
  );
};

/** The scenarios of this edition, and those opened from a disk. */
const Shelf = () => {
  const own = useStore((app) => app.own);
  const all = [...SHELF.map(shippedOf), ...own.flatMap((one) => ownOf(one) ?? [])];
  return all.map((shelved) => <Dossier key={shelved.entry.id} shelved={shelved} />);
};

/** What this is, the shelf of scenarios, and ways back into a game. */
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
    <section aria-labelledby="shelf" className="shelf">
      <h2 id="shelf" className="unseen">
        {t('front.shelf')}
      </h2>
      <Shelf />
    </section>
    <section className="front-ways">
      <OpenFile label={t('front.open')} hint={t('front.open.hint')} />
      <OpenScenario />
      <div>
        <button type="button" onClick={() => store.getState().go('help')}>
          {t('front.learn')}
        </button>
      </div>
    </section>
    <footer className="front-foot muted">
      <p>{t('front.foot')}</p>
    </footer>
  </div>
);
