import { Command, CommanderError } from 'commander';
import { problemText } from '../content/index.ts';
import type { Problem } from '../vocabulary/index.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import type { SourcesOptions } from './commands/sources.ts';
import type { TournamentOptions } from './commands/tournament.ts';
import type { TraceOptions } from './commands/trace.ts';
import type { ReplayOptions } from './logs.ts';
import { DEFAULT_SEED } from './options.ts';
import { type Printout, type Progress, printable } from './output.ts';
import { BAD_INPUT, FINE, Stop } from './stop.ts';

/** What a call of the terminal leaves behind. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const MODEL = 'another parameter set than the scenario’s own: an id, or the path of a file';

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** The commands. Each one's parts are loaded when it is called, so that none waits for another's. */
const programOf = (
  say: (answer: Printout) => void,
  help: (text: string) => void,
  progress: Progress,
): Command => {
  const program = new Command('demarche')
    .description('Démarche from a terminal. Exit status: 0 fine, 1 the check failed, 2 bad input.')
    .exitOverride()
    .configureOutput({ writeOut: help, writeErr: () => undefined });
  const command = (usage: string, description: string): Command =>
    program
      .command(usage)
      .description(description)
      .option('--json', 'print one JSON document and nothing else')
      .copyInheritedSettings(program);

  command('scenarios', 'list the scenarios').action(async () => {
    const { scenarios } = await import('./commands/scenarios.ts');
    say(scenarios());
  });
  command('policies', 'list the opponents').action(async () => {
    const { policies } = await import('./commands/policies.ts');
    say(policies());
  });
  command('models', 'list the parameter sets').action(async () => {
    const { models } = await import('./commands/models.ts');
    say(models());
  });
  command('simulate', 'play many seeded games and sum them up')
    .requiredOption('--scenario <id>', 'which scenario')
    .option('--seed <text>', 'games have the seeds S/0, S/1, …', DEFAULT_SEED)
    .option('--games <number>', 'how many', '100')
    .option('--policy <power=name>', 'who plays a seat; may be given for each', gather, [])
    .option('--model <name>', MODEL)
    .option('--save <file>', 'write the first game’s log there')
    .action(async (options: SimulateOptions) => {
      const { simulate } = await import('./commands/simulate.ts');
      say(simulate(options));
    });
  command('tournament', 'play every doctrine against every other, on both seats')
    .requiredOption('--scenario <id>', 'which scenario')
    .option('--seed <text>', 'every pairing plays the seeds S/0, S/1, …', DEFAULT_SEED)
    .option('--games <number>', 'how many a pairing', '10')
    .option('--model <name>', MODEL)
    .action(async (options: TournamentOptions) => {
      const { tournament } = await import('./commands/tournament.ts');
      say(tournament(options, progress));
    });
  command('trace', 'print the weekly course of every ordered pair as CSV')
    .requiredOption('--scenario <id>', 'which scenario')
    .requiredOption('--weeks <number>', 'how many, beyond the scenario’s last turn if need be')
    .option('--seed <text>', 'the game’s seed', DEFAULT_SEED)
    .option('--no-acts', 'nobody acts, no card is dealt, arenas and instruments stand still')
    .option('--policy <power=name>', 'who plays a seat; may be given for each', gather, [])
    .option('--model <name>', MODEL)
    .action(async (options: TraceOptions) => {
      const { trace } = await import('./commands/trace.ts');
      say(trace(options));
    });
  command('replay <file>', 'play a log again and check every hash')
    .option('--model <name>', 'the parameter set, where the log names one that has another id here')
    .action(async (file: string, options: ReplayOptions) => {
      const { replayLog } = await import('./commands/replay.ts');
      say(replayLog(file, options));
    });
  command('explain <file>', 'divide how a game came out between choices and chance, and rank the choices')
    .option('--power <code>', 'as this played power sees it alone')
    .option('--model <name>', 'the parameter set, where the log names one that has another id here')
    .action(async (file: string, options: ExplainOptions) => {
      const { explainLog } = await import('./commands/explain.ts');
      say(explainLog(file, options));
    });
  command('validate <file...>', 'check files of any kind, or a scenario’s folder').action(
    async (files: readonly string[]) => {
      const { validate } = await import('./commands/validate.ts');
      say(validate(files));
    },
  );
  command(
    'docket',
    'say where each item of the five documents is met, and check that none is missing',
  ).action(async () => {
    const { docket } = await import('./commands/docket.ts');
    say(docket());
  });
  command('sources', 'list every document, say what rests on it, and check that none is idle')
    .option('--page', 'print docs/record.md instead: every fact, its documents, and where it is told')
    .action(async (options: SourcesOptions) => {
      const { listSources } = await import('./commands/sources.ts');
      say(listSources(options));
    });
  command('schema <kind>', 'print the JSON Schema of scenario, card, model, record, log or text').action(
    async (kind: string) => {
      const { schema } = await import('./commands/schema.ts');
      say(schema(kind));
    },
  );
  return program;
};

const HINT = 'see npm run -s demarche -- --help';

const misused = (message: string): Problem => ({
  code: 'usage',
  file: null,
  path: '',
  line: null,
  message,
  hint: HINT,
});

/**
 * Runs one call of the terminal. `words` are what stands after the program's name; `progress` is told how far
 * a long command is while it runs.
 */
export const run = async (
  words: readonly string[],
  progress: Progress = () => undefined,
): Promise<Outcome> => {
  const wantsJson = words.includes('--json');
  let outcome: Outcome = { status: FINE, out: '', err: '' };
  const say = ({ json, lines, notes = [], status }: Printout): void => {
    outcome = wantsJson
      ? { status, out: `${JSON.stringify(json, null, 2)}\n`, err: '' }
      : { status, out: `${lines.join('\n')}\n`, err: notes.map((note) => `${printable(note)}\n`).join('') };
  };
  const complain = (problems: readonly Problem[], status: number): Outcome =>
    wantsJson
      ? { status, out: `${JSON.stringify({ problems }, null, 2)}\n`, err: '' }
      : { status, out: '', err: problems.map((problem) => `${printable(problemText(problem))}\n`).join('') };
  const program = programOf(
    say,
    (text) => {
      outcome = { ...outcome, out: outcome.out + text };
    },
    progress,
  );
  try {
    if (words.filter((word) => word !== '--json').length === 0)
      return complain(
        [misused(`name a command: ${program.commands.map((one) => one.name()).join(', ')}`)],
        BAD_INPUT,
      );
    await program.parseAsync([...words], { from: 'user' });
    return outcome;
  } catch (error) {
    if (error instanceof Stop) return complain(error.problems, error.status);
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return outcome;
    return complain([misused(error.message.replace(/^error: /, '').replace(/\s+/g, ' '))], BAD_INPUT);
  }
};
