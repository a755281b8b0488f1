import type { Scale } from '../../view/index.ts';

/** How much of how much: for the eye alone, since the words beside it say the same. */
export const Gauge = ({ parts, most, ticks = [], isStepped = false }: Scale) => (
  <span
    className={`gauge${isStepped ? ' is-stepped' : ''}`}
    style={isStepped ? { backgroundSize: `${100 / most}% 100%` } : undefined}
    aria-hidden="true"
  >
    {parts.map(({ tone, value }) => (
      <i
        key={tone}
        className={`is-${tone}`}
        style={{ inlineSize: `${(100 * value) / Math.max(1, most)}%` }}
      />
    ))}
    {ticks.map((at) => (
      <em key={at} style={{ insetInlineStart: `${(100 * at) / Math.max(1, most)}%` }} />
    ))}
  </span>
);
