import { useRef } from 'react';
import { t } from '../text.ts';

/** What shares the left column. */
const TABS = ['dossiers', 'dispatches', 'aims'] as const;
export type Tab = (typeof TABS)[number];

/** Id of the column that a tab shows. */
export const PANEL_ID = 'left-panel';

/** The left column's tabs: the arrow keys go from one to the next, Tab from the chosen one into its column. */
export const Tabs = ({
  counts,
  shown,
  onShow,
}: {
  readonly counts: Readonly<Record<Tab, number | null>>;
  readonly shown: Tab;
  readonly onShow: (tab: Tab) => void;
}) => {
  const row = useRef<HTMLDivElement>(null);
  const stepTo = (key: string): boolean => {
    const at = TABS.indexOf(shown);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: TABS.length - 1,
    };
    const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
    if (step === undefined) return false;
    const next = (step + TABS.length) % TABS.length;
    onShow(TABS[next] ?? 'dossiers');
    row.current?.querySelectorAll('button')[next]?.focus();
    return true;
  };
  return (
    <div
      ref={row}
      className="tabs"
      role="tablist"
      aria-label={t('table.left')}
      onKeyDown={(event) => {
        if (stepTo(event.key)) event.preventDefault();
      }}
    >
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          aria-selected={shown === one}
          aria-controls={PANEL_ID}
          tabIndex={shown === one ? 0 : -1}
          onClick={() => onShow(one)}
        >
          {t(`table.panel.${one}`)}{' '}
          {counts[one] === null ? null : <span className="count">{counts[one]}</span>}
        </button>
      ))}
    </div>
  );
};
