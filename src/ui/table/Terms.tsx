import type { Zone } from '../../engine/index.ts';
import { shownIndex, signed } from '../../view/index.ts';
import { t } from '../text.ts';

interface TermsProps {
  /** −500…+500, positive in favour of `first`. */
  readonly terms: number;
  readonly first: string;
  readonly second: string;
  readonly own: Zone | null;
  /** The other's zone as far as it is known. */
  readonly estimate: Zone | null;
}

const at = (terms: number): number => (terms + 500) / 10;

/** Terms from −50 to +50 on a scale: own acceptable zone hatched, the other's estimate blurred. */
export const Terms = ({ terms, first, second, own, estimate }: TermsProps) => (
  <figure className="terms">
    <svg
      viewBox="0 0 400 72"
      role="img"
      aria-label={t('table.terms.label', { value: signed(shownIndex(terms)) })}
    >
      <defs>
        <pattern
          id="terms-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" y1="0" x2="0" y2="6" className="terms-hatch-line" />
        </pattern>
        <filter id="terms-blur" x="-20%" y="-80%" width="140%" height="260%">
          <feGaussianBlur stdDeviation="5 2" />
        </filter>
      </defs>
      {estimate === null ? null : (
        <rect
          x={4 * at(estimate.low)}
          width={Math.max(4, 4 * (at(estimate.high) - at(estimate.low)))}
          y="16"
          height="26"
          className="terms-estimate"
          filter="url(#terms-blur)"
        />
      )}
      {own === null ? null : (
        <rect
          x={4 * at(own.low)}
          width={Math.max(4, 4 * (at(own.high) - at(own.low)))}
          y="20"
          height="18"
          className="terms-own"
          fill="url(#terms-hatch)"
        />
      )}
      <line x1="0" x2="400" y1="44" y2="44" className="terms-axis" />
      {[-500, -250, 0, 250, 500].map((mark) => (
        <g key={mark}>
          <line x1={4 * at(mark)} x2={4 * at(mark)} y1="40" y2="48" className="terms-axis" />
          <text
            x={Math.min(390, Math.max(10, 4 * at(mark)))}
            y="62"
            textAnchor="middle"
            className="terms-tick"
          >
            {signed(mark / 10)}
          </text>
        </g>
      ))}
      <path d={`M${4 * at(terms)} 14 l7 -12 h-14z M${4 * at(terms)} 14 v30`} className="terms-now" />
    </svg>
    <figcaption>
      <span>← {t('table.terms.favours', { who: second })}</span>
      <span>{t('table.terms.favours', { who: first })} →</span>
    </figcaption>
    <ul className="terms-key">
      {own === null ? null : (
        <li>
          <i className="key-own" aria-hidden="true" />
          {t('table.terms.own', { low: signed(shownIndex(own.low)), high: signed(shownIndex(own.high)) })}
        </li>
      )}
      {estimate === null ? null : (
        <li>
          <i className="key-estimate" aria-hidden="true" />
          {t('table.terms.estimate', {
            low: signed(shownIndex(estimate.low)),
            high: signed(shownIndex(estimate.high)),
          })}
        </li>
      )}
    </ul>
  </figure>
);
