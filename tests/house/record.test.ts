import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recordPage } from '../../src/cli/commands/sources.ts';
import { readScenario, scenarioIds } from '../../src/cli/disk.ts';
import { readRecord, wholeRecordOf } from '../../src/cli/record.ts';
import { run } from '../../src/cli/terminal.ts';
import { dayNumber, isoDate } from '../../src/engine/index.ts';
import { numbersIn } from './numbers.ts';
import { wordsOf } from './reading.ts';

const record = readRecord();
const { index, cited } = record;
const scenarios = scenarioIds().map((id) => readScenario(id));

describe('record: documents', () => {
  it('each is used, and has a publisher, a title and a date', () => {
    expect(record.problems).toEqual([]);
  });

  it('none is “various publishers”, or the record as such', () => {
    expect(cited.filter(({ source }) => source.id === 'record' || /various/i.test(source.publisher))).toEqual(
      [],
    );
  });

  it('one that was opened says where, unless it is at hand; one that was not is marked', () => {
    const atHand = ['s2', 's4', 'cameo', 'design'];
    const faults = cited.filter(
      ({ source: { id, verified, url } }) =>
        verified === undefined || (verified && url === undefined && !atHand.includes(id)),
    );
    expect(faults.map(({ source }) => source.id)).toEqual([]);
  });

  it('two entries are not one document', () => {
    const keys = cited.flatMap(({ source: { url } }) =>
      url === undefined ? [] : [url.replace(/^https?:\/\/(?:www\.)?/, '')],
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('are listed by the terminal, and counted', async () => {
    const { status, out } = await run(['sources', '--json']);
    const told = JSON.parse(out) as {
      facts: number;
      unverified: number;
      problems: unknown[];
      documents: unknown[];
    };
    expect(status).toBe(0);
    expect(told.problems).toEqual([]);
    expect(told.facts).toBe(index.facts.length);
    expect(told.documents).toHaveLength(cited.length);
    expect(told.unverified).toBe(cited.filter(({ source }) => source.verified === false).length);
  });
});

describe('record: what the list would find', () => {
  const [opened] = scenarios;
  if (opened === undefined) throw new Error('no scenario');
  const source = { id: 'idle', title: 'A title', publisher: '', date: '2017' };
  const fact = {
    id: 'untold',
    on: '2017-01-01',
    precision: 'day',
    status: 'fact',
    sources: ['idle'],
    who: [],
  } as const;
  const entry = { id: 'unnamed', kind: 'person', offices: [] } as const;
  const found = wholeRecordOf([opened], {
    sources: [source],
    facts: [{ ...fact, sources: [...fact.sources], who: [] }],
    entries: [{ ...entry, offices: [] }],
  });

  it('a document cited nowhere, one without a publisher, a fact told nowhere, an entry that no fact names', () => {
    expect(found.problems.map(({ file, path, message }) => [file, path, message])).toEqual([
      ['sources.json', 'idle', 'this document is cited nowhere'],
      ['sources.json', 'idle', 'this document has no publisher'],
      ['notes/facts.json', 'untold', 'this fact is told nowhere'],
      ['notes/who.json', 'unnamed', 'no fact names this entry'],
    ]);
  });

  it('a card that cites nothing', () => {
    const [card, ...rest] = opened.value.events;
    if (card === undefined) throw new Error('no card');
    const bare = { ...opened, value: { ...opened.value, events: [{ ...card, citations: [] }, ...rest] } };
    const { problems } = wholeRecordOf([bare], { sources: [], facts: [], entries: [] });
    expect(problems.map(({ file, message }) => [file, message])).toEqual([
      [`${opened.value.file.id}/${card.id}`, 'it cites nothing'],
    ]);
  });
});

describe('record: facts', () => {
  it('have a line of twelve words or more, and a title of eight at most', () => {
    const faults = index.facts.filter(({ id }) => {
      const line = index.text[`fact.${id}.line`] ?? '';
      const title = index.text[`fact.${id}.title`] ?? '';
      return wordsOf(line).length < 10 || wordsOf(line).length > 50 || title.split(' ').length > 8;
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  it('fall on days of the calendar', () => {
    const isDay = (iso: string): boolean => isoDate(dayNumber(iso)) === iso;
    expect(
      index.facts.filter(({ on, until }) => !isDay(on) || !isDay(until ?? on)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('are told on one day, whichever scenario tells them first', () => {
    const days = new Map<string, Map<string, string[]>>();
    for (const { value } of scenarios)
      for (const card of value.events) {
        const [first] = card.citations;
        const isDated = card.status === 'fact' && card.window.from === card.window.to;
        if (first === undefined || !('fact' in first) || !isDated) continue;
        const of = days.get(first.fact) ?? new Map<string, string[]>();
        of.set(card.window.from, [...(of.get(card.window.from) ?? []), `${value.file.id}/${card.id}`]);
        days.set(first.fact, of);
      }
    const apart = [...days]
      .filter(([, of]) => of.size > 1)
      .map(([fact, of]) => [fact, Object.fromEntries(of)]);
    expect(apart).toEqual([]);
  });
});

describe('record: numbers', () => {
  it('are found in digits and in words, without dates', () => {
    expect([
      ...numbersIn(
        'On 26 March 2018 the 60, or forty-eight and twelve, of 1,444 left; 3.5 per cent, the 1960s, 28 July.',
      ),
    ]).toEqual([60, 1444, 48]);
  });

  it('in a dispatch about a fact stand in a fact that it cites', () => {
    const faults = scenarios.flatMap(({ value }) =>
      value.events
        .filter(({ status }) => status === 'fact' || status === 'claim')
        .flatMap(({ id, citations }) => {
          const facts = citations.flatMap((one) =>
            'fact' in one ? [index.text[`fact.${one.fact}.line`] ?? ''] : [],
          );
          if (facts.length === 0) return [];
          const known = numbersIn(facts.join(' '));
          const own = numbersIn(value.text[`card.${id}.body`] ?? '');
          return [...own].filter((one) => !known.has(one)).map((one) => `${value.file.id}/${id}: ${one}`);
        }),
    );
    expect(faults).toEqual([]);
  });
});

describe('record: persons', () => {
  /** An epilogue may say who died. */
  const DEAD = ['Dawn Sturgess', 'Alexei Navalny'];
  const names = index.entries
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ id }) => [
      index.text[`who.${id}.name`] ?? '',
      ...(index.text[`who.${id}.forms`]?.split('|') ?? []),
    ])
    .filter((name) => /^\p{Lu}[^ ]*(?: \p{Lu}[^ ]*)+$/u.test(name) && !DEAD.includes(name));
  const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

  it('stand in facts, and in no card, option or branch', () => {
    const isNamed = new RegExp(`(?<!\\p{L})(?:${names.map(escaped).join('|')})(?!\\p{L})`, 'u');
    const faults = scenarios.flatMap(({ value }) =>
      Object.entries(value.text)
        .filter(([key]) =>
          /^(?:card|dossier|move|briefing|scenario|instruction|objective|epilogue)\./.test(key),
        )
        .filter(([, said]) => isNamed.test(said))
        .map(([key, said]) => `${value.file.id} ${key}: ${said.match(isNamed)?.[0] ?? ''}`),
    );
    expect(names.length).toBeGreaterThan(100);
    expect([...new Set(faults)]).toEqual([]);
  });
});

describe('record: docs/record.md', () => {
  it('has every fact, document and entry as they stand', () => {
    const file = fileURLToPath(new URL('../../docs/record.md', import.meta.url));
    expect(readFileSync(file, 'utf8'), 'run `npm run record-page`').toBe(
      `${recordPage(record).join('\n')}\n`,
    );
  });
});
