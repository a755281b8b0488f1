import { fetchTranslations } from '../view/index.ts';

/** What `load` fetches, once all that it may say is here as well, in the locale that is spoken. */
export const said = async <T>(load: () => Promise<T>): Promise<T> => {
  const [found] = await Promise.all([load(), import('./catalogues.ts')]);
  await fetchTranslations();
  return found;
};
