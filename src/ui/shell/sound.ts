import { useEffect, useRef } from 'react';
import { type AppPlace, useStore } from '../../store/index.ts';

const PITCH: Readonly<Partial<Record<AppPlace, number>>> = { handover: 520, reveal: 660, table: 880 };
const SECONDS = 0.06;

let context: AudioContext | null = null;

/** One short, quiet tone; a browser without sound stays silent. */
const tick = (pitch: number): void => {
  try {
    context ??= new AudioContext();
    const tone = context.createOscillator();
    const volume = context.createGain();
    const now = context.currentTime;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.08, now);
    volume.gain.exponentialRampToValueAtTime(0.0001, now + SECONDS);
    tone.connect(volume).connect(context.destination);
    tone.start(now);
    tone.stop(now + SECONDS);
  } catch {
    return;
  }
};

/** A tick when orders are committed and when a week begins, for those who want it. */
export const useTicks = (place: AppPlace): void => {
  const on = useStore((app) => app.settings.sound);
  const before = useRef(place);
  useEffect(() => {
    const pitch = PITCH[place];
    if (on && before.current !== place && pitch !== undefined) tick(pitch);
    before.current = place;
  }, [place, on]);
};
