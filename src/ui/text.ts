import page from '#source/page.json';
import { store } from '../store/index.ts';
import {
  formatMessage,
  longDate,
  type Message,
  newShelf,
  number,
  scenarioTexts,
  tenth,
  type Values,
} from '../view/index.ts';

export type { Values };

const shelf = newShelf();
shelf.add('page', page);

/** Adds a catalogue that arrives with the code that speaks it. */
export const addTexts = shelf.add;

const ofScenario = (key: string): readonly Message[] => {
  const { place, game, reading } = store.getState();
  const world = place === 'replay' ? reading?.world : (game ?? reading)?.world;
  return world === undefined ? [] : scenarioTexts(world.scenario.text).messages(key);
};

const find = (key: string): readonly Message[] => {
  const own = shelf.messages(key);
  return own.length > 0 ? own : ofScenario(key);
};

/** The last part of a key, readable: `event.offer-made` gives `offer made`. */
const readable = (key: string): string => (key.split('.').at(-1) ?? key).replaceAll('-', ' ');

/** True when a catalogue has this key. */
export const hasText = (key: string): boolean => find(key).length > 0;

/**
 * The text of a key, from the interface's catalogues or those of the scenario on the screen, with its
 * values filled in. A missing key shows itself in development, and something readable otherwise.
 */
export const t = (key: string, values: Values = {}): string => {
  const messages = find(key);
  // A scenario's broken message is shown as it stands.
  return (
    formatMessage(messages, values) ?? messages.at(-1)?.text ?? (import.meta.env.DEV ? key : readable(key))
  );
};

/** The texts `key.1`, `key.2` … as far as they go. */
export const texts = (key: string): readonly string[] => {
  const found: string[] = [];
  while (hasText(`${key}.${found.length + 1}`)) found.push(t(`${key}.${found.length + 1}`));
  return found;
};

/** An index of 0–1000 as it is shown, 0–100. */
export const index = (value: number): string => number(Math.round(value / 10));

/** An index of 0–1000 to a tenth of a point, `47.3`. */
export const points = (value: number): string => tenth(value / 10);

/** A calendar day in words, `7 July 2017`. */
export const day = longDate;
