import { powerName } from '../../view/index.ts';
import { Glossed } from '../glossary/index.ts';
import { t } from '../text.ts';
import type { Desk } from './desk.ts';
import { Figure } from './Figures.tsx';
import { InstrumentsOfPair } from './Instruments.tsx';

/** A power: how it is at home, how it stands with the viewer, and what lies between them. */
export const PowerSheet = ({
  desk,
  code,
  onOpen,
}: {
  readonly desk: Desk;
  readonly code: string;
  /** Opens what has this key. */
  readonly onOpen: (key: string) => void;
}) => {
  const { world, words, shown, books, self, cast } = desk;
  const index = world.powerIndex.get(code) ?? 0;
  const n = world.powers.length;
  const own = world.powers[self] ?? '';
  const body = `power.${code}.body`;
  const isSelf = index === self;
  return (
    <div className="inspect">
      {words.has(body) ? (
        <p>
          <Glossed text={words.say(body)} />
        </p>
      ) : null}
      <h3>{t('table.power.home')}</h3>
      <dl className="figures">
        {(['mood', 'constraint', 'investigation', 'resilience'] as const).map((kind) => (
          <Figure
            key={kind}
            books={books}
            number={{ quantity: kind, a: code, b: null }}
            value={shown.home[kind][index] ?? 0}
          />
        ))}
        {isSelf || world.played.includes(index) ? null : (
          <Figure
            books={books}
            number={{ quantity: 'bandwidth', a: code, b: null }}
            value={shown.home.bandwidth[index] ?? 0}
          />
        )}
      </dl>
      {isSelf ? null : (
        <>
          <h3>{t('table.power.with-you')}</h3>
          <dl className="figures">
            {(['tension', 'cooperation'] as const).map((kind) => (
              <Figure
                key={kind}
                books={books}
                number={{ quantity: kind, a: own, b: code }}
                value={shown.dyads[kind][self * n + index] ?? 0}
              />
            ))}
            {(['trust', 'credibility'] as const).map((kind) => (
              <Figure
                key={kind}
                books={books}
                number={{ quantity: kind, a: code, b: own }}
                value={shown.reputation[kind][index * n + self] ?? 0}
                label={t(`table.pair.${kind}`, {
                  from: powerName(words, code, cast),
                  to: powerName(words, own, cast),
                })}
              />
            ))}
          </dl>
          <InstrumentsOfPair desk={desk} onOpen={onOpen} a={self} b={index} />
        </>
      )}
    </div>
  );
};
