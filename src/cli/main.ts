import { run } from './terminal.ts';

const { status, out, err } = await run(process.argv.slice(2));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = status;
