/** Autosave: every change of the game in hand is kept, with its revision compared before it is written. */
import { drawId, type GamesDatabase } from './database.ts';
import type { Game } from './game.ts';
import { type KeptLine, snapshotOf, summaryOfGame } from './kept-game.ts';
import type { AppPlace, PlacedGame } from './places.ts';
import type { Hold } from './tabs.ts';

/** Who is told what became of the game in hand. */
export interface AutosaveEvents {
  readonly written: (line: KeptLine) => void;
  /** The browser refused: the last change is in this tab alone. */
  readonly refused: () => void;
  /** Another tab had gone on with the game: this one goes on as a game of its own. */
  readonly copied: (id: string) => void;
  /** Another tab has taken the game. */
  readonly lost: () => void;
}

interface Hand {
  readonly id: string;
  revision: number;
  /** For a line that is not kept yet. */
  readonly name: string;
  hold: Hold | null;
}

/** Keeps the game in hand, change by change. */
export interface Autosave {
  /** Takes a new game in hand; its id. */
  readonly begin: (name?: string) => string;
  /** Takes hold of a kept game, from another tab with `take`; `null` where another tab has it. */
  readonly reach: (id: string, take: boolean) => Promise<Hold | null>;
  /** Takes a kept game in hand that this tab holds. */
  readonly adopt: (line: Pick<KeptLine, 'id' | 'revision' | 'name'>, held: Hold) => void;
  /** Puts the game in hand down. */
  readonly drop: () => void;
  /** Keeps a change; of several in quick succession the last alone is written. */
  readonly keep: (game: Game, place: AppPlace) => void;
  /** Tries to write what is not written yet; whether all of it is. */
  readonly settle: () => Promise<boolean>;
}

/** An autosave that writes to a database and takes hold of games with `hold`. */
export const createAutosave = (
  open: () => Promise<GamesDatabase>,
  hold: (id: string, take: boolean, onLost: () => void) => Promise<Hold | null>,
  events: AutosaveEvents,
): Autosave => {
  let hand: Hand | null = null;
  let waiting: PlacedGame | null = null;
  let writing: Promise<void> | null = null;

  const drop = (): void => {
    hand?.hold?.release();
    hand = null;
    waiting = null;
  };

  const begin = (name = ''): string => {
    drop();
    const mine: Hand = { id: drawId(), revision: 0, name, hold: null };
    hand = mine;
    void hold(mine.id, false, () => lose(mine)).then((held) => {
      if (hand === mine) mine.hold = held;
      else held?.release();
    });
    return mine.id;
  };

  /** Goes on under another id with what this tab has. */
  const copy = (change: PlacedGame, name: string): void => {
    const id = begin(name);
    waiting = change;
    events.copied(id);
  };

  const lose = (mine: Hand): void => {
    if (hand !== mine) return;
    if (waiting === null) {
      drop();
      events.lost();
      return;
    }
    copy(waiting, mine.name);
    void write();
  };

  const writeOnce = async (mine: Hand, { game, place }: PlacedGame): Promise<KeptLine | null> => {
    const database = await open();
    return database.change(mine.id, (stored) => {
      if ((stored?.revision ?? 0) !== mine.revision) return null;
      const line: KeptLine = {
        ...summaryOfGame(game),
        id: mine.id,
        revision: mine.revision + 1,
        name: stored?.name ?? mine.name,
        playedAtMs: Date.now(),
        place,
      };
      return { line, snapshot: snapshotOf(game, place) };
    });
  };

  const writeAll = async (): Promise<void> => {
    while (hand !== null && waiting !== null) {
      const mine: Hand = hand;
      const change: PlacedGame = waiting;
      try {
        const line = await writeOnce(mine, change);
        if (hand !== mine) continue;
        if (line === null) {
          copy(waiting, mine.name);
          continue;
        }
        mine.revision = line.revision;
        if (waiting === change) waiting = null;
        events.written(line);
      } catch {
        if (hand !== mine) continue;
        events.refused();
        return;
      }
    }
  };

  const write = (): Promise<void> => {
    writing ??= writeAll().finally(() => {
      writing = null;
    });
    return writing;
  };

  return {
    begin,
    reach: (id, take) =>
      hold(id, take, () => {
        if (hand?.id === id) lose(hand);
      }),
    adopt: ({ id, revision, name }, held) => {
      drop();
      hand = { id, revision, name, hold: held };
    },
    drop,
    keep: (game, place) => {
      if (hand === null) return;
      waiting = { game, place };
      void write();
    },
    settle: async () => {
      await write();
      if (waiting !== null) await write();
      return waiting === null;
    },
  };
};
