import type { View, World } from '../engine/index.ts';
import { type Stance, signsOf, stancesOf, upper } from '../view/index.ts';
import type { ArenaItem, BodyItem, DrawList, PowerItem } from './drawlist.ts';
import { type Point, type Size, toPlane, toScreen } from './geometry.ts';
import { guessWidth, placeLabel } from './labels.ts';
import { arenaMarks, threadMarks } from './marks.ts';
import { emphasisOf, threadsOf } from './pairs.ts';
import { boxAround, createPlacer } from './placement.ts';
import { crimeaBox, sceneryOf } from './scenery.ts';
import type { PresentOptions, Setting } from './setting.ts';
import { trendsOf } from './trends.ts';

/** Size of marks relative to a table's panel: smaller on a phone, larger on a projector. */
export const unitFor = ({ width, height }: Size): number =>
  Math.max(0.8, Math.min(1.15, Math.sqrt(width * height) / 760));

/**
 * Turns a game's state, as far as somebody may know it, into what the board draws. Pure: the same arguments
 * give the same list. No label overlaps another label, a capital or an arena's marker.
 */
export function present(world: World, view: View, options: PresentOptions): DrawList {
  const textScale = options.textScale ?? 1;
  const unit = unitFor(options.size) * (1 + (textScale - 1) * 0.4);
  const setting: Setting = {
    world,
    view,
    options,
    stances: stancesOf(world, options.viewer),
    placer: createPlacer(
      { minX: 3, minY: 3, maxX: options.size.width - 3, maxY: options.size.height - 3 },
      2,
    ),
    measure: options.measure ?? guessWidth,
    textSize: Math.max(0.9, unitFor(options.size)) * textScale,
    unit,
  };
  const capitals = world.scenario.file.powers.map(({ capital }) =>
    toScreen(options.camera, toPlane(capital)),
  );
  const threads = threadsOf(setting);
  if (options.cover) setting.placer.take(options.cover);
  for (const at of capitals) setting.placer.take(boxAround(at, 9 * unit));
  for (const thread of threads)
    setting.placer.avoid(thread.line, thread.rank === 'lead' ? 2.4 : thread.rank === 'played' ? 0.5 : 0.3);
  setting.placer.take(crimeaBox(options.camera));
  const spots = arenaSpots(setting);
  const playedFirst = world.powers.map((_, k) => k).sort((a, b) => rank(world, a) - rank(world, b));
  const labelled = new Map<number, PowerItem>();
  const lead = threads.filter((thread) => thread.rank === 'lead');
  for (const k of playedFirst.filter((power) => world.played.includes(power)))
    labelled.set(k, powerItem(setting, k, capitals[k] ?? [0, 0]));
  const signs = signsOf(world, view, world.powers[options.viewer ?? -1] ?? null);
  const marks = lead.flatMap((thread) => threadMarks(setting, thread, signs));
  const arenas = spots.map((spot) => arenaItem(setting, spot));
  for (const k of playedFirst)
    if (!labelled.has(k)) labelled.set(k, powerItem(setting, k, capitals[k] ?? [0, 0]));
  const bodies = world.scenario.file.bodies.flatMap((_, k) => bodyItem(setting, k, capitals) ?? []);
  for (const arena of arenas) marks.push(...arenaMarks(setting, arena, signs));
  for (const thread of threads)
    if (thread.rank !== 'lead') marks.push(...threadMarks(setting, thread, signs));
  return {
    threads,
    trends: trendsOf(setting, threads),
    arenas,
    marks,
    bodies,
    scenery: sceneryOf(setting.placer, setting.measure, options.camera, setting.textSize),
    powers: [...labelled.entries()].sort(([a], [b]) => a - b).map(([, item]) => item),
    lands: Object.fromEntries(world.powers.map((code, k) => [code, setting.stances[k] ?? 'present'])),
  };
}

const rank = (world: World, power: number): number => (world.played.includes(power) ? 0 : 1);

/** A panel narrower than this has no room for names far from their places, CSS pixels. */
const NARROW = 560;

function powerItem(
  { world, options, stances, placer, measure, textSize, unit }: Setting,
  k: number,
  at: Point,
): PowerItem {
  const code = world.powers[k] ?? '';
  const isPlayed = world.played.includes(k);
  const radius = (isPlayed ? 5.5 : 3.6) * unit;
  const name = options.name('power', code);
  return {
    kind: 'power',
    key: `power:${code}`,
    id: code,
    emphasis: emphasisOf(options.focus, `power:${code}`, []) === 'strong' ? 'strong' : 'normal',
    stance: stances[k] ?? 'present',
    played: isPlayed,
    at,
    radius,
    label: placeLabel(placer, measure, {
      at,
      radius,
      texts: isPlayed ? [upper(name), code] : [name, code],
      size: Math.round((isPlayed ? 13 : 12) * textSize),
      voice: isPlayed ? 'capital' : 'power',
      isTight: !isPlayed && options.size.width < NARROW,
    }),
  };
}

