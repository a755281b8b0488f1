import { dateOfTurn } from '../../engine/index.ts';
import { useStore } from '../../store/index.ts';
import { day, t } from '../text.ts';

/** Where a game has just branched off another one; gone with the first turn of its own. */
export const Branched = () => {
  const game = useStore((app) => app.game);
  const origin = game?.log.origin ?? null;
  if (game === null || origin === null || game.log.turns.length !== origin.turn) return null;
  const turn = origin.turn + 1;
  return (
    <p className="notice no-print" role="status">
      {t('app.branched', { turn, date: day(dateOfTurn(game.world, turn)) })}
    </p>
  );
};
