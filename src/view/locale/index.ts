/** What the game is said in: the current locale, its catalogues, and numbers, dates, lists and casing by Intl. */
export {
  cataloguesFrom,
  changeLocale,
  fetchTranslations,
  newShelf,
  type Shelf,
  scenariosFrom,
  scenarioTexts,
  type Texts,
} from './catalogues.ts';
export { currentLocale, onLocale } from './current.ts';
export {
  capital,
  compare,
  dayMonth,
  either,
  list,
  longDate,
  lower,
  moment,
  monthYear,
  number,
  shortDate,
  small,
  tenth,
  upper,
  upToTenth,
  yearOf,
} from './intl.ts';
export { formatMessage, formatWith, type Message, type Values } from './message.ts';
export { compileRich } from './rich.ts';
