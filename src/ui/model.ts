import { hasText, t } from './text.ts';

/** A theory's name; its id, readable, where no catalogue has one. */
export const modelTitle = (id: string): string => {
  const key = `model.${id}`;
  return hasText(key) ? t(key) : id.replaceAll('-', ' ');
};

/** A theory in a sentence; nothing where no catalogue has one. */
export const modelLine = (id: string): string => {
  const key = `model.${id}.line`;
  return hasText(key) ? t(key) : '';
};
