/** `npm run writing`: how the texts of each scenario read: grade, reported readings a side, words for nobody in particular. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCENARIOS, scenarioIds } from '../../src/cli/disk.ts';
import type { TextFile } from '../../src/vocabulary/index.ts';
import { gradeOf, reportedBy, textsBy, vaguenessOf } from '../house/reading.ts';

const read = (...path: readonly string[]): TextFile => {
  const file = join(SCENARIOS, ...path);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as TextFile) : {};
};

for (const id of scenarioIds()) {
  const text = read(id, 'text.en.json');
  const notes = read(id, 'notes', 'text.en.json');
  const bodies = textsBy(text, /^card\.[^.]+\.body$/);
  if (bodies.length === 0) continue;
  const powers = ['USA', 'RUS', 'GBR', 'UKR'].map((power) => {
    const { share, of } = reportedBy(text, power);
    return `${power} ${Math.round(share * 100)} % of ${of}`;
  });
  const dossiers = textsBy(text, /^dossier\.[^.]+\.body$/);
  console.log(
    `${id}: dispatches grade ${gradeOf(bodies).toFixed(1)}, dossiers ${gradeOf(dossiers).toFixed(1)}, readings reported ${powers.join(', ')}; vague words ${vaguenessOf(Object.values(text)).toFixed(1)} per thousand; short texts ${textsBy(notes, /^card\.[^.]+\.headline$/).length}+${textsBy(notes, /^card\.[^.]+\.lead$/).length} of ${bodies.length}, ${textsBy(notes, /^dossier\.[^.]+\.short$/).length} of ${dossiers.length}`,
  );
  for (const key of Object.keys(text).filter((one) => /^card\.[^.]+\.body$/.test(one)))
    if (process.argv.includes('--hard') && gradeOf([text[key] ?? '']) > 10)
      console.log(`  ${gradeOf([text[key] ?? '']).toFixed(1)} ${key}`);
}
