import { useRef, useState } from 'react';
import { dateOfTurn } from '../../engine/index.ts';
import { useStore } from '../../store/index.ts';
import { capital, longDate, powerName, powerTitle } from '../../view/index.ts';
import { RUNGS } from '../../vocabulary/index.ts';
import { t } from '../text.ts';
import type { Desk } from './desk.ts';
import { Explain } from './Explain.tsx';
import { RelationGauge } from './RelationGauge.tsx';

interface TopBarProps {
  readonly desk: Desk;
  readonly onKeys: () => void;
}

/** Date, turn, the two instruments of the played pair, the rung of the ladder, and the menu. */
export const TopBar = ({ desk, onKeys }: TopBarProps) => {
  const { world, words, shown, earlier, self, rival, books, cast } = desk;
  const turns = world.scenario.file.turns;
  const turn = Math.min(shown.clock.turn, turns);
  const at = self * world.powers.length + rival;
  const a = world.powers[self] ?? '';
  const b = world.powers[rival] ?? '';
  const rung = shown.dyads.rung[at] ?? 0;
  const rungName = words.label('rung', RUNGS[rung] ?? '');
  return (
    <header className="top-bar">
      <div className="top-when">
        <h1>
          <span className="unseen">{t('table.title', { power: powerName(words, 'self', cast) })}: </span>
          <time dateTime={dateOfTurn(world, turn)}>{longDate(dateOfTurn(world, turn))}</time>
        </h1>
        <p>
          {t('table.top.turn', { turn, turns })}
          <span className="top-side">{powerTitle(words, cast.self ?? '')}</span>
        </p>
      </div>
      <div className="top-instruments">
        <RelationGauge
          books={books}
          kind="tension"
          a={a}
          b={b}
          value={shown.dyads.tension[at] ?? 0}
          before={earlier?.dyads.tension[at] ?? null}
        />
        <RelationGauge
          books={books}
          kind="cooperation"
          a={a}
          b={b}
          value={shown.dyads.cooperation[at] ?? 0}
          before={earlier?.dyads.cooperation[at] ?? null}
        />
        <Explain books={books} number={{ quantity: 'rung', a, b }} value={rung} className="rung">
          <span className="instrument-name">{t('table.top.ladder')}</span>
          <span className="rung-name">{capital(rungName)}</span>
          <span className="rung-steps" aria-hidden="true">
            {RUNGS.map((name, step) => (
              <i
                key={name}
                className={step <= rung ? 'is-on' : ''}
                style={{ height: `${5 + step * 2.4}px` }}
              />
            ))}
          </span>
        </Explain>
      </div>
      <Menu onKeys={onKeys} />
    </header>
  );
};

/** Save, link, rules, settings, leave. */
const Menu = ({ onKeys }: { readonly onKeys: () => void }) => {
  const go = useStore((app) => app.go);
  const saveFile = useStore((app) => app.saveFile);
  const shareLink = useStore((app) => app.shareLink);
  const storage = useStore((app) => app.storage);
  const [said, setSaid] = useState('');
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current !== null) details.current.open = false;
  };
  const share = async () => {
    const link = await shareLink();
    if (link === null) {
      setSaid(t('table.menu.link.long'));
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      setSaid(t('table.menu.link.copied'));
    } catch {
      setSaid(link);
    }
  };
  return (
    <details
      className="menu"
      ref={details}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        details.current?.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary className="quiet-button">{t('table.menu')}</summary>
      <div className="menu-list">
        <button type="button" onClick={saveFile}>
          {t('table.menu.save')}
        </button>
        <button type="button" onClick={() => void share()}>
          {t('table.menu.link')}
        </button>
        <button
          type="button"
          onClick={() => {
            close();
            onKeys();
          }}
        >
          {t('table.menu.keys')}
        </button>
        <button type="button" onClick={() => go('help')}>
          {t('table.menu.help')}
        </button>
        <button type="button" onClick={() => go('settings')}>
          {t('table.menu.settings')}
        </button>
        <button type="button" onClick={() => go('front')}>
          {t('table.menu.leave')}
        </button>
        <p className="quiet">{t(`table.menu.storage.${storage}`)}</p>
        <p className="quiet" role="status">
          {said}
        </p>
      </div>
    </details>
  );
};
