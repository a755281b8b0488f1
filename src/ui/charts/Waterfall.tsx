import { scaleLinear } from 'd3-scale';
import { useId, useState } from 'react';
import { number } from '../../view/index.ts';
import { useWidth } from '../shell/useWidth.ts';
import './charts.css';

export interface WaterfallPart {
  readonly id: string;
  readonly label: string;
  /** In the unit of the scale, signed. */
  readonly by: number;
  /** As it is written beside the bar. */
  readonly text: string;
  /** Names colour and pattern. */
  readonly tone: 'self' | 'rival' | 'both' | 'chance';
}

export interface WaterfallEnd {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

const LABELS = 150;
const TOP = 22;
const FOOT = 22;
const LETTER = 7.5;
/** The least width of the scale: small parts are not blown up. */
const SPAN = 150;

/** How much larger than usual the reader has set the text. */
const textScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

/** From a base to an end, 0–1000, part by part: each bar starts where the one above it stops. */
export const Waterfall = ({
  base,
  parts,
  end,
  start,
  label,
}: {
  base: WaterfallEnd;
  parts: readonly WaterfallPart[];
  end: WaterfallEnd;
  /** Where it stood to begin with: a dotted line. */
  start: WaterfallEnd;
  label: string;
}) => {
  const [host, width] = useWidth<HTMLDivElement>(520);
  const id = useId();
  const [scale] = useState(textScale);
  const narrow = width < 440 * scale;
  const row = narrow ? 20 + 26 * scale : 30 * scale;
  const top = TOP * scale;
  const foot = FOOT * scale;
  const left = narrow ? 4 : LABELS * scale;
  const rows = parts.length + 2;
  const height = top + rows * row + foot;
  let sum = base.value;
  const steps = parts.map((part) => {
    const from = sum;
    sum += part.by;
    return { part, from, to: sum };
  });
  const values = [base.value, end.value, start.value, ...steps.map((step) => step.to)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spare = Math.max(0, SPAN - (high - low)) / 2;
  const x = scaleLinear(
    [Math.max(0, low - spare), Math.min(1000, high + spare)],
    [left + 14, width - 46 * scale],
  ).nice(5);
  const middle = (at: number): number => top + at * row + (narrow ? row - 14 : row / 2);
  const name = (at: number, text: string) => (
    <text
      className="row-name"
      x={narrow ? 0 : left - 8}
      y={narrow ? middle(at) - 6 - 14 * scale : middle(at)}
      dy="0.35em"
      textAnchor={narrow ? 'start' : 'end'}
    >
      {text}
    </text>
  );
  const mark = (at: number, { label, value, text }: WaterfallEnd) => (
    <g className="mark">
      {name(at, label)}
      <circle cx={x(value)} cy={middle(at)} r="5" />
      <text x={x(value) + 10} y={middle(at)} dy="0.35em">
        {text}
      </text>
    </g>
  );
  return (
    <div ref={host} className="chart waterfall">
      <svg width={width} height={height} role="img" aria-label={label}>
        <defs>
          {(['self', 'rival'] as const).map((tone) => (
            <pattern
              key={tone}
              id={`${id}-${tone}`}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform={`rotate(${tone === 'self' ? 45 : -45})`}
            >
              <rect className={`ground ${tone}`} width="6" height="6" />
              <line className={`hatch ${tone}`} x1="0" x2="0" y1="0" y2="6" />
            </pattern>
          ))}
          <pattern id={`${id}-both`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect className="ground both" width="6" height="6" />
            <path className="hatch both" d="M0 3h6M3 0v6" />
          </pattern>
          <pattern id={`${id}-chance`} width="5" height="5" patternUnits="userSpaceOnUse">
            <rect className="ground chance" width="5" height="5" />
            <circle className="dot chance" cx="2.5" cy="2.5" r="1.2" />
          </pattern>
        </defs>
        {x.ticks(narrow ? 4 : 5).map((value) => (
          <g key={value}>
            <line className="grid" x1={x(value)} x2={x(value)} y1={top - 4} y2={height - foot} />
            <text className="tick" x={x(value)} y={top - 9} textAnchor="middle">
              {number(value / 10)}
            </text>
          </g>
        ))}
        <line className="start" x1={x(start.value)} x2={x(start.value)} y1={top - 4} y2={height - foot + 4} />
        <text className="tick" x={x(start.value)} y={height - 4} textAnchor="middle">
          {start.label}
        </text>
        {mark(0, base)}
        {steps.map(({ part, from, to }, at) => {
          const [a, b] = [x(Math.min(from, to)), x(Math.max(from, to))];
          const isRoomy = b + 6 + part.text.length * LETTER * scale < width;
          return (
            <g key={part.id} className={`part ${part.tone}`}>
              <line
                className="step"
                x1={x(from)}
                x2={x(from)}
                y1={middle(at) + (at === 0 ? 5 : 9)}
                y2={middle(at + 1) - 9}
              />
              {name(at + 1, part.label)}
              <rect
                x={a}
                width={Math.max(2, b - a)}
                y={middle(at + 1) - 9}
                height="18"
                fill={`url(#${id}-${part.tone})`}
              />
              <text
                x={isRoomy ? b + 6 : a - 6}
                y={middle(at + 1)}
                dy="0.35em"
                textAnchor={isRoomy ? 'start' : 'end'}
              >
                {part.text}
              </text>
            </g>
          );
        })}
        <line
          className="step"
          x1={x(end.value)}
          x2={x(end.value)}
          y1={middle(rows - 2) + 9}
          y2={middle(rows - 1) - 5}
        />
        {mark(rows - 1, end)}
      </svg>
    </div>
  );
};
