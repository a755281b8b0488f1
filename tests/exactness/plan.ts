/** One of the numbered games that every runtime plays. */
export interface Planned {
  readonly scenario: string;
  readonly model: string;
  readonly seed: string;
  /** Doctrine of the seat at that place among the played powers. */
  readonly doctrine: (seat: number) => string;
}

export interface Stock {
  readonly scenarios: readonly string[];
  readonly models: readonly string[];
  readonly doctrines: readonly string[];
}

const pick = (list: readonly string[], k: number): string => list[k % list.length] ?? '';

/**
 * Game number `k`, from 0. Every doctrine sits in both seats within the first nine games, every doctrine has met
 * every other within their square, and each pair meets it again under the next scenario and model.
 */
export const planned = (k: number, { scenarios, models, doctrines }: Stock): Planned => {
  const square = doctrines.length ** 2;
  const pair = k % square;
  const table = pair + Math.floor(k / square);
  return {
    scenario: pick(scenarios, table),
    model: pick(models, Math.floor((table % (scenarios.length * models.length)) / scenarios.length)),
    seed: `exact/${k}`,
    doctrine: (seat) => pick(doctrines, pair + seat * Math.floor(pair / doctrines.length)),
  };
};
