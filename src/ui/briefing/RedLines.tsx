import type { World } from '../../engine/index.ts';
import { castOf, describeCondition, wordsFor } from '../../view/index.ts';
import type { PrivateInstruction } from '../../vocabulary/index.ts';
import { hasText, t } from '../text.ts';

/** What must not come about, under a private instruction. */
export const RedLines = ({
  world,
  power,
  instruction,
}: {
  world: World;
  power: number;
  instruction: PrivateInstruction;
}) => {
  const words = wordsFor(world.scenario.text);
  if (instruction.redLines.length === 0) return null;
  return (
    <>
      <p className="red-line-title">{t('briefing.red-lines')}</p>
      <ul>
        {instruction.redLines.map((line) => {
          const key = `redline.${world.powers[power] ?? ''}.${line.id}`;
          return (
            <li key={line.id}>
              {hasText(key) ? t(key) : describeCondition(words, line.condition, castOf(world, power))}
            </li>
          );
        })}
      </ul>
    </>
  );
};
