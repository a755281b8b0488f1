import { useState } from 'react';
import type { Desk } from './desk.ts';
import { focusSoon } from './focus.ts';
import { t } from './text.ts';

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
  const [until, dismiss] = useState(dismissed);
  const [isOpen, open] = useState(false);
  const { turn } = desk.seen.clock;
  if (desk.isBack || turn > LAST || turn <= until) return null;
  const close = (through: number) => {
    keep(through);
    dismiss(through);
    focusSoon('.dossier-tab', '.commit-button');
  };
  return (
    <aside className={isOpen ? 'hint is-open' : 'hint'} aria-label={t('hint')}>
      <p>
        <b>{t(`hint.${turn}.title`)}</b> <span className="hint-body">{t(`hint.${turn}.body`)}</span>
      </p>
      <p className="hint-tools">
        <button
          type="button"
          className="small-button hint-more"
          aria-expanded={isOpen}
          onClick={() => open(!isOpen)}
        >
          {t(isOpen ? 'hint.less' : 'hint.more')}
        </button>
        <button type="button" className="small-button" onClick={() => close(turn)}>
          {t('hint.understood')}
        </button>
        <button type="button" className="small-button plain" onClick={() => close(LAST)}>
          {t('hint.none')}
        </button>
      </p>
    </aside>
  );
};
