import atlas from '../../../assets/front/atlas.json';
import { t } from '../text.ts';

/** Washington and Moscow across the Arctic, with both threads between them: an ornament, not the board. */
export const Atlas = () => {
  const [wx = 0, wy = 0] = atlas.washington;
  const [mx = 0, my = 0] = atlas.moscow;
  return (
    <svg
      viewBox={`0 0 ${atlas.width} ${atlas.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect className="sea" width={atlas.width} height={atlas.height} />
      <path className="graticule" d={atlas.graticule} />
      <path className="land" d={atlas.land} />
      <path className="thread-outer" d={atlas.thread} />
      <path className="thread-inner" d={atlas.thread} />
      <circle cx={wx} cy={wy} r="4.5" />
      <circle cx={mx} cy={my} r="4.5" />
      <text x={wx} y={wy} dy="1.5em" textAnchor="middle">
        {t('front.washington')}
      </text>
      <text x={mx} y={my} dy="1.5em" textAnchor="middle">
        {t('front.moscow')}
      </text>
    </svg>
  );
};
