import { scaleBand, scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Plot } from './shape.ts';
import { number } from './summary.ts';

/** Plots as SVG text: readable on white, generic fonts, colours that differ for colour-blind readers (Okabe and Ito). */
export const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'] as const;

const INK = '#222';
const FAINT = '#ddd';
const WIDTH = 640;
const LEFT = 62;
const RIGHT = 16;
const TOP = 40;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const round = (value: number): string => `${Math.round(value * 10) / 10}`;

/** Rounds the numbers of a path, so that files are small and the same everywhere. */
const tidyPath = (path: string | null): string =>
  (path ?? '').replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => round(Number(number)));

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${round(x)}" y="${round(y)}" ${more}>${escaped(words)}</text>`;

const segment = (x1: number, y1: number, x2: number, y2: number, colour: string, more = ''): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}" ${more}/>`;

const plotOf = (
  name: string,
  title: string,
  note: string,
  height: number,
  body: readonly string[],
): Plot => ({
  name,
  title: `${title} (${note})`,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="12" fill="${INK}" role="img" aria-label="${escaped(`${title} (${note})`)}">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${text(LEFT, 18, title, 'font-size="14" font-weight="bold"')}
${text(LEFT, 33, note, 'fill="#666" font-size="11"')}
${body.filter((part) => part !== '').join('\n')}
</svg>
`,
});

export interface Axis {
  readonly label: string;
  readonly domain: readonly [number, number];
}

const axes = (
  x: (value: number) => number,
  y: (value: number) => number,
  ticks: { readonly x: readonly number[]; readonly y: readonly number[] },
  labels: { readonly x: string; readonly y: string },
  bottom: number,
): readonly string[] => [
  ...ticks.y.map((v) => segment(LEFT, y(v), WIDTH - RIGHT, y(v), FAINT)),
  ...ticks.y.map((v) => text(LEFT - 6, y(v) + 4, `${v}`, 'text-anchor="end"')),
  ...ticks.x.map((v) => text(x(v), bottom + 16, `${v}`, 'text-anchor="middle"')),
  segment(LEFT, bottom, WIDTH - RIGHT, bottom, INK),
  text((LEFT + WIDTH - RIGHT) / 2, bottom + 34, labels.x, 'text-anchor="middle"'),
  text(
    0,
    0,
    labels.y,
    `text-anchor="middle" transform="translate(16 ${round((TOP + bottom) / 2)}) rotate(-90)"`,
  ),
];

export interface Series {
  readonly label: string;
  readonly points: readonly (readonly [number, number])[];
  /** Lower and upper edge around it, point by point. */
  readonly band?: readonly (readonly [number, number])[];
  readonly colour?: string;
  readonly isDashed?: boolean;
}

const legend = (
  entries: readonly { readonly label: string; readonly colour: string }[],
  y: number,
): string => {
  let x = LEFT;
  return entries
    .map(({ label, colour }) => {
      const part = `<rect x="${round(x)}" y="${y - 9}" width="10" height="10" fill="${colour}"/>${text(x + 14, y, label)}`;
      x += 26 + label.length * 6.4;
      return part;
    })
    .join('');
};

/** Lines over a measured x, with bands where given. */
export const lineChart = (
  name: string,
  title: string,
  note: string,
  x: Axis,
  y: Axis,
  series: readonly Series[],
): Plot => {
  const height = 360;
  const bottom = height - 72;
  const sx = scaleLinear([...x.domain], [LEFT, WIDTH - RIGHT]);
  const sy = scaleLinear([...y.domain], [bottom, TOP]);
  const draw = line<readonly [number, number]>()
    .x((p) => sx(p[0]))
    .y((p) => sy(p[1]));
  const parts = series.flatMap((s, k) => {
    const colour = s.colour ?? COLOURS[k % COLOURS.length] ?? INK;
    const { band } = s;
    const shade =
      band === undefined
        ? ''
        : `<path d="${tidyPath(
            area<readonly [number, number]>()
              .x((_, i) => sx(s.points[i]?.[0] ?? 0))
              .y0((p) => sy(p[0]))
              .y1((p) => sy(p[1]))([...band]),
          )}" fill="${colour}" fill-opacity="0.16"/>`;
    return [
      shade,
      `<path d="${tidyPath(draw([...s.points]))}" fill="none" stroke="${colour}" stroke-width="2"${s.isDashed ? ' stroke-dasharray="5 4"' : ''}/>`,
    ];
  });
  const keys = series.map((s, k) => ({
    label: s.label,
    colour: s.colour ?? COLOURS[k % COLOURS.length] ?? INK,
  }));
  return plotOf(name, title, note, height, [
    ...axes(sx, sy, { x: sx.ticks(10), y: sy.ticks(6) }, { x: x.label, y: y.label }, bottom),
    ...parts,
    legend(keys, height - 14),
  ]);
};

