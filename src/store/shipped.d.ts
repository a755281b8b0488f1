declare module 'virtual:scenarios' {
  /** By id, how to fetch each scenario of this edition: checked when the page was built, as JSON text. */
  export const SHIPPED: Readonly<Record<string, () => Promise<{ readonly default: string }>>>;
  /** By id, how to fetch each theory: with every parameter, whatever it extends. */
  export const THEORIES: typeof SHIPPED;
  /** By id, how to fetch what each scenario shows besides what rules read. */
  export const NOTES: typeof SHIPPED;
  /** How to fetch the facts of all scenarios, who and what they name, and where they are told. */
  export const RECORD: () => Promise<{ readonly default: string }>;
  /** By locale and id, how to fetch what it makes of each scenario's texts, as JSON text. */
  export const TRANSLATED: Readonly<Record<string, typeof SHIPPED>>;
}
