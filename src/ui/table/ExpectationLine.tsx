import { useStore } from '../../store/index.ts';
import { capital, capitalName } from '../../view/index.ts';
import { COURSES, FAMILIES } from '../../vocabulary/index.ts';
import { Term } from '../glossary/index.ts';
import { t } from '../text.ts';
import type { Desk } from './desk.ts';

/** What this power expects of the other. No rule reads it; the reveal lays it beside what was done. */
export const ExpectationLine = ({ desk }: { readonly desk: Desk }) => {
  const setExpectation = useStore((app) => app.setExpectation);
  const { words, cast, slate } = desk;
  const { expectation } = slate;
  return (
    <section className="standing expectation">
      <h3>
        <Term id="expectation">{t('table.expectation')}</Term>
      </h3>
      <div className="sentence">
        <span>{t('table.expectation.say', { rival: capital(capitalName(words, 'rival', cast)) })}</span>
        <select
          aria-label={t('table.expectation.course')}
          disabled={desk.isBack}
          value={expectation?.course ?? ''}
          onChange={(event) => {
            const course = COURSES.find((one) => one === event.currentTarget.value);
            setExpectation(course === undefined ? null : { course, family: expectation?.family ?? null });
          }}
        >
          <option value="">{t('table.expectation.none')}</option>
          {COURSES.map((course) => (
            <option key={course} value={course}>
              {words.say(`course.${course}`)}
            </option>
          ))}
        </select>
        {expectation === null ? null : (
          <>
            <span>{t('table.expectation.chiefly')}</span>
            <select
              aria-label={t('table.expectation.family')}
              disabled={desk.isBack}
              value={expectation.family ?? ''}
              onChange={(event) =>
                setExpectation({
                  course: expectation.course,
                  family: FAMILIES.find((one) => one === event.currentTarget.value) ?? null,
                })
              }
            >
              <option value="">{t('table.expectation.any')}</option>
              {FAMILIES.map((family) => (
                <option key={family} value={family}>
                  {words.say(`family.${family}`)}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
    </section>
  );
};
