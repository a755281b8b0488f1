import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import entries from '#source/glossary.json' with { type: 'json' };
import { scenarioIds } from '../../src/cli/disk.ts';
import { piecesOf, termIds } from '../../src/ui/glossary/terms.ts';

const TERMS = termIds();
const all: Readonly<Record<string, string>> = entries;
const marked = (text: string): readonly (readonly [string, string])[] =>
  piecesOf(text).flatMap(({ text: piece, term }) => (term === null ? [] : [[piece, term] as const]));

describe('glossary: words of the field in running text', () => {
  it('finds a term in each of its forms, the longest first, at the start of a sentence too', () => {
    expect(marked('Guarantors answer for the Minsk agreements.')).toEqual([
      ['Guarantors', 'guarantor'],
      ['Minsk agreements', 'minsk'],
    ]);
    expect(marked('After Minsk came the INF Treaty.')).toEqual([
      ['Minsk', 'minsk'],
      ['INF Treaty', 'inf'],
    ]);
  });

  it('marks a term once a text, whole words alone, and names as they are written', () => {
    expect(marked('Minsk and Minsk again')).toHaveLength(1);
    expect(marked('information on infantry in Normandysche')).toEqual([]);
    expect(marked('grit, opcw and open skies')).toEqual([]);
  });

  it('takes everyday words for terms beside figures alone', () => {
    const text = 'Capital down by 2, trust up by 1';
    expect(piecesOf(text)).toEqual([{ text, term: null }]);
    expect(piecesOf(text, 'figures').map(({ term }) => term)).toEqual(['capital', null, 'trust', null]);
  });

  it('gives back every text unchanged', () => {
    for (const id of scenarioIds()) {
      const texts = JSON.parse(readFileSync(`scenarios/${id}/text.en.json`, 'utf8')) as Record<
        string,
        string
      >;
      for (const text of Object.values(texts))
        for (const voice of ['prose', 'figures'] as const)
          expect(
            piecesOf(text, voice)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
    }
  });

  it('has a meaning for each term, and every form for one term alone', () => {
    for (const id of TERMS) expect(all[`glossary.${id}.body`], id).toMatch(/^[\p{Lu}“].*\.$/u);
    const known = new Set(
      TERMS.flatMap((id) => ['term', 'body', 'forms', 'figures'].map((part) => `glossary.${id}.${part}`)),
    );
    expect(Object.keys(all).filter((key) => !known.has(key))).toEqual([]);
    const forms = TERMS.flatMap((id) => all[`glossary.${id}.forms`]?.split('|') ?? []);
    expect(new Set(forms.map((form) => form.toLowerCase())).size).toBe(forms.length);
  });

  it('stands in the order of its terms, for who reads it from end to end', () => {
    const terms = TERMS.map((id) => all[`glossary.${id}.term`] ?? '');
    expect(terms).toEqual([...terms].sort((one, other) => one.localeCompare(other, 'en')));
  });
});