export interface Bar {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** What it is held to. */
  readonly low?: number | null;
  readonly high?: number | null;
}

/** Bars lying on their side, grouped, with the band each is held to hatched behind them. */
export const barChart = (
  name: string,
  title: string,
  note: string,
  x: Axis,
  groups: readonly string[],
  bars: readonly Bar[],
): Plot => {
  const row = 16 * groups.length + 10;
  const left = 210;
  const bottom = TOP + 8 + row * bars.length;
  const height = bottom + 62;
  const sx = scaleLinear([...x.domain], [left, WIDTH - RIGHT - 34]);
  const sy = scaleBand(
    bars.map((_, k) => `${k}`),
    [TOP + 8, bottom],
  ).paddingInner(0.15);
  const body = bars.flatMap((bar, k) => {
    const y = sy(`${k}`) ?? 0;
    const step = sy.bandwidth() / groups.length;
    const [from, to] = [bar.low ?? x.domain[0], bar.high ?? x.domain[1]];
    const hasBand = (bar.low ?? null) !== null || (bar.high ?? null) !== null;
    return [
      hasBand
        ? `<rect x="${round(sx(from))}" y="${round(y - 2)}" width="${round(sx(to) - sx(from))}" height="${round(sy.bandwidth() + 4)}" fill="#f0e442" fill-opacity="0.45"/>`
        : '',
      text(left - 8, y + sy.bandwidth() / 2 + 4, bar.label, 'text-anchor="end"'),
      ...bar.values.flatMap((value, g) => {
        const colour = COLOURS[g % COLOURS.length] ?? INK;
        const at = y + g * step;
        if (value === null) return [text(left + 4, at + step / 2 + 4, 'nothing to measure', 'fill="#666"')];
        const [lo, hi] = value < 0 ? [sx(value), sx(0)] : [sx(Math.max(0, x.domain[0])), sx(value)];
        return [
          `<rect x="${round(lo)}" y="${round(at + 1)}" width="${round(Math.max(1, hi - lo))}" height="${round(step - 2)}" fill="${colour}"/>`,
          text(hi + 4, at + step / 2 + 4, number(value), 'font-size="11"'),
        ];
      }),
    ];
  });
  const ticks = sx.ticks(8);
  return plotOf(name, title, note, height, [
    ...ticks.map((v) => segment(sx(v), TOP + 4, sx(v), bottom, FAINT)),
    ...body,
    ...ticks.map((v) => text(sx(v), bottom + 15, `${v}`, 'text-anchor="middle"')),
    segment(left, bottom, WIDTH - RIGHT, bottom, INK),
    text((left + WIDTH - RIGHT) / 2, bottom + 32, x.label, 'text-anchor="middle"'),
    groups.length > 1
      ? legend(
          groups.map((label, g) => ({ label, colour: COLOURS[g % COLOURS.length] ?? INK })),
          height - 10,
        )
      : '',
  ]);
};

