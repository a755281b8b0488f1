import './games.css';
import { useEffect, useId, useRef, useState } from 'react';
import { type KeptLine, MOST_NAME, store, useStore } from '../../store/index.ts';
import { moment } from '../../view/index.ts';
import { day, index, t } from '../text.ts';
import { seatLine, titleOf } from './summary.ts';

/** Games shown before the rest is asked for. */
const SHOWN = 3;

const nameOf = (kept: KeptLine): string => (kept.name === '' ? titleOf(kept) : kept.name);

/** How far a game is, and how it stands or ended. */
const courseOf = (kept: KeptLine): readonly string[] => [
  kept.over
    ? t('games.over')
    : kept.turns === 0
      ? t('games.turn', { played: kept.turn - 1 })
      : t('games.turn-of', { played: kept.turn - 1, turns: kept.turns }),
  ...(kept.date === ''
    ? []
    : [
        day(kept.date),
        t('games.standing', { tension: index(kept.tension), cooperation: index(kept.cooperation) }),
      ]),
];

const Rename = ({ kept, onDone }: { kept: KeptLine; onDone: () => void }) => {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.select();
  }, []);
  return (
    <form
      className="row kept-rename"
      onSubmit={(event) => {
        event.preventDefault();
        void store.getState().rename(kept.id, field.current?.value ?? '');
        onDone();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <label htmlFor={id}>{t('games.name')}</label>
      <input
        id={id}
        ref={field}
        type="text"
        defaultValue={nameOf(kept)}
        maxLength={MOST_NAME}
        autoComplete="off"
      />
      <button type="submit">{t('games.name.keep')}</button>
      <button type="button" className="plain" onClick={onDone}>
        {t('games.name.leave')}
      </button>
    </form>
  );
};

const Row = ({ kept }: { kept: KeptLine }) => {
  const own = useStore((app) => app.ownScenarios);
  const isElsewhere = useStore((app) => app.heldElsewhere.includes(kept.id));
  const isHere = useStore((app) => app.currentId === kept.id);
  const [renaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const name = nameOf(kept);
  const { resume, remove } = store.getState();
  const marks = [...(isHere ? [t('games.here')] : []), ...(isElsewhere ? [t('games.elsewhere')] : [])];
  return (
    <li className="kept">
      <div className="kept-words">
        <h3>
          {name}
          {marks.map((mark) => (
            <small key={mark} className="kept-mark">
              {mark}
            </small>
          ))}
        </h3>
        <p>{courseOf(kept).join(' · ')}</p>
        <p className="muted">
          {kept.name === '' ? '' : `${titleOf(kept)}, `}
          {seatLine(kept, own)}
          {' · '}
          <time dateTime={new Date(kept.playedAtMs).toISOString()}>
            {t('games.played', { when: moment(kept.playedAtMs) })}
          </time>
        </p>
      </div>
      {renaming ? (
        <Rename
          kept={kept}
          onDone={() => {
            setRenaming(false);
            setTimeout(() => rename.current?.focus());
          }}
        />
      ) : (
        <div className="row kept-hands">
          <button
            type="button"
            aria-label={t('games.open.of', { name })}
            onClick={() => void resume(kept.id)}
          >
            {t('games.open')}
          </button>
          <button
            type="button"
            ref={rename}
            className="plain"
            aria-label={t('games.rename.of', { name })}
            onClick={() => setRenaming(true)}
          >
            {t('games.rename')}
          </button>
          <button
            type="button"
            className="plain"
            aria-label={t('games.remove.of', { name })}
            onClick={() => void remove(kept.id)}
          >
            {t('games.remove')}
          </button>
        </div>
      )}
    </li>
  );
};

/** The game thrown away last, and the way to have it back. */
const Removed = () => {
  const removed = useStore((app) => app.removedGame);
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its game.
  useEffect(() => {
    if (removed !== null) undo.current?.focus();
  }, [removed]);
  return (
    <div role="status">
      {removed === null ? null : (
        <p className="row kept-removed">
          {t('games.removed', { name: nameOf(removed) })}
          <button type="button" ref={undo} onClick={() => void store.getState().bringBack()}>
            {t('games.undo')}
          </button>
        </p>
      )}
    </div>
  );
};

/** Every kept game, the one played last first. */
export const Games = () => {
  const kept = useStore((app) => app.keptGames);
  const busy = useStore((app) => app.busy !== null);
  const rest = kept.slice(SHOWN);
  return (
    <section aria-labelledby="games" className="games">
      <header className="games-head">
        <h2 id="games">{t('games.title')}</h2>
        {kept.length === 0 ? null : (
          <button type="button" disabled={busy} onClick={() => void store.getState().exportGames()}>
            {t('games.export')}
          </button>
        )}
      </header>
      <Removed />
      <ul>
        {kept.slice(0, SHOWN).map((one) => (
          <Row key={one.id} kept={one} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>{t('games.more', { count: rest.length })}</summary>
          <ul>
            {rest.map((one) => (
              <Row key={one.id} kept={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
