import type { Reasoning } from '../bots/index.ts';
import type {
  Divided,
  GameEvent,
  GameState,
  IllegalOrder,
  LedgerEntry,
  Replay,
  ReplayFault,
  Standing,
  WeighedChoice,
  World,
} from '../engine/index.ts';
import type {
  Answer,
  Expectation,
  Log,
  MoveOrder,
  Orders,
  Problem,
  StandingInstruction,
} from '../vocabulary/index.ts';
import type { Offer } from './folder.ts';

export const PLACES = [
  'front',
  'briefing',
  'handover',
  'table',
  'reveal',
  'debrief',
  'replay',
  'settings',
  'help',
] as const;
/** Where the visitor is; the interface shows one place at a time. */
export type Place = (typeof PLACES)[number];

export interface Settings {
  readonly theme: 'system' | 'night' | 'paper';
  /** Per cent of the browser's own text size. */
  readonly textSize: 100 | 115 | 130 | 150 | 200;
  readonly motion: 'system' | 'full' | 'reduced';
  readonly sound: boolean;
  /** Patterns beside colour wherever colour says something. */
  readonly patterns: boolean;
  /** The map, or the same board in words. */
  readonly board: 'map' | 'text';
  /** Id of the locale that everything is said in. */
  readonly language: string;
}

/** Who sits at a seat: a person at this screen, or a doctrine's name. */
export type Seat = string;
export const PLAYER: Seat = 'player';

/** Why a doctrine chose as it did. */
export type Motive = Reasoning;

/** Slates one can go back and forward to, until the slate is committed. */
export interface History {
  readonly past: readonly Orders[];
  readonly future: readonly Orders[];
}

/** How a game ended, for laying games side by side; all 0–1000. */
export interface Outcome {
  readonly tension: number;
  readonly cooperation: number;
  readonly scores: Readonly<Record<string, number>>;
}

/** The same orders and seed under another theory. */
export interface Theory {
  readonly model: string;
  readonly start: Standing;
  readonly end: Standing;
  /** Orders given, and those that the other theory did not allow. */
  readonly held: number;
  readonly dropped: number;
}

/** A game to look back at: under way, or read from a file. */
export interface Told {
  readonly world: World;
  readonly log: Log;
  readonly states: readonly GameState[];
}

/** What looking back at a game has found so far. */
export interface Hindsight {
  /** Of the game looked back at. */
  readonly log: Log;
  readonly division: Divided | null;
  readonly choices: readonly WeighedChoice[] | null;
  readonly theories: readonly Theory[] | null;
}

/**
 * A game under way. `states[t]` is the state after turn t — of a resumed game the carried state for all before it; `events[0]` and `ledger[0]` are the first brief's.
 */
export interface Game {
  readonly world: World;
  readonly log: Log;
  readonly states: readonly GameState[];
  readonly events: readonly (readonly GameEvent[])[];
  readonly ledger: readonly (readonly LedgerEntry[])[];
  /** Power code to seat, for the played powers. */
  readonly seats: Readonly<Record<string, Seat>>;
  /** Code of the power whose orders are being written. */
  readonly active: string;
  readonly drafts: Readonly<Record<string, Orders>>;
  readonly history: Readonly<Record<string, History>>;
  /** Codes whose orders for this turn are sealed. */
  readonly committed: readonly string[];
  /** Codes of persons who have read their briefing. */
  readonly briefed: readonly string[];
  /** Power code to the private instruction that its rival guesses it has. */
  readonly guesses: Readonly<Record<string, string>>;
  /** The turn whose end is being looked back at; `null` for now. */
  readonly lookBack: number | null;
  /** States of the historical record, once asked for. */
  readonly recordStates: readonly GameState[] | null;
  /** Outcomes of other games of the scenario, once asked for. */
  readonly field: readonly Outcome[];
}

/** A save made under other rules that could be gone on with from its last state (R13.4). */
export interface Resumption {
  readonly world: World;
  readonly log: Log;
  readonly state: GameState;
  /** Rules it was made under, and the present ones. */
  readonly before: string;
  readonly now: string;
  /** Id of the kept game that it is; `null` for one from a file or link. */
  readonly kept: string | null;
}

/** A game being read, not played. */
export interface Reading {
  readonly world: World;
  readonly log: Log;
  /** Verified: every hash of the log has been found again. */
  readonly replay: Replay;
  /** The turn shown, 0 for the start. */
  readonly turn: number;
  /** `record`: history itself, not somebody's game. */
  readonly kind: 'game' | 'record';
}

