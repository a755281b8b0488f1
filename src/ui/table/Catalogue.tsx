import { useMemo, useState } from 'react';
import type { MoveOption } from '../../engine/index.ts';
import { capital, cardTitle, costText, describeReason, lower, searchText } from '../../view/index.ts';
import type { Family } from '../../vocabulary/index.ts';
import { FAMILIES } from '../../vocabulary/index.ts';
import { t } from '../text.ts';
import { Dialog } from './Dialog.tsx';
import type { Desk } from './desk.ts';
import { MoveDetail } from './MoveDetail.tsx';

/** Moves in view unasked. */
const AT_ONCE = 12;

interface CatalogueProps {
  readonly desk: Desk;
  /** The move to open at. */
  readonly move: string | null;
  readonly onClose: () => void;
}

/** Every move of this power, by family or by search, with what it costs, needs, shows and can do. */
export const Catalogue = ({ desk, move, onClose }: CatalogueProps) => {
  const { options, words } = desk;
  const asked = options.find((option) => option.move.id === move);
  const [family, setFamily] = useState<Family>(asked?.move.family ?? 'channels');
  const [search, setSearch] = useState('');
  const [onlyLegal, setOnlyLegal] = useState(false);
  const [isAll, setIsAll] = useState(false);
  const [chosen, setChosen] = useState<string | null>(move);
  const texts = useMemo(
    () => new Map(options.map((option) => [option.move.id, searchText(words, option.move)])),
    [options, words],
  );
  const wanted = lower(search.trim()).split(/\s+/).filter(Boolean);
  const matching = options.filter(
    (option) =>
      (!onlyLegal || option.legal) &&
      (wanted.length === 0
        ? option.move.family === family
        : wanted.every((word) => texts.get(option.move.id)?.includes(word) === true)),
  );
  const ordered = [...matching].sort((one, other) => Number(other.legal) - Number(one.legal));
  const shown = isAll ? ordered : ordered.slice(0, AT_ONCE);
  const open = options.find((option) => option.move.id === chosen) ?? null;
  return (
    <Dialog title={t('table.catalogue')} size="large" onClose={onClose}>
      <div className={`catalogue${open === null ? '' : ' has-detail'}`}>
        <div className="catalogue-bar">
          <input
            type="search"
            data-first
            value={search}
            placeholder={t('table.catalogue.search')}
            aria-label={t('table.catalogue.search')}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              setIsAll(false);
            }}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={onlyLegal}
              onChange={(event) => setOnlyLegal(event.currentTarget.checked)}
            />
            {t('table.catalogue.legal')}
          </label>
        </div>
        <nav className="families" aria-label={t('table.catalogue.families')}>
          {FAMILIES.map((one) => {
            const moves = options.filter((option) => option.move.family === one);
            const legal = moves.filter((option) => option.legal).length;
            return (
              <button
                key={one}
                type="button"
                aria-current={wanted.length === 0 && one === family ? 'true' : undefined}
                onClick={() => {
                  setFamily(one);
                  setSearch('');
                  setIsAll(false);
                  setChosen(null);
                }}
              >
                {words.say(`family.${one}`)}
                <span className="count" title={t('table.catalogue.count', { legal, all: moves.length })}>
                  {legal}/{moves.length}
                </span>
              </button>
            );
          })}
        </nav>
        <div className="catalogue-list">
          <p className="quiet" role="status">
            {t('table.catalogue.found', { count: matching.length })}
          </p>
          <ul className="move-list">
            {shown.map((option) => (
              <MoveRow
                key={option.move.id}
                option={option}
                desk={desk}
                isOpen={option.move.id === chosen}
                onOpen={() => setChosen(option.move.id)}
              />
            ))}
          </ul>
          {ordered.length > shown.length ? (
            <button type="button" onClick={() => setIsAll(true)}>
              {t('table.catalogue.more', { count: ordered.length - shown.length })}
            </button>
          ) : null}
        </div>
        <div className="catalogue-detail">
          {open === null ? (
            <Marks desk={desk} />
          ) : (
            <MoveDetail
              key={open.move.id}
              desk={desk}
              option={open}
              onBack={() => setChosen(null)}
              onAdded={onClose}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
};

/** Before a move is chosen: what the words under the titles mean. */
const Marks = ({ desk: { words } }: Pick<CatalogueProps, 'desk'>) => (
  <div className="catalogue-marks">
    <p>{t('table.catalogue.pick')}</p>
    <dl>
      {(
        [
          [words.say('label.attention'), t('table.budget.attention.note')],
          [words.say('label.capital'), t('table.budget.capital.note')],
          [words.say('label.desk'), t('table.budget.desk.note')],
          [t('table.offer'), t('table.catalogue.mark.offer')],
          [t('table.major'), t('table.catalogue.mark.major')],
          [words.say('audience.private'), t('table.catalogue.mark.private')],
          [words.say('audience.covert'), t('table.catalogue.mark.covert')],
        ] as const
      ).map(([mark, meaning]) => (
        <div key={mark}>
          <dt>{capital(mark)}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </div>
);

interface MoveRowProps {
  readonly option: MoveOption;
  readonly desk: Desk;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** What it does to whatever it is listed for, a phrase each. */
  readonly does?: readonly string[];
}

/** A move in a list: title, cost, and what stands in its way. */
export const MoveRow = ({ option, desk, isOpen, onOpen, does = [] }: MoveRowProps) => {
  const { words, slate, cast } = desk;
  const isOn = slate.moves.some((order) => order.move === option.move.id);
  return (
    <li>
      <button
        type="button"
        className={`move-row${option.legal ? '' : ' is-shut'}`}
        aria-current={isOpen ? 'true' : undefined}
        onClick={onOpen}
      >
        <b>{cardTitle(words, option.move.id)}</b>
        <span className="move-note">
          {costText(words, option.cost)}
          {option.move.major ? ` · ${t('table.major')}` : ''}
          {option.move.consent === 'target' ? ` · ${t('table.offer')}` : ''}
          {option.move.audience === 'public' ? '' : ` · ${words.say(`audience.${option.move.audience}`)}`}
          {isOn ? ` · ${t('table.on-slate')}` : ''}
        </span>
        {does.map((line) => (
          <span className="move-does" key={line}>
            {line}
          </span>
        ))}
        {option.legal ? null : (
          <span className="option-why">
            {option.reasons.map((reason) => describeReason(words, reason, cast)).join(' ')}
          </span>
        )}
      </button>
    </li>
  );
};
