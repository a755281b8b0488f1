import { powerName } from '../../view/index.ts';
import { RUNGS } from '../../vocabulary/index.ts';
import { t } from '../text.ts';
import type { Desk } from './desk.ts';
import { Chain, PartBars } from './Explain.tsx';
import { Figure } from './Figures.tsx';
import { InstrumentsOfPair } from './Instruments.tsx';
import { PairPlane } from './PairPlane.tsx';

/** A pair of powers: tension and cooperation with their parts, trust, instruments, and what moved them. */
export const PairSheet = ({
  desk,
  onOpen,
  a,
  b,
}: {
  readonly desk: Desk;
  /** Opens what has this key. */
  readonly onOpen: (key: string) => void;
  readonly a: string;
  readonly b: string;
}) => {
  const { world, words, shown, books, cast } = desk;
  const n = world.powers.length;
  const i = world.powerIndex.get(a) ?? 0;
  const j = world.powerIndex.get(b) ?? 0;
  const at = i * n + j;
  const back = j * n + i;
  const own = i === desk.self || j === desk.self;
  const isPlayed = own && (i === desk.rival || j === desk.rival);
  return (
    <div className="inspect">
      <p>
        {t('table.pair.rung')} <b>{words.label('rung', RUNGS[shown.dyads.rung[at] ?? 0] ?? '')}</b>
      </p>
      {isPlayed ? <PairPlane desk={desk} /> : null}
      <div className="pair-columns">
        {(['tension', 'cooperation'] as const).map((kind) => (
          <section key={kind}>
            <dl className="figures">
              <Figure books={books} number={{ quantity: kind, a, b }} value={shown.dyads[kind][at] ?? 0} />
            </dl>
            <PartBars books={books} number={{ quantity: kind, a, b }} />
          </section>
        ))}
      </div>
      <h3>{t('table.pair.reputation')}</h3>
      <dl className="figures">
        {(
          [
            ['trust', a, b, shown.reputation.trust[at]],
            ['trust', b, a, shown.reputation.trust[back]],
            ['credibility', a, b, shown.reputation.credibility[at]],
            ['credibility', b, a, shown.reputation.credibility[back]],
          ] as const
        ).map(([kind, from, to, value]) => (
          <Figure
            key={`${kind} ${from}`}
            books={books}
            number={{ quantity: kind, a: from, b: to }}
            value={value ?? 0}
            label={t(`table.pair.${kind}`, {
              from: powerName(words, from, cast),
              to: powerName(words, to, cast),
            })}
          />
        ))}
      </dl>
      <InstrumentsOfPair desk={desk} onOpen={onOpen} a={i} b={j} />
      {own ? (
        <Chain books={books} number={{ quantity: 'tension', a, b }} title={t('table.pair.chain')} />
      ) : null}
    </div>
  );
};