/** A scenario opened from a disk, as the shelf shows it. */
export interface OwnScenario {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  readonly line: string;
  /** First day, ISO. */
  readonly start: string;
  readonly turns: number;
  readonly weeksPerTurn: number;
  readonly hasRecord: boolean;
  readonly powers: readonly { readonly code: string; readonly name: string; readonly want: string }[];
}

/** A scenario whose files a game needs and nobody has opened here, and the game that waits for it. */
export interface Needed {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
  /** A log's text and the name it came under, or the id of a kept game. */
  readonly waiting: { readonly text: string; readonly name: string } | { readonly kept: string };
}

/** Something that went wrong, for the error panel: a text key and the list of what and where. */
export interface Trouble {
  readonly title: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly problems: readonly Problem[];
  /** Where a log differs from what the rules make of it. */
  readonly faults: readonly ReplayFault[];
  /** Orders of the active slate that may not be sealed. */
  readonly illegal: readonly IllegalOrder[];
  /** A scenario from a disk that would mend it. */
  readonly needed: Needed | null;
  /** Id of the kept game that it is about. */
  readonly kept: string | null;
}

/** Something worth a line that is no problem: a text key and its values. */
export interface News {
  readonly title: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface NewGame {
  readonly scenario: string;
  /** Drawn when absent. */
  readonly seed?: string;
  /** Power code to `player` or a doctrine, for every played power. */
  readonly seats: Readonly<Record<string, Seat>>;
  /** Parameter set; the scenario's own when absent. */
  readonly model?: string;
}

/** A kept game in one line, enough for the list of games. */
export interface Kept {
  readonly id: string;
  /** Counts the times it was written; a write that expects another count is refused. */
  readonly revision: number;
  /** What the player calls it; empty unless somebody gave it a name. */
  readonly name: string;
  /** Milliseconds since 1970 when it was last written. */
  readonly played: number;
  readonly place: Place;
  readonly scenario: string;
  readonly hash: string;
  /** Of its log. */
  readonly digest: string;
  /** The log's title. */
  readonly title: string;
  /** The day in the game, ISO; empty where it is not known. */
  readonly date: string;
  readonly turn: number;
  /** 0 where it is not known. */
  readonly turns: number;
  readonly seats: Readonly<Record<string, Seat>>;
  /** Played to its end: what is left is the debrief. */
  readonly over: boolean;
  /** Of the played pair, 0–1000. */
  readonly tension: number;
  readonly cooperation: number;
}

export interface AppState {
  readonly place: Place;
  /** Where `settings` and `help` lead back to. */
  readonly cameFrom: Place;
  readonly settings: Settings;
  readonly game: Game | null;
  readonly reading: Reading | null;
  /** What made the difference, once asked for. */
  readonly hindsight: Hindsight | null;
  readonly problem: Trouble | null;
  /** A save under other rules, until somebody goes on with it or lets it be. */
  readonly resumption: Resumption | null;
  /** What the app is waiting for, as a text key; `null` when nothing. */
  readonly busy: string | null;
  /** Where games are kept: on disk, in memory alone, nowhere for want of room, or not yet known. */
  readonly storage: 'unknown' | 'disk' | 'memory' | 'full';
  /** Every kept game, the one played last first. */
  readonly kept: readonly Kept[];
  /** Id of the game in hand. */
  readonly current: string | null;
  /** Ids of games that other tabs have in hand. */
  readonly elsewhere: readonly string[];
  /** A game somebody wants that another tab has in hand. */
  readonly contested: Kept | null;
  /** The game thrown away last, as long as it can be brought back. */
  readonly removed: Kept | null;
  readonly news: News | null;
  /** Whether this edition is kept whole on this computer, so that it needs no network. */
  readonly offline: boolean;
  /** A newer edition waits for the next start, has been asked to start now, or takes long over it. */
  readonly newEdition: 'none' | 'ready' | 'starting' | 'slow';
  /** Scenarios opened from a disk, newest first. */
  readonly own: readonly OwnScenario[];
  /** The one just opened, until somebody goes elsewhere. */
  readonly opened: OwnScenario | null;
  /** Where the game stands that the page opens with, until it is on the screen or nobody waits for it; else `null`. */
  readonly awaited: Place | null;
}

export interface AppActions {
  /** Goes to a place; whoever waited for a game to come back waits no longer. */
  readonly go: (place: Place) => void;
  /** The game that was waited for is on the screen. */
  readonly arrive: () => void;
  /** Leaves settings or help. */
  readonly back: () => void;
  readonly set: (settings: Partial<Omit<Settings, 'language'>>) => void;
  /**
   * Has everything said in another language: fetches what scenarios at hand say in it, has `change` do the same for the
   * interface, and remembers it. Where either can't be had the language stays, and the page says so.
   */
  readonly speak: (language: string, change: () => Promise<void>) => Promise<void>;
  readonly dismissProblem: () => void;

