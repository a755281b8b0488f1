import * as Phaser from 'phaser';
import type { Size } from './geometry.ts';

/** The browser can draw neither with WebGL nor with Canvas: the text board must carry the game. */
export class BoardUnavailable extends Error {
  override readonly name = 'BoardUnavailable';
}

/** Phaser's side of the board: two canvas textures one over the other, and a layer for what moves. */
export interface Stage {
  readonly map: CanvasRenderingContext2D;
  readonly ink: CanvasRenderingContext2D;
  /** Cleared and redrawn each frame by whoever animates; CSS pixels. */
  readonly live: Phaser.GameObjects.Graphics;
  /** Hands a redrawn canvas to the graphics card. */
  readonly refresh: (layer: 'map' | 'ink') => void;
  /** Draws one frame now. Phaser's own loop sleeps. */
  readonly step: (now: number, delta: number) => void;
  readonly resize: (size: Size, ratio: number) => void;
}

interface Layers {
  readonly scene: Phaser.Scene;
  map: Phaser.Textures.CanvasTexture;
  ink: Phaser.Textures.CanvasTexture;
  readonly mapImage: Phaser.GameObjects.Image;
  readonly inkImage: Phaser.GameObjects.Image;
  readonly live: Phaser.GameObjects.Graphics;
}

/** Whether a canvas gives this kind of context. */
function canDraw(kind: 'webgl' | '2d'): boolean {
  try {
    const context = document.createElement('canvas').getContext(kind);
    if (context instanceof WebGLRenderingContext) context.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/**
 * Starts Phaser in an element, its loop asleep from the first frame on; `colour` fills it until the map is drawn. `onReady` comes once, later;
 * `onRestore` whenever a lost WebGL context has come back and everything must be drawn again.
 * Throws `BoardUnavailable`.
 */
export function createStage(
  element: HTMLElement,
  size: Size,
  ratio: number,
  colour: number,
  onReady: (stage: Stage) => void,
  onRestore: () => void,
): { readonly destroy: () => void } {
  if (!canDraw('2d')) throw new BoardUnavailable('no canvas context');
  const start = (type: number): Phaser.Game =>
    new Phaser.Game({
      type,
      parent: element,
      banner: false,
      audio: { noAudio: true },
      input: { mouse: false, touch: false, keyboard: false, gamepad: false },
      antialias: true,
      autoFocus: false,
      backgroundColor: colour,
      scale: {
        mode: Phaser.Scale.NONE,
        width: Math.round(size.width * ratio),
        height: Math.round(size.height * ratio),
      },
      scene: {
        create(this: Phaser.Scene) {
          onReady(stageOf(this, size, ratio, onRestore));
        },
      },
    });
  const game = startWith(start);
  return { destroy: () => destroyGame(game) };
}

/** Phaser takes itself down on its next frame, which a sleeping loop never brings. */
function destroyGame(game: Phaser.Game): void {
  game.destroy(true);
  if (game.isRunning && !game.loop.running) game.step(performance.now(), 0);
}

function startWith(start: (type: number) => Phaser.Game): Phaser.Game {
  if (canDraw('webgl')) {
    try {
      return start(Phaser.WEBGL);
    } catch {
      // A context that opens but can't be used: Canvas serves.
    }
  }
  try {
    return start(Phaser.CANVAS);
  } catch (cause) {
    throw new BoardUnavailable('no renderer', { cause });
  }
}

let layersMade = 0;

function textureFor(
  scene: Phaser.Scene,
  name: string,
  size: Size,
  ratio: number,
): Phaser.Textures.CanvasTexture {
  layersMade += 1;
  const texture = scene.textures.createCanvas(
    `${name}-${layersMade}`,
    Math.max(1, Math.round(size.width * ratio)),
    Math.max(1, Math.round(size.height * ratio)),
  );
  if (!texture) throw new BoardUnavailable('no canvas texture');
  return texture;
}

function stageOf(scene: Phaser.Scene, size: Size, ratio: number, onRestore: () => void): Stage {
  const { game } = scene;
  const [map, ink] = [textureFor(scene, 'map', size, ratio), textureFor(scene, 'ink', size, ratio)];
  const layers: Layers = {
    scene,
    map,
    ink,
    mapImage: scene.add.image(0, 0, map).setOrigin(0, 0),
    inkImage: scene.add.image(0, 0, ink).setOrigin(0, 0),
    live: scene.add.graphics(),
  };
  game.canvas.setAttribute('aria-hidden', 'true');
  game.canvas.style.display = 'block';
  fitCanvas(game, size);
  layers.live.setScale(ratio);
  // The scene is made before the loop starts, so it can be put to sleep only after its first frame.
  game.events.once(Phaser.Core.Events.POST_RENDER, () => game.loop.sleep());
  if (game.renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer)
    game.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, onRestore);
  return {
    get map() {
      return layers.map.context;
    },
    get ink() {
      return layers.ink.context;
    },
    live: layers.live,
    refresh: (layer) => {
      layers[layer].refresh();
    },
    step: (now, delta) => game.step(now, delta),
    resize: (next, nextRatio) => resizeStage(layers, next, nextRatio),
  };
}

function fitCanvas(game: Phaser.Game, size: Size): void {
  game.canvas.style.width = `${size.width}px`;
  game.canvas.style.height = `${size.height}px`;
}

function resizeStage(layers: Layers, size: Size, ratio: number): void {
  const { scene, live } = layers;
  scene.scale.resize(Math.round(size.width * ratio), Math.round(size.height * ratio));
  fitCanvas(scene.game, size);
  for (const name of ['map', 'ink'] as const) {
    const old = layers[name];
    layers[name] = textureFor(scene, name, size, ratio);
    layers[name === 'map' ? 'mapImage' : 'inkImage'].setTexture(layers[name].key);
    scene.textures.remove(old);
  }
  live.setScale(ratio);
}
