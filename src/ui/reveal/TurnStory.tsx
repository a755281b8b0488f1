import { useMemo } from 'react';
import { type GameEvent, type GameState, type LedgerEntry, observe, type World } from '../../engine/index.ts';
import {
  capital,
  changeText,
  entryName,
  type Page,
  type StoryLine,
  storyOf,
  toldTo,
  type Words,
  wordsFor,
} from '../../view/index.ts';
import type { TurnOrders } from '../../vocabulary/index.ts';
import type { Books } from '../table/index.ts';
import { Changes } from './Changes.tsx';
import { SideReading } from './SideReading.tsx';
import { SlateCard } from './SlateCard.tsx';
import { showsExpectation } from './slates.ts';
import '../table/styles/index.ts';
import './reveal.css';
import { t } from '../text.ts';

export interface TurnStoryProps {
  readonly world: World;
  readonly before: GameState;
  readonly after: GameState;
  readonly events: readonly GameEvent[];
  readonly ledger: readonly LedgerEntry[];
  readonly orders: TurnOrders;
  /** Codes of those who look; empty where everything may be shown, as in a replay. */
  readonly viewers?: readonly string[];
  /** Earlier pages of the game, for chains that go further back than this turn. */
  readonly earlier?: readonly Page[];
  /** The last event reached by the animation; `null` when it is over. */
  readonly reached?: number | null;
  /** An event to point out. */
  readonly marked?: number | null;
}

const NOBODY: readonly string[] = [];
const NO_PAGES: readonly Page[] = [];

/** One turn as a story: both slates, expectations, what happened and why, and the numbers it moved. */
export const TurnStory = ({
  world,
  before,
  after,
  events,
  ledger,
  orders,
  viewers = NOBODY,
  earlier = NO_PAGES,
  reached = null,
  marked = null,
}: TurnStoryProps) => {
  const words = wordsFor(world.scenario.text);
  const { turn } = before.clock;
  const told = useMemo(() => (viewers.length === 0 ? events : toldTo(events, viewers)), [events, viewers]);
  const story = useMemo(
    () =>
      storyOf(
        words,
        // What lay on another's desk and was left there is no part of what happened.
        told.filter((event) => event.kind !== 'dossier-lapsed' || viewers.includes(event.by ?? '')),
        world,
      ),
    [words, told, viewers, world],
  );
  const viewer = viewers.length === 1 ? world.powerIndex.get(viewers[0] ?? '') : undefined;
  const seen = useMemo(
    () => (viewer === undefined ? after : observe(world, after, viewer)),
    [world, after, viewer],
  );
  const books: Books = useMemo(
    () => ({
      world,
      words,
      state: seen,
      pages: [...earlier, { turn, before, after, events, ledger }],
      viewers,
    }),
    [world, words, seen, earlier, turn, before, after, events, ledger, viewers],
  );
  // While acts travel only the lines change, from one frame to the next.
  const slates = useMemo(() => {
    // One's own slate first, whoever the scenario names first.
    const played = [...world.played].sort((a, b) => Number(b === viewer) - Number(a === viewer));
    const readings = played.flatMap((by) => {
      const own = orders[world.powers[by] ?? ''];
      const of = world.played.find((index) => index !== by);
      if (own?.expectation == null || of === undefined) return [];
      if (!showsExpectation(own, world.powers[by] ?? '', viewers)) return [];
      return [{ by, of, expectation: own.expectation }];
    });
    return (
      <>
        <div className="slate-cards">
          {played.map((power) => {
            const own = orders[world.powers[power] ?? ''];
            return own === undefined ? null : (
              <SlateCard
                key={power}
                world={world}
                words={words}
                power={power}
                orders={own}
                turn={turn}
                told={told}
                viewers={viewers}
              />
            );
          })}
        </div>
        {readings.map((one) => (
          <SideReading key={one.by} world={world} words={words} after={seen} turn={turn} {...one} />
        ))}
      </>
    );
  }, [world, words, orders, viewers, viewer, turn, told, seen]);
  const changes = useMemo(() => {
    const played = world.played.flatMap((index) => world.powers[index] ?? []);
    return <Changes books={books} ledger={ledger} played={played} />;
  }, [world, books, ledger]);
  return (
    <div className="turn-story">
      <h2 className="unseen">{t('reveal.story')}</h2>
      {slates}
      {story.map(({ chapter, lines }) => (
        <section key={chapter} className={chapterClass(isAhead(lines, reached))}>
          <h3>{words.say(`chapter.${chapter}`)}</h3>
          <Lines lines={lines} reached={reached} marked={marked} words={words} ledger={ledger} />
        </section>
      ))}
      <section className={chapterClass(reached !== null)}>
        <h3>{t('reveal.changes')}</h3>
        {changes}
      </section>
    </div>
  );
};

/** True while nothing of a chapter has been told. */
const isAhead = (lines: readonly StoryLine[], reached: number | null): boolean =>
  reached !== null && lines.every((line) => line.event.id > reached);

const chapterClass = (ahead: boolean): string => (ahead ? 'chapter is-ahead' : 'chapter');

const Lines = ({
  lines,
  reached,
  marked,
  words,
  ledger,
}: {
  readonly lines: readonly StoryLine[];
  readonly reached: number | null;
  readonly marked: number | null;
  readonly words: Words;
  readonly ledger: readonly LedgerEntry[];
}) => (
  <ul className="lines">
    {lines.map((line) => (
      <li
        key={line.event.id}
        className={`tone-${toneOf(line.event)}${
          line.event.id === (reached ?? marked)
            ? ' is-now'
            : reached !== null && line.event.id > reached
              ? ' is-ahead'
              : ''
        }`}
      >
        <span title={t('reveal.rule', { rule: line.event.rule })}>
          {line.text} <span className="quiet">{standingText(words, line.event, ledger)}</span>
        </span>
        {line.ledTo.length === 0 ? null : (
          <Lines lines={line.ledTo} reached={reached} marked={marked} words={words} ledger={ledger} />
        )}
      </li>
    ))}
  </ul>
);

const WORDS_GIVEN: readonly GameEvent['kind'][] = [
  'commitment-kept',
  'commitment-broken',
  'instruction-void',
  'instruction-fired',
];

/** What a word kept or not kept did to trust and credibility between its two sides. */
const standingText = (words: Words, event: GameEvent, ledger: readonly LedgerEntry[]): string =>
  WORDS_GIVEN.includes(event.kind)
    ? ledger
        .filter(
          (entry) =>
            entry.event === event.id &&
            ['trust', 'credibility'].includes(entry.quantity) &&
            entry.b === event.by &&
            (event.to === null || entry.a === event.to),
        )
        .map((entry) =>
          t('reveal.standing', { name: entryName(words, entry), by: changeText(entry.quantity, entry.by) }),
        )
        .map(capital)
        .join(' ')
    : '';

const WORSE = [
  'exposed',
  'misread',
  'commitment-broken',
  'ceasefire-broke',
  'ceasefire-ended',
  'track-halted',
  'track-lapsed',
];
const BETTER = ['offer-accepted', 'commitment-kept', 'ceasefire-established', 'track-agreed', 'track-opened'];

const toneOf = (event: GameEvent): 'hostile' | 'friendly' | 'plain' => {
  if (WORSE.includes(event.kind)) return 'hostile';
  if (BETTER.includes(event.kind)) return 'friendly';
  if (event.kind !== 'act' || event.amount === null || event.amount === 0) return 'plain';
  return event.amount < 0 ? 'hostile' : 'friendly';
};
