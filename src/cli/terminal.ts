import { Command, CommanderError } from 'commander';
import { problemText } from '../content/index.ts';
import type { Problem } from '../vocabulary/index.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import { type Answer, plain } from './output.ts';
import { BAD_INPUT, FINE, Stop } from './stop.ts';

/** What a call of the terminal leaves behind. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** The commands. Each one's parts are loaded when it is called, so that none waits for another's. */
const programOf = (say: (answer: Answer) => void, help: (text: string) => void): Command => {
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
  command('simulate', 'play many seeded games and sum them up')
    .requiredOption('--scenario <id>', 'which scenario')
    .option('--seed <text>', 'games have the seeds S/0, S/1, …', 'demarche')
    .option('--games <number>', 'how many', '100')
    .option('--policy <power=name>', 'who plays a seat; may be given for each', gather, [])
    .option('--model <id>', 'another parameter set than the scenario’s own')
    .option('--save <file>', 'write the first game’s log there')
    .action(async (options: SimulateOptions) => {
      const { simulate } = await import('./commands/simulate.ts');
      say(simulate(options));
    });
  command('replay <file>', 'play a log again and check every hash').action(async (file: string) => {
    const { replay } = await import('./commands/replay.ts');
    say(replay(file));
  });
  command('validate <file...>', 'check files of any kind, or a scenario’s folder').action(
    async (files: readonly string[]) => {
      const { validate } = await import('./commands/validate.ts');
      say(validate(files));
    },
  );
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

/** Runs one call of the terminal. `words` are what stands after the program's name. */
export const run = async (words: readonly string[]): Promise<Outcome> => {
  const wantsJson = words.includes('--json');
  let outcome: Outcome = { status: FINE, out: '', err: '' };
  const say = ({ json, lines, status }: Answer): void => {
    outcome = { status, out: `${wantsJson ? JSON.stringify(json, null, 2) : lines.join('\n')}\n`, err: '' };
  };
  const complain = (problems: readonly Problem[], status: number): Outcome =>
    wantsJson
      ? { status, out: `${JSON.stringify({ problems }, null, 2)}\n`, err: '' }
      : { status, out: '', err: problems.map((problem) => `${plain(problemText(problem))}\n`).join('') };
  const program = programOf(say, (text) => {
    outcome = { ...outcome, out: outcome.out + text };
  });
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
