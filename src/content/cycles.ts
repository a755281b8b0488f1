/**
 * Circles in a graph of ids, each once, as the ids along it with the first one again at the end. Walks
 * without recursion, so that no chain is too long.
 */
export const cyclesIn = (
  ids: Iterable<string>,
  nextOf: (id: string) => Iterable<string>,
): readonly (readonly string[])[] => {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  /** The chain walked now, and where each of its ids stands in it. */
  const chain: { readonly id: string; readonly next: Iterator<string> }[] = [];
  const places = new Map<string, number>();
  const enter = (id: string): void => {
    places.set(id, chain.length);
    chain.push({ id, next: nextOf(id)[Symbol.iterator]() });
  };
  for (const start of ids) {
    if (!done.has(start)) enter(start);
    for (let here = chain.at(-1); here !== undefined; here = chain.at(-1)) {
      const step = here.next.next();
      if (step.done === true) {
        chain.pop();
        places.delete(here.id);
        done.add(here.id);
        continue;
      }
      const place = places.get(step.value);
      if (place !== undefined) circles.push([...chain.slice(place).map(({ id }) => id), step.value]);
      else if (!done.has(step.value)) enter(step.value);
    }
  }
  return circles;
};

/** A circle for a reader: `a → b → a`, its middle left out when it is long. */
export const cycleText = (circle: readonly string[]): string =>
  (circle.length > 12 ? [...circle.slice(0, 6), '…', ...circle.slice(-5)] : circle).join(' → ');
