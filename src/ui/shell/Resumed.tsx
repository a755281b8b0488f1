import { useStore } from '../../store/index.ts';
import { t } from '../text.ts';

/** Where a game has just been resumed under new rules; gone with the first turn under them. */
export const Resumed = () => {
  const log = useStore((app) => app.game?.log ?? null);
  const mark = log?.resumed?.marks.at(-1);
  if (mark === undefined || log?.turns.length !== mark.turn) return null;
  return (
    <p className="notice no-print" role="status">
      {t('app.resumed', { rules: mark.rules, turn: mark.turn })}
    </p>
  );
};
