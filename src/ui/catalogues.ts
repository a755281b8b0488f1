import { addTexts } from './text.ts';

const catalogues = import.meta.glob<Readonly<Record<string, string>>>('./*/text.en.json', {
  eager: true,
  import: 'default',
});

for (const catalogue of Object.values(catalogues)) addTexts(catalogue);
