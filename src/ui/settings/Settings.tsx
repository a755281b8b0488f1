import './settings.css';
import { useEffect, useRef } from 'react';
import { type Settings, store, useStore } from '../../store/index.ts';
import { LOCALES } from '../../vocabulary/index.ts';
import { speak, useLocale } from '../language.ts';
import { Edition } from '../shell/Edition.tsx';
import { t } from '../text.ts';

const Radios = <K extends 'theme' | 'motion' | 'board'>({
  name,
  values,
}: {
  name: K;
  values: readonly Settings[K][];
}) => {
  const chosen = useStore((app) => app.settings[name]);
  return (
    <fieldset>
      <legend>{t(`settings.${name}`)}</legend>
      <div className="row">
        {values.map((value) => (
          <label key={value} className="radio">
            <input
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => store.getState().set({ [name]: value })}
            />
            {t(`settings.${name}.${value}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const Tick = ({ name }: { name: 'patterns' | 'sound' }) => {
  const on = useStore((app) => app.settings[name]);
  return (
    <div>
      <label className="radio">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={`${name}-hint`}
          onChange={(event) => store.getState().set({ [name]: event.currentTarget.checked })}
        />
        {t(`settings.${name}`)}
      </label>
      <small id={`${name}-hint`} className="muted">
        {t(`settings.${name}.hint`)}
      </small>
    </div>
  );
};

/** Whether the page has just been made anew because a language was chosen here. */
let hasChosen = false;

const Language = () => {
  const { id: chosen } = useLocale();
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (hasChosen) field.current?.focus();
    hasChosen = false;
  }, []);
  return (
    <fieldset>
      <legend>
        <label htmlFor="language">{t('settings.language')}</label>
      </legend>
      <select
        id="language"
        ref={field}
        value={chosen}
        onChange={(event) => {
          hasChosen = true;
          void speak(event.currentTarget.value);
        }}
      >
        {LOCALES.map(({ id, tag, name }) => (
          <option key={id} value={id} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </fieldset>
  );
};

const SIZES: readonly Settings['textSize'][] = [100, 115, 130, 150, 200];

/** Language where there are several, theme, text, motion, board, patterns and sound; every change holds at once. */
export const SettingsPage = () => {
  const textSize = useStore((app) => app.settings.textSize);
  return (
    <section className="page narrow settings">
      <h1>{t('settings.title')}</h1>
      <p className="muted">{t('settings.lead')}</p>
      {LOCALES.length < 2 ? null : <Language />}
      <Radios name="theme" values={['system', 'night', 'paper']} />
      <fieldset>
        <legend>
          <label htmlFor="text-size">{t('settings.text-size')}</label>
        </legend>
        <select
          id="text-size"
          value={textSize}
          onChange={(event) => {
            const size = SIZES.find((one) => String(one) === event.currentTarget.value);
            if (size !== undefined) store.getState().set({ textSize: size });
          }}
        >
          {SIZES.map((size) => (
            <option key={size} value={size}>
              {t('settings.text-size.value', { size })}
            </option>
          ))}
        </select>
      </fieldset>
      <Radios name="motion" values={['system', 'full', 'reduced']} />
      <Radios name="board" values={['map', 'text']} />
      <fieldset className="stack">
        <legend className="unseen">{t('settings.more')}</legend>
        <Tick name="patterns" />
        <Tick name="sound" />
      </fieldset>
      <div className="settings-edition">
        <Edition />
      </div>
    </section>
  );
};
