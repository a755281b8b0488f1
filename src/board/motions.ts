/** Something that moves for a while. */
export interface Motion {
  /** Milliseconds. */
  readonly span: number;
  /** Called each frame with the share 0–1 of its time that has passed, the last time with 1. */
  readonly draw: (share: number) => void;
  readonly end?: () => void;
}

/** What is moving now. */
export interface Motions {
  /** Starts one; returns how to stop it, without its end being called. */
  readonly play: (motion: Motion) => () => void;
  readonly advance: (now: number) => void;
  readonly areRunning: () => boolean;
}

/** `onStart` is called whenever there is something to draw again. */
export function createMotions(onStart: () => void): Motions {
  const running = new Map<Motion, number>();
  return {
    play: (motion) => {
      running.set(motion, performance.now());
      onStart();
      return () => {
        running.delete(motion);
        onStart();
      };
    },
    advance: (now) => {
      for (const [motion, start] of [...running]) {
        const share = Math.max(0, Math.min(1, (now - start) / motion.span));
        motion.draw(share);
        if (share < 1) continue;
        running.delete(motion);
        motion.end?.();
      }
    },
    areRunning: () => running.size > 0,
  };
}
