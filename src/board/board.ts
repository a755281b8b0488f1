import type { GameEvent, GameState, Observation, World } from '../engine/index.ts';
import { drawAtlas, drawGrid, loadSheet, type Sheet } from './atlas.ts';
import type { ArenaItem, DrawList, LabelVoice } from './drawlist.ts';
import { frame, type Margin, type Point, type Size, toPlane, type View, zoomAt } from './geometry.ts';
import { drawInk, fontOf, spacingOf } from './ink.ts';
import { inGroups, type Journey, journeyOf } from './journey.ts';
import { type Palette, readPalette, type ThemeName, toNumber } from './palette.ts';
import { type Pick, pickAt } from './pick.ts';
import { listen } from './pointer.ts';
import { present, unitFor } from './present.ts';
import { createStage, type Stage } from './stage.ts';
import { blend } from './transition.ts';
import { drawJourney, drawOutline, drawPulse, drawTrail } from './travel.ts';

export interface MountOptions {
  readonly theme: ThemeName;
  /** Words by key: `power.USA`, `arena.donbas`. Asked where the scenario has none. */
  readonly text: (key: string) => string;
  /**
   * A tap or click: `power:USA`, `pair:RUS-USA`, `arena:donbas`, or `null` on the open map. An instrument selects
   * the pair or arena on which it lies; the pick says which instrument.
   */
  readonly onSelect?: (key: string | null, pick: Pick | null) => void;
  /** What the pointer is over, and where, CSS pixels from the element's corner. */
  readonly onHover?: (pick: Pick | null, at: Point | null) => void;
  /** Room kept free at the edges when the map is fitted, beyond the board's own, CSS pixels. */
  readonly margin?: Partial<Margin>;
}

export interface ShowOptions {
  /** The power whose board this is, by code; `null` for nobody's. */
  readonly self?: string | null;
  /** Tells tinted lands apart by pattern as well. */
  readonly patterns?: boolean;
  /** Nothing travels, glides or pulses. */
  readonly reducedMotion?: boolean;
  /** Speed of travelling acts: 1 as designed, 2 twice as fast. */
  readonly speed?: number;
  /** Text size relative to the usual, 1–2. */
  readonly textScale?: number;
}

export interface Board {
  /** Shows a state. Numbers glide from what was shown before; arenas that changed pulse once. */
  readonly show: (world: World, view: GameState | Observation, options?: ShowOptions) => void;
  /**
   * Runs events over the map one after another; `onLine` is called as each begins. Resolves when the last has
   * arrived or all were skipped (then `onLine` has been called for each all the same). Needs a `show` before.
   */
  readonly animate: (events: readonly GameEvent[], onLine?: (event: GameEvent) => void) => Promise<void>;
  readonly skip: () => void;
  /** Reads the palette anew: call it after the page's own theme has changed. */
  readonly setTheme: (theme: ThemeName) => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Sets off one item and what belongs to it, by key such as `pair:RUS-USA`; `null` for none. */
  readonly highlight: (key: string | null) => void;
  readonly destroy: () => void;
}

const MOST_ZOOM = 12;
const GLIDE = 480;
const ZOOMING = 240;
const PULSE = 1100;

interface Motion {
  readonly start: number;
  readonly span: number;
  readonly draw: (share: number, pen: Stage['live']) => void;
  readonly end?: () => void;
}

/**
 * Puts the board into an element that has a size. Draws nothing while nothing changes.
 * Throws `BoardUnavailable` where neither WebGL nor Canvas can draw.
 */
