/** Something wrong with what a player or a file brought: where it is and how to mend it. */
export interface Problem {
  readonly code: string;
  /** File name, when there is one. */
  readonly file: string | null;
  /** Path inside the document, `cards.3.effects.0.who`; empty for the whole. */
  readonly path: string;
  /** 1-based line, when the source text is known. */
  readonly line: number | null;
  readonly message: string;
  readonly hint: string | null;
}

export type Result<T, E> =
  /** `warnings` are worth knowing, and no hindrance. */
  | { readonly ok: true; readonly value: T; readonly warnings?: readonly E[] }
  | { readonly ok: false; readonly problems: readonly E[] };
