import type { Problem } from '../vocabulary/index.ts';

export { checkFile, FILE_SCHEMAS, type FileKind } from './file.ts';
export { SOURCE_TEXTS } from './locales.ts';
export { readLog } from './log.ts';
export { loadModel, type ModelTexts, readModel } from './model.ts';
export type { Notes } from './notes.ts';
export { indexRecord, type RecordIndex, type Telling } from './record-index.ts';
export { filesOfScenario, type Loaded, loadScenario, othersOf } from './scenario.ts';
export { readCarried, readStart, readState } from './state.ts';
export { didYouMean } from './suggest.ts';
export { checkCatalogue } from './translations.ts';

/** A problem on one line: `cards.json:12 cards.3.effects.0.by: expected …; did you mean "target"?` */
export const problemText = ({ file, line, path, message, hint }: Problem): string => {
  const place = [file === null ? '' : line === null ? file : `${file}:${line}`, path].filter(
    (part) => part !== '',
  );
  return `${place.length > 0 ? `${place.join(' ')}: ` : ''}${message}${hint === null ? '' : `; ${hint}`}`;
};
