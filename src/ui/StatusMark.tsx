import './status.css';
import type { Words } from '../view/index.ts';

/** Fact, claim, forecast, advice or invented: word and shape, not colour alone. */
export const StatusMark = ({ status, words }: { readonly status: string; readonly words: Words }) => (
  <span className={`status is-${status}`} title={words.say(`status.${status}.note`)}>
    {words.say(`status.${status}`)}
  </span>
);
