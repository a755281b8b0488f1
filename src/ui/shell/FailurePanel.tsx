import { lazy, Suspense, useEffect, useRef } from 'react';
import type { ReplayFault } from '../../engine/index.ts';
import { LINK, store, useStore } from '../../store/index.ts';
import { list } from '../../view/index.ts';
import { type Problem, SOURCE_LOCALE } from '../../vocabulary/index.ts';
import { hasText, t } from '../text.ts';
import { OpenScenario } from './OpenScenario.tsx';

const MOST = 50;
/** Letters of a stranger's value that are shown. */
const SHOWN = 64;

const IllegalLines = lazy(async () => ({ default: (await import('./IllegalLines.tsx')).IllegalLines }));

const problemText = (problem: Problem, name: string | number | undefined): string => {
  const key = `problem.${problem.code}`;
  const told = hasText(key) ? t(key, { message: problem.message }) : problem.message;
  const message = problem.hint === null ? told : t('problem.hint', { message: told, hint: problem.hint });
  const place = [
    problem.file === name ? null : problem.file,
    problem.line === null ? null : t('problem.line', { line: problem.line }),
    problem.path === '' ? null : problem.path,
  ].filter((part) => part !== null);
  return place.length === 0 ? message : t('problem.at', { place: place.join(', '), message });
};

/** Whether a line of a problem is, in part, what checking has to say to whoever writes files: in the source language. */
const isForAuthors = ({ code, hint }: Problem): boolean => hint !== null || !hasText(`problem.${code}`);

/** A log's faults in sentences: the head of the file, then the first turn that differs, for the rest follows from it. */
const faultLines = (faults: readonly ReplayFault[]): readonly string[] => {
  const parts = faults.filter((fault) => fault.code === 'part');
  const first = parts[0]?.turn;
  const here = parts.filter((fault) => fault.turn === first && fault.where !== 'hash');
  const named = here.map(({ where }) => (hasText(`part.state.${where}`) ? t(`part.state.${where}`) : where));
  return [
    ...faults
      .filter((fault) => fault.code !== 'part')
      .map((fault) =>
        t(`fault.${fault.code}`, {
          turn: fault.turn,
          where: fault.where,
          expected: fault.expected.slice(0, SHOWN),
          found: fault.found.slice(0, SHOWN),
        }),
      ),
    ...(first === undefined
      ? []
      : [
          t(here.length === 0 ? 'fault.hash' : 'fault.part', {
            turn: first,
            where: list(named),
          }),
        ]),
    ...(parts.some((fault) => fault.turn !== first) ? [t('fault.later')] : []),
  ];
};

/** What went wrong, in sentences, and a way to close it. */
export const FailurePanel = () => {
  const failure = useStore((app) => app.failure);
  const place = useStore((app) => app.place);
  const panel = useRef<HTMLElement>(null);
  // What was pressed may lie far below the panel.
  useEffect(() => {
    if (failure !== null) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  if (failure === null) return null;
  const { name } = failure.values;
  const title = t(failure.title, name === LINK ? { name: t('problem.the-link') } : failure.values);
  const lines = [
    ...new Set([...faultLines(failure.faults), ...failure.problems.map((one) => problemText(one, name))]),
  ];
  const forAuthors = new Set(failure.problems.filter(isForAuthors).map((one) => problemText(one, name)));
  const { dismissFailure, remove } = store.getState();
  const { kept } = failure;
  return (
    <section ref={panel} className="trouble-panel" role="alert">
      <h2>{title}</h2>
      <ul>
        {lines.slice(0, MOST).map((line) => (
          <li key={line} lang={forAuthors.has(line) ? SOURCE_LOCALE.tag : undefined}>
            {line}
          </li>
        ))}
      </ul>
      {failure.illegal.length === 0 ? null : (
        <Suspense fallback={null}>
          <IllegalLines illegal={failure.illegal} />
        </Suspense>
      )}
      {lines.length > MOST ? <p>{t('problem.others', { count: lines.length - MOST })}</p> : null}
      <p className="muted">{t(`${failure.title}.after`, failure.values)}</p>
      <div className="row">
        {failure.needed === null ? null : <OpenScenario />}
        <button type="button" onClick={dismissFailure}>
          {t('problem.close')}
        </button>
        {kept !== null && place === 'front' ? (
          <button type="button" onClick={() => void remove(kept)}>
            {t('problem.forget')}
          </button>
        ) : null}
      </div>
    </section>
  );
};
