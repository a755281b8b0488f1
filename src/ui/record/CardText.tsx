import { useEffect } from 'react';
import { store, type Telling, useStore } from '../../store/index.ts';
import { type Words, wordsFor } from '../../view/index.ts';
import type { TextFile } from '../../vocabulary/index.ts';
import { Glossed } from '../glossary/index.ts';
import { t } from '../text.ts';

const READING = /^card\.[^.]+\.reading\.([A-Z]{3})$/;

const readersOf = (text: TextFile, card: string): readonly string[] =>
  Object.keys(text).flatMap((key) =>
    key.startsWith(`card.${card}.reading.`) ? (READING.exec(key)?.[1] ?? []) : [],
  );

const capitalOf = (words: Words, code: string): string =>
  words.has(`power.${code}.capital`) ? words.say(`power.${code}.capital`) : code;

/** The text of a card, wherever in this edition it stands. */
export const CardText = ({ telling: { scenario, kind, id } }: { readonly telling: Telling }) => {
  const text = useStore((app) => app.texts[scenario]) ?? 'waiting';
  useEffect(() => void store.getState().wantTexts(scenario), [scenario]);
  if (text === 'waiting') return <p className="quiet">{t('record.waiting')}</p>;
  if (text === 'failed') return <p className="quiet">{t('record.failed')}</p>;
  const words = wordsFor(text);
  const body = kind === 'epilogue' ? `epilogue.${id}` : `${kind}.${id}.body`;
  return (
    <div className="card-text">
      <p>
        <Glossed text={words.say(body)} />
      </p>
      {kind === 'card' ? (
        <dl>
          {readersOf(text, id).map((code) => (
            <div key={code}>
              <dt>{capitalOf(words, code)}</dt>
              <dd>{words.say(`card.${id}.reading.${code}`)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
};