export function mountBoard(element: HTMLElement, options: MountOptions): Board {
  let size = sizeOf(element);
  let ratio = ratioOf();
  let theme = options.theme;
  let palette: Palette = readPalette(element, theme);
  let isReduced = false;
  let speed = 1;
  let textScale = 1;
  let patterns = false;
  let stage: Stage | null = null;
  let shown: { world: World; view: GameState | Observation; viewer: number | null } | null = null;
  let view: View = { scale: 0.3, x: size.width / 2, y: size.height / 2 };
  let isFitted = true;
  let isMoving = false;
  let focus: string | null = null;
  let hover: Pick | null = null;
  let list: DrawList | null = null;
  let earlier: { list: DrawList; since: number } | null = null;
  let sheets: { coarse: Sheet | null; fine: Sheet | null; powers: string } = {
    coarse: null,
    fine: null,
    powers: '',
  };
  let isMapStale = true;
  let isInkStale = true;
  let request = 0;
  let before = 0;
  let running: { readonly skip: () => void } | null = null;
  let isGone = false;
  const motions = new Set<Motion>();
  const grid = drawGrid();
  const ruler = document.createElement('canvas').getContext('2d');

  const measure = (text: string, fontSize: number, voice: LabelVoice): number => {
    if (!ruler) return text.length * fontSize * 0.6;
    ruler.font = fontOf(voice, fontSize);
    return ruler.measureText(text).width + text.length * spacingOf(voice) * fontSize;
  };

  const nameOf = (world: World | undefined, kind: string, id: string): string =>
    world?.scenario.text[`${kind}.${id}`] ?? options.text(`${kind}.${id}`);

  const draw = (): void => {
    if (request === 0 && !isGone) request = requestAnimationFrame(tick);
  };
  const stale = (map: boolean): void => {
    isInkStale = true;
    if (map) isMapStale = true;
    draw();
  };

  const points = (): readonly Point[] =>
    shown === null
      ? [toPlane([-77, 39]), toPlane([37.6, 55.8]), toPlane([126, 39]), toPlane([36, 33.5])]
      : [
          ...shown.world.scenario.file.powers.map(({ capital }) => toPlane(capital)),
          ...shown.world.scenario.file.arenas.map(({ place }) => toPlane(place)),
        ];
  const fitted = (): View => {
    const room = Math.max(22, Math.min(44, size.width * 0.045));
    return frame(points(), size, {
      top: room * 0.9 + (options.margin?.top ?? 0),
      right: room * 1.15 + (options.margin?.right ?? 0),
      bottom: room * 0.8 + (options.margin?.bottom ?? 0),
      left: room * 1.15 + (options.margin?.left ?? 0),
    });
  };

  /** Keeps the zoom within bounds and the middle of the panel over the part of the map that matters. */
  const setView = (next: View): void => {
    const base = fitted();
    const most = base.scale * MOST_ZOOM;
    const middle: Point = [size.width / 2, size.height / 2];
    const scale = Math.max(base.scale * 0.75, Math.min(most, next.scale));
    const held = scale === next.scale ? next : zoomAt(next, scale / next.scale, middle);
    const xs = points().map(([x]) => x * held.scale);
    const ys = points().map(([, y]) => y * held.scale);
    view = {
      scale: held.scale,
      x: clamp(held.x, middle[0] - Math.max(...xs), middle[0] - Math.min(...xs)),
      y: clamp(held.y, middle[1] - Math.max(...ys), middle[1] - Math.min(...ys)),
    };
    stale(true);
  };

  const glideTo = (goal: View, isFit: boolean): void => {
    isFitted = isFit;
    if (isReduced || stage === null) {
      setView(goal);
      return;
    }
    const from = view;
    isMoving = true;
    play({
      span: ZOOMING,
      draw: (share) => {
        const part = 1 - (1 - share) ** 3;
        setView({
          scale: from.scale * (goal.scale / from.scale) ** part,
          x: from.x + (goal.x - from.x) * part,
          y: from.y + (goal.y - from.y) * part,
        });
      },
      end: () => {
        isMoving = false;
        setView(goal);
      },
    });
  };

  const zoomBy = (factor: number): void => {
    const middle: Point = [size.width / 2, size.height / 2];
    const scale = Math.max(fitted().scale * 0.75, Math.min(fitted().scale * MOST_ZOOM, view.scale * factor));
    const goal = zoomAt(view, scale / view.scale, middle);
    glideTo(goal, false);
  };

  const play = (motion: Omit<Motion, 'start'>): Motion => {
    const playing = { ...motion, start: performance.now() };
    motions.add(playing);
    draw();
    return playing;
  };

  const renew = (): void => {
    if (!shown) return;
    list = present(shown.world, shown.view, {
      size,
      view,
      viewer: shown.viewer,
      name: (kind, id) => nameOf(shown?.world, kind, id),
      measure,
      focus,
      textScale,
    });
  };

  const paint = (now: number): void => {
    if (!stage) return;
    if (isMapStale) {
      drawAtlas(stage.map, {
        sheet: isMoving ? (sheets.coarse ?? sheets.fine) : (sheets.fine ?? sheets.coarse),
        grid,
        size,
        view,
        palette,
        lands: list?.lands ?? {},
        ratio,
        patterns,
      });
      stage.refresh('map');
      isMapStale = isMoving;
    }
    if (isInkStale && list) {
      const share = earlier ? Math.min(1, (now - earlier.since) / GLIDE) : 1;
      drawInk(stage.ink, earlier ? blend(earlier.list, list, share) : list, palette, unitFor(size), ratio);
      stage.refresh('ink');
      if (share === 1) earlier = null;
      isInkStale = earlier !== null;
    }
  };

  const tick = (now: number): void => {
    request = 0;
    if (!stage || isGone) return;
    const pen = stage.live;
    pen.clear();
    if (isInkStale) renew();
    for (const motion of [...motions]) {
      const share = Math.max(0, Math.min(1, (now - motion.start) / motion.span));
      motion.draw(share, pen);
      if (share < 1) continue;
      motions.delete(motion);
      motion.end?.();
    }
    if (isInkStale) renew();
    paint(now);
    drawHover(pen);
    stage.step(now, before === 0 ? 16 : Math.min(50, now - before));
    before = now;
    if (motions.size > 0 || earlier || isInkStale || isMapStale) draw();
    else before = 0;
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
    const items = kind === 'power' ? list.powers : kind === 'arena' ? list.arenas : list.marks;
    const item = items.find((each) => each.id === id);
    if (item) drawOutline(pen, item.at, item.radius + (kind === 'arena' ? 5 : 4), colour);
  };

  const bringSheets = (powers: readonly string[]): void => {
    const wanted = powers.join();
    if (sheets.powers === wanted) return;
    sheets = { coarse: null, fine: null, powers: wanted };
    const keep = (detail: 'coarse' | 'fine') => (sheet: Sheet) => {
      if (isGone || sheets.powers !== wanted) return;
      sheets[detail] = sheet;
      stale(true);
    };
    loadSheet('110m', powers)
      .then(keep('coarse'))
      .then(() => loadSheet('50m', powers))
      .then(keep('fine'))
      .catch(() => {
        // Without its sheet the map is open sea; threads, marks and names still stand where they should.
      });
  };

  const pulseChanges = (last: DrawList, next: DrawList): void => {
    const changed = next.arenas.filter((arena) => {
      const old = last.arenas.find(({ key }) => key === arena.key);
      return old !== undefined && differs(old, arena);
    });
    for (const { key } of changed)
      play({
        span: PULSE,
        draw: (share, pen) => {
          const arena = list?.arenas.find((item) => item.key === key);
          if (arena) drawPulse(pen, arena.at, toNumber(palette.accent), share, 20);
        },
      });
  };

  const run = async (
    events: readonly GameEvent[],
    world: World,
    onLine: ((event: GameEvent) => void) | undefined,
  ): Promise<void> => {
    let isSkipped = false;
    let release: (() => void) | null = null;
    const self = {
      skip: (): void => {
        isSkipped = true;
        release?.();
      },
    };
    running = self;
    for (const group of inGroups(events)) {
      for (const event of group) onLine?.(event);
      const journeys = group.map((event) => journeyOf(world, event)).filter(({ line }) => line.length > 0);
      const [first] = journeys;
      if (isSkipped || isGone || !stage || !first) continue;
      await new Promise<void>((done) => {
        const motion = play({
          span: spanOf(first, speed, isReduced),
          draw: (share, pen) => {
            for (const journey of journeys) drawJourney(pen, journey, view, palette, share, isReduced);
          },
          end: done,
        });
        release = () => {
          motions.delete(motion);
          draw();
          done();
        };
      });
    }
    if (running === self) running = null;
  };

  const started = createStage(
    element,
    size,
    ratio,
    (made) => {
      stage = made;
      touch();
      resize();
      stale(true);
    },
    () => stale(true),
  );

  const touch = (): void => {
    element.style.touchAction = isFitted ? 'pan-x pan-y' : 'none';
  };

  const resize = (): void => {
    const [next, nextRatio] = [sizeOf(element), ratioOf()];
    if (next.width === size.width && next.height === size.height && nextRatio === ratio && stage !== null) {
      if (isFitted) setView(fitted());
      return;
    }
    const shift: Point = [(next.width - size.width) / 2, (next.height - size.height) / 2];
    size = next;
    ratio = nextRatio;
    stage?.resize(size, ratio);
    setView(isFitted ? fitted() : { ...view, x: view.x + shift[0], y: view.y + shift[1] });
  };

  const select = (at: Point): void => {
    const pick = list ? pickAt(list, at) : null;
    options.onSelect?.(pick?.key ?? null, pick);
  };

  const stopListening = listen(element, {
    onMove: ([x, y]) => {
      isFitted = false;
      isMoving = true;
      touch();
      setView({ ...view, x: view.x + x, y: view.y + y });
    },
    onZoom: (factor, at) => {
      isFitted = false;
      isMoving = true;
      touch();
      const base = fitted().scale;
      const scale = Math.max(base * 0.75, Math.min(base * MOST_ZOOM, view.scale * factor));
      setView(zoomAt(view, scale / view.scale, at));
    },
    onRest: () => {
      isMoving = false;
      stale(true);
    },
    onTap: (at) => select(at),
    onPoint: (at) => {
      const next = at && list ? pickAt(list, at) : null;
      element.style.cursor = next ? 'pointer' : at ? 'grab' : '';
      const isSame = next?.kind === hover?.kind && next?.id === hover?.id;
      if (isSame) return;
      hover = next;
      options.onHover?.(next, at);
      draw();
    },
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
    void document.fonts.load(fontOf(voice, 12), 'Aa').then(fontsCame, fontsCame);

  return {
    show: (world, next, settings = {}) => {
      const last = list;
      const isSameWorld = shown?.world === world;
      isReduced = settings.reducedMotion ?? false;
      speed = settings.speed ?? 1;
      textScale = settings.textScale ?? 1;
      patterns = settings.patterns ?? false;
      shown = { world, view: next, viewer: world.powerIndex.get(settings.self ?? '') ?? null };
      bringSheets(world.powers);
      if (isFitted && !isSameWorld) view = fitted();
      renew();
      if (last && list && isSameWorld && !isReduced) {
        earlier = { list: last, since: performance.now() };
        pulseChanges(last, list);
      }
      stale(true);
    },
    animate: async (events, onLine) => {
      running?.skip();
      if (shown) await run(events, shown.world, onLine);
      else for (const event of events) onLine?.(event);
    },
    skip: () => running?.skip(),
    setTheme: (next) => {
      theme = next;
      palette = readPalette(element, theme);
      stale(true);
    },
    fit: () => {
      glideTo(fitted(), true);
      touch();
    },
    zoomIn: () => zoomBy(1.6),
    zoomOut: () => zoomBy(1 / 1.6),
    highlight: (key) => {
      if (focus === key) return;
      focus = key;
      stale(false);
    },
    destroy: () => {
      isGone = true;
      running?.skip();
      cancelAnimationFrame(request);
      observer.disconnect();
      stopListening();
      document.removeEventListener('visibilitychange', wake);
      document.fonts.removeEventListener('loadingdone', fontsCame);
      started.destroy();
    },
  };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

const sizeOf = (element: HTMLElement): Size => ({
  width: Math.max(80, Math.round(element.clientWidth)),
  height: Math.max(80, Math.round(element.clientHeight)),
});

/** Sharper than 2.5 pixels a pixel is not seen, and costs. */
const ratioOf = (): number => Math.min(2.5, Math.max(1, window.devicePixelRatio || 1));

const differs = (a: ArenaItem, b: ArenaItem): boolean =>
  Math.abs(a.heat - b.heat) >= 15 ||
  Math.abs(a.progress - b.progress) >= 15 ||
  Math.abs(a.terms - b.terms) >= 8;

function spanOf({ isTravelling }: Journey, speed: number, isReduced: boolean): number {
  const base = isReduced ? 650 : isTravelling ? 1150 : 420;
  return base / Math.max(0.25, speed);
}
