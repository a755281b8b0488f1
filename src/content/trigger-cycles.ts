import type { EventCard } from '../vocabulary/index.ts';
import { cyclesIn, cycleText } from './cycles.ts';
import type { Report } from './report.ts';
import { unitsOf } from './satisfiable.ts';
import type { Placed } from './types.ts';

const effectsOf = ({ effects, decision }: EventCard): EventCard['effects'] => [
  ...effects,
  ...(decision?.options.flatMap((option) => option.effects) ?? []),
];

const followUpsOf = (card: EventCard): readonly string[] =>
  effectsOf(card).flatMap((effect) => (effect.type === 'follow-up' ? [effect.card] : []));

/** Flags that a card sets. */
const setsOf = (card: EventCard): readonly string[] =>
  effectsOf(card).flatMap((effect) => (effect.type === 'flag' && effect.is ? [effect.flag] : []));

/** Flags without which a card does not happen. */
const waitsOf = (card: EventCard): readonly string[] =>
  unitsOf(card.when).flatMap((condition) =>
    condition.type === 'flag' && condition.is ? [condition.flag] : [],
  );

/**
 * Cards that set each other off: no card leads back to itself by follow-ups, and none that may happen
 * again by the flags that it and others set.
 */
export const checkTriggerCycles = (report: Report, events: readonly Placed<EventCard>[]): void => {
  const byId = new Map(events.map((event) => [event.value.id, event]));
  const followUps = (id: string): readonly string[] => {
    const event = byId.get(id);
    return event === undefined ? [] : followUpsOf(event.value).filter((next) => byId.has(next));
  };
  for (const circle of cyclesIn(byId.keys(), followUps)) {
    const event = byId.get(circle[0] ?? '');
    if (event !== undefined)
      report.add(
        event.place,
        'cycle',
        `follow-ups run in a circle: ${cycleText(circle)}`,
        'break the circle',
      );
  }

  const again = new Map([...byId].filter(([, { value }]) => !value.once));
  const waiting = new Map<string, string[]>();
  for (const [id, { value }] of again)
    for (const flag of waitsOf(value)) waiting.set(flag, [...(waiting.get(flag) ?? []), id]);
  const nextOf = (id: string): readonly string[] => {
    const event = again.get(id);
    if (event === undefined) return [];
    const flagged = setsOf(event.value).flatMap((flag) => waiting.get(flag) ?? []);
    return [...followUps(id).filter((next) => again.has(next)), ...flagged.filter((next) => next !== id)];
  };
  for (const circle of cyclesIn(again.keys(), nextOf)) {
    const event = again.get(circle[0] ?? '');
    // Circles of follow-ups alone have been told.
    const isOfFollowUps = circle.every((id, k) => {
      const next = circle[k + 1];
      return next === undefined || followUps(id).includes(next);
    });
    if (event !== undefined && !isOfFollowUps)
      report.add(
        event.place,
        'cycle',
        `cards set each other off for ever: ${cycleText(circle)}`,
        'let one of them happen only once',
      );
  }
};
