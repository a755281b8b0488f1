import type { Commitment } from '../../engine/index.ts';
import type { Reader } from '../instruments/entry.ts';
import { describeCondition } from './conditions.ts';
import { cardTitle, promiseName } from './names.ts';
import { boundTo } from './pledges.ts';

export { movesThatKeep, titlesOf, whenDue, whenOf } from './pledges.ts';

/** What is promised, in a few words. */
export const promiseText = (reader: Reader, promise: Commitment): string =>
  boundTo(reader, promise, (condition, cast) => describeCondition(reader.words, condition, cast));

/** The same in its own name where it has one, without what would meet it. */
export const promiseBrief = (reader: Reader, promise: Commitment): string =>
  !['move', 'threat'].includes(promise.pledge.kind) && reader.words.has(`promise.${promise.tag}`)
    ? promiseName(reader.words, promise.tag)
    : promiseText(reader, promise);

/** What would keep a promise, by the titles of its moves. */
export const keepingText = (reader: Reader, promise: Commitment): string =>
  promise.pledge.kind === 'threat'
    ? cardTitle(reader.words, promise.pledge.move)
    : promiseText(reader, promise);
