import type { View, World } from '../engine/index.ts';
import {
  type Board,
  type MountOptions,
  NOBODY,
  type Picked,
  type ShowOptions,
  type Words,
  wordsFor,
} from '../view/index.ts';
import { drawAtlas, drawGrid } from './atlas.ts';
import { cameraBetween, fitCamera, holdWithin, zoomWithin } from './camera.ts';
import { createConductor } from './conductor.ts';
import type { DrawList, LabelVoice } from './drawlist.ts';
import { heartlandsOf, placesOf } from './extent.ts';
import type { Camera, Point } from './geometry.ts';
import { hintFor } from './hints.ts';
import { drawInk, fontOf, spacingOf } from './ink.ts';
import { type Journey, journeyOf } from './journey.ts';
import { createMotions } from './motions.ts';
import { coverOf, ratioOf, rootScale, sizeOf } from './page.ts';
import { type Palette, readPalette, toNumber } from './palette.ts';
import { pickAt } from './pick.ts';
import { listen } from './pointer.ts';
import { present, unitFor } from './present.ts';
import { createSheets } from './sheets.ts';
import { createStage, type Stage } from './stage.ts';
import { createTooltip } from './tooltip.ts';
import { blend, hasMoved, isSameMap } from './transition.ts';
import { drawJourney, drawOutline, drawPulse, drawTrail } from './travel.ts';

interface Shown {
  readonly world: World;
  readonly view: View;
  readonly words: Words;
  readonly viewer: number | null;
  readonly options: ShowOptions;
}

/** Milliseconds. */
const GLIDE = 480;
/** Between two pictures of gliding numbers passes so many times what the last one cost, so that no machine falls behind. */
const REST = 30;
const ZOOMING = 240;
const PULSE = 1100;
const STEP = 1.6;

/**
 * Puts the board into an element that has a size. Draws nothing while nothing changes.
 * Throws `BoardUnavailable` where neither WebGL nor Canvas can draw.
 */
