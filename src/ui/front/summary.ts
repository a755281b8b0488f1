import { type GameSummary, type OwnScenario, PLAYER } from '../../store/index.ts';
import { hasText, t } from '../text.ts';

type Seated = Pick<GameSummary, 'scenario' | 'title' | 'seats'>;

/** A played power's name: of a scenario of this edition, or of one from a disk. */
const sideName = (code: string, { scenario }: Seated, own: readonly OwnScenario[]): string =>
  own.find(({ id }) => id === scenario)?.powers.find((power) => power.code === code)?.name ??
  (hasText(`side.${code}`) ? t(`side.${code}`) : code);

/** The title of a game's scenario. */
export const titleOf = ({ scenario, title }: Seated): string =>
  hasText(`shelf.${scenario}.title`) ? t(`shelf.${scenario}.title`) : title;

/** Who plays whom. */
export const seatLine = (summary: Seated, own: readonly OwnScenario[]): string => {
  const seats = Object.entries(summary.seats);
  const person = seats.find(([, seat]) => seat === PLAYER)?.[0];
  const other = seats.find(([, seat]) => seat !== PLAYER)?.[1];
  return person === undefined || other === undefined
    ? t('front.continue.two')
    : t('front.continue.solo', { power: sideName(person, summary, own), doctrine: t(`doctrine.${other}`) });
};
