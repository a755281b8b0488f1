import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import type { Zone } from '../../engine/index.ts';
import { useWidth } from '../shell/useWidth.ts';
import './charts.css';

const HEIGHT = 46;

/** Terms of an arena from −50 to +50: where they stand, the own acceptable zone hatched, the other's estimate blurred. */
export const ZoneStrip = ({
  terms,
  own,
  estimate,
  label,
  low,
  high,
}: {
  /** −500…500. */
  terms: number;
  own: Zone | null;
  estimate: Zone | null;
  label: string;
  /** Words at the two ends. */
  low: string;
  high: string;
}) => {
  const [host, width] = useWidth<HTMLDivElement>(320);
  const hatch = useId();
  const x = scaleLinear([-500, 500], [6, width - 6]).clamp(true);
  const band = (zone: Zone, y: number, className: string, fill?: string) => (
    <rect
      className={className}
      x={x(zone.low)}
      width={Math.max(2, x(zone.high) - x(zone.low))}
      y={y}
      height="10"
      {...(fill === undefined ? {} : { fill })}
    />
  );
  return (
    <div ref={host} className="chart zone-strip">
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch" x1="0" x2="0" y1="0" y2="6" />
        </pattern>
        {own === null ? null : band(own, 5, 'own', `url(#${hatch})`)}
        {estimate === null ? null : band(estimate, 17, 'estimate')}
        <line className="base" x1={x(-500)} x2={x(500)} y1="16" y2="16" />
        <line className="zero" x1={x(0)} x2={x(0)} y1="11" y2="21" />
        <path className="now" d={`M${x(terms)} 2v28`} />
        <text className="tick" x="4" y={HEIGHT - 3}>
          {low}
        </text>
        <text className="tick" x={width - 4} y={HEIGHT - 3} textAnchor="end">
          {high}
        </text>
      </svg>
    </div>
  );
};
