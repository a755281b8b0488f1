import type { GameEvent } from '../../engine/index.ts';
import { RUNGS } from '../../vocabulary/index.ts';
import { moveDone, moveTitle } from './moves.ts';
import {
  arenaName,
  bodyName,
  capitalName,
  cardTitle,
  channelName,
  NOBODY,
  powerName,
  promiseName,
  trackName,
  treatyName,
} from './names.ts';
import { signed } from './quantities.ts';
import type { Values, Words } from './say.ts';
import { choice, sentence } from './say.ts';

/** What part of a turn's story an event belongs to. */
export const CHAPTERS = ['acts', 'answers', 'reactions', 'course', 'news'] as const;
export type Chapter = (typeof CHAPTERS)[number];

const CHAPTER_OF: Readonly<Record<GameEvent['kind'], Chapter>> = {
  act: 'acts',
  card: 'news',
  decision: 'acts',
  'dossier-lapsed': 'course',
  'offer-made': 'acts',
  'offer-accepted': 'answers',
  'offer-declined': 'answers',
  'offer-countered': 'answers',
  'offer-lapsed': 'answers',
  'consent-refused': 'answers',
  'commitment-made': 'acts',
  'commitment-kept': 'answers',
  'commitment-broken': 'answers',
  'instruction-announced': 'acts',
  'instruction-fired': 'answers',
  'instruction-void': 'answers',
  'sanctions-changed': 'acts',
  'mission-changed': 'acts',
  'channel-changed': 'acts',
  'track-opened': 'answers',
  'track-stalled': 'course',
  'track-agreed': 'course',
  'track-halted': 'course',
  'ceasefire-established': 'answers',
  'ceasefire-broke': 'course',
  'ceasefire-renewed': 'answers',
  'ceasefire-ended': 'course',
  'deployment-changed': 'acts',
  'treaty-changed': 'course',
  exposed: 'reactions',
  reaction: 'reactions',
  'rung-changed': 'course',
  ended: 'course',
};

/** The chapter of an event: that of what caused it, unless it answers or reacts by itself. */
export const chapterOf = (event: GameEvent, byId: ReadonlyMap<number, GameEvent>): Chapter => {
  const own = CHAPTER_OF[event.kind];
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

const castOfEvent = (event: GameEvent) => ({ ...NOBODY, self: event.by, rival: event.to, target: event.to });

const titleOf = (words: Words, event: GameEvent): string =>
  event.subject !== null && words.has(`move.${event.subject}.title`)
    ? moveTitle(words, orderOf(event), castOfEvent(event))
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

const subjectOf = (words: Words, event: GameEvent): string => {
  const subject = event.subject ?? '';
  switch (event.kind) {
    case 'track-opened':
    case 'track-stalled':
    case 'track-agreed':
    case 'track-halted':
      return trackName(words, subject);
    case 'treaty-changed':
      return treatyName(words, subject);
    case 'commitment-made':
    case 'commitment-kept':
    case 'commitment-broken':
      return promiseName(words, subject);
    case 'channel-changed': {
      const channels = ['leaders', 'ministers', 'military', 'routine', 'envoy'] as const;
      const channel = channels.find((one) => one === subject || one === event.detail);
      return channel === undefined ? subject : channelName(words, channel);
    }
    default:
      return titleOf(words, event);
  }
};

const valuesOf = (words: Words, event: GameEvent): Values => ({
  by: name(words, event.by),
  to: name(words, event.to),
  subject: subjectOf(words, event),
  title: titleOf(words, event),
  arena: arenaName(words, event.arena),
  amount: event.amount === null ? '' : event.amount,
  change: event.amount === null ? '' : signed(event.amount),
  size: Math.abs(event.amount ?? 0),
  way: (event.amount ?? 0) < 0 ? 'down' : 'up',
  detail: detailOf(words, event),
  state: choice(event.detail ?? 'none'),
  source: event.subject ?? '',
  audience: event.audience,
});

const toneOf = (amount: number | null): string =>
  amount === null || amount === 0 ? 'plain' : amount < 0 ? 'hostile' : 'friendly';

/** One event as a sentence with a capital and a full stop. */
export const describeEvent = (words: Words, event: GameEvent): string => {
  if (event.kind === 'act' && event.subject !== null && words.has(`move.${event.subject}.done`)) {
    // An act carries its arena even where it does not carry its parameters.
    const given = event.with ?? (event.arena === null ? {} : { arena: event.arena });
    return moveDone(words, { move: event.subject, with: given }, castOfEvent(event));
  }
  if (event.kind === 'reaction') {
    const own = `event.reaction.${event.detail ?? ''}`;
    return sentence(words.say(words.has(own) ? own : 'event.reaction', valuesOf(words, event)));
  }
  return sentence(words.say(`event.${event.kind}`, valuesOf(words, event)));
};

/** An act below the card or decision that it comes from: how it was felt says more than its title again. */
const describeUnder = (words: Words, event: GameEvent, cause: GameEvent): string =>
  event.kind === 'act' && event.subject === cause.subject && event.to !== null
    ? words.say('event.act.felt', { capital: capitalName(words, event.to), tone: toneOf(event.amount) })
    : describeEvent(words, event);

/** The first event of a chain about the same card or move: what an act in the middle of it is due to. */
export const rootOf = (event: GameEvent, events: readonly GameEvent[]): GameEvent => {
  const cause = event.cause === null ? undefined : events.find((one) => one.id === event.cause);
  return cause === undefined || cause.id >= event.id || cause.subject !== event.subject
    ? event
    : rootOf(cause, events);
};

/** A line of a turn's story, with what it led to. */
export interface StoryLine {
  readonly event: GameEvent;
  readonly text: string;
  readonly ledTo: readonly StoryLine[];
}

export interface StoryChapter {
  readonly chapter: Chapter;
  readonly lines: readonly StoryLine[];
}

/** A turn's events in causal order: each chapter's lines, with consequences below their cause. */
export const storyOf = (words: Words, events: readonly GameEvent[]): readonly StoryChapter[] => {
  const byId = new Map(events.map((event) => [event.id, event]));
  const childrenOf = (event: GameEvent, chapter: Chapter): readonly StoryLine[] =>
    events
      .filter(
        (other) => other.cause === event.id && other.id !== event.id && chapterOf(other, byId) === chapter,
      )
      .map((other) => line(other, chapter, event));
  const line = (event: GameEvent, chapter: Chapter, cause: GameEvent | null): StoryLine => ({
    event,
    text: cause === null ? describeEvent(words, event) : describeUnder(words, event, cause),
    ledTo: childrenOf(event, chapter),
  });
  return CHAPTERS.map((chapter) => ({
    chapter,
    lines: events
      .filter((event) => {
        if (chapterOf(event, byId) !== chapter) return false;
        const cause = event.cause === null ? undefined : byId.get(event.cause);
        return cause === undefined || cause.id === event.id || chapterOf(cause, byId) !== chapter;
      })
      .map((event) => line(event, chapter, null)),
  })).filter((one) => one.lines.length > 0);
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
