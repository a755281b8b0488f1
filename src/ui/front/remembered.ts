import { useState } from 'react';

/** What was chosen on the front page since it was opened, by what it was chosen for. */
const choices = new Map<string, string>();

/** A choice that is still there after a look at the settings or a game. */
export const useRemembered = (
  what: string,
  first: string,
): readonly [value: string, choose: (value: string) => void] => {
  const [value, setValue] = useState(() => choices.get(what) ?? first);
  return [
    value,
    (next) => {
      choices.set(what, next);
      setValue(next);
    },
  ];
};
