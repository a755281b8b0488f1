import { type AppState, useStore } from '../../store/index.ts';
import { castOf, describeFault, wordsFor } from '../../view/index.ts';

/** What is wrong with a slate, order by order. */
export const IllegalLines = ({ illegal }: { illegal: NonNullable<AppState['failure']>['illegal'] }) => {
  const world = useStore((app) => app.game?.world ?? null);
  if (world === null) return null;
  const words = wordsFor(world.scenario.text);
  return (
    <ul>
      {illegal.map((fault) => (
        <li key={`${fault.power}.${fault.path}.${fault.reason.code}`}>
          {describeFault(words, fault, castOf(world, world.powerIndex.get(fault.power) ?? 0))}
        </li>
      ))}
    </ul>
  );
};
