import type { Log } from '../../vocabulary/index.ts';
import { t } from '../text.ts';

/** Where a game came under other rules (R13.4); nothing for one that has been under the present ones throughout. */
export const ResumedLine = ({ log }: { log: Log }) =>
  log.resumed?.marks.map(({ rules, turn, digest }) => (
    <p key={digest} className="muted">
      {t('app.resumed', { rules, turn })}
    </p>
  )) ?? null;
