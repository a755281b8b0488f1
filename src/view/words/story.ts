import type { GameEvent, World } from '../../engine/index.ts';
import { capital } from '../locale/index.ts';
import { toneOf } from './direction.ts';
import { chapterOf, describeEvent, isJoining } from './events.ts';
import { capitalName, cardTitle, compareDays, dayOfCard, powerName, quoted, trackName } from './names.ts';
import type { Words } from './say.ts';
import { CHAPTERS, type Chapter } from './told.ts';

/** A line of a turn's story, with what it led to. */
export interface StoryLine {
  readonly event: GameEvent;
  /** Further events that the same line tells of. */
  readonly also: readonly GameEvent[];
  readonly text: string;
  readonly ledTo: readonly StoryLine[];
}

export interface StoryChapter {
  readonly chapter: Chapter;
  readonly lines: readonly StoryLine[];
}

/** An act below the card, decision or agreement that it comes from: how it was felt is all that is new. */
const isFelt = (event: GameEvent, cause: GameEvent | null): boolean =>
  cause !== null &&
  event.kind === 'act' &&
  event.subject === cause.subject &&
  event.to !== null &&
  !isJoining(event);

/** Who acted, where it was neither of those whose deed or bargain it is. */
const stranger = ({ by }: GameEvent, cause: GameEvent | null): string | null =>
  by === cause?.by || (cause?.kind === 'offer-accepted' && by === cause.to) ? null : by;

/** Talks that stall, or get over what they stalled at, for the same reason. */
const isTalksNews = ({ kind, detail }: GameEvent): boolean =>
  kind === 'track-stalled' || (kind === 'track-opened' && detail === 'unlocked');

/** Which events share a line: those felt alike, talks with the same news, dossiers left lying by the same power. */
const keyOf = (event: GameEvent, cause: GameEvent | null): string => {
  if (isFelt(event, cause)) return `felt ${toneOf(event.amount ?? 0)} ${stranger(event, cause) ?? ''}`;
  if (isJoining(event)) return `joins ${event.to ?? ''}`;
  if (isTalksNews(event)) return event.kind;
  return event.kind === 'dossier-lapsed' ? `lapsed ${event.by ?? ''}` : `one ${event.id}`;
};

/** What a group of events with the same key says. */
const textOf = (
  words: Words,
  world: World | undefined,
  group: readonly GameEvent[],
  cause: GameEvent | null,
): string => {
  const [first] = group;
  if (first === undefined) return '';
  if (isFelt(first, cause)) {
    const tone = toneOf(first.amount ?? 0);
    const sides = [cause?.by, cause?.to];
    const felt = [...new Set(group.map((event) => event.to ?? ''))];
    return cause?.kind === 'offer-accepted' &&
      tone === 'friendly' &&
      felt.length === 2 &&
      felt.every((code) => sides.includes(code))
      ? words.say('event.act.welcomed')
      : words.say('event.act.felt', {
          by: stranger(first, cause) ?? 'none',
          author: capitalName(words, stranger(first, cause) ?? ''),
          capitals: words.list(felt.map((code) => capitalName(words, code))),
          tone,
        });
  }
  if (isJoining(first) && group.length > 1) {
    return words.say('event.act.joined', {
      powers: capital(words.list(group.map((event) => powerName(words, event.by ?? '')))),
      to: powerName(words, first.to ?? ''),
    });
  }
  if (isTalksNews(first) && group.length > 1) {
    const tracks = group.map((event) => trackName(words, event.subject ?? ''));
    return words.say(`event.${first.kind}`, { subject: words.list(tracks), state: first.detail ?? '' });
  }
  if (first.kind === 'dossier-lapsed' && group.length > 1) {
    const titles = group.map((event) =>
      words.say('quote', { text: quoted(cardTitle(words, event.subject ?? '')) }),
    );
    return words.say('event.dossiers-lapsed', { titles: words.list(titles) });
  }
  return describeEvent(words, first, world);
};

/** A turn's events in causal order: each chapter's lines, with consequences below their cause. */
export const storyOf = (
  words: Words,
  events: readonly GameEvent[],
  world?: World,
): readonly StoryChapter[] => {
  const byId = new Map(events.map((event) => [event.id, event]));
  // What an act led to that is felt for its cause stands beside it, not below it.
  const under = (event: GameEvent, chapter: Chapter): readonly GameEvent[] =>
    events
      .filter(
        (other) => other.cause === event.id && other.id > event.id && chapterOf(other, byId) === chapter,
      )
      .flatMap((other) => (isFelt(other, event) ? [other, ...under(other, chapter)] : [other]));
  const linesOf = (
    of: readonly GameEvent[],
    chapter: Chapter,
    cause: GameEvent | null,
  ): readonly StoryLine[] => {
    const groups = new Map<string, GameEvent[]>();
    for (const event of of) {
      const key = keyOf(event, cause);
      groups.set(key, [...(groups.get(key) ?? []), event]);
    }
    return [...groups.values()].flatMap((group) => {
      const [event, ...also] = group;
      if (event === undefined) return [];
      return [
        {
          event,
          also,
          text: textOf(words, world, group, cause),
          ledTo: isFelt(event, cause)
            ? []
            : group.flatMap((one) => linesOf(under(one, chapter), chapter, one)),
        },
      ];
    });
  };
  /** News stands day by day, everything else in the order in which it came about. */
  const dayOf = ({ kind, subject, turn }: GameEvent): string => {
    const card = kind === 'card' ? world?.eventById.get(subject ?? '') : undefined;
    return card === undefined || world === undefined ? '' : dayOfCard(world, card, turn);
  };
  const inOrder = (chapter: Chapter, of: readonly GameEvent[]): readonly GameEvent[] =>
    chapter === 'news' ? of.toSorted((a, b) => compareDays(dayOf(a), dayOf(b))) : of;
  return CHAPTERS.map((chapter) => ({
    chapter,
    lines: linesOf(
      inOrder(
        chapter,
        events.filter((event) => {
          if (chapterOf(event, byId) !== chapter) return false;
          const cause = event.cause === null ? undefined : byId.get(event.cause);
          return cause === undefined || cause.id === event.id || chapterOf(cause, byId) !== chapter;
        }),
      ),
      chapter,
      null,
    ),
  })).filter((one) => one.lines.length > 0);
};
