import type { View, World } from '../../engine/index.ts';
import { presser } from '../../engine/index.ts';
import {
  arenaName,
  boardKey,
  bodyName,
  capital,
  NOBODY,
  pairId,
  powerName,
  quantityLabel,
  valueText,
  type Words,
  wordsFor,
} from '../../view/index.ts';
import { RUNGS } from '../../vocabulary/index.ts';
import { index, t } from '../text.ts';
import { Name } from './Name.tsx';
import { TextInstruments } from './TextInstruments.tsx';

interface Shown {
  readonly world: World;
  readonly view: View;
  readonly words: Words;
}

const Meter = ({
  value,
  tone,
  before = value,
}: {
  value: number;
  tone: string;
  /** The value a turn before. */
  before?: number | undefined;
}) => (
  <span className="meter">
    <meter className={tone} min={0} max={100} value={value / 10} aria-hidden="true" />
    {index(value)}
    {Math.abs(value - before) < SLIGHT ? null : (
      <small>{t('board.change', { by: index(Math.abs(value - before)), up: String(value > before) })}</small>
    )}
  </span>
);

/** Changes below half a point are not told. */
const SLIGHT = 5;

/** From whom most of the hostile flow between two powers comes. */
const Pressure = ({ world, view, words, i, j }: Shown & { readonly i: number; readonly j: number }) => {
  const most = presser(view, i, j);
  if (most === null) return t('board.pressure-even');
  const from = powerName(words, world.powers[most.by] ?? '');
  return t('board.pressure-from', { from, share: index(most.share) });
};

/** Pairs worth a line: the played pair first, then those between a played power and another. */
const pairsOf = (world: World, view: View): readonly { i: number; j: number }[] => {
  const [a, b] = world.played;
  const rest: { i: number; j: number; weight: number }[] = [];
  for (const i of world.played) {
    world.powers.forEach((_, j) => {
      if (world.played.includes(j)) return;
      const at = i * world.powers.length + j;
      rest.push({ i, j, weight: Math.max(view.dyads.tension[at] ?? 0, view.dyads.cooperation[at] ?? 0) });
    });
  }
  rest.sort((one, other) => other.weight - one.weight);
  return [...(a === undefined || b === undefined ? [] : [{ i: a, j: b }]), ...rest];
};

const Pairs = ({ world, view, earlier, words, highlight, onSelect }: BoardProps & { words: Words }) => (
  <table>
    <caption>{t('board.pairs')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('board.pair')}</th>
        <th scope="col">{t('board.tension')}</th>
        <th scope="col">{t('board.cooperation')}</th>
        <th scope="col">{t('board.pressure')}</th>
        <th scope="col">{t('board.rung')}</th>
      </tr>
    </thead>
    <tbody>
      {pairsOf(world, view).map(({ i, j }) => {
        const at = i * world.powers.length + j;
        const [a, b] = [world.powers[i] ?? '', world.powers[j] ?? ''];
        return (
          <tr key={`${a}-${b}`}>
            <th scope="row">
              <Name
                name={t('board.two', { a: capital(powerName(words, a)), b: powerName(words, b) })}
                of={boardKey('pair', pairId(a, b))}
                highlight={highlight}
                onSelect={onSelect}
              />
            </th>
            <td>
              <Meter value={view.dyads.tension[at] ?? 0} before={earlier?.dyads.tension[at]} tone="tension" />
            </td>
            <td>
              <Meter
                value={view.dyads.cooperation[at] ?? 0}
                before={earlier?.dyads.cooperation[at]}
                tone="cooperation"
              />
            </td>
            <td>
              <Pressure world={world} view={view} words={words} i={i} j={j} />
            </td>
            <td>{words.label('rung', RUNGS[view.dyads.rung[at] ?? 0] ?? '')}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

const Arenas = ({ world, view, words, highlight, onSelect }: BoardProps & { words: Words }) => (
  <table>
    <caption>{t('board.arenas')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('board.arena')}</th>
        <th scope="col">{t('board.heat')}</th>
        <th scope="col">{t('board.progress')}</th>
        <th scope="col">{t('board.terms')}</th>
      </tr>
    </thead>
    <tbody>
      {view.arenas.map((arena, at) => {
        const id = world.arenas[at] ?? '';
        const parties = world.scenario.file.arenas[at]?.parties;
        const ahead = arena.terms === 0 ? null : (parties?.[arena.terms > 0 ? 0 : 1] ?? null);
        return (
          <tr key={id}>
            <th scope="row">
              <Name
                name={capital(arenaName(words, id))}
                of={boardKey('arena', id)}
                highlight={highlight}
                onSelect={onSelect}
              />
            </th>
            <td>
              <Meter value={arena.heat} tone="heat" />
            </td>
            <td className="number">{index(arena.progress)}</td>
            <td>
              {ahead === null
                ? t('board.terms-even')
                : t('board.terms-toward', {
                    value: valueText(words, 'terms', Math.abs(arena.terms)),
                    power: powerName(words, ahead),
                  })}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

/** Every power by its name, with how people at home take it. */
const Powers = ({ world, view, words, highlight, onSelect }: BoardProps & { words: Words }) => (
  <table>
    <caption>{t('board.powers')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('board.power')}</th>
        <th scope="col">{quantityLabel(words, 'mood')}</th>
      </tr>
    </thead>
    <tbody>
      {world.powers.map((code, at) => (
        <tr key={code}>
          <th scope="row">
            <Name
              name={capital(powerName(words, code))}
              of={boardKey('power', code)}
              highlight={highlight}
              onSelect={onSelect}
            />
          </th>
          <td>
            <Meter value={view.home.mood[at] ?? 0} tone="mood" />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

interface BoardProps {
  readonly world: World;
  readonly view: View;
  /** The power whose table it is, by code; `null` for a reader. */
  readonly self: string | null;
  /** The state a turn before; `null` where there is none. */
  readonly earlier: View | null;
  readonly highlight: string | null;
  readonly onSelect: ((key: string | null) => void) | undefined;
}

/** The board in words: the same state as the map, as tables. */
export const TextBoard = (props: BoardProps) => {
  const { world, view } = props;
  const words = wordsFor(world.scenario.text);
  return (
    <div className="text-board">
      <Pairs {...props} words={words} />
      <Arenas {...props} words={words} />
      <Powers {...props} words={words} />
      {view.bodies.length === 0 ? null : (
        <table>
          <caption>{t('board.bodies')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('board.body')}</th>
              <th scope="col">{t('board.cohesion')}</th>
            </tr>
          </thead>
          <tbody>
            {view.bodies.map((body, at) => (
              <tr key={world.bodies[at]}>
                <th scope="row">
                  <Name
                    name={capital(bodyName(words, world.bodies[at] ?? ''))}
                    of={boardKey('body', world.bodies[at] ?? '')}
                    highlight={props.highlight}
                    onSelect={props.onSelect}
                  />
                </th>
                <td>
                  <Meter value={body.cohesion} tone="cohesion" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <TextInstruments
        reader={{ world, shown: view, words, cast: { ...NOBODY, self: props.self } }}
        highlight={props.highlight}
        onSelect={props.onSelect}
      />
    </div>
  );
};
