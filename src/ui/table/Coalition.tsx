import type { Willingness } from '../../engine/index.ts';
import { bodyName, capital, powerName, powerTitle, shownIndex, signed } from '../../view/index.ts';
import { t } from '../text.ts';
import type { Company } from './coalition.ts';
import type { Desk } from './desk.ts';

/** A factor of 1024 as per cent more. */
const more = (factor: number): number => Math.round((factor * 100) / 1024) - 100;

const PARTS = ['affinity', 'quarrel', 'exposure', 'diary', 'consulted'] as const;

/** Which allies would join a measure, which would not and why, and what asking them first would change (R10.4–R10.6). */
export const CoalitionOf = ({ desk, company }: { readonly desk: Desk; readonly company: Company }) => {
  const { world, words } = desk;
  const { now, asked, isAsked } = company;
  const name = (index: number) => powerName(words, world.powers[index] ?? '');
  const further = asked.company.filter((ally) => !now.company.includes(ally));
  const loose = world.bodies.filter((_, b) => {
    const members = world.members[b] ?? [];
    return members.includes(desk.self) && asked.asked.some((one) => members.includes(one.ally));
  });
  const ranked = [...now.asked].sort((one, other) => other.sum - one.sum);
  return (
    <section className="coalition">
      <h4>{t('table.coalition')}</h4>
      <p>
        {now.company.length > 0
          ? t('table.coalition.joined', {
              allies: capital(words.list(now.company.map(name))),
              count: now.company.length,
              more: more(now.breadth),
              follow: Math.round((world.model.value['allies.follow'] * 100) / 1024),
            })
          : now.asked.some((one) => one.isWilling)
            ? t('table.coalition.loose', { bodies: words.list(loose.map((body) => bodyName(words, body))) })
            : t('table.coalition.alone')}
      </p>
      <p>
        {isAsked
          ? t('table.coalition.asked')
          : further.length === 0
            ? t('table.coalition.ask.none')
            : t('table.coalition.ask', {
                allies: words.list(further.map(name)),
                count: further.length,
                more: more(asked.breadth),
              })}
      </p>
      <ul className="coalition-allies">
        {ranked.map((one) => (
          <li key={one.ally} className={one.isWilling ? 'is-in' : 'is-out'}>
            <span className="coalition-name">{powerTitle(words, world.powers[one.ally] ?? '')}</span>
            <span className="coalition-scale" aria-hidden="true">
              <i style={{ inlineSize: `${Math.max(0, Math.min(100, one.sum / 10))}%` }} />
            </span>
            <span className="coalition-verdict">
              <b className="number">{Math.floor(one.sum / 10)}</b>{' '}
              {t(one.isWilling ? 'table.coalition.in' : 'table.coalition.out')}
            </span>
            <span className="quiet coalition-why">{whyOf(one)}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('table.coalition.from')}</p>
    </section>
  );
};

/** What speaks for joining and what against, largest first, without what weighs nothing. */
const whyOf = (will: Willingness): string =>
  PARTS.filter((part) => shownIndex(will[part]) !== 0)
    .sort((one, other) => Math.abs(will[other]) - Math.abs(will[one]))
    .map((part) => `${t(`table.coalition.part.${part}`)} ${signed(shownIndex(will[part]))}`)
    .join(' · ');
