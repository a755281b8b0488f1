interface GaugeProps {
  /** From the start of the scale, one after the other. */
  readonly parts: readonly { readonly tone: string; readonly value: number }[];
  readonly most: number;
  /** Values at which the scale is marked. */
  readonly ticks?: readonly number[];
  /** Drawn as single steps. */
  readonly isStepped?: boolean;
}

/** How much of how much: for the eye alone, since the words beside it say the same. */
export const Gauge = ({ parts, most, ticks = [], isStepped = false }: GaugeProps) => (
  <span
    className={`gauge${isStepped ? ' is-stepped' : ''}`}
    style={isStepped ? { backgroundSize: `${100 / most}% 100%` } : undefined}
    aria-hidden="true"
  >
    {parts.map(({ tone, value }) => (
      <i key={tone} className={tone} style={{ inlineSize: `${(100 * value) / Math.max(1, most)}%` }} />
    ))}
    {ticks.map((at) => (
      <em key={at} style={{ insetInlineStart: `${(100 * at) / Math.max(1, most)}%` }} />
    ))}
  </span>
);
