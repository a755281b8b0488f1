/** A room whose tests are put to the test. */
export interface Room {
  /** Folder whose files are mutated, from the project's root. */
  readonly folder: string;
  /** Tests that may find a mutant, likewise: those that work on the room itself and take seconds, not minutes. */
  readonly tests: readonly string[];
}

/** What no mutant is made of, and why. Each is counted on the page. */
export const EXCLUDED = {
  'static code':
    'what runs once while a file loads (tables, schemas) can only be tried by loading everything anew for each mutant',
  'what `import.meta.glob` is given':
    'the build reads it before any code runs, so that it has to stay literal',
} as const;

const RULES_OF_CONTENT = ['tests/rules/content-*.test.ts', 'tests/rules/cards.test.ts'];

export const ROOMS = {
  content: {
    folder: 'src/content',
    tests: [
      ...RULES_OF_CONTENT,
      'tests/laws/vocabulary.test.ts',
      'tests/laws/model.test.ts',
      'tests/laws/resum*.test.ts',
      'tests/laws/states.test.ts',
      'tests/house/own-scenarios.test.ts',
      'tests/house/template.test.ts',
      'tests/house/schemas.test.ts',
      'tests/house/strangers.test.ts',
      'tests/playthroughs/refused.test.ts',
    ],
  },
  bots: {
    folder: 'src/bots',
    tests: [
      'tests/laws/reasons.test.ts',
      'tests/laws/doctrines.test.ts',
      'tests/house/doctrines.test.ts',
      'tests/playthroughs/**/*.test.ts',
    ],
  },
  store: {
    folder: 'src/store',
    tests: [
      'tests/house/games.test.ts',
      'tests/house/store.test.ts',
      'tests/house/store-edges.test.ts',
      'tests/house/former-records.test.ts',
      'tests/house/strangers.test.ts',
      'tests/house/language.test.ts',
      'tests/house/tabs.test.ts',
      'tests/house/edition.test.ts',
      'tests/house/shelf.test.ts',
      'tests/house/own-scenarios.test.ts',
      'tests/house/autosave.test.ts',
      'tests/house/beside.test.ts',
      'tests/house/database.test.ts',
      'tests/house/edition-watch.test.ts',
      'tests/house/folder.test.ts',
      'tests/house/games-import.test.ts',
      'tests/house/hand-out.test.ts',
      'tests/house/kept-list.test.ts',
      'tests/house/library.test.ts',
      'tests/house/locks.test.ts',
      'tests/house/notes.test.ts',
      'tests/house/opening.test.ts',
      'tests/house/playing.test.ts',
      'tests/house/reading-logs.test.ts',
      'tests/laws/hindsight.test.ts',
      'tests/laws/reasons.test.ts',
      'tests/laws/resum*.test.ts',
    ],
  },
  view: {
    folder: 'src/view',
    tests: [
      'tests/rules/instrument-views.test.ts',
      'tests/playthroughs/said.test.ts',
      'tests/rules/present.test.ts',
      'tests/rules/glossary.test.ts',
      'tests/house/words.test.ts',
      'tests/house/locale.test.ts',
      'tests/rules/content-translations.test.ts',
    ],
  },
} as const satisfies Readonly<Record<string, Room>>;

export type RoomName = keyof typeof ROOMS;
