import { useCallback, useEffect, useRef, useState } from 'react';
import { store, useStore } from '../../store/index.ts';
import { costText, moveTitle, powerTitle } from '../../view/index.ts';
import { BoardPanel } from '../BoardPanel.tsx';
import { Aims } from './Aims.tsx';
import { Catalogue } from './Catalogue.tsx';
import { briefOf, Dispatches } from './Dispatches.tsx';
import { Dossiers } from './Dossiers.tsx';
import { type Desk, useDesk } from './desk.ts';
import { Hint } from './Hint.tsx';
import { Inspect } from './Inspect.tsx';
import { Keys } from './Keys.tsx';
import { unanswered } from './Offers.tsx';
import { Slate } from './Slate.tsx';
import { Strip } from './Strip.tsx';
import { PANEL_ID, type Tab, Tabs } from './Tabs.tsx';
import { TopBar } from './TopBar.tsx';
import './styles/index.ts';
import { t } from '../text.ts';

const PANELS = ['board', 'dossiers', 'dispatches', 'aims', 'slate'] as const;
type Panel = (typeof PANELS)[number];

type Open =
  | { readonly kind: 'catalogue'; readonly move: string | null }
  | { readonly kind: 'inspect'; readonly trail: readonly string[] }
  | { readonly kind: 'keys' };

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=range], [type=checkbox]), select, textarea, [contenteditable]') !== null;

/** The table: board, dispatches and dossiers, slate, timeline. A whole turn is planned here. */
export const Table = () => {
  const desk = useDesk();
  const [panel, setPanel] = useState<Panel>('dossiers');
  const [open, setOpen] = useState<Open | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const said = useSlateNews(desk);
  const openCatalogue = useCallback((move: string | null) => setOpen({ kind: 'catalogue', move }), []);
  const isBack = desk.isBack;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const app = store.getState();
      const acts: Readonly<Record<string, () => void>> = {
        m: () => (isBack ? undefined : openCatalogue(null)),
        c: () => document.querySelector<HTMLButtonElement>('.commit-button')?.click(),
        u: () => (isBack ? undefined : app.undo()),
        r: () => (isBack ? undefined : app.redo()),
        t: () => app.set({ board: app.settings.board === 'text' ? 'map' : 'text' }),
        '?': () => setOpen({ kind: 'keys' }),
      };
      if (event.key === 'Escape') app.lookBack(null);
      const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isBack, openCatalogue]);

  const dossiers = desk.shown.deck.dossiers.filter((one) => one.power === desk.self).length;
  const decisions = desk.shown.deck.decisions.filter((one) => one.power === desk.self).length;
  const counts: Readonly<Record<Panel, number | null>> = {
    board: null,
    dossiers: dossiers + decisions,
    dispatches: briefOf(desk).length,
    aims: null,
    slate: desk.slate.moves.length,
  };
  const waiting = unanswered(desk);
  const left: Tab = panel === 'dispatches' || panel === 'aims' ? panel : 'dossiers';
  return (
    <div className="room">
      <div className={`table shows-${panel}${isBack ? ' is-back' : ''}`}>
        <TopBar desk={desk} onKeys={() => setOpen({ kind: 'keys' })} />
        <Hint desk={desk} />
        <section className="table-left" aria-label={t('table.left')}>
          <Tabs counts={counts} shown={left} onShow={setPanel} />
          <div
            id={PANEL_ID}
            role="tabpanel"
            className="column"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must scroll by keyboard too
            tabIndex={0}
            aria-label={t(`table.panel.${left}`)}
          >
            <h2 className="unseen">{t(`table.panel.${left}`)}</h2>
            {left === 'dispatches' ? (
              <Dispatches desk={desk} />
            ) : left === 'aims' ? (
              <Aims desk={desk} />
            ) : (
              <Dossiers key={desk.shown.clock.turn} desk={desk} onDispatches={() => setPanel('dispatches')} />
            )}
          </div>
        </section>
        <section className="table-board" aria-label={t('table.panel.board')}>
          <h2 className="unseen">{t('table.panel.board')}</h2>
          <BoardPanel
            world={desk.world}
            view={desk.shown}
            self={desk.cast.self}
            earlier={desk.earlier}
            highlight={open?.kind === 'inspect' ? (open.trail.at(-1) ?? null) : null}
            onSelect={(key) => setOpen(key === null ? null : { kind: 'inspect', trail: [key] })}
          />
        </section>
        <section className="table-slate" aria-label={t('table.panel.slate')}>
          <div className="tabs">
            <h2>{t('table.slate.of', { power: powerTitle(desk.words, desk.cast.self ?? '') })}</h2>
          </div>
          <div className="column">
            <Slate
              desk={desk}
              onCatalogue={() => openCatalogue(null)}
              onMove={openCatalogue}
              isAsking={isAsking}
              onAsk={setIsAsking}
            />
          </div>
        </section>
        <Strip desk={desk} />
        <nav className="panel-bar" aria-label={t('table.panels')}>
          {PANELS.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={panel === one ? 'true' : undefined}
              onClick={() => setPanel(one)}
            >
              {t(`table.panel.${one}`)}
              {counts[one] === null ? null : (
                <span className="count">
                  {counts[one]}
                  {one === 'slate' && waiting > 0 ? ` · ${t('table.panel.offers', { count: waiting })}` : ''}
                </span>
              )}
            </button>
          ))}
        </nav>
        <p className="unseen" aria-live="polite">
          {said}
        </p>
        {open?.kind === 'catalogue' ? (
          <Catalogue desk={desk} move={open.move} onClose={() => setOpen(null)} />
        ) : open?.kind === 'inspect' ? (
          <Inspect
            desk={desk}
            trail={open.trail}
            onTrail={(trail) => setOpen({ kind: 'inspect', trail })}
            onMove={openCatalogue}
            onClose={() => setOpen(null)}
          />
        ) : open?.kind === 'keys' ? (
          <Keys onClose={() => setOpen(null)} />
        ) : null}
      </div>
    </div>
  );
};

/** What changed on the slate, in a line for a screen reader. */
const useSlateNews = (desk: Desk): string => {
  const { slate, words, cast, cost } = desk;
  const before = useRef(slate);
  const [said, setSaid] = useState('');
  const lookBack = useStore((app) => app.game?.lookBack ?? null);
  useEffect(() => {
    const old = before.current;
    before.current = slate;
    if (old === slate) return;
    const added = slate.moves.filter((order) => !old.moves.includes(order));
    const gone = old.moves.filter((order) => !slate.moves.includes(order));
    const spent = costText(words, cost);
    const lines = [
      ...added.map((order) => t('table.news.added', { title: moveTitle(words, order, cast) })),
      ...gone.map((order) => t('table.news.gone', { title: moveTitle(words, order, cast) })),
    ];
    setSaid(
      [...(lines.length === 0 ? [t('table.news.changed')] : lines), t('table.news.spent', { spent })].join(
        ' ',
      ),
    );
  }, [slate, words, cast, cost]);
  return lookBack === null ? said : t('table.news.back', { turn: lookBack });
};
