import type { GameEvent, World } from '../../engine/index.ts';
import { RUNGS } from '../../vocabulary/index.ts';
import { EVENT_VIEWS } from './event-views.ts';
import { moveDone, moveTitle, untilText } from './moves.ts';
import type { Cast } from './names.ts';
import {
  arenaAt,
  arenaName,
  bodyName,
  cardTitle,
  dayWithin,
  NOBODY,
  powerName,
  quoted,
  within,
} from './names.ts';
import { signed } from './quantities.ts';
import type { Values, Words } from './say.ts';
import { choice, sentence } from './say.ts';
import type { Chapter } from './told.ts';

/** The chapter of an event: that of what caused it, unless it answers or reacts by itself. */
export const chapterOf = (event: GameEvent, byId: ReadonlyMap<number, GameEvent>): Chapter => {
  // What tires of itself is nobody's doing.
  const own = event.rule === 'R6.20' ? 'course' : EVENT_VIEWS[event.kind].chapter;
  if (own !== 'acts' || event.cause === null) return own;
  const cause = byId.get(event.cause);
  return cause === undefined || cause.id === event.id ? own : chapterOf(cause, byId);
};

const name = (words: Words, code: string | null): string =>
  code === null
    ? words.say('nobody')
    : words.has(`body.${code}`)
      ? bodyName(words, code)
      : powerName(words, code);

const orderOf = (event: GameEvent) => ({ move: event.subject ?? '', with: event.with ?? {} });

const OFFERS: readonly GameEvent['kind'][] = [
  'offer-made',
  'offer-accepted',
  'offer-declined',
  'offer-countered',
  'offer-lapsed',
];
/** Events by the one to whom the offer was made. */
const ANSWERS: readonly GameEvent['kind'][] = ['offer-accepted', 'offer-declined', 'offer-countered'];

/** Who is who in an event; for an answer, in the offer that it answers. */
const castOfEvent = (event: GameEvent, world: World | undefined): Cast => {
  const [self, rival] = ANSWERS.includes(event.kind) ? [event.to, event.by] : [event.by, event.to];
  return {
    ...NOBODY,
    self,
    rival,
    target: rival,
    ...(world === undefined
      ? {}
      : {
          ahead: (turns: number, move?: string) =>
            dayWithin(
              world,
              event.turn + turns + (event.kind === 'offer-made' && move !== undefined ? 1 : 0),
            ),
        }),
  };
};

const titleOf = (words: Words, event: GameEvent, world: World | undefined): string =>
  event.subject !== null && words.has(`move.${event.subject}.title`)
    ? moveTitle(
        words,
        orderOf(event),
        castOfEvent(event, world),
        OFFERS.includes(event.kind) ? 'offer' : 'order',
      )
    : cardTitle(words, event.subject ?? '');

const optionOf = (words: Words, event: GameEvent): string => {
  const key = `card.${event.subject ?? ''}.option.${event.detail ?? ''}`;
  return words.has(key) ? words.say(key) : (event.detail ?? '').replaceAll('-', ' ');
};

const detailOf = (words: Words, event: GameEvent): string => {
  const detail = event.detail ?? '';
  if (event.kind === 'rung-changed') {
    return words.label('rung', RUNGS[Number(detail)] ?? detail);
  }
  if (event.kind === 'decision') return optionOf(words, event);
  return detail;
};

const subjectOf = (words: Words, event: GameEvent, world: World | undefined): string =>
  EVENT_VIEWS[event.kind].subject?.(words, event) ?? titleOf(words, event, world);

/** Promises to leave something undone: they bind until a day, not by it. */
const RESTRAINTS: readonly string[] = ['absorb', 'non-interference'];

/** What a promise binds to, and how long: its amount is the last turn in which it can be kept. */
const pledgeOf = (words: Words, event: GameEvent, world: World | undefined): Values => {
  const { give, ask, threat } = event.with ?? {};
  const title = (move: string | undefined): string =>
    move === undefined ? '' : within(cardTitle(words, move));
  const due = event.amount ?? event.turn;
  const date = world === undefined ? null : dayWithin(world, due);
  return {
    pledged:
      give !== undefined
        ? 'give'
        : threat !== undefined
          ? 'threat'
          : RESTRAINTS.includes(event.subject ?? '')
            ? 'restraint'
            : 'none',
    give: title(give),
    ask: title(ask),
    threat: title(threat),
    asks: ask === undefined ? 'no' : 'yes',
    until: untilText(words, due - event.turn, castOfEvent(event, world)),
    restrained: date === null ? words.say('until.through') : words.say('until.until', { date }),
  };
};

