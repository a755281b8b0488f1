import './debrief.css';
import { useEffect } from 'react';
import { firstTurn } from '../../engine/index.ts';
import { type PastGame, store, useStore } from '../../store/index.ts';
import { capitalName, signedPoints, type Words, wordsFor } from '../../view/index.ts';
import { Waterfall, type WaterfallPart } from '../charts/Waterfall.tsx';
import { points, t } from '../text.ts';
import { Choices } from './Choices.tsx';
import { inViewersOrder } from './choice.ts';
import { type DividedMeasure, measuresOf } from './measures.ts';
import { Sums } from './Sums.tsx';
import { Theories } from './Theories.tsx';

const PARTS = ['own', 'other', 'interaction', 'chance'] as const;
const TONES = { own: 'self', other: 'rival', interaction: 'both', chance: 'chance' } as const;

/** One number's parts as a chart and in sentences. */
const Figure = ({
  words,
  measure,
  self,
  seeds,
  start,
}: {
  words: Words;
  measure: DividedMeasure;
  /** Whose bars are drawn as one's own, in every figure. */
  self: string;
  seeds: number;
  /** What the game started from, named. */
  start: string;
}) => {
  const { division, own, other, title } = measure;
  const name = (code: string): string => capitalName(words, code);
  const way = (by: number): string => (by > 0 ? 'up' : by < 0 ? 'down' : 'none');
  // One order of the two sides in all figures.
  const order = own === self ? PARTS : (['other', 'own', 'interaction', 'chance'] as const);
  const parts = order.map((id): WaterfallPart => {
    const by = division[id];
    const side = id === 'own' ? own : id === 'other' ? other : null;
    return {
      id,
      by,
      text: signedPoints(by),
      label: side === null ? t(`difference.part.${id}`) : t('difference.part.alone', { capital: name(side) }),
      tone: side === null ? TONES[id] : side === self ? 'self' : 'rival',
    };
  });
  const sentences = order.map((id) => {
    const by = division[id];
    const values = { by: points(Math.abs(by)), way: way(by), seeds };
    if (id === 'chance')
      return t('difference.chance', {
        ...values,
        low: points(division.same.low),
        high: points(division.same.high),
        below: division.same.below,
      });
    const agree = division.agree[id];
    const all = agree === seeds ? 'yes' : 'no';
    return id === 'interaction'
      ? t('difference.interaction', { ...values, agree, all })
      : t('difference.alone', { ...values, agree, all, capital: name(id === 'own' ? own : other) });
  });
  return (
    <figure className="difference">
      <figcaption>
        {t('difference.title', { title, start: points(division.start), end: points(division.actual) })}
      </figcaption>
      <Waterfall
        base={{
          label: t('difference.part.base'),
          value: division.base,
          text: points(division.base),
        }}
        parts={parts}
        end={{ label: t('difference.part.actual'), value: division.actual, text: points(division.actual) }}
        start={{ label: start, value: division.start, text: points(division.start) }}
        label={t('difference.label', {
          title,
          sum: [points(division.base), ...parts.map((part) => part.text)].join(' '),
          end: points(division.actual),
        })}
      />
      <ul className="difference-lines">
        <li>{t('difference.base', { base: points(division.base), seeds })}</li>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </figure>
  );
};

/** How the outcome divides between choices, what they made of each other, and chance; and which choices mattered. */
export const Difference = ({
  told,
  withScores,
  onTurn,
}: {
  told: PastGame;
  withScores: boolean;
  onTurn: (turn: number) => void;
}) => {
  const words = wordsFor(told.world.scenario.text);
  const found = useStore((app) => (app.hindsight?.log === told.log ? app.hindsight : null));
  useEffect(() => store.getState().loadHindsight(), []);
  const { division = null, choices = null, theories = null } = found ?? {};
  const [self = ''] = inViewersOrder(told);
  const views = [...(division?.views ?? [])].sort(
    (a, b) => Number(b.power === self) - Number(a.power === self),
  );
  const measures = measuresOf(words, views, withScores);
  const start = t(firstTurn(told.states) === 0 ? 'paths.start' : 'paths.resumed');
  return (
    <section className="division" aria-busy={theories === null}>
      <h2>{t('difference')}</h2>
      <p className="muted measure">
        {t('difference.lead', { scripted: told.log.script === null ? 'no' : 'yes' })}
      </p>
      {division === null ? (
        <p role="status" className="muted">
          {t('difference.busy')}
        </p>
      ) : (
        <>
          <div className="differences">
            {measures.map((measure) => (
              <Figure
                key={measure.id}
                words={words}
                measure={measure}
                self={self}
                seeds={division.seeds}
                start={start}
              />
            ))}
          </div>
          <Sums words={words} measures={measures} />
          {division.dropped === 0 ? null : (
            <p className="muted measure">
              {t('difference.impossible', { held: division.held, dropped: division.dropped })}
            </p>
          )}
        </>
      )}
      {choices === null ? null : (
        <Choices told={told} choices={choices} withScores={withScores} onTurn={onTurn} />
      )}
      {theories === null || theories.length === 0 ? null : (
        <Theories told={told} theories={theories} withScores={withScores} />
      )}
    </section>
  );
};
