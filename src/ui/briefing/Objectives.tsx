import { wholeShares } from '../../view/index.ts';
import { BASKETS, type Objective, type PrivateInstruction } from '../../vocabulary/index.ts';
import { t } from '../text.ts';

const UNIT = 1024;

/** Weights after the private instruction, as shares of all weights in per cent, by objective. */
export const sharesOf = (
  objectives: readonly Objective[],
  instruction: PrivateInstruction | null,
): ReadonlyMap<string, number> => {
  const weights = objectives.map((one) => one.weight * (instruction?.weights[one.id] ?? UNIT));
  const shares = wholeShares(weights);
  return new Map(objectives.map(({ id }, at) => [id, shares[at] ?? 0]));
};

/** What a power wants, in its four baskets and its own words, with the share of each. */
export const Objectives = ({
  power,
  objectives,
  instruction,
}: {
  power: string;
  objectives: readonly Objective[];
  instruction: PrivateInstruction | null;
}) => {
  const shares = sharesOf(objectives, instruction);
  return (
    <div className="baskets">
      {BASKETS.map((basket) => {
        const inside = objectives.filter((one) => one.basket === basket);
        if (inside.length === 0) return null;
        return (
          <section key={basket} className="basket">
            <h3>{t(`basket.${power}.${basket}`)}</h3>
            <ul>
              {inside.map((one) => (
                <li key={one.id}>
                  <span>{t(`objective.${power}.${one.id}`)}</span>
                  <span className="share">
                    <meter min={0} max={40} value={shares.get(one.id) ?? 0} aria-hidden="true" />
                    {t('briefing.share', { share: shares.get(one.id) ?? 0 })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
