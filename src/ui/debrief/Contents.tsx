import { type RefObject, useEffect, useState } from 'react';
import { t } from '../text.ts';

/** The focus goes with the eye: whoever reads on by keyboard or ear starts there. */
const goTo = (heading: HTMLElement): void => {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
};

/** Ways down a long page: its second headings, in order, as they are when this appears. */
export const Contents = ({ page }: { page: RefObject<HTMLElement | null> }) => {
  const [headings, setHeadings] = useState<readonly HTMLElement[]>([]);
  useEffect(() => {
    setHeadings([...(page.current?.querySelectorAll<HTMLElement>('h2') ?? [])]);
  }, [page]);
  if (headings.length === 0) return null;
  return (
    <nav className="contents no-print" aria-label={t('debrief.contents')}>
      <ul>
        {headings.map((heading) => (
          <li key={heading.textContent}>
            <button type="button" className="plain" onClick={() => goTo(heading)}>
              {heading.textContent}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};
