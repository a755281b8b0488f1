import type { Motive, PastGame } from '../../store/index.ts';
import { cardTitle, quoted, type Words, within, wordsFor } from '../../view/index.ts';
import { points, t } from '../text.ts';
import { choicesIn } from './choice.ts';

const sightText = (words: Words, { what, source, weight }: Motive['saw'][number]): string =>
  t(`opponent.saw.${what}`, {
    card: source === null ? '' : quoted(cardTitle(words, source)),
    weight: points(Math.abs(weight) / 100),
  });

/** What a doctrine saw before a turn, which of its rules applied, and what it chose, in sentences. */
export const MotiveLines = ({
  told,
  power,
  turn,
  motive,
  withChoices = true,
}: {
  told: PastGame;
  power: string;
  turn: number;
  /** Absent where the orders are not the doctrine's own. */
  motive: Motive | undefined;
  /** Off where the slate stands beside it. */
  withChoices?: boolean;
}) => {
  const words = wordsFor(told.world.scenario.text);
  const choices = choicesIn(told, power, turn);
  return (
    <>
      {motive === undefined ? (
        <p className="muted">{t('opponent.not-its-own')}</p>
      ) : (
        <p>
          {motive.saw.map((sight) => sightText(words, sight)).join(' ')}{' '}
          <strong>{t('opponent.rule', { rule: within(t(`doctrine.rule.${motive.rule}`)) })}</strong>
        </p>
      )}
      {withChoices ? (
        <p className="muted">
          {choices.length === 0
            ? t('opponent.nothing')
            : t('opponent.did', { choices: choices.map((one) => within(one).replace(/\.$/, '')).join('; ') })}
        </p>
      ) : null}
    </>
  );
};
