import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { number } from '../../view/index.ts';
import { useWidth } from '../shell/useWidth.ts';
import './charts.css';

export interface Series {
  readonly id: string;
  readonly label: string;
  /** Names the colour and the dash: `tension`, `cooperation`, `tension record`, `cooperation record`. */
  readonly tone: string;
  /** Turn of the first value; 0 unless told. */
  readonly from?: number;
  /** 0–1000 for each turn from there on. */
  readonly values: readonly number[];
}

const LABEL_GAP = 15;
/** Room for a letter of a line's name; there is always some for names of twenty. */
const LETTER = 6.6;

/** Between ticks that are named, so that the word under the first leaves room for the next. */
const TICK_GAP = 32;

/** Moves labels apart until none covers another, keeping their order. */
const spread = (heights: readonly number[], top: number, bottom: number): readonly number[] => {
  const order = heights.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y);
  order.forEach((entry, n) => {
    const above = order[n - 1];
    if (above !== undefined) entry.y = Math.max(entry.y, above.y + LABEL_GAP);
  });
  let limit = bottom;
  for (const entry of [...order].reverse()) {
    entry.y = Math.max(top, Math.min(entry.y, limit));
    limit = entry.y - LABEL_GAP;
  }
  const placed = [...heights];
  for (const { y, at } of order) placed[at] = y;
  return placed;
};

/** Indices over turns, each line named at its end. `cursor` marks a turn. */
export const LineChart = ({
  series,
  turns,
  label,
  tick,
  cursor = null,
  start,
}: {
  series: readonly Series[];
  turns: number;
  label: string;
  /** Text under a turn's tick. */
  tick: (turn: number) => string;
  cursor?: number | null;
  /** Word under the first tick. */
  start: string;
}) => {
  const [host, width] = useWidth<HTMLDivElement>(640);
  const narrow = width < 520;
  const height = narrow ? 280 : Math.min(400, Math.round(width * 0.6));
  const longest = Math.max(0, ...series.map((one) => one.label.length));
  const right = Math.min(width / 2, Math.max(narrow ? 128 : 150, longest * LETTER + 12));
  const margin = { top: 12, right, bottom: 28, left: 32 };
  const x = scaleLinear([0, turns], [margin.left, width - margin.right]);
  const y = scaleLinear([0, 1000], [height - margin.bottom, margin.top]);
  const pathFrom = (from: number) =>
    line<number>()
      .x((_, turn) => x(from + turn))
      .y((value) => y(value));
  const endOf = ({ from = 0, values }: Series): number => x(from + values.length - 1);
  const ends = series.map((one) => y(one.values.at(-1) ?? 0));
  const labels = spread(ends, margin.top + 4, height - margin.bottom);
  const every = [1, 2, 5].find((step) => x(step) - x(0) >= TICK_GAP) ?? 10;
  return (
    <div ref={host} className="chart">
      <svg width={width} height={height} role="img" aria-label={label}>
        {[0, 250, 500, 750, 1000].map((value) => (
          <g key={value}>
            <line className="grid" x1={margin.left} x2={width - margin.right} y1={y(value)} y2={y(value)} />
            <text className="tick" x={margin.left - 6} y={y(value)} dy="0.35em" textAnchor="end">
              {number(value / 10)}
            </text>
          </g>
        ))}
        {Array.from({ length: turns + 1 }, (_, turn) => turn)
          .filter((turn) => turn % every === 0)
          .map((turn) => (
            <text
              key={turn}
              className="tick"
              x={x(turn)}
              y={height - margin.bottom + 18}
              textAnchor={turn === 0 ? 'start' : 'middle'}
            >
              {turn === 0 ? start : tick(turn)}
            </text>
          ))}
        {cursor === null ? null : (
          <line
            className="cursor"
            x1={x(cursor)}
            x2={x(cursor)}
            y1={margin.top}
            y2={height - margin.bottom}
          />
        )}
        {series.map((one, at) => (
          <g key={one.id} className={`line ${one.tone}`}>
            <path d={pathFrom(one.from ?? 0)([...one.values]) ?? ''} />
            <circle cx={endOf(one)} cy={ends[at]} r="3" />
            <text x={endOf(one) + 8} y={labels[at]} dy="0.35em">
              {one.label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
};
