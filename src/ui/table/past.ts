import type { GameEvent } from '../../engine/index.ts';
import { dateOfTurn } from '../../engine/index.ts';
import { describeEvent, shortDate, toldTo } from '../../view/index.ts';
import { groundOf, sideOf } from '../instruments.ts';
import type { Desk } from './desk.ts';
import type { Subject } from './touch.ts';

/** What became of an instrument in a turn. */
export interface PastTurn {
  readonly turn: number;
  readonly date: string;
  readonly lines: readonly string[];
}

type Reader = Pick<Desk, 'world' | 'books' | 'cast'>;

const isIts = ({ world, cast }: Reader, event: GameEvent, { id, kind, behind }: Subject): boolean => {
  const { pair, arena } = groundOf(id);
  const [a, b] = pair ?? [];
  const isBetween =
    (event.by === a && event.to === b) || (kind === 'channel' && event.by === b && event.to === a);
  switch (event.kind) {
    case 'channel-changed':
      return kind === 'channel' && isBetween;
    case 'commitment-made':
    case 'commitment-kept':
    case 'commitment-broken':
      return kind === 'commitment' && isBetween;
    case 'track-opened':
    case 'track-stalled':
    case 'track-agreed':
    case 'track-halted':
    case 'track-lapsed':
      return behind.some((thing) => thing.kind === 'talks' && thing.one.id === event.subject);
    case 'treaty-changed':
      return behind.some((thing) => thing.kind === 'treaty' && thing.one.id === event.subject);
    case 'deployment-changed':
      return (
        kind === 'deployment' &&
        event.arena === arena &&
        id.endsWith(`.${sideOf(world, cast.self, world.powerIndex.get(event.by ?? '') ?? -1)}`)
      );
    case 'ceasefire-established':
    case 'ceasefire-broke':
    case 'ceasefire-renewed':
    case 'ceasefire-ended':
    case 'consent-refused':
      return kind === 'ceasefire' && event.arena === arena;
    default:
      return false;
  }
};

/** What became of an instrument, as far as the viewers were told, newest turn first. */
export const pastOf = (reader: Reader, subject: Subject): readonly PastTurn[] => {
  const { world, books } = reader;
  return books.pages
    .map(({ turn, events }) => ({
      turn,
      date: shortDate(dateOfTurn(world, Math.max(1, turn))),
      lines: [
        ...new Set(
          toldTo(events, books.viewers)
            .filter((event) => isIts(reader, event, subject))
            .map((event) => describeEvent(books.words, event, world)),
        ),
      ],
    }))
    .filter(({ lines }) => lines.length > 0)
    .reverse();
};
