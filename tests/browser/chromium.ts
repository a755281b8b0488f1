/**
 * How Chromium is started: the same in the browser tests and for the screenshots. The board gets its WebGL from
 * SwiftShader; the page is put together without it, in a third of the time.
 */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--no-first-run',
] as const;

/** Runs in a page before its own script: counts the animation frames that it asks for. */
export const countFrames = (): void => {
  const counter = window as unknown as { frames: number };
  counter.frames = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => {
    counter.frames += 1;
    return ask(callback);
  };
};

/** Runs in such a page: how many it has asked for. */
export const framesAsked = (): number => (window as unknown as { frames: number }).frames;