/** How far a body's plate may stand from the middle of its members, CSS pixels. */
const BODY_REACH = [0, 18, 36, 54, 72, 96, 120, 150] as const;

/** A body stands amid its members who are not played, or as near to them as there is room; `null` where there is none. */
function bodyItem(setting: Setting, k: number, capitals: readonly Point[]): BodyItem | null {
  const { world, view, options, stances, placer, measure, textSize } = setting;
  const file = world.scenario.file.bodies[k];
  if (!file) return null;
  const indices = file.members.map((code) => world.powerIndex.get(code) ?? 0);
  const places = (powers: readonly number[]): readonly Point[] =>
    powers.map((power) => capitals[power] ?? [0, 0]);
  const members = places(indices);
  const others = places(indices.filter((power) => !world.played.includes(power)));
  const amid = others.length > 0 ? others : members;
  const middle: Point = [
    amid.reduce((sum, [x]) => sum + x, 0) / amid.length,
    amid.reduce((sum, [, y]) => sum + y, 0) / amid.length,
  ];
  const size = Math.max(10, Math.round(11 * textSize));
  const cohesion = view.bodies[k]?.cohesion ?? 0;
  const text = `${file.code} ${Math.round(cohesion / 10)}`;
  const width = Math.ceil(measure(text, size, 'power')) + 14;
  const height = Math.ceil(size * 1.15) + 11;
  const found = placer.best(
    BODY_REACH.flatMap((distance) =>
      Array.from({ length: distance === 0 ? 1 : 16 }, (_, step) => {
        const angle = (step / 16) * Math.PI * 2;
        const at: Point = [middle[0] + Math.cos(angle) * distance, middle[1] + Math.sin(angle) * distance];
        return { at, box: boxAround(at, width, height), cost: distance * 0.5 };
      }),
    ),
  );
  if (!found) return null;
  placer.take(found.box);
  const key = `body:${file.code}`;
  return {
    kind: 'body',
    key,
    id: file.code,
    emphasis: emphasisOf(
      options.focus,
      key,
      file.members.map((code) => `power:${code}`),
    ),
    at: found.at,
    width,
    height,
    text,
    size,
    cohesion,
    stance: indices.some((power) => stances[power] === 'self') ? 'ally' : 'present',
    members,
  };
}

interface Spot {
  readonly index: number;
  readonly at: Point;
  readonly place: Point;
  readonly radius: number;
}

/** Arena markers stand on their places, or as near as capitals and each other allow. */
function arenaSpots({ world, options, placer, unit }: Setting): readonly Spot[] {
  const radius = 10.5 * unit;
  return world.scenario.file.arenas.map((arena, index) => {
    const place = toScreen(options.camera, toPlane(arena.place));
    const candidates = [0, 10, 18, 26, 36, 48].flatMap((distance) =>
      Array.from({ length: distance === 0 ? 1 : 12 }, (_, step) => {
        const angle = (step / 12) * Math.PI * 2;
        const at: Point = [
          place[0] + Math.cos(angle) * distance * unit,
          place[1] + Math.sin(angle) * distance * unit,
        ];
        return { at, box: boxAround(at, radius * 2 + 6, radius * 2 + 10), cost: distance };
      }),
    );
    const found = placer.best(candidates);
    const at = found?.at ?? place;
    placer.take(boxAround(at, radius * 2 + 4, radius * 2 + 8));
    return { index, at, place, radius };
  });
}

function arenaItem(
  { world, view, options, stances, placer, measure, textSize }: Setting,
  spot: Spot,
): ArenaItem {
  const id = world.arenas[spot.index] ?? '';
  const state = view.arenas[spot.index] ?? { heat: 0, progress: 0, terms: 0 };
  const parties = world.scenario.file.arenas[spot.index]?.parties ?? ['', ''];
  const stanceOf = (code: string): Stance => stances[world.powers.indexOf(code)] ?? 'present';
  const isOff = Math.hypot(spot.at[0] - spot.place[0], spot.at[1] - spot.place[1]) > 4;
  return {
    kind: 'arena',
    key: `arena:${id}`,
    id,
    emphasis: options.focus === `arena:${id}` ? 'strong' : 'normal',
    at: spot.at,
    anchor: isOff ? spot.place : null,
    radius: spot.radius,
    heat: state.heat,
    progress: state.progress,
    terms: state.terms,
    lean: [stanceOf(parties[1]), stanceOf(parties[0])],
    label: placeLabel(placer, measure, {
      at: spot.at,
      radius: spot.radius + 3,
      texts: [options.name('arena', id)],
      size: Math.round(12 * textSize),
      voice: 'arena',
    }),
  };
}
