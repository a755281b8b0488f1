import './debrief.css';
import { useEffect } from 'react';
import type { Division, PowerView } from '../../engine/index.ts';
import { store, type Told, useStore } from '../../store/index.ts';
import { Waterfall, type WaterfallPart } from '../charts/Waterfall.tsx';
import { points, t } from '../text.ts';
import {
  capital,
  capitalName,
  powerName,
  powerTitle,
  signedPoints,
  type Words,
  wordsFor,
} from '../words/index.ts';
import { Choices } from './Choices.tsx';
import { inViewersOrder } from './choice.ts';
import { Theories } from './Theories.tsx';

interface Measure {
  readonly id: string;
  readonly title: string;
  /** Over a column. */
  readonly brief: string;
  readonly division: Division;
  /** The two powers as this division tells them apart. */
  readonly own: string;
  readonly other: string;
}

const PARTS = ['own', 'other', 'interaction', 'chance'] as const;
const TONES = { own: 'self', other: 'rival', interaction: 'both', chance: 'chance' } as const;

/** What is divided: the pair's tension and cooperation once, and each side's own score. */
const measuresOf = (words: Words, views: readonly PowerView[], withScores: boolean): readonly Measure[] => {
  const [first, second] = views;
  if (first === undefined || second === undefined) return [];
  const sides = { own: first.power, other: second.power };
  const scores = views.map(({ power, score }) => ({
    id: `score-${power}`,
    title: t('difference.score', { power: capital(powerName(words, power)) }),
    brief: t('difference.total', { power: powerTitle(words, power) }),
    division: score,
    own: power,
    other: power === first.power ? second.power : first.power,
  }));
  return [
    {
      id: 'tension',
      title: t('paths.axis.tension'),
      brief: t('paths.axis.tension'),
      division: first.tension,
      ...sides,
    },
    {
      id: 'cooperation',
      title: t('paths.axis.cooperation'),
      brief: t('paths.axis.cooperation'),
      division: first.cooperation,
      ...sides,
    },
    ...(withScores ? scores : []),
  ];
};

const Figure = ({
  words,
  measure,
  self,
  seeds,
}: {
  words: Words;
  measure: Measure;
  /** Whose bars are drawn as one's own, in every figure. */
  self: string;
  seeds: number;
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
        start={{ label: t('paths.start'), value: division.start, text: points(division.start) }}
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

/** The same as a table: every column adds up to its last number. */
const Sums = ({ words, measures }: { words: Words; measures: readonly Measure[] }) => {
  const [first] = measures;
  if (first === undefined) return null;
  const alone = (code: string): string => t('difference.part.alone', { capital: capitalName(words, code) });
  const rows: readonly (readonly [string, (measure: Measure) => string])[] = [
    [t('difference.part.base'), ({ division }) => points(division.base)],
    [
      alone(first.own),
      ({ division, own }) => signedPoints(own === first.own ? division.own : division.other),
    ],
    [
      alone(first.other),
      ({ division, own }) => signedPoints(own === first.own ? division.other : division.own),
    ],
    [t('difference.part.interaction'), ({ division }) => signedPoints(division.interaction)],
    [t('difference.part.chance'), ({ division }) => signedPoints(division.chance)],
    [t('difference.part.actual'), ({ division }) => points(division.actual)],
  ];
  return (
    <details className="difference-table">
      <summary>{t('paths.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('difference.part')}</th>
            {measures.map(({ id, brief }) => (
              <th key={id} scope="col" className="number">
                {brief}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {measures.map((measure) => (
                <td key={measure.id} className="number">
                  {text(measure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

/** How the outcome divides between choices, what they made of each other, and chance; and which choices mattered. */
export const Difference = ({
  told,
  withScores,
  onTurn,
}: {
  told: Told;
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
              <Figure key={measure.id} words={words} measure={measure} self={self} seeds={division.seeds} />
            ))}
          </div>
          <Sums words={words} measures={measures} />
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