/** Where a change is; nothing where it is named after the power that it concerns. */
const overOf = (words: Words, event: GameEvent): string =>
  event.arena === null || arenaName(words, event.arena) === name(words, event.to)
    ? ''
    : words.say('over', { arena: arenaName(words, event.arena) });

const noteOf = (words: Words, event: GameEvent): string => {
  const note = EVENT_VIEWS[event.kind].note?.(words, event) ?? '';
  return note === '' ? '' : words.say('note', { note });
};

/** What came of it, for the sentence to choose by. */
const stateOf = (event: GameEvent): string =>
  EVENT_VIEWS[event.kind].state?.(event) ?? choice(event.detail ?? 'none');

const valuesOf = (words: Words, event: GameEvent, world: World | undefined): Values => ({
  by: name(words, event.by),
  to: name(words, event.to),
  subject: subjectOf(words, event, world),
  title: titleOf(words, event, world),
  quoted: quoted(titleOf(words, event, world)),
  arena: arenaName(words, event.arena),
  at: arenaAt(words, event.arena),
  over: overOf(words, event),
  note: noteOf(words, event),
  ...pledgeOf(words, event, world),
  amount: event.amount === null ? '' : event.amount,
  change: event.amount === null ? '' : signed(event.amount),
  size: Math.abs(event.amount ?? 0),
  way: (event.amount ?? 0) < 0 ? 'down' : 'up',
  detail: detailOf(words, event),
  state: stateOf(event),
  source: event.subject ?? '',
  audience: event.audience,
});

/** An ally's own deed after a measure that it joined (R10.6). */
export const isJoining = (event: GameEvent): boolean => event.kind === 'act' && event.rule === 'R10.6';

/** One event as a sentence with a capital and a full stop; with dates where the world is given. */
export const describeEvent = (words: Words, event: GameEvent, world?: World): string => {
  if (isJoining(event)) return sentence(words.say('event.act.joins', valuesOf(words, event, world)));
  if (event.kind === 'act' && event.subject !== null && words.has(`move.${event.subject}.done`)) {
    // An act carries its arena even where it does not carry its parameters.
    const given = event.with ?? (event.arena === null ? {} : { arena: event.arena });
    return moveDone(words, { move: event.subject, with: given }, castOfEvent(event, world));
  }
  if (event.kind === 'misread') {
    const own = `card.${event.subject ?? ''}.misread`;
    return sentence(words.say(words.has(own) ? own : 'event.misread', valuesOf(words, event, world)));
  }
  if (event.kind === 'reaction') {
    const own = `event.reaction.${event.detail ?? ''}`;
    return sentence(words.say(words.has(own) ? own : 'event.reaction', valuesOf(words, event, world)));
  }
  return sentence(words.say(`event.${event.kind}`, valuesOf(words, event, world)));
};

/** The first event of a chain about the same card or move: what an act in the middle of it is due to. */
export const rootOf = (event: GameEvent, events: readonly GameEvent[]): GameEvent => {
  const cause = event.cause === null ? undefined : events.find((one) => one.id === event.cause);
  return cause === undefined || cause.id >= event.id || cause.subject !== event.subject || isJoining(event)
    ? event
    : rootOf(cause, events);
};

/**
 * Events that may be told to these powers: not the covert, unexposed acts of others, not messages
 * between others. Two persons at one screen see only what both may know.
 */
export const toldTo = (events: readonly GameEvent[], viewers: readonly string[]): readonly GameEvent[] => {
  const byId = new Map(events.map((event) => [event.id, event]));
  const exposed = new Set(events.filter((event) => event.kind === 'exposed').map((event) => event.cause));
  const knows = (event: GameEvent, viewer: string): boolean => {
    if (event.by === viewer || event.kind === 'exposed' || exposed.has(event.id)) return true;
    if (event.kind === 'instruction-void' || event.audience === 'covert') return false;
    if (event.audience === 'private' && event.kind !== 'instruction-fired' && event.to !== viewer)
      return false;
    const cause = event.cause === null ? undefined : byId.get(event.cause);
    return cause === undefined || cause.id >= event.id || cause.audience !== 'covert' || knows(cause, viewer);
  };
  return events.filter((event) => viewers.every((viewer) => knows(event, viewer)));
};
