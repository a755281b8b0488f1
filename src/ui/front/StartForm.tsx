import { useEffect, useId, useRef } from 'react';
import { MODELS, OPPONENTS, PLAYER, store, useStore } from '../../store/index.ts';
import { modelLine, modelTitle } from '../model.ts';
import { t } from '../text.ts';
import { useRemembered } from './remembered.ts';
import type { Shelved } from './shelf.ts';

const TWO = 'two-players';

const Choice = ({
  name,
  value,
  chosen,
  title,
  line,
  onChoose,
}: {
  name: string;
  value: string;
  chosen: string;
  title: string;
  line: string;
  onChoose: (value: string) => void;
}) => (
  <label className="choice" data-chosen={value === chosen}>
    <input
      type="radio"
      name={name}
      value={value}
      checked={value === chosen}
      onChange={() => onChoose(value)}
    />
    <span>
      <strong>{title}</strong>
      <span className="choice-line">{line}</span>
    </span>
  </label>
);

/** One scenario on the shelf: what it is, and everything needed to begin it. */
export const StartForm = ({ shelved }: { shelved: Shelved }) => {
  const { entry, words, hasRecord, isOwn } = shelved;
  const id = useId();
  const article = useRef<HTMLElement>(null);
  const opened = useStore((app) => app.openedScenario);
  const [side, setSide] = useRemembered(`${entry.id} side`, entry.powers[0]);
  const [opponent, setOpponent] = useRemembered(`${entry.id} opponent`, OPPONENTS.first[0] ?? TWO);
  const [model, setModel] = useRemembered(`${entry.id} model`, MODELS[0] ?? 'default');
  const [seed, setSeed] = useRemembered(`${entry.id} seed`, '');
  const busy = useStore((app) => app.busy !== null);

  // Whoever has just opened a scenario wants to see it.
  useEffect(() => {
    if (isOwn && opened?.id === entry.id) article.current?.focus();
  }, [isOwn, opened, entry.id]);

  const against = (name: string) => (
    <Choice
      key={name}
      name={`${id}-opponent`}
      value={name}
      chosen={opponent}
      title={t(`doctrine.${name}`)}
      line={t(`doctrine.${name}.line`)}
      onChoose={setOpponent}
    />
  );

  const begin = () => {
    const { newGame } = store.getState();
    const other = opponent === TWO ? PLAYER : opponent;
    const seats = Object.fromEntries(entry.powers.map((code) => [code, code === side ? PLAYER : other]));
    const wanted = seed.trim();
    setSeed('');
    void newGame({ scenario: entry.id, seats, model, ...(wanted === '' ? {} : { seed: wanted }) });
  };

  return (
    <article ref={article} tabIndex={-1} className="dossier" aria-labelledby={`${id}-title`}>
      <header>
        <p className="overline">
          {words.dates} · {words.turns} · {words.powers}
        </p>
        <h3 id={`${id}-title`}>{words.title}</h3>
        {isOwn ? (
          <p className="row">
            <strong>{t('own.mark')}</strong>
            <button type="button" disabled={busy} onClick={() => store.getState().dropScenario(entry.id)}>
              {t('own.drop')}
            </button>
          </p>
        ) : null}
        <p className="prose">{words.line}</p>
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <fieldset>
          <legend>{t('front.side')}</legend>
          {entry.powers.map((code) => (
            <Choice
              key={code}
              name={`${id}-side`}
              value={code}
              chosen={side}
              title={words.sides[code]?.title ?? code}
              line={words.sides[code]?.line ?? ''}
              onChoose={setSide}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('front.opponent')}</legend>
          {OPPONENTS.first.map(against)}
          <Choice
            name={`${id}-opponent`}
            value={TWO}
            chosen={opponent}
            title={t('front.two-players')}
            line={t('front.two-players.line')}
            onChoose={setOpponent}
          />
          <details>
            <summary>{t('front.others')}</summary>
            {OPPONENTS.others.map(against)}
          </details>
        </fieldset>
        {MODELS.length < 2 ? null : (
          <div className="theory">
            <label className="field">
              {t('front.theory')}
              <select
                value={model}
                aria-describedby={`${id}-theory`}
                onChange={(event) => setModel(event.currentTarget.value)}
              >
                {MODELS.map((one) => (
                  <option key={one} value={one}>
                    {modelTitle(one)}
                  </option>
                ))}
              </select>
            </label>
            <small id={`${id}-theory`} className="muted">
              {modelLine(model)} {t('front.theory.hint')}
            </small>
          </div>
        )}
        <details>
          <summary>{t('front.more')}</summary>
          <label className="field">
            {t('front.seed')}
            <input
              type="text"
              value={seed}
              maxLength={64}
              autoComplete="off"
              spellCheck={false}
              aria-describedby={`${id}-seed`}
              onChange={(event) => setSeed(event.currentTarget.value)}
            />
          </label>
          <small id={`${id}-seed`} className="muted">
            {t('front.seed.hint')}
          </small>
        </details>
        <div className="row">
          <button type="submit" className="primary begin" disabled={busy}>
            {t('front.start')}
          </button>
          {hasRecord ? (
            <button
              type="button"
              disabled={busy}
              title={t('front.record.hint')}
              onClick={() => void store.getState().watchRecord(entry.id)}
            >
              {t('front.record')}
            </button>
          ) : null}
        </div>
      </form>
    </article>
  );
};