  readonly newGame: (choice: NewGame) => Promise<void>;
  /** Continues a kept game where it was left, the one played last unless told; `take` takes it from another tab. */
  readonly resume: (id?: string, take?: boolean) => Promise<void>;
  /** Leaves a game to the tab that has it. */
  readonly leaveContested: () => void;
  /** Gives a kept game a name; none where it is empty. */
  readonly rename: (id: string, name: string) => Promise<void>;
  /** Throws a kept game away, unless another tab has it in hand. */
  readonly remove: (id: string) => Promise<void>;
  /** Brings back the game thrown away last. */
  readonly bringBack: () => Promise<void>;
  /** Hands every kept game to the person as one file. */
  readonly exportGames: () => Promise<void>;
  /** Checks files of one game or many, and puts among the kept ones what is sound and not there yet. */
  readonly importGames: (files: readonly File[]) => Promise<void>;
  readonly dismissNews: () => void;
  /** Starts the newer edition now, in this tab. */
  readonly takeEdition: () => Promise<void>;
  readonly closeBriefing: () => void;
  /** The other person has the screen now. */
  readonly confirmHandover: () => void;

  readonly addMove: (order: MoveOrder) => void;
  readonly removeMove: (index: number) => void;
  readonly replaceMove: (index: number, order: MoveOrder) => void;
  /** `null` takes the choice back. */
  readonly setDecision: (card: string, option: string | null) => void;
  readonly setAnswer: (offer: string, answer: Answer | null) => void;
  readonly setInstruction: (instruction: StandingInstruction | null) => void;
  readonly setExpectation: (expectation: Expectation | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;

  /** Seals the active slate if it is legal; when every seat is in, resolves the turn and goes to the reveal. */
  readonly commit: () => void;
  /** Drops the last turn; its orders become the drafts again. */
  readonly takeBackTurn: () => void;
  readonly continueFromReveal: () => void;
  /** Shows the board as it was after a turn; `null` for now. */
  readonly lookBack: (turn: number | null) => void;
  readonly guess: (power: string, instruction: string) => void;
  /** Plays the record behind the scenes, for comparison. */
  readonly loadRecord: () => void;
  /** Plays other games of the scenario, a few at a time, for comparison. */
  readonly loadField: () => void;
  /** Divides the outcome of the game in debrief or replay and weighs its choices, in slices; leaving the place stops it. */
  readonly loadHindsight: () => void;

  /** Opens a save (text of a file, or a link's code) in the replay. `name` is for messages. */
  readonly openLog: (source: { text: string; name: string } | { link: string }) => Promise<void>;
  readonly openFile: (file: File) => Promise<void>;
  /** Checks a scenario from a disk and puts it on the shelf; then opens the game that waits for it, if one does. */
  readonly openScenario: (offer: Offer | Promise<Offer>) => Promise<void>;
  /** Takes a scenario from a disk off the shelf again. */
  readonly dropScenario: (id: string) => void;
  readonly watchRecord: (scenario: string) => Promise<void>;
  /** Opens the game under way in the replay, at a turn; at its end unless told. */
  readonly watchGame: (turn?: number) => void;
  readonly readTurn: (turn: number) => void;
  /** A new game from the reading, after `turn` turns. */
  readonly branch: (turn: number, seats: Readonly<Record<string, Seat>>) => void;
  /** Goes on with the save under other rules from its last state, marked; or lets it be. */
  readonly acceptResumption: () => void;
  readonly declineResumption: () => void;
  readonly saveFile: () => void;
  /** The game as a link, or `null` if it is too long for one. */
  readonly shareLink: () => Promise<string | null>;
}

export type App = AppState & AppActions;
