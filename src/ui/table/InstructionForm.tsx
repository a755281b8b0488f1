import { useMemo, useState } from 'react';
import { checkOrders, dateOfTurn } from '../../engine/index.ts';
import { useStore } from '../../store/index.ts';
import type { Cast } from '../../view/index.ts';
import {
  capital,
  capitalName,
  costText,
  describeFault,
  moveTitle,
  shortDate,
  triggerText,
} from '../../view/index.ts';
import type { MoveOrder, StandingInstruction, Trigger } from '../../vocabulary/index.ts';
import { FAMILIES } from '../../vocabulary/index.ts';
import { Term } from '../glossary/index.ts';
import { t } from '../text.ts';
import { type Desk, faultsWith, optionOf } from './desk.ts';
import { focusSoon } from './focus.ts';
import { OrderPicker, plainOrder } from './OrderPicker.tsx';

/** Turns for which an instruction given in public works, from the one after it is announced (R4.11). */
const PUBLIC_TURNS = 3;

interface Draft {
  readonly when: Trigger | null;
  readonly order: MoveOrder | null;
  readonly audience: StandingInstruction['audience'];
}

const EMPTY: Draft = { when: null, order: null, audience: 'private' };

const triggerOf = (value: string): Trigger | null => {
  if (value === 'engages' || value === 'coerces') return { type: value };
  const family = FAMILIES.find((one) => `family-${one}` === value);
  return family === undefined ? null : { type: 'family', family };
};

const codeOfTrigger = (trigger: Trigger | null): string =>
  trigger === null ? '' : trigger.type === 'family' ? `family-${trigger.family}` : trigger.type;

const sentenceOf = (desk: Desk, instruction: StandingInstruction, cast: Cast): string =>
  t('table.standing.sentence', {
    rival: capitalName(desk.words, 'rival', cast),
    trigger: triggerText(desk.words, instruction.when),
    move: moveTitle(desk.words, instruction.order, cast),
  });

/** The standing instruction, composed in a sentence: if the other does this, then do that. */
export const InstructionForm = ({ desk }: { readonly desk: Desk }) => {
  const setInstruction = useStore((app) => app.setInstruction);
  const [draft, setDraft] = useState<Draft | null>(null);
  const { words, cast, slate, options, world, seen } = desk;
  const { instruction } = slate;
  const usable = useMemo(
    () =>
      options.filter((option) => {
        if (!option.legal) return false;
        const order = plainOrder(option);
        const trial: StandingInstruction = { when: { type: 'coerces' }, order, audience: 'private' };
        const alone = { moves: [], decisions: {}, answers: [], instruction: trial, expectation: null };
        return !checkOrders(world, seen, alone).some((fault) => fault.path.startsWith('instruction'));
      }),
    [options, world, seen],
  );
  const rival = capital(capitalName(words, 'rival', cast));
  const isUnfinished = draft !== null && (draft.when === null || draft.order === null);
  const shown: Draft | null = instruction ?? (isUnfinished ? draft : null);
  // Nothing counts until both parts are chosen; the draft is kept so that a change never starts anew.
  const change = (next: Draft | null) => {
    setDraft(next);
    const { when = null, order = null, audience = 'private' } = next ?? {};
    if (when !== null && order !== null) setInstruction({ when, order, audience });
    else if (instruction !== null) setInstruction(null);
  };
  const binding = seen.memory.standing.filter((one) => one.by === desk.self && one.until >= seen.clock.turn);
  const theirs = seen.memory.standing.filter((one) => one.by === desk.rival && one.until >= seen.clock.turn);
  return (
    <section className="standing">
      <h3>
        <Term id="standing">{t('table.standing')}</Term>
      </h3>
      {theirs.map((one) => (
        <p className="warning" key={JSON.stringify(one.instruction)}>
          {t('table.standing.theirs', {
            sentence: sentenceOf(desk, one.instruction, {
              self: cast.rival,
              rival: cast.self,
              target: cast.self,
            }),
          })}
        </p>
      ))}
      {binding.map((one) => (
        <p className="quiet" key={JSON.stringify(one.instruction)}>
          {t('table.standing.binding', { sentence: sentenceOf(desk, one.instruction, cast) })}{' '}
          <Needs desk={desk} order={one.instruction.order} />
        </p>
      ))}
      {shown === null ? (
        <button
          type="button"
          className="small-button"
          disabled={desk.isBack || usable.length === 0}
          onClick={() => {
            change(EMPTY);
            focusSoon('.standing select');
          }}
        >
          {t('table.standing.add', { rival })}
        </button>
      ) : (
        <fieldset className="sentence" disabled={desk.isBack} aria-label={t('table.standing')}>
          <span>{t('table.standing.if', { rival })}</span>
          <select
            aria-label={t('table.standing.trigger')}
            value={codeOfTrigger(shown.when)}
            onChange={(event) => change({ ...shown, when: triggerOf(event.currentTarget.value) })}
          >
            {shown.when === null ? <option value="">{t('table.standing.choose-trigger')}</option> : null}
            <option value="coerces">{triggerText(words, { type: 'coerces' })}</option>
            <option value="engages">{triggerText(words, { type: 'engages' })}</option>
            {FAMILIES.map((family) => (
              <option key={family} value={`family-${family}`}>
                {triggerText(words, { type: 'family', family })}
              </option>
            ))}
          </select>
          <span>{t('table.standing.then')}</span>
          <OrderPicker
            options={usable}
            order={shown.order}
            words={words}
            label={t('table.standing.move')}
            onChange={(order) => change({ ...shown, order })}
          />
          <select
            aria-label={t('table.standing.audience')}
            value={shown.audience}
            onChange={(event) =>
              change({ ...shown, audience: event.currentTarget.value === 'public' ? 'public' : 'private' })
            }
          >
            <option value="private">{t('table.standing.private')}</option>
            <option value="public">{t('table.standing.public')}</option>
          </select>
          <button
            type="button"
            className="small-button"
            onClick={() => {
              change(null);
              focusSoon('.standing button');
            }}
          >
            {t('table.standing.drop')}
          </button>
          <Notes desk={desk} draft={shown} />
        </fieldset>
      )}
      {desk.faults
        .filter((fault) => fault.path.startsWith('instruction'))
        .map((fault) => (
          <p className="warning" key={`${fault.path} ${fault.reason.code}`}>
            {describeFault(words, fault, cast)}
          </p>
        ))}
    </section>
  );
};

