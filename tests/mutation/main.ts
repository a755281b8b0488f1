/**
 * `npm run mutate`: how many small faults in a room its tests notice. For each room every mutant that Stryker can make
 * is listed, a sample is drawn by seed, and the drawn ones are tried. `--room content` for one room, `--sample 200`,
 * `--seed a`. Brings `docs/evidence/mutation.md` up to date room by room, and prints what survived.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { below, stream } from '../../src/engine/index.ts';
import { keyOf, type Mutant } from './key.mjs';
import { pageOf, type Result, type Results } from './page.ts';
import { ROOMS, type RoomName } from './rooms.ts';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Stryker has an installation of its own: nothing else needs it. */
const HOME = join(ROOT, '.cache/mutation/');
const FILES = ['package.json', 'package-lock.json', '.npmrc'] as const;

const isInstalled = (): boolean =>
  existsSync(join(HOME, 'node_modules/.package-lock.json')) &&
  FILES.every(
    (name) =>
      existsSync(join(HOME, name)) && readFileSync(join(HOME, name)).equals(readFileSync(join(HERE, name))),
  );

const install = (): void => {
  mkdirSync(HOME, { recursive: true });
  for (const name of FILES) cpSync(join(HERE, name), join(HOME, name));
  console.error('Fetching Stryker (once) …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: HOME,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0)
    throw new Error('Stryker could not be fetched: run again with a connection to the npm registry');
};

const sourcesOf = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
    .sort();

/** Every mutant that can be made of these files, by key, in the order of the files. */
const mutantsOf = async (files: readonly string[]): Promise<readonly string[]> => {
  const load = createRequire(join(HOME, 'node_modules/@stryker-mutator/core/package.json'));
  const bring = (name: string) => import(pathToFileURL(load.resolve(name)).href);
  const { createInjector } = await bring('typed-inject');
  const { createInstrumenter } = await bring('@stryker-mutator/instrumenter');
  const silent = {
    isTraceEnabled: () => false,
    isDebugEnabled: () => false,
    debug: () => undefined,
    info: () => undefined,
    trace: () => undefined,
  };
  const instrumenter = createInjector()
    .provideValue('logger', silent)
    .provideValue('getLogger', () => silent)
    .injectFunction(createInstrumenter);
  const { mutants } = await instrumenter.instrument(
    files.map((name) => ({ name, content: readFileSync(join(ROOT, name), 'utf8'), mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [], noHeader: true },
  );
  return (mutants as readonly Mutant[]).map(keyOf);
};

/** So many of them, drawn without putting back. */
const draw = (all: readonly string[], size: number, seed: string): readonly string[] => {
  const source = stream(seed, 0, 'mutation');
  const left = [...all];
  const drawn: string[] = [];
  while (drawn.length < size && left.length > 0) drawn.push(...left.splice(below(source, left.length), 1));
  return drawn;
};

interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly mutants: readonly (Omit<Mutant, 'fileName'> & {
          readonly status: string;
          readonly statusReason?: string;
        })[];
      }
    >
  >;
}

/** A report counts lines and columns from 1, Stryker itself from 0. */
const fromZero = ({ start, end }: Mutant['location']): Mutant['location'] => ({
  start: { line: start.line - 1, column: start.column - 1 },
  end: { line: end.line - 1, column: end.column - 1 },
});

const tryRoom = async (name: RoomName, size: number, seed: string): Promise<Result> => {
  const { folder, tests } = ROOMS[name];
  const files = sourcesOf(folder);
  const all = await mutantsOf(files);
  const drawn = draw(all, size, `${seed}/${name}`);
  const sample = join(HOME, `${name}.sample.json`);
  const config = join(HOME, `${name}.config.json`);
  const output = join(HOME, `${name}.report.json`);
  writeFileSync(sample, JSON.stringify(drawn));
  const settings = {
    mutate: files,
    plugins: ['@stryker-mutator/vitest-runner', join(HERE, 'sample.mjs')],
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    checkers: ['sample'],
    ignorers: ['globs'],
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    // TypeScript 7 has no compiler in JavaScript with which Stryker could rewrite paths; here there is nothing to rewrite.
    tsconfigFile: 'none.json',
    concurrency: 2,
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 20,
    ignorePatterns: ['docs/screens', 'dist', '.cache', 'tests/browser/looks', 'assets/fonts'],
    tempDirName: '.cache/stryker',
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: output },
    disableTypeChecks: false,
    allowConsoleColors: false,
  };
  writeFileSync(config, JSON.stringify(settings));
  console.error(`${name}: ${drawn.length} of ${all.length} mutants in ${files.length} files`);
  const { status } = spawnSync(
    process.execPath,
    [join(HOME, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', config],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        DEMARCHE_MUTATION_HOME: join(HOME, 'node_modules/@stryker-mutator/core/package.json'),
        DEMARCHE_MUTATION_SAMPLE: sample,
        DEMARCHE_MUTATION_TESTS: tests.join(','),
      },
    },
  );
  if (status !== 0) throw new Error(`Stryker stopped with ${status} in ${name}`);
  const report = JSON.parse(readFileSync(output, 'utf8')) as Report;
  const tried = Object.entries(report.files).flatMap(([fileName, { mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, fileName, location: fromZero(mutant.location) })),
  );
  const keys = new Set(drawn);
  const found = tried.filter((mutant) => keys.has(keyOf(mutant)));
  if (found.length !== drawn.length)
    throw new Error(`${drawn.length} mutants were drawn in ${name} and ${found.length} are in the report`);
  const count = (...statuses: readonly string[]): number =>
    found.filter((mutant) => statuses.includes(mutant.status)).length;
  const missed = found.filter((mutant) => mutant.status === 'Survived' || mutant.status === 'NoCoverage');
  for (const { fileName, location, mutatorName, replacement, status: how } of missed)
    console.log(
      `${how.padEnd(10)} ${fileName}:${location.start.line + 1}  ${mutatorName}  ${replacement?.slice(0, 90).replaceAll('\n', ' ') ?? ''}`,
    );
  return {
    seed,
    mutants: all.length,
    drawn: drawn.length,
    noticed: count('Killed', 'Timeout', 'RuntimeError'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
    ignored: count('Ignored'),
  };
};

const { values } = parseArgs({
  options: {
    room: { type: 'string', multiple: true },
    sample: { type: 'string', default: '150' },
    seed: { type: 'string', default: 'demarche' },
  },
});
const known = Object.keys(ROOMS) as readonly RoomName[];
const rooms = known.filter((name) => values.room === undefined || values.room.includes(name));
const size = Number(values.sample);
if (rooms.length === 0 || !(size >= 1)) {
  console.error(`expected --room out of ${known.join(', ')} and --sample of 1 or more`);
  process.exit(2);
}
if (!isInstalled()) install();
const RESULTS = join(ROOT, 'docs/evidence/mutation.json');
const PAGE = join(ROOT, 'docs/evidence/mutation.md');
const readResults = (): Results => {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
  } catch {
    return {};
  }
};
for (const name of rooms) {
  const result = await tryRoom(name, size, values.seed);
  const before = readResults();
  const results: Results = Object.fromEntries(
    known.flatMap((room) => {
      const one = room === name ? result : before[room];
      return one === undefined ? [] : [[room, one] as const];
    }),
  );
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(PAGE, pageOf(results));
}
console.log(readFileSync(PAGE, 'utf8'));
