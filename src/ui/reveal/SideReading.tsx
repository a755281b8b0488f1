import { courseOf, type GameState, type Observation, type World } from '../../engine/index.ts';
import { capital, capitalName, type Words } from '../../view/index.ts';
import type { Expectation } from '../../vocabulary/index.ts';
import { t } from '../text.ts';

interface ReadingProps {
  readonly world: World;
  readonly words: Words;
  /** The power that expected, and the one of which it did. */
  readonly by: number;
  readonly of: number;
  readonly expectation: Expectation;
  readonly after: GameState | Observation;
  readonly turn: number;
}

/** What a power expected of the other against what the other did. */
export const SideReading = ({ world, words, by, of, expectation, after, turn }: ReadingProps) => {
  const did = courseOf(world, after, of, turn);
  const isRight = did === expectation.course;
  const acts = after.memory.acts.filter((act) => act.by === of && act.turn === turn && act.family !== null);
  const hasFamily = expectation.family !== null && acts.some((act) => act.family === expectation.family);
  return (
    <p className={`reading ${isRight ? 'is-right' : 'is-wrong'}`}>
      <span className="reading-mark" aria-hidden="true">
        {isRight ? '✓' : '✗'}
      </span>
      <span>
        {t('reveal.reading', {
          by: capital(capitalName(words, world.powers[by] ?? '')),
          of: capitalName(words, world.powers[of] ?? ''),
          expected: words.say(`course.${expectation.course}`),
        })}{' '}
        <b>
          {t(isRight ? 'reveal.reading.right' : 'reveal.reading.wrong', {
            of: capital(capitalName(words, world.powers[of] ?? '')),
            did: words.say(`did.${did}`),
          })}
        </b>{' '}
        {expectation.family === null
          ? ''
          : t(hasFamily ? 'reveal.reading.family' : 'reveal.reading.no-family', {
              family: words.say(`family.${expectation.family}`),
            })}
      </span>
    </p>
  );
};
