import { useEffect, useMemo, useRef, useState } from 'react';
import { dateOfTurn, observe } from '../../engine/index.ts';
import { personsOf, useGame, useStore } from '../../store/index.ts';
import {
  type Board,
  describeEvent,
  EVENT_VIEWS,
  longDate,
  pagesOf,
  rootOf,
  toldTo,
  wordsFor,
} from '../../view/index.ts';
import { BoardPanel } from '../BoardPanel.tsx';
import { useReducedMotion } from '../shell/appearance.ts';
import { RelationGauge } from '../table/index.ts';
import { t } from '../text.ts';
import { TurnStory } from './TurnStory.tsx';

/** Longest wait for the map before the story is told without it, in milliseconds. */
const PATIENCE = 2500;

/** The reveal: both slates, the acts run across the board, what happened and why. */
export const Reveal = () => {
  const game = useGame();
  const continueOn = useStore((app) => app.continueFromReveal);
  const takeBack = useStore((app) => app.takeBackTurn);
  const boardKind = useStore((app) => app.settings.board);
  const calm = useReducedMotion();
  const { world } = game;
  const words = wordsFor(world.scenario.text);
  const turn = game.states.length - 1;
  const before = game.states[turn - 1];
  const after = game.states[turn];
  const events = game.events[turn];
  const ledger = game.ledger[turn];
  const orders = game.log.turns.at(-1)?.orders;
  const viewers = useMemo(() => personsOf(game), [game]);
  const told = useMemo(() => toldTo(events ?? [], viewers), [events, viewers]);
  const running = useMemo(
    () =>
      told.filter(
        (event) =>
          EVENT_VIEWS[event.kind].isRun &&
          rootOf(event, told) === event &&
          (event.kind !== 'act' || world.moveById.has(event.subject ?? '')),
      ),
    [told, world],
  );
  const earlier = useMemo(() => pagesOf(game.states, game.events, game.ledger).slice(0, turn), [game, turn]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [board, setBoard] = useState<Board | null>(null);
  const [held, setHeld] = useState<number | null>(null);
  const [reached, setReached] = useState<number | null>(calm || boardKind === 'text' ? null : -1);
  const started = useRef(false);
  /** Whoever goes through the acts by hand keeps the focus where it is. */
  const isByHand = useRef(false);
  const next = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (reached === null || started.current) return;
    if (board === null) {
      const timer = setTimeout(() => setReached(null), PATIENCE);
      return () => clearTimeout(timer);
    }
    started.current = true;
    board
      .animate(running, (event) => setReached(event.id))
      .catch((error: unknown) => console.warn(error))
      .finally(() => setReached(null));
    return undefined;
  }, [board, reached, running]);
  useEffect(() => {
    if (reached === null && !isByHand.current) next.current?.focus({ preventScroll: true });
  }, [reached]);

  const person = viewers.length === 1 ? (viewers[0] ?? null) : null;
  const index = person === null ? undefined : world.powerIndex.get(person);
  const isOver = reached === null;
  const shown = isOver ? after : before;
  const view = useMemo(
    () => (shown === undefined || index === undefined ? shown : observe(world, shown, index)),
    [world, shown, index],
  );
  // While acts travel the numbers stand still.
  const bars = useMemo(() => {
    if (before === undefined || after === undefined || view === undefined) return null;
    const [a = 0, b = a] = world.played;
    const at = a * world.powers.length + b;
    const pages = [...earlier, { turn, before, after, events: events ?? [], ledger: ledger ?? [] }];
    return (['tension', 'cooperation'] as const).map((kind) => (
      <RelationGauge
        key={kind}
        books={{ world, words, state: view, pages, viewers }}
        kind={kind}
        a={world.powers[a] ?? ''}
        b={world.powers[b] ?? ''}
        value={(isOver ? after : before).dyads[kind][at] ?? 0}
        before={isOver ? (before.dyads[kind][at] ?? 0) : null}
      />
    ));
  }, [world, words, view, earlier, turn, before, after, events, ledger, viewers, isOver]);
  if (before === undefined || after === undefined || orders === undefined || view === undefined) return null;

  const skip = () => {
    board?.skip();
    setReached(null);
  };
  const goTo = (step: number) => {
    isByHand.current = true;
    skip();
    setHeld(step);
    board?.hold(running[step] ?? null);
  };
  const now = isOver ? running[held ?? -1] : told.find((event) => event.id === reached);
  const isEnd = after.clock.ending !== null;
  const canSlide = running.length > 1 && boardKind !== 'text';
  return (
    <div className="room">
      <div className="reveal">
        <header className="top-bar">
          <div className="top-when">
            <h1>{t('reveal.title', { turn })}</h1>
            <p>{longDate(dateOfTurn(world, turn))}</p>
          </div>
          <div className="top-instruments">{bars}</div>
          <div className="reveal-tools">
            {isOver ? null : (
              <button type="button" onClick={skip}>
                {t('reveal.skip')}
              </button>
            )}
            {/* Its place is kept from the start: a click meant for the other must not land on it. */}
            <button
              type="button"
              className={`primary${isOver ? '' : ' is-ahead'}`}
              ref={next}
              onClick={continueOn}
            >
              {t(isEnd ? 'reveal.to-debrief' : 'reveal.next')}
            </button>
          </div>
        </header>
        <section className="reveal-board" aria-label={t('reveal.board')}>
          <h2 className="unseen">{t('reveal.board')}</h2>
          <BoardPanel
            world={world}
            view={view}
            self={person}
            highlight={chosen}
            onSelect={setChosen}
            onBoard={setBoard}
            earlier={isOver ? before : null}
          />
          <p
            className={`reveal-line${now === undefined ? ' is-empty' : ''}`}
            aria-live={isOver ? 'off' : 'polite'}
          >
            {now !== undefined ? (
              describeEvent(words, now, world)
            ) : isOver && canSlide ? (
              <span className="reveal-hint">{t('reveal.scrub.hint')}</span>
            ) : null}
          </p>
          {!canSlide ? null : (
            <label className="reveal-scrub">
              <span>{t('reveal.scrub')}</span>
              <input
                type="range"
                min={0}
                max={running.length - 1}
                value={
                  now === undefined ? (isOver ? running.length - 1 : 0) : Math.max(0, running.indexOf(now))
                }
                aria-valuetext={now === undefined ? t('reveal.scrub.none') : describeEvent(words, now, world)}
                onChange={(event) => goTo(event.currentTarget.valueAsNumber)}
              />
            </label>
          )}
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
        <section className="reveal-story" tabIndex={0} aria-label={t('reveal.story')}>
          <TurnStory
            world={world}
            before={before}
            after={after}
            events={events ?? []}
            ledger={ledger ?? []}
            orders={orders}
            viewers={viewers}
            earlier={earlier}
            reached={reached}
            marked={isOver ? (now?.id ?? null) : null}
          />
          {viewers.length === 1 && isOver ? (
            <p className="take-back">
              <button type="button" className="small-button" onClick={takeBack}>
                {t('reveal.take-back')}
              </button>
            </p>
          ) : null}
        </section>
      </div>
    </div>
  );
};
