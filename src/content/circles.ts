/**
 * Circles in a graph of ids, each once, as the ids along it with the first one again at the end. Walks
 * without recursion, so that no chain is too long.
 */
export const circlesIn = (
  ids: Iterable<string>,
  nextOf: (id: string) => Iterable<string>,
): readonly (readonly string[])[] => {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  for (const start of ids) {
    const chain = new Map<string, Iterator<string>>();
    const enter = (id: string): void => {
      chain.set(id, nextOf(id)[Symbol.iterator]());
    };
    if (!done.has(start)) enter(start);
    while (chain.size > 0) {
      const here = [...chain.keys()].at(-1) as string;
      const step = chain.get(here)?.next();
      if (step === undefined || step.done === true) {
        chain.delete(here);
        done.add(here);
      } else if (chain.has(step.value)) {
        const ids = [...chain.keys()];
        circles.push([...ids.slice(ids.indexOf(step.value)), step.value]);
      } else if (!done.has(step.value)) enter(step.value);
    }
  }
  return circles;
};

/** A circle for a reader: `a → b → a`, its middle left out when it is long. */
export const circleText = (circle: readonly string[]): string =>
  (circle.length > 12 ? [...circle.slice(0, 6), '…', ...circle.slice(-5)] : circle).join(' → ');
