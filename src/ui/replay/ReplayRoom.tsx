import './replay.css';
import { useEffect, useState } from 'react';
import { dateOfTurn, firstTurn, type GameState, type World } from '../../engine/index.ts';
import { type GameReading, store, useStore } from '../../store/index.ts';
import { BoardPanel } from '../BoardPanel.tsx';
import { Paths } from '../debrief/Paths.tsx';
import { seriesOf } from '../debrief/series.ts';
import { modelTitle } from '../model.ts';
import { TurnStory } from '../reveal/index.ts';
import { OpenFile } from '../shell/OpenFile.tsx';
import { ResumedLine } from '../shell/ResumedLine.tsx';
import { ShareLink } from '../shell/ShareLink.tsx';
import { day, index, t, texts } from '../text.ts';
import { DividedOutcome, Reasons } from './Afterwards.tsx';
import { Branch } from './Branch.tsx';

const PACE = 2500;

/** The turns that have been played again: all but those under former rules. */
const verifiedTurns = ({ log, replay }: GameReading) => log.turns.slice(firstTurn(replay.states));

/** Every hash that has been found again: each part of the state a turn, one over them, the start, the digest. */
const hashCount = (reading: GameReading): number =>
  verifiedTurns(reading).reduce((sum, turn) => sum + Object.keys(turn.parts).length + 1, 2);

const Verified = ({ reading }: { reading: GameReading }) => (
  <p className="verified">
    <span aria-hidden="true">✓</span>{' '}
    {t('replay.verified', { turns: verifiedTurns(reading).length, hashes: hashCount(reading) })}{' '}
    <span className="mono muted" translate="no">
      {reading.log.digest}
    </span>
  </p>
);

const Numbers = ({ world, states, turn }: { world: World; states: readonly GameState[]; turn: number }) => {
  const { tension, cooperation } = seriesOf(world, states);
  return (
    <p className="replay-numbers">
      <span className="tone-tension">{t('paths.tension', { value: index(tension[turn] ?? 0) })}</span>
      <span className="tone-cooperation">
        {t('paths.cooperation', { value: index(cooperation[turn] ?? 0) })}
      </span>
    </p>
  );
};

const Scrubber = ({ reading }: { reading: GameReading }) => {
  const [playing, setPlaying] = useState(false);
  const { turn, log, world } = reading;
  const last = log.turns.length;
  const first = firstTurn(reading.replay.states);
  const { readTurn } = store.getState();
  useEffect(() => {
    if (!playing) return;
    if (turn >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => readTurn(turn + 1), PACE);
    return () => clearTimeout(timer);
  }, [playing, turn, last, readTurn]);
  return (
    <div className="scrubber no-print">
      <button type="button" disabled={turn <= first} onClick={() => readTurn(turn - 1)}>
        {t('replay.previous')}
      </button>
      <button
        type="button"
        aria-pressed={playing}
        onClick={() => {
          if (!playing && turn >= last) readTurn(first);
          setPlaying(!playing);
        }}
      >
        {t(playing ? 'replay.pause' : 'replay.play')}
      </button>
      <button type="button" disabled={turn >= last} onClick={() => readTurn(turn + 1)}>
        {t('replay.next')}
      </button>
      <input
        type="range"
        min={first}
        max={last}
        value={turn}
        aria-label={t('replay.scrub')}
        aria-valuetext={
          turn === 0 ? t('paths.start') : t('replay.turn', { turn, date: day(dateOfTurn(world, turn)) })
        }
        onChange={(event) => readTurn(Number(event.currentTarget.value))}
      />
      <output>
        {turn === 0 ? t('paths.start') : t('replay.turn', { turn, date: day(dateOfTurn(world, turn)) })}
      </output>
    </div>
  );
};

/** What is to be said of a turn of the record, with its sources; what its own file says is no text of a catalogue. */
const RecordNotes = ({ reading: { kind, turn, world } }: { reading: GameReading }) => {
  if (kind !== 'record') return null;
  const notes = texts(`record.${turn}`);
  const own = world.scenario.record?.turns[turn - 1]?.notes ?? [];
  if (notes.length + own.length === 0) return null;
  return (
    <section className="record-notes">
      <h3>{t('replay.notes')}</h3>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {own.map((note) => (
          <li key={note} translate="no">
            {note}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A verified log, turn by turn: board, numbers, orders, story; and a way into a game of one's own. */
export const ReplayRoom = () => {
  const reading = useStore((app) => app.reading);
  const hasGame = useStore((app) => app.game !== null || app.keptGames.length > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  if (reading === null) return null;
  const { world, log, replay, turn } = reading;
  const after = replay.states[turn];
  const before = replay.states[turn - 1];
  const orders = log.turns[turn - 1]?.orders;
  if (after === undefined) return null;
  const { saveFile, resume } = store.getState();
  // A log is called by the title that its scenario had, unless somebody has called it otherwise.
  const isNamed = !['', world.scenario.text['scenario.title']].includes(log.title);
  return (
    <article className="replay">
      <header className="replay-head">
        <div>
          <p className="overline">
            {t(reading.kind === 'record' ? 'replay.kind.record' : 'replay.kind.game')}
          </p>
          <h1>{isNamed ? <span translate="no">{log.title}</span> : t('scenario.title')}</h1>
          <Verified reading={reading} />
          <ResumedLine log={log} />
          <p className="muted">{t('replay.model', { title: modelTitle(world.model.id) })}</p>
        </div>
        <div className="row no-print">
          <OpenFile label={t('replay.open')} />
          <button type="button" onClick={saveFile}>
            {t('debrief.save')}
          </button>
          <ShareLink />
          {hasGame ? (
            <button type="button" onClick={() => void resume()}>
              {t('replay.return')}
            </button>
          ) : null}
        </div>
      </header>
      <Scrubber reading={reading} />
      <div className="replay-body">
        <div className="replay-board">
          <BoardPanel
            world={world}
            view={after}
            earlier={before ?? null}
            self={null}
            highlight={chosen}
            onSelect={setChosen}
          />
        </div>
        <section className="replay-story" aria-live="polite">
          <Numbers world={world} states={replay.states} turn={turn} />
          {turn > 0 && turn === firstTurn(replay.states) ? (
            <h2>{t('replay.resumed', { turn, date: day(dateOfTurn(world, turn)) })}</h2>
          ) : turn === 0 || before === undefined || orders === undefined ? (
            <>
              <h2 className="unseen">{t('paths.start')}</h2>
              <p className="prose">{t('scenario.setting')}</p>
            </>
          ) : (
            <TurnStory
              world={world}
              before={before}
              after={after}
              events={replay.events[turn] ?? []}
              ledger={replay.ledger[turn] ?? []}
              orders={orders}
            />
          )}
          <Reasons reading={reading} />
          <RecordNotes reading={reading} />
          <Branch key={turn} reading={reading} />
        </section>
      </div>
      <section className="replay-paths">
        <h2>{t('replay.paths')}</h2>
        <Paths world={world} states={replay.states} record={null} cursor={turn} />
      </section>
      <DividedOutcome key={log.digest} reading={reading} />
    </article>
  );
};
