import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const SOURCE = `${dirname(require.resolve('phaser/package.json'))}/src/`;
const EMITTER = createRequire(SOURCE).resolve('eventemitter3');
const ENTRY = '\0phaser';

/** What the board uses of Phaser, under the names that it has there; modules without a name register themselves. */
const PARTS: readonly (readonly [name: string | null, module: string])[] = [
  // First: its parts need one another.
  ['Renderer', 'renderer/index'],
  ['CONST', 'const'],
  ['CoreEvents', 'core/events/index'],
  ['Game', 'core/Game'],
  ['NONE', 'scale/const/SCALE_MODE_CONST'],
  [null, 'cameras/2d/CameraManager'],
  [null, 'events/EventEmitter'],
  [null, 'gameobjects/DisplayList'],
  [null, 'gameobjects/UpdateList'],
  [null, 'gameobjects/graphics/GraphicsFactory'],
  [null, 'gameobjects/image/ImageFactory'],
  [null, 'plugins/PluginCache'],
  [null, 'scene/ScenePlugin'],
];

const FEATURES: Readonly<Record<string, boolean>> = {
  CANVAS_RENDERER: true,
  WEBGL_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};

/**
 * Wakes a game when its tab is shown again, which the board does itself; and never lets go of the document, so that
 * every board there ever was would stay in memory.
 */
const LEFT_OUT = `${SOURCE}core/VisibilityHandler.js`;

/**
 * Phaser from its sources, as its own builds are made, with those parts alone that the board draws with: half of what
 * the whole library weighs. Development takes the whole.
 */
export const leanPhaser = (): Plugin => ({
  name: 'lean-phaser',
  apply: 'build',
  enforce: 'pre',
  // Phaser's sources expect the emitter itself, not a module with the emitter in it.
  resolveId: (id, importer) =>
    id === 'phaser'
      ? ENTRY
      : id === 'eventemitter3' && importer?.startsWith(SOURCE) === true
        ? EMITTER
        : null,
  load: (id) =>
    id === ENTRY
      ? [
          ...PARTS.map(
            ([name, module]) => `import ${name === null ? '' : `${name} from `}'${SOURCE}${module}.js';`,
          ),
          'export { Game, Renderer };',
          'export const { CANVAS, WEBGL } = CONST;',
          'export const Core = { Events: CoreEvents };',
          'export const Scale = NONE;',
        ].join('\n')
      : null,
  transform: (code, id) =>
    id === LEFT_OUT
      ? 'module.exports = function () {};'
      : id.startsWith(SOURCE)
        ? code.replace(/typeof ([A-Z_0-9]+)\b/g, (whole, feature: string) =>
            Object.hasOwn(FEATURES, feature) ? String(FEATURES[feature]) : whole,
          )
        : null,
});