/** From pale to dark blue. */
const shade = (share: number): string => {
  const mix = (from: number, to: number): number => Math.round(from + (to - from) * share);
  return `rgb(${mix(247, 8)},${mix(251, 81)},${mix(255, 156)})`;
};

/** A table of numbers as shades; the best of each column framed. */
export const heatMap = (
  name: string,
  title: string,
  note: string,
  labels: readonly string[],
  table: readonly (readonly number[])[],
  framed: readonly number[],
): Plot => {
  const left = 140;
  const cell = 46;
  const high = 26;
  const top = TOP + 112;
  const height = top + labels.length * high + 14;
  const all = table.flat();
  const [low, most] = [Math.min(...all), Math.max(...all)];
  const body = table.flatMap((row, r) => [
    text(left - 8, top + r * high + 17, labels[r] ?? '', 'text-anchor="end"'),
    ...row.flatMap((value, c) => {
      const share = most === low ? 0 : (value - low) / (most - low);
      const frame = framed[c] === r ? ` stroke="${COLOURS[1]}" stroke-width="3"` : '';
      return [
        `<rect x="${left + c * cell + 1}" y="${top + r * high + 1}" width="${cell - 3}" height="${high - 3}" fill="${shade(share)}"${frame}/>`,
        text(
          left + c * cell + cell / 2,
          top + r * high + 17,
          round(value),
          `text-anchor="middle" fill="${share > 0.55 ? '#fff' : INK}"`,
        ),
      ];
    }),
  ]);
  const heads = labels.map((label, c) =>
    text(0, 0, label, `transform="translate(${left + c * cell + cell / 2} ${top - 8}) rotate(-60)"`),
  );
  return plotOf(name, title, note, height, [...heads, ...body]);
};

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly label?: string;
  readonly colour?: string;
}

/** Labels beside their points, from the top down, each moved below those that it would cover. */
const labelsOf = (
  places: readonly { readonly x: number; readonly y: number; readonly label: string }[],
): readonly string[] => {
  const size = 12;
  const placed: { readonly x: number; readonly y: number }[] = [];
  return [...places]
    .sort((one, other) => one.y - other.y)
    .map(({ x, y, label }) => {
      let at = y + 4;
      while (placed.some((p) => Math.abs(p.x - x) < 150 && Math.abs(p.y - at) < size)) at += 1;
      placed.push({ x, y: at });
      return text(x + 8, at, label, 'font-size="11"');
    });
};

/** Points on a plane, with lines at `cross`. */
export const scatter = (
  name: string,
  title: string,
  note: string,
  x: Axis,
  y: Axis,
  cross: readonly [number, number],
  dots: readonly Dot[],
): Plot => {
  const height = 480;
  const bottom = height - 50;
  const sx = scaleLinear([...x.domain], [LEFT, WIDTH - RIGHT]);
  const sy = scaleLinear([...y.domain], [bottom, TOP]);
  return plotOf(name, title, note, height, [
    ...axes(sx, sy, { x: sx.ticks(10), y: sy.ticks(10) }, { x: x.label, y: y.label }, bottom),
    segment(sx(cross[0]), TOP, sx(cross[0]), bottom, INK, 'stroke-dasharray="4 4"'),
    segment(LEFT, sy(cross[1]), WIDTH - RIGHT, sy(cross[1]), INK, 'stroke-dasharray="4 4"'),
    ...dots.map(
      (d) =>
        `<circle cx="${round(sx(d.x))}" cy="${round(sy(d.y))}" r="${d.label === undefined ? 4 : 5}" fill="${d.colour ?? COLOURS[0]}" fill-opacity="${d.label === undefined ? 0.5 : 1}"/>`,
    ),
    ...labelsOf(
      dots.flatMap((d) => (d.label === undefined ? [] : [{ x: sx(d.x), y: sy(d.y), label: d.label }])),
    ),
  ]);
};
