import { type GameState, score, type World } from '../../engine/index.ts';
import { capital, powerName, wholeShares, wordsFor } from '../../view/index.ts';
import { BASKETS } from '../../vocabulary/index.ts';
import { hasText, index, t } from '../text.ts';

/** Objectives that were not put to the test: promises, where none fell due. */
const untried = (world: World, state: GameState, power: string): ((id: string) => boolean) => {
  const at = world.powerIndex.get(power);
  const hasPromised = state.instruments.commitments.some((one) => one.by === at && one.status !== 'open');
  const kept = (world.scenario.file.objectives[power] ?? [])
    .filter((one) => one.measure.type === 'kept')
    .map((one) => one.id);
  return (id) => !hasPromised && kept.includes(id);
};

/** How one power has done by its own objectives, basket by basket. */
export const Baskets = ({ world, state, power }: { world: World; state: GameState; power: string }) => {
  const words = wordsFor(world.scenario.text);
  const result = score(world, state, world.powerIndex.get(power) ?? 0);
  const shares = wholeShares(result.objectives.map((one) => one.weight));
  const isUntried = untried(world, state, power);
  const crossed = result.redLines.filter((line) => line.crossed);
  return (
    <section className="score">
      <header>
        <h3>{capital(powerName(words, power))}</h3>
        <p className="total">
          <strong>{index(result.total)}</strong> {t('debrief.of-100')}
        </p>
      </header>
      {BASKETS.map((basket) => {
        const inside = result.objectives.filter((one) => one.basket === basket);
        if (inside.length === 0) return null;
        return (
          <section key={basket} className="score-basket">
            <h4>{t(`basket.${power}.${basket}`)}</h4>
            <ul>
              {inside.map((one) => (
                <li key={one.id}>
                  <span className="score-name">
                    {t(`objective.${power}.${one.id}`)}{' '}
                    <small className="muted">
                      {t('debrief.weight', { share: shares[result.objectives.indexOf(one)] ?? 0 })}
                    </small>
                  </span>
                  <span className="score-value">
                    {isUntried(one.id) ? (
                      <span title={t('debrief.untried')}>–</span>
                    ) : (
                      <>
                        <meter min={0} max={100} value={one.value / 10} aria-hidden="true" />
                        {index(one.value)}
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {result.redLines.length === 0 ? null : (
        <p className={crossed.length === 0 ? 'score-lines' : 'score-lines crossed'}>
          {crossed.length === 0
            ? t('debrief.red-lines.kept')
            : t('debrief.red-lines.crossed', {
                count: crossed.length,
                lines: crossed
                  .map((line) => {
                    const key = `redline.${power}.${line.id}`;
                    return hasText(key) ? t(key) : line.id.replaceAll('-', ' ');
                  })
                  .join('; '),
              })}
        </p>
      )}
    </section>
  );
};
