import { arenaAt, capitalName, powerTitle } from '../../view/index.ts';
import { Glossed } from '../glossary/index.ts';
import { t } from '../text.ts';
import type { Desk } from './desk.ts';
import { Chain } from './Explain.tsx';
import { Figure } from './Figures.tsx';
import { InstrumentsOfArena } from './Instruments.tsx';
import { Terms } from './Terms.tsx';

/** An arena: heat, progress, terms with both acceptable zones, what stands there, and what moved it. */
export const ArenaSheet = ({
  desk,
  arena,
  onOpen,
}: {
  readonly desk: Desk;
  readonly arena: string;
  /** Opens what has this key. */
  readonly onOpen: (key: string) => void;
}) => {
  const { world, words, shown, books, cast } = desk;
  const index = world.arenaIndex.get(arena) ?? -1;
  const now = shown.arenas[index];
  const file = world.scenario.file.arenas[index];
  if (now === undefined || file === undefined) return null;
  const [first, second] = file.parties;
  const body = `arena.${arena}.body`;
  const sign = file.signs.find(
    ({ between }) => between.includes(cast.self ?? '') && between.includes(cast.rival ?? ''),
  )?.sign;
  return (
    <div className="inspect">
      {words.has(body) ? (
        <p>
          <Glossed text={words.say(body)} />
        </p>
      ) : null}
      <dl className="figures">
        <Figure books={books} number={{ quantity: 'heat', a: arena, b: null }} value={now.heat} />
        <Figure books={books} number={{ quantity: 'progress', a: arena, b: null }} value={now.progress} />
        <Figure books={books} number={{ quantity: 'terms', a: arena, b: null }} value={now.terms} />
      </dl>
      <Terms
        terms={now.terms}
        first={capitalName(words, first)}
        second={capitalName(words, second)}
        own={shown.own.zones[index] ?? null}
        estimate={shown.estimates[index] ?? null}
      />
      <p className="quiet">
        {t(`table.arena.sign.${sign === 1 ? 'common' : sign === -1 ? 'quarrel' : 'none'}`)}{' '}
        {file.owners.length === 0
          ? ''
          : t('table.arena.owners', { who: words.list(file.owners.map((code) => capitalName(words, code))) })}
      </p>
      <h3>{t('table.arena.stakes')}</h3>
      <ul className="stakes">
        {Object.entries(file.stakes)
          .sort(([, one], [, other]) => other - one)
          .map(([code, stake]) => (
            <li key={code}>
              <span>{powerTitle(words, code)}</span>
              <span className="bar" aria-hidden="true">
                <i style={{ width: `${stake / 10}%` }} />
              </span>
              <span className="number">{Math.round(stake / 10)}</span>
            </li>
          ))}
      </ul>
      <InstrumentsOfArena desk={desk} onOpen={onOpen} arena={index} />
      <Chain
        books={books}
        number={{ quantity: 'heat', a: arena, b: null }}
        title={t('table.arena.chain', { at: arenaAt(words, arena) })}
      />
    </div>
  );
};
