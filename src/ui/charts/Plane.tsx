import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { number } from '../../view/index.ts';
import { useWidth } from '../shell/useWidth.ts';
import './charts.css';

export interface PlaneStep {
  readonly tension: number;
  readonly cooperation: number;
}

const QUARTERS = [
  { id: 'cold-war', x: -1, y: 1 },
  { id: 'managed-rivalry', x: 1, y: 1 },
  { id: 'cold-peace', x: -1, y: -1 },
  { id: 'partnership', x: 1, y: -1 },
] as const;

interface Label {
  readonly x: number;
  readonly y: number;
  readonly dy: string;
  readonly textAnchor: 'start' | 'middle' | 'end';
}

type Point = readonly [x: number, y: number];

/** Where a point's label covers least of what lies near: right, left, above or below of it. In pixels. */
const labelAt = ([px, py]: Point, near: readonly Point[]): Label => {
  const places = [
    { dx: [15, 30, 48], dy: 0, textAnchor: 'start' },
    { dx: [-15, -30, -48], dy: 0, textAnchor: 'end' },
    { dx: [-24, 0, 24], dy: -18, textAnchor: 'middle' },
    { dx: [-24, 0, 24], dy: 18, textAnchor: 'middle' },
  ] as const;
  const room = ({ dx, dy }: (typeof places)[number]): number =>
    Math.min(
      60,
      ...near.flatMap(([x, y]) => dx.map((along) => Math.hypot(x - px - along, 1.6 * (y - py - dy)))),
    );
  const best = places.reduce((chosen, place) => (room(place) > room(chosen) + 6 ? place : chosen));
  const aside = best.textAnchor === 'start' ? 11 : best.textAnchor === 'end' ? -11 : 0;
  return { x: px + aside, y: py + best.dy, dy: '0.35em', textAnchor: best.textAnchor };
};

/** Nearer to the end than this, in pixels, the start needs no name. */
const CLOSE = 24;

/** What a label's text covers, roughly. */
const coverOf = ({ x, y, textAnchor }: Label): readonly Point[] =>
  [-15, 0, 15].map((along) => [
    x + along + (textAnchor === 'start' ? 15 : textAnchor === 'end' ? -15 : 0),
    y,
  ]);

/** The plane of cooperation (across) and tension (up), with its four quarters and the path through it. */
export const Plane = ({
  path,
  record,
  words,
}: {
  path: readonly PlaneStep[];
  record: readonly PlaneStep[] | null;
  words: {
    readonly label: string;
    readonly tension: string;
    readonly cooperation: string;
    readonly start: string;
    readonly end: string;
    readonly record: string;
    readonly quarter: (id: (typeof QUARTERS)[number]['id']) => string;
  };
}) => {
  const [host, width] = useWidth<HTMLDivElement>(480);
  const size = Math.min(width, 520);
  const margin = { top: 10, right: 10, bottom: 34, left: 40 };
  // Always the whole plane, so that two games can be laid side by side.
  const [low, high, half] = [0, 1000, 500];
  const x = scaleLinear([low, high], [margin.left, size - margin.right]);
  const y = scaleLinear([low, high], [size - margin.bottom, margin.top]);
  const draw = line<PlaneStep>()
    .x((step) => x(step.cooperation))
    .y((step) => y(step.tension));
  const first = path[0];
  const last = path.at(-1);
  const recordEnd = record?.at(-1);
  const at = (step: PlaneStep): Point => [x(step.cooperation), y(step.tension)];
  const [own, theirs] = [path.map(at), (record ?? []).map(at)];
  const [ownEnd, recordEndAt] = [own.at(-1), theirs.at(-1)];
  const endAt = ownEnd === undefined ? null : labelAt(ownEnd, [...own.slice(0, -1), ...theirs]);
  const [sx, sy] = own[0] ?? [0, 0];
  const [ex, ey] = ownEnd ?? [0, 0];
  const startAt =
    own.length > 1 && Math.hypot(ex - sx, ey - sy) < CLOSE
      ? null
      : labelAt([sx, sy], [...own.slice(1), ...theirs, ...(endAt === null ? [] : coverOf(endAt))]);
  const recordAt =
    recordEndAt === undefined
      ? null
      : labelAt(recordEndAt, [...theirs.slice(0, -1), ...own, ...(endAt === null ? [] : coverOf(endAt))]);
  return (
    <div ref={host} className="chart plane">
      <svg width={size} height={size} role="img" aria-label={words.label}>
        <rect className="field" x={x(low)} y={y(high)} width={x(high) - x(low)} height={y(low) - y(high)} />
        <line className="grid middle" x1={x(500)} x2={x(500)} y1={y(low)} y2={y(high)} />
        <line className="grid middle" x1={x(low)} x2={x(high)} y1={y(500)} y2={y(500)} />
        {QUARTERS.map((quarter) => (
          <text
            key={quarter.id}
            className="quarter"
            x={x(500 + (quarter.x * half) / 2)}
            y={y(500 + quarter.y * half) + 14 * quarter.y}
            dy="0.35em"
            textAnchor="middle"
          >
            {words.quarter(quarter.id)}
          </text>
        ))}
        {[low, 500, high].map((value) => (
          <g key={value}>
            <text className="tick" x={x(value)} y={size - margin.bottom + 14} textAnchor="middle">
              {number(value / 10)}
            </text>
            <text className="tick" x={margin.left - 6} y={y(value)} dy="0.35em" textAnchor="end">
              {number(value / 10)}
            </text>
          </g>
        ))}
        <text className="axis" x={x(500)} y={size - 4} textAnchor="middle">
          {words.cooperation}
        </text>
        <text className="axis" x={12} y={y(500)} textAnchor="middle" transform={`rotate(-90 12 ${y(500)})`}>
          {words.tension}
        </text>
        {record === null ? null : (
          <g className="path record">
            <path d={draw([...record]) ?? ''} />
            {recordEnd === undefined ? null : (
              <>
                <circle cx={x(recordEnd.cooperation)} cy={y(recordEnd.tension)} r="3.5" />
                <text {...recordAt}>{words.record}</text>
              </>
            )}
          </g>
        )}
        <g className="path own">
          <path d={draw([...path]) ?? ''} />
          {path.map((step, turn) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its turn.
            <circle key={turn} cx={x(step.cooperation)} cy={y(step.tension)} r="2.5" />
          ))}
          {first === undefined || startAt === null ? null : <text {...startAt}>{words.start}</text>}
          {last === undefined ? null : (
            <>
              <circle className="end" cx={x(last.cooperation)} cy={y(last.tension)} r="6" />
              <text className="strong" {...endAt}>
                {words.end}
              </text>
            </>
          )}
        </g>
      </svg>
    </div>
  );
};
