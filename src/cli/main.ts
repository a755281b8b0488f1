import { Command, CommanderError } from 'commander';
import { problemText } from '../content/index.ts';
import type { Problem } from '../vocabulary/index.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import { type Answer, plain } from './output.ts';
import { BAD_INPUT, Stop } from './stop.ts';

const wantsJson = process.argv.includes('--json');

const say = ({ json, lines, status }: Answer): void => {
  process.stdout.write(`${wantsJson ? JSON.stringify(json, null, 2) : lines.join('\n')}\n`);
  process.exitCode = status;
};

const complain = (problems: readonly Problem[], status: number): void => {
  if (wantsJson) process.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
  else for (const problem of problems) process.stderr.write(`${plain(problemText(problem))}\n`);
  process.exitCode = status;
};

const gather = (value: string, before: string[]): string[] => [...before, value];

const program = new Command('demarche')
  .description('Démarche from a terminal. Exit status: 0 fine, 1 the check failed, 2 bad input.')
  .exitOverride()
  .configureOutput({ writeErr: () => undefined });

const command = (usage: string, description: string): Command =>
  program
    .command(usage)
    .description(description)
    .option('--json', 'print one JSON document and nothing else');

// Each command is loaded when it is called, so that none waits for another's parts.
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
  async (files: string[]) => {
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

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof Stop) complain(error.problems, error.status);
  else if (error instanceof CommanderError) {
    const isHelp =
      error.code === 'commander.helpDisplayed' ||
      error.code === 'commander.help' ||
      error.code === 'commander.version';
    const message = error.message.replace(/^error: /, '');
    const hint = 'see npm run -s demarche -- --help';
    if (!isHelp) complain([{ code: 'usage', file: null, path: '', line: null, message, hint }], BAD_INPUT);
    else if (error.exitCode !== 0) process.exitCode = BAD_INPUT;
  } else throw error;
}
