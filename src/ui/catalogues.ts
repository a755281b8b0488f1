import { IntlMessageFormat } from 'intl-messageformat';
import { addTexts, formatWith } from './text.ts';

const catalogues = import.meta.glob<Readonly<Record<string, string>>>('./*/text.en.json', {
  eager: true,
  import: 'default',
});

formatWith(IntlMessageFormat);
for (const catalogue of Object.values(catalogues)) addTexts(catalogue);
