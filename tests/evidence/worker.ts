/** Runs the pieces of work that the runner sends, one after another. */
import { BALANCE_SURVEYS } from './balance/surveys.ts';
import { openBenches } from './benches.ts';
import { SURVEYS } from './laws.ts';
import type { Done, Piece } from './runner.ts';

process.on('message', (piece: Piece) => {
  const bench = openBenches().find(({ id }) => id === piece.bench);
  const survey = SURVEYS.get(piece.survey) ?? BALANCE_SURVEYS.get(piece.survey);
  if (bench === undefined || survey === undefined) throw new Error(`no such work: ${JSON.stringify(piece)}`);
  const results = Array.from({ length: piece.to - piece.from }, (_, k) => survey.run(bench, piece.from + k));
  const done: Done = { piece, results };
  process.send?.(done);
});
