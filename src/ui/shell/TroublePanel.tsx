import { lazy, Suspense } from 'react';
import type { ReplayFault } from '../../engine/index.ts';
import { store, useStore } from '../../store/index.ts';
import type { Problem } from '../../vocabulary/index.ts';
import { hasText, t } from '../text.ts';

const MOST = 12;

const IllegalLines = lazy(async () => ({ default: (await import('./IllegalLines.tsx')).IllegalLines }));

const problemText = (problem: Problem): string => {
  const key = `problem.${problem.code}`;
  const message = hasText(key) ? t(key, { message: problem.message }) : problem.message;
  const place = [
    problem.file,
    problem.line === null ? null : t('problem.line', { line: problem.line }),
    problem.path === '' ? null : problem.path,
  ].filter((part) => part !== null);
  return place.length === 0 ? message : t('problem.at', { place: place.join(', '), message });
};

/** A fault of a log in a sentence: which, and where. */
export const faultText = (fault: ReplayFault): string =>
  t(`fault.${fault.code}`, {
    turn: fault.turn,
    where: hasText(`part.state.${fault.where}`) ? t(`part.state.${fault.where}`) : fault.where,
    expected: fault.expected.slice(0, 64),
    found: fault.found.slice(0, 64),
  });

/** What went wrong, in sentences, and a way to close it. */
export const TroublePanel = () => {
  const problem = useStore((app) => app.problem);
  const place = useStore((app) => app.place);
  if (problem === null) return null;
  const lines = [...problem.faults.map(faultText), ...problem.problems.map(problemText)];
  const { dismissProblem, forget } = store.getState();
  return (
    <section className="trouble-panel" role="alert">
      <h2>{t(problem.title, problem.values)}</h2>
      <ul>
        {lines.slice(0, MOST).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {problem.illegal.length === 0 ? null : (
        <Suspense fallback={null}>
          <IllegalLines illegal={problem.illegal} />
        </Suspense>
      )}
      {lines.length > MOST ? <p>{t('problem.more', { count: lines.length - MOST })}</p> : null}
      <p className="muted">{t(`${problem.title}.after`)}</p>
      <div className="row">
        <button type="button" onClick={dismissProblem}>
          {t('problem.close')}
        </button>
        {problem.title === 'problem.kept' && place === 'front' ? (
          <button type="button" onClick={forget}>
            {t('problem.forget')}
          </button>
        ) : null}
      </div>
    </section>
  );
};
