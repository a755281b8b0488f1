import { useEffect } from 'react';
import type { GameState } from '../../engine/index.ts';
import { useStore } from '../../store/index.ts';
import { Plane, type PlaneStep } from '../charts/Plane.tsx';
import { t } from '../text.ts';
import type { Desk } from './desk.ts';

/** The way of the played pair through the plane so far, and the record's as far as this day, fainter behind it. */
export const PairPlane = ({ desk }: { readonly desk: Desk }) => {
  const { game, world, self, rival, isBack } = desk;
  const loadRecord = useStore((app) => app.loadRecord);
  useEffect(loadRecord, [loadRecord]);
  const at = self * world.powers.length + rival;
  const until = (isBack ? (game.lookBack ?? 0) : game.states.length - 1) + 1;
  const steps = (states: readonly GameState[]): readonly PlaneStep[] =>
    states.slice(0, until).map(({ dyads }) => ({
      tension: dyads.tension[at] ?? 0,
      cooperation: dyads.cooperation[at] ?? 0,
    }));
  return (
    <figure className="pair-plane">
      <figcaption className="quiet">
        {t(game.recordStates === null ? 'paths.plane' : 'paths.plane.record')}
      </figcaption>
      <Plane
        path={steps(game.states)}
        record={game.recordStates === null ? null : steps(game.recordStates)}
        words={{
          label: t('paths.plane.label.pair'),
          tension: t('paths.axis.tension'),
          cooperation: t('paths.axis.cooperation'),
          start: t('paths.start'),
          end: t('paths.now'),
          record: t('paths.record'),
          quarter: (id) => t(`quarter.${id}`),
        }}
      />
    </figure>
  );
};
