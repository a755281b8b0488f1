import { useState } from 'react';
import { t } from '../text.ts';
import type { Desk } from './desk.ts';
import { focusSoon } from './focus.ts';

const KEY = 'demarche.hints';
/** Turns that have an idea to offer. */
const LAST = 6;

const dismissed = (): number => {
  try {
    const kept = Number(globalThis.localStorage.getItem(KEY) ?? '0');
    return Number.isInteger(kept) ? kept : 0;
  } catch {
    return 0;
  }
};

const keep = (turn: number): void => {
  try {
    globalThis.localStorage.setItem(KEY, String(turn));
  } catch {
    return;
  }
};

/** One idea a turn, in the first game; gone for good once dismissed. Among very large letters its first line alone. */
export const Hint = ({ desk }: { readonly desk: Desk }) => {
  const [until, setUntil] = useState(dismissed);
  const [isOpen, setIsOpen] = useState(false);
  const { turn } = desk.seen.clock;
  if (desk.isBack || turn > LAST || turn <= until) return null;
  const close = (through: number) => {
    keep(through);
    setUntil(through);
    focusSoon('.dossier-tab', '.commit-button');
  };
  return (
    <aside className={isOpen ? 'hint is-open' : 'hint'} aria-label={t('table.hint')}>
      <p>
        <b>{t(`table.hint.${turn}.title`)}</b>{' '}
        <span className="hint-body">{t(`table.hint.${turn}.body`)}</span>
      </p>
      <p className="hint-tools">
        <button
          type="button"
          className="small-button hint-more"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'table.hint.less' : 'table.hint.more')}
        </button>
        <button type="button" className="small-button" onClick={() => close(turn)}>
          {t('table.hint.understood')}
        </button>
        <button type="button" className="small-button plain" onClick={() => close(LAST)}>
          {t('table.hint.none')}
        </button>
      </p>
    </aside>
  );
};
