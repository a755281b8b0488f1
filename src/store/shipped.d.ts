declare module 'virtual:scenarios' {
  /** By id, how to fetch each scenario of this edition: checked when the page was built, as JSON text. */
  export const SHIPPED: Readonly<Record<string, () => Promise<{ readonly default: string }>>>;
  /** By id, how to fetch each theory: with every parameter, whatever it extends. */
  export const THEORIES: typeof SHIPPED;
  /** By locale and id, how to fetch what it makes of each scenario's texts, as JSON text. */
  export const TRANSLATED: Readonly<Record<string, typeof SHIPPED>>;
}
