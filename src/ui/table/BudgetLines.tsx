import { signed } from '../../view/index.ts';
import { t } from '../text.ts';
import { type Desk, upTo } from './desk.ts';
import { Explain } from './Explain.tsx';

const BUDGETS = ['attention', 'capital', 'desk'] as const;

/** Attention, capital and desk: what there is, what the slate takes, what it leaves. */
export const BudgetLines = ({ desk }: { readonly desk: Desk }) => {
  const { seen, cost, words, books, world, self } = desk;
  const code = world.powers[self] ?? '';
  return (
    <dl className="budgets">
      {BUDGETS.map((budget) => {
        const have = seen.own[budget];
        const takes = cost[budget];
        const left = have - takes;
        const most = Math.max(have, have + Math.max(0, -takes));
        return (
          <div key={budget} className={`budget${left < 0 ? ' is-over' : ''}`}>
            <dt title={t(`table.budget.${budget}.note`)}>{words.say(`label.${budget}`)}</dt>
            <dd>
              <span className="pips" aria-hidden="true">
                {upTo(Math.min(14, most)).map((place) => (
                  <i key={place} className={place < left ? 'is-left' : 'is-taken'} />
                ))}
              </span>
              {left < 0 ? (
                <span className="budget-over">{t('table.budget.over', { over: -left })}</span>
              ) : null}
              <Explain books={books} number={{ quantity: budget, a: code, b: null }} value={have}>
                <span className="number">
                  {takes === 0 ? have : `${have} → ${left < 0 ? signed(left) : left}`}
                </span>
              </Explain>
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
