import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
}

/** What a browser's trace calls running script. */
const SCRIPT: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'FireAnimationFrame',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
]);

/** Milliseconds of script from each animation frame to the next, nothing counted twice. */
export const scriptInFrames = (events: readonly TraceEvent[]): readonly number[] => {
  const frames = events.filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X');
  const [first] = frames;
  if (first === undefined) return [];
  const own = events
    .filter(
      ({ name, ph, pid, tid }) => SCRIPT.has(name) && ph === 'X' && pid === first.pid && tid === first.tid,
    )
    .sort((a, b) => a.ts - b.ts);
  const starts = frames.map(({ ts }) => ts).sort((a, b) => a - b);
  const spent = starts.map(() => 0);
  let until = 0;
  let frame = 0;
  for (const { ts, dur = 0 } of own) {
    while (frame + 1 < starts.length && (starts[frame + 1] ?? 0) <= ts) frame += 1;
    const fresh = Math.max(0, ts + dur - Math.max(ts, until));
    until = Math.max(until, ts + dur);
    if (ts >= (starts[0] ?? 0)) spent[frame] = (spent[frame] ?? 0) + fresh / 1000;
  }
  return spent;
};

/** What the browser traced while something was done. */
export const traced = async (
  devtools: CDPSession,
  work: () => Promise<void>,
): Promise<readonly TraceEvent[]> => {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: readonly unknown[] }): void => {
    events.push(...(value as readonly TraceEvent[]));
  };
  devtools.on('Tracing.dataCollected', take);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await work();
  const complete = new Promise<void>((done) => {
    devtools.once('Tracing.tracingComplete', () => done());
  });
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', take);
  return events;
};
