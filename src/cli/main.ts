import type { Progress } from './output.ts';
import { run } from './terminal.ts';

/** Writes over the line before; nothing where standard error is no terminal. */
const progress: Progress = (line) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
};

// A reader such as `head` may close the pipe before all is said.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { status, out, err } = await run(process.argv.slice(2), progress);
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = status;
