import { dateOfTurn, firstTurn, type GameState, type World } from '../../engine/index.ts';
import { number, shortDate } from '../../view/index.ts';
import { LineChart, type Series } from '../charts/LineChart.tsx';
import { Plane, type PlaneStep } from '../charts/Plane.tsx';
import { index, t } from '../text.ts';
import { seriesOf } from './series.ts';

const stepsOf = (tension: readonly number[], cooperation: readonly number[]): readonly PlaneStep[] =>
  tension.map((value, turn) => ({ tension: value, cooperation: cooperation[turn] ?? 0 }));

/** Tension and cooperation over time and in the plane, against the record's where it is known. */
export const Paths = ({
  world,
  states,
  record,
  cursor = null,
}: {
  world: World;
  states: readonly GameState[];
  record: readonly GameState[] | null;
  cursor?: number | null;
}) => {
  const own = seriesOf(world, states);
  const from = firstTurn(states);
  const theirs = record === null ? null : seriesOf(world, record);
  const turns = world.scenario.file.turns;
  const isOver = states.at(-1)?.clock.ending !== null;
  const series: readonly Series[] = [
    ...(theirs === null
      ? []
      : [
          {
            id: 'tension-record',
            label: t('paths.tension-record', { value: index(theirs.tension.at(-1) ?? 0) }),
            tone: 'tension record',
            values: theirs.tension,
          },
          {
            id: 'cooperation-record',
            label: t('paths.cooperation-record', { value: index(theirs.cooperation.at(-1) ?? 0) }),
            tone: 'cooperation record',
            values: theirs.cooperation,
          },
        ]),
    {
      id: 'tension',
      label: t('paths.tension', { value: index(own.tension.at(-1) ?? 0) }),
      tone: 'tension',
      from,
      values: own.tension.slice(from),
    },
    {
      id: 'cooperation',
      label: t('paths.cooperation', { value: index(own.cooperation.at(-1) ?? 0) }),
      tone: 'cooperation',
      from,
      values: own.cooperation.slice(from),
    },
  ];
  return (
    <div className="paths">
      <figure className="paths-lines">
        <figcaption>{t(theirs === null ? 'paths.lines' : 'paths.lines-record')}</figcaption>
        <LineChart
          series={series}
          turns={turns}
          label={t('paths.lines.label')}
          start={t('paths.start')}
          tick={(turn) => number(turn)}
          cursor={cursor}
        />
      </figure>
      <figure className="paths-plane">
        <figcaption>{t('paths.plane')}</figcaption>
        <Plane
          path={stepsOf(own.tension, own.cooperation).slice(from)}
          record={theirs === null ? null : stepsOf(theirs.tension, theirs.cooperation)}
          words={{
            label: t('paths.plane.label'),
            tension: t('paths.axis.tension'),
            cooperation: t('paths.axis.cooperation'),
            start: t(from === 0 ? 'paths.start' : 'paths.resumed'),
            end: t(isOver ? 'paths.end' : 'paths.now'),
            record: t('paths.record'),
            quarter: (id) => t(`quarter.${id}`),
          }}
        />
      </figure>
      <details className="paths-table">
        <summary>{t('paths.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('paths.turn')}</th>
              <th scope="col" className="number">
                {t('paths.axis.tension')}
              </th>
              <th scope="col" className="number">
                {t('paths.axis.cooperation')}
              </th>
              {theirs === null ? null : (
                <>
                  <th scope="col" className="number">
                    {t('paths.record.tension')}
                  </th>
                  <th scope="col" className="number">
                    {t('paths.record.cooperation')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {states.slice(from).map((_, k) => {
              const turn = from + k;
              return (
                <tr key={turn}>
                  <th scope="row">
                    {turn === 0
                      ? t('paths.start')
                      : t('paths.turn-of', { turn, date: shortDate(dateOfTurn(world, turn)) })}
                  </th>
                  <td className="number">{index(own.tension[turn] ?? 0)}</td>
                  <td className="number">{index(own.cooperation[turn] ?? 0)}</td>
                  {theirs === null ? null : (
                    <>
                      <td className="number">{index(theirs.tension[turn] ?? 0)}</td>
                      <td className="number">{index(theirs.cooperation[turn] ?? 0)}</td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </div>
  );
};
