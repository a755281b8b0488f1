import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width of an element in pixels, kept up to date; `start` until it has been measured. */
export const useWidth = <T extends HTMLElement>(start: number): [RefObject<T | null>, number] => {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(start);
  useEffect(() => {
    const host = element.current;
    if (host === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(host);
    return () => observer.disconnect();
  }, []);
  return [element, width];
};