export function mountBoard(element: HTMLElement, options: MountOptions): Board {
  let size = sizeOf(element);
  let ratio = ratioOf();
  let cover = coverOf(element, options.cover);
  let palette: Palette = readPalette(element, options.theme);
  let stage: Stage | null = null;
  let shown: Shown | null = null;
  let camera: Camera = { scale: 0.3, x: size.width / 2, y: size.height / 2 };
  let isFitted = true;
  let isMoving = false;
  let focus: string | null = null;
  let hover: Picked | null = null;
  let held: Journey | null = null;
  let list: DrawList | null = null;
  let earlier: { readonly list: DrawList; readonly since: number } | null = null;
  /** When the last picture was drawn, and what it cost, in milliseconds. */
  let inked = { at: 0, cost: 0 };
  let isMapStale = true;
  let isInkStale = true;
  /** Whether things may have changed their places since the list was made; gliding numbers alone move nothing. */
  let isListStale = true;
  let patterned: boolean | undefined;
  let request = 0;
  let before = 0;
  let isGone = false;
  const grid = drawGrid();
  const ruler = document.createElement('canvas').getContext('2d');

  const draw = (): void => {
    if (request === 0 && !isGone) request = requestAnimationFrame(tick);
  };
  const stale = (withMap: boolean, withList = true): void => {
    isInkStale = true;
    if (withMap) isMapStale = true;
    if (withList) isListStale = true;
    draw();
  };
  const started = createStage(element, size, ratio, toNumber(palette.sea), begin, () => stale(true));
  const tooltip = createTooltip(element);
  const sheets = createSheets(() => stale(true));
  const motions = createMotions(draw);
  const isReduced = (): boolean => shown?.options.reducedMotion ?? false;
  const conductor = createConductor(motions, isReduced, (journey, share) => {
    if (stage) drawJourney(stage.live, journey, camera, palette, share, isReduced());
  });
  const nameOf = (kind: 'power' | 'arena' | 'body', id: string): string => shown?.words.label(kind, id) ?? id;

  const measure = (text: string, fontSize: number, voice: LabelVoice): number => {
    if (!ruler) return text.length * fontSize * 0.6;
    ruler.font = fontOf(voice, fontSize);
    return ruler.measureText(text).width + text.length * spacingOf(voice) * fontSize;
  };

  const points = (): readonly Point[] =>
    shown
      ? placesOf(shown.world)
      : [
          [-1000, -600],
          [1000, 700],
        ];
  const fitted = (): Camera => fitCamera(points(), size, shown ? heartlandsOf(shown.world) : []);
  const setCamera = (next: Camera): void => {
    camera = holdWithin(next, points(), size);
    stale(true);
  };
  const setFitted = (is: boolean): void => {
    isFitted = is;
    element.style.touchAction = is ? 'pan-x pan-y' : 'none';
  };
  const glideTo = (goal: Camera): void => {
    if (isReduced() || stage === null) {
      setCamera(goal);
      return;
    }
    const from = camera;
    isMoving = true;
    motions.play({
      span: ZOOMING,
      draw: (share) => setCamera(cameraBetween(from, goal, 1 - (1 - share) ** 3)),
      end: () => {
        isMoving = false;
        setCamera(goal);
      },
    });
  };
  const zoomBy = (factor: number): void => {
    setFitted(false);
    glideTo(zoomWithin(camera, factor, [size.width / 2, size.height / 2], fitted()));
  };

  const renew = (): void => {
    if (!shown) return;
    isListStale = false;
    list = present(shown.world, shown.view, {
      ...shown,
      size,
      camera,
      name: nameOf,
      measure,
      focus,
      textScale: rootScale(),
      earlier: shown.options.earlier ?? null,
      cover,
    });
  };

  /** How far numbers have glided, 0–1. */
  const glided = (now: number): number => (earlier ? Math.min(1, (now - earlier.since) / GLIDE) : 1);
  const isInkDue = (now: number): boolean => {
    if (!isInkStale || earlier === null || isMapStale) return isInkStale;
    return glided(now) === 1 || now - inked.at >= REST * inked.cost;
  };

  const paint = (now: number, isDue: boolean): void => {
    if (!stage) return;
    if (isMapStale) {
      const sheet = sheets.best(isMoving);
      const patterns = shown?.options.patterns ?? false;
      const lands = list?.lands ?? {};
      const shore = sheets.shore();
      drawAtlas(stage.map, { sheet, shore, grid, size, camera, palette, lands, ratio, patterns });
      stage.refresh('map');
      isMapStale = false;
    }
    if (isDue && list) {
      const since = performance.now();
      const share = glided(now);
      drawInk(stage.ink, earlier ? blend(earlier.list, list, share) : list, palette, unitFor(size), ratio);
      stage.refresh('ink');
      inked = { at: now, cost: performance.now() - since };
      if (share === 1) earlier = null;
      isInkStale = earlier !== null;
    }
  };

  const drawHover = (pen: Stage['live']): void => {
    if (!hover || !list) return;
    const colour = toNumber(palette.accent);
    const { kind, id } = hover;
    if (kind === 'pair') {
      const thread = list.threads.find((item) => item.id === id);
      if (thread) drawTrail(pen, thread.line, colour, 1.6, 0.9);
      return;
    }
    if (kind === 'body') {
      const body = list.bodies.find((item) => item.id === id);
      if (body) for (const member of body.members) drawOutline(pen, member, 7, colour);
      return;
    }
    const items = kind === 'power' ? list.powers : kind === 'arena' ? list.arenas : list.marks;
    const item = items.find((each) => each.id === id);
    if (item) drawOutline(pen, item.at, item.radius + (kind === 'arena' ? 5 : 4), colour);
  };

  function tick(now: number): void {
    request = 0;
    if (!stage || isGone) return;
    stage.live.clear();
    motions.advance(now);
    const isDue = isInkDue(now);
    if (isDue && isListStale) renew();
    paint(now, isDue);
    if (held) drawJourney(stage.live, held, camera, palette, 1, true);
    drawHover(stage.live);
    stage.step(now, before === 0 ? 16 : Math.min(50, now - before));
    before = now;
    if (motions.areRunning() || isInkStale || isMapStale) draw();
    else before = 0;
  }

  const pulseChanges = (last: DrawList, next: DrawList): void => {
    for (const arena of next.arenas) {
      const old = last.arenas.find(({ key }) => key === arena.key);
      if (!old || !hasMoved(old, arena)) continue;
      motions.play({
        span: PULSE,
        draw: (share) => {
          const now = list?.arenas.find(({ key }) => key === arena.key);
          if (stage && now) drawPulse(stage.live, now.at, toNumber(palette.accent), share, 20);
        },
      });
    }
  };

  const resize = (): void => {
    const [next, nextRatio] = [sizeOf(element), ratioOf()];
    const isSame = next.width === size.width && next.height === size.height && nextRatio === ratio;
    const [x, y] = [camera.x + (next.width - size.width) / 2, camera.y + (next.height - size.height) / 2];
    size = next;
    ratio = nextRatio;
    cover = coverOf(element, options.cover);
    if (!isSame) stage?.resize(size, ratio);
    setCamera(isFitted ? fitted() : { ...camera, x, y });
  };

  function begin(made: Stage): void {
    if (isGone) return;
    stage = made;
    stage.resize(size, ratio);
    resize();
  }

  const point = (at: Point | null): void => {
    const next = at && list ? pickAt(list, at) : null;
    element.style.cursor = next ? 'pointer' : at ? 'grab' : '';
    if (next && at && shown) {
      const { world, view: seen, words, options: set } = shown;
      const cast = { ...NOBODY, self: set.self ?? null };
      tooltip.show(
        hintFor(next, { world, shown: seen, words, cast, earlier: set.earlier ?? null }),
        at,
        size,
      );
    } else tooltip.hide();
    if (next?.kind === hover?.kind && next?.id === hover?.id) return;
    hover = next;
    draw();
  };
  const grab = (): void => {
    setFitted(false);
    isMoving = true;
    tooltip.hide();
  };

  const stopListening = listen(element, {
    onMove: ([x, y]) => {
      grab();
      setCamera({ ...camera, x: camera.x + x, y: camera.y + y });
    },
    onZoom: (factor, at) => {
      grab();
      setCamera(zoomWithin(camera, factor, at, fitted()));
    },
    onRest: () => {
      isMoving = false;
      stale(true);
    },
    onTap: (at) => {
      const pick = list ? pickAt(list, at) : null;
      options.onSelect?.(pick?.key ?? null, pick);
    },
    onPoint: point,
    isHeld: () => !isFitted,
  });
  const observer = new ResizeObserver(resize);
  observer.observe(element);
  const wake = (): void => {
    if (!document.hidden) stale(true);
  };
  document.addEventListener('visibilitychange', wake);
  const fontsCame = (): void => stale(false);
  document.fonts.addEventListener('loadingdone', fontsCame);
  for (const voice of ['power', 'arena'] as const)
    document.fonts.load(fontOf(voice, 12), 'Aa').then(fontsCame, fontsCame);
  setFitted(true);

  return {
    show: (world, next, settings = {}) => {
      const last = shown?.world === world ? list : null;
      shown = {
        world,
        view: next,
        words: wordsFor(world.scenario.text),
        viewer: world.powerIndex.get(settings.self ?? '') ?? null,
        options: settings,
      };
      sheets.bring(world.powers);
      const before = camera;
      if (isFitted) camera = holdWithin(fitted(), points(), size);
      renew();
      const isMapNew = last === null || list === null || !isSameMap(last, list, before, camera);
      if (last && list && !isReduced()) {
        earlier = { list: last, since: performance.now() };
        pulseChanges(last, list);
      }
      stale(isMapNew || settings.patterns !== patterned, false);
      patterned = settings.patterns;
    },
    animate: async (events, onLine) => {
      if (shown && stage && !isGone) await conductor.run(events, shown.world, onLine);
      else for (const event of events) onLine?.(event);
    },
    skip: conductor.skip,
    hold: (event) => {
      const journey = event && shown ? journeyOf(shown.world, event) : null;
      held = journey && journey.line.length > 0 ? journey : null;
      draw();
    },
    setTheme: (theme) => {
      palette = readPalette(element, theme);
      stale(true, false);
    },
    fit: () => {
      setFitted(true);
      glideTo(fitted());
    },
    zoomIn: () => zoomBy(STEP),
    zoomOut: () => zoomBy(1 / STEP),
    highlight: (key) => {
      if (focus === key) return;
      focus = key;
      stale(false);
    },
    destroy: () => {
      isGone = true;
      conductor.skip();
      cancelAnimationFrame(request);
      observer.disconnect();
      stopListening();
      tooltip.remove();
      document.removeEventListener('visibilitychange', wake);
      document.fonts.removeEventListener('loadingdone', fontsCame);
      started.destroy();
    },
  };
}
