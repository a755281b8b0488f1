/** The shape of the one store: its state, and the actions that alone may change it. */
import type { Notes, RecordIndex } from '../content/index.ts';
import type { Scenario } from '../engine/index.ts';
import type { Answer, Expectation, MoveOrder, StandingInstruction, TextFile } from '../vocabulary/index.ts';
import type { Failure } from './failure.ts';
import type { Game, NewGame, Seating } from './game.ts';
import type { Hindsight } from './hindsight.ts';
import type { KeptLine } from './kept-game.ts';
import type { GameReading } from './past-game.ts';
import type { AppPlace } from './places.ts';
import type { Resumption } from './resumption.ts';
import type { OfferedFolder } from './scenario-folder.ts';
import type { OwnScenario } from './scenario-library.ts';
import type { AppEdition } from './service-worker.ts';
import type { Settings } from './settings.ts';

/** Something worth a line that is no problem: a text key and its values. */
export interface NewsLine {
  readonly title: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What could be had of something that is fetched: itself, nothing yet, or nothing at all. */
export type Fetched<T> = T | 'waiting' | 'failed';

/** All that the store holds. */
export interface AppState extends AppEdition {
  readonly place: AppPlace;
  /** Where `settings`, `help` and `record` lead back to. */
  readonly cameFrom: AppPlace;
  readonly settings: Settings;
  readonly game: Game | null;
  readonly reading: GameReading | null;
  /** What made the difference, once asked for. */
  readonly hindsight: Hindsight | null;
  readonly failure: Failure | null;
  /** A save under other rules, until somebody goes on with it or lets it be. */
  readonly resumption: Resumption | null;
  /** What the app is waiting for, as a text key; `null` when nothing. */
  readonly busy: string | null;
  /** Where games are kept: on disk, in memory alone, nowhere for want of room, or not yet known. */
  readonly storage: 'unknown' | 'disk' | 'memory' | 'full';
  /** Every kept game, the one played last first. */
  readonly keptGames: readonly KeptLine[];
  /** Id of the game in hand. */
  readonly currentId: string | null;
  /** Ids of games that other tabs have in hand. */
  readonly heldElsewhere: readonly string[];
  /** A game somebody wants that another tab has in hand. */
  readonly contestedGame: KeptLine | null;
  /** The game thrown away last, as long as it can be brought back. */
  readonly removedGame: KeptLine | null;
  readonly news: NewsLine | null;
  /** Scenarios opened from a disk, newest first. */
  readonly ownScenarios: readonly OwnScenario[];
  /** The one just opened, until somebody goes elsewhere. */
  readonly openedScenario: OwnScenario | null;
  /** What scenarios show besides what rules read, by hash, once it was asked for. */
  readonly notes: Readonly<Record<string, Fetched<Notes>>>;
  /** The facts of all scenarios; `null` until somebody asks. */
  readonly record: Fetched<RecordIndex> | null;
  /** Texts of scenarios of this edition, by id, once they were asked for. */
  readonly texts: Readonly<Record<string, Fetched<TextFile>>>;
  /** Where the game stands that the page opens with, until it is on the screen or nobody waits for it; else `null`. */
  readonly awaitedPlace: AppPlace | null;
}

/** All that can be done to it. */
export interface AppActions {
  /** Goes to a place; whoever waited for a game to come back waits no longer. */
  readonly go: (place: AppPlace) => void;
  /** The game that was waited for is on the screen. */
  readonly arrive: () => void;
  /** Leaves settings, help or the record. */
  readonly back: () => void;
  readonly set: (settings: Partial<Omit<Settings, 'language'>>) => void;
  /**
   * Has everything said in another language: fetches what scenarios at hand say in it, has `change` do the same for the
   * interface, and remembers it. Where either can't be had the language stays, and the page says so.
   */
  readonly speak: (language: string, change: () => Promise<void>) => Promise<void>;
  readonly dismissFailure: () => void;
  /** Fetches what a scenario shows besides what rules read. */
  readonly wantNotes: (scenario: Scenario) => Promise<void>;
  /** Fetches the facts of all scenarios. */
  readonly wantRecord: () => Promise<void>;
  /** Fetches the texts of a scenario of this edition. */
  readonly wantTexts: (id: string) => Promise<void>;

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
  readonly loadOtherGames: () => void;
  /** Divides the outcome of the game in debrief or replay and weighs its choices, in slices; leaving the place stops it. */
  readonly loadHindsight: () => void;

  /** Opens a save (text of a file, or a link's code) in the replay. `name` is for messages. */
  readonly openLog: (source: { text: string; name: string } | { link: string }) => Promise<void>;
  readonly openFile: (file: File) => Promise<void>;
  /** Checks a scenario from a disk and puts it on the shelf; then opens the game that waits for it, if one does. */
  readonly openScenario: (offer: OfferedFolder | Promise<OfferedFolder>) => Promise<void>;
  /** Takes a scenario from a disk off the shelf again. */
  readonly dropScenario: (id: string) => void;
  readonly watchRecord: (scenario: string) => Promise<void>;
  /** Opens the game under way in the replay, at a turn; at its end unless told. */
  readonly watchGame: (turn?: number) => void;
  readonly readTurn: (turn: number) => void;
  /** A new game from the reading, after `turn` turns. */
  readonly branch: (turn: number, seats: Seating) => void;
  /** Goes on with the save under other rules from its last state, marked; or lets it be. */
  readonly acceptResumption: () => void;
  readonly declineResumption: () => void;
  readonly saveFile: () => void;
  /** The game as a link, or `null` if it is too long for one. */
  readonly shareLink: () => Promise<string | null>;
}

/** The store, state and actions. */
export type AppStore = AppState & AppActions;

/** How the store is read and written from outside a component. */
export interface StoreAccess {
  readonly getState: () => AppStore;
  readonly setState: (part: Partial<AppState>) => void;
}
