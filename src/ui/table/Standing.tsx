import { useMemo } from 'react';
import { checkOrders } from '../../engine/index.ts';
import { useStore } from '../../store/index.ts';
import type { StandingInstruction, Trigger } from '../../vocabulary/index.ts';
import { COURSES, FAMILIES } from '../../vocabulary/index.ts';
import { capital, capitalName, describeFault, instructionText } from '../words/index.ts';
import type { Desk } from './desk.ts';
import { focusSoon } from './focus.ts';
import { OrderPicker, plainOrder } from './OrderPicker.tsx';
import { t } from './text.ts';

const triggerOf = (value: string): Trigger => {
  if (value === 'engages') return { type: 'engages' };
  const family = FAMILIES.find((one) => `family-${one}` === value);
  return family === undefined ? { type: 'coerces' } : { type: 'family', family };
};

const codeOfTrigger = (trigger: Trigger): string =>
  trigger.type === 'family' ? `family-${trigger.family}` : trigger.type;

/** The standing instruction, composed in a sentence: if the other does this, then do that. */
export const Standing = ({ desk }: { readonly desk: Desk }) => {
  const setInstruction = useStore((app) => app.setInstruction);
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
  // A first wording that makes sense: an answer in kind, rather than whatever stands first in the list.
  const first =
    usable.find(({ move }) => move.family === 'missions' && move.tags.includes('coercive')) ??
    usable.find(({ move }) => move.tags.includes('coercive') && move.audience === 'public') ??
    usable[0];
  const rival = capital(capitalName(words, 'rival', cast));
  const binding = seen.memory.standing.filter((one) => one.by === desk.self && one.until >= seen.clock.turn);
  const theirs = seen.memory.standing.filter((one) => one.by === desk.rival && one.until >= seen.clock.turn);
  return (
    <section className="standing">
      <h3>{t('standing')}</h3>
      {theirs.map((one) => (
        <p className="warning" key={JSON.stringify(one.instruction)}>
          {t('standing.theirs', {
            rival,
            sentence: instructionText(words, one.instruction, {
              self: cast.rival,
              rival: cast.self,
              target: cast.self,
            }),
          })}
        </p>
      ))}
      {binding.map((one) => (
        <p className="quiet" key={JSON.stringify(one.instruction)}>
          {t('standing.binding', { sentence: instructionText(words, one.instruction, cast) })}
        </p>
      ))}
      {instruction === null ? (
        <button
          type="button"
          className="small-button"
          disabled={desk.isBack || first === undefined}
          onClick={() => {
            if (first !== undefined) {
              setInstruction({ when: { type: 'coerces' }, order: plainOrder(first), audience: 'private' });
              focusSoon('.standing select');
            }
          }}
        >
          {t('standing.add', { rival })}
        </button>
      ) : (
        <div className="sentence">
          {t('standing.if', { rival })}{' '}
          <select
            aria-label={t('standing.trigger')}
            value={codeOfTrigger(instruction.when)}
            onChange={(event) =>
              setInstruction({ ...instruction, when: triggerOf(event.currentTarget.value) })
            }
          >
            <option value="coerces">{words.say('trigger.coerces')}</option>
            <option value="engages">{words.say('trigger.engages')}</option>
            {FAMILIES.map((family) => (
              <option key={family} value={`family-${family}`}>
                {words.say('trigger.family', { family: words.say(`family.${family}`) })}
              </option>
            ))}
          </select>
          {t('standing.then')}{' '}
          <OrderPicker
            options={usable}
            order={instruction.order}
            words={words}
            label={t('standing.move')}
            onChange={(order) => setInstruction({ ...instruction, order })}
          />{' '}
          <select
            aria-label={t('standing.audience')}
            value={instruction.audience}
            onChange={(event) =>
              setInstruction({
                ...instruction,
                audience: event.currentTarget.value === 'public' ? 'public' : 'private',
              })
            }
          >
            <option value="private">{t('standing.private')}</option>
            <option value="public">{t('standing.public')}</option>
          </select>{' '}
          <button
            type="button"
            className="small-button"
            onClick={() => {
              setInstruction(null);
              focusSoon('.standing button');
            }}
          >
            {t('standing.drop')}
          </button>
          <p className="quiet">{t(`standing.${instruction.audience}.note`)}</p>
        </div>
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

/** What this power expects of the other. No rule reads it; the reveal lays it beside what was done. */
export const ExpectationLine = ({ desk }: { readonly desk: Desk }) => {
  const setExpectation = useStore((app) => app.setExpectation);
  const { words, cast, slate } = desk;
  const { expectation } = slate;
  return (
    <section className="standing">
      <h3>{t('expectation')}</h3>
      <p className="sentence">
        {t('expectation.say', { rival: capital(capitalName(words, 'rival', cast)) })}{' '}
        <select
          aria-label={t('expectation.course')}
          disabled={desk.isBack}
          value={expectation?.course ?? ''}
          onChange={(event) => {
            const course = COURSES.find((one) => one === event.currentTarget.value);
            setExpectation(course === undefined ? null : { course, family: expectation?.family ?? null });
          }}
        >
          <option value="">{t('expectation.none')}</option>
          {COURSES.map((course) => (
            <option key={course} value={course}>
              {words.say(`course.${course}`)}
            </option>
          ))}
        </select>{' '}
        {expectation === null ? null : (
          <>
            {t('expectation.chiefly')}{' '}
            <select
              aria-label={t('expectation.family')}
              disabled={desk.isBack}
              value={expectation.family ?? ''}
              onChange={(event) =>
                setExpectation({
                  course: expectation.course,
                  family: FAMILIES.find((one) => one === event.currentTarget.value) ?? null,
                })
              }
            >
              <option value="">{t('expectation.any')}</option>
              {FAMILIES.map((family) => (
                <option key={family} value={family}>
                  {words.say(`family.${family}`)}
                </option>
              ))}
            </select>
          </>
        )}
      </p>
    </section>
  );
};