/** When an instruction works, what it needs, and what it does to this slate. */
const Notes = ({ desk, draft }: { readonly desk: Desk; readonly draft: Draft }) => {
  const { seen, world, words, slate } = desk;
  const { turn } = seen.clock;
  const { turns } = world.scenario.file;
  if (draft.when === null || draft.order === null)
    return <p className="quiet">{t('table.standing.unfinished')}</p>;
  if (draft.audience === 'private') {
    const isShort = (change: Parameters<typeof faultsWith>[1]): boolean =>
      faultsWith(desk, change).some((fault) => fault.reason.code === 'budget' && fault.path === '');
    const cost = optionOf(desk, draft.order.move)?.cost;
    const overdraws = slate.instruction !== null && isShort({}) && !isShort({ instruction: null });
    return (
      <>
        <p className="quiet">{t('table.standing.private.note')}</p>
        {overdraws && cost !== undefined ? (
          <p className="warning">{t('table.standing.overdraws', { cost: costText(words, cost) })}</p>
        ) : null}
      </>
    );
  }
  if (turn >= turns) return <p className="warning">{t('table.standing.public.last')}</p>;
  const until = Math.min(turns, turn + PUBLIC_TURNS);
  return (
    <>
      <p className="quiet">
        {t('table.standing.public.note', { until: shortDate(dateOfTurn(world, until)), turn: until })}
      </p>
      <p className="quiet">
        <Needs desk={desk} order={draft.order} />
      </p>
    </>
  );
};

/** What an instruction given in public needs in the turn when it fires, beside what this slate leaves. */
const Needs = ({ desk, order }: { readonly desk: Desk; readonly order: MoveOrder }) => {
  const { seen, cost, words } = desk;
  const needs = optionOf(desk, order.move)?.cost;
  if (needs === undefined) return null;
  const left = {
    attention: seen.own.attention - cost.attention,
    capital: seen.own.capital - cost.capital,
    desk: seen.own.desk - cost.desk,
  };
  const isShort = needs.attention > left.attention || needs.capital > left.capital || needs.desk > left.desk;
  // Only budgets that it draws on are worth naming.
  const named = {
    attention: needs.attention === 0 ? 0 : left.attention,
    capital: needs.capital === 0 ? 0 : left.capital,
    desk: needs.desk === 0 ? 0 : left.desk,
  };
  return (
    <span className={isShort ? 'warning' : ''}>
      {t('table.standing.needs', { cost: costText(words, needs), left: costText(words, named) })}
    </span>
  );
};
