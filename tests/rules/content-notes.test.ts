import { describe, expect, it } from 'vitest';
import { indexRecord, loadScenario, problemText } from '../../src/content/index.ts';
import { edited, type Json } from '../helpers/edit.ts';
import { digest, smallFiles } from '../helpers/game.ts';

type Files = Readonly<Record<string, string>>;
type Path = readonly (string | number)[];

const FACTS = 'notes/facts.json';
const WHO = 'notes/who.json';
const TEXTS = 'notes/text.en.json';
const CARDS = 'cards.json';

/** The small scenario with a fact that its first card cites, an entry that the fact names, and short texts. */
const noted = (
  ...edits: readonly (readonly [file: string, path: Path, value: Json | undefined])[]
): Files => {
  const files: Record<string, string> = {
    ...smallFiles(),
    [FACTS]: JSON.stringify({
      facts: [{ id: 'seizure', on: '2017-07-02', status: 'claim', sources: ['teacher'], who: ['admiral'] }],
    }),
    [WHO]: JSON.stringify({
      entries: [{ id: 'admiral', kind: 'person', offices: [{ from: '2016', to: '2018-03' }] }],
    }),
    [TEXTS]: JSON.stringify({
      'fact.seizure.title': 'A ship is seized',
      'fact.seizure.line':
        'Admiral Oxo said that a ship had been seized; the owners deny that it was theirs.',
      'who.admiral.name': 'Ada Oxo',
      'who.admiral.forms': 'Admiral Oxo',
      'who.admiral.body': 'An invented admiral.',
      'who.admiral.office.1': 'Commander of the fleet',
      'card.ship-seized.headline': 'Ship held in the strait',
    }),
  };
  const change = (file: string, path: Path, value: Json | undefined): void => {
    files[file] = JSON.stringify(edited(JSON.parse(files[file] ?? '{}') as Json, path, value));
  };
  change(CARDS, ['cards', 0, 'citations'], [{ fact: 'seizure' }]);
  for (const [file, path, value] of edits) change(file, path, value);
  return files;
};

const load = (files: Files) => loadScenario(files, digest);

const lines = (problems: Parameters<typeof problemText>[0][]): readonly string[] =>
  problems.map((problem) => problemText({ ...problem, line: null }));

/** What hinders, each after `!`, and what is only worth knowing. */
const told = (files: Files): readonly string[] => {
  const loaded = load(files);
  // Its powers are invented, and the map has no land of theirs.
  const isOfNotes = (line: string): boolean => !line.includes('the map has no land');
  return loaded.ok
    ? lines([...loaded.warnings]).filter(isOfNotes)
    : lines([...loaded.problems]).map((line) => `! ${line}`);
};

describe('notes: a sound scenario', () => {
  it('has the facts that it cites, whom they name, and what they rest on', () => {
    const loaded = load(noted());
    if (!loaded.ok) throw new Error(lines([...loaded.problems]).join('\n'));
    const { facts, entries, sources, text } = loaded.notes;
    expect(facts).toEqual([
      {
        id: 'seizure',
        on: '2017-07-02',
        precision: 'day',
        status: 'claim',
        sources: ['teacher'],
        who: ['admiral'],
      },
    ]);
    expect(entries.map(({ id }) => id)).toEqual(['admiral']);
    expect(sources.map(({ id }) => id)).toEqual(['teacher']);
    expect(text['card.ship-seized.headline']).toBe('Ship held in the strait');
    expect(told(noted())).toEqual([]);
  });

  it('keeps its hash when a line, an entry, a short text or a citation changes', () => {
    const hashOf = (files: Files): string => {
      const loaded = load(files);
      return loaded.ok ? loaded.value.hash : lines([...loaded.problems]).join('\n');
    };
    const before = hashOf(noted());
    expect(hashOf(noted([TEXTS, ['fact.seizure.line'], 'Admiral Oxo said something else.']))).toBe(before);
    expect(hashOf(noted([TEXTS, ['card.ship-seized.headline'], undefined]))).toBe(before);
    expect(hashOf(noted([CARDS, ['cards', 0, 'citations', 0], { source: 'teacher', status: 'claim' }]))).toBe(
      before,
    );
    expect(hashOf(noted([FACTS, ['facts', 0, 'on'], '2017-07-01']))).toBe(before);
    expect(hashOf(smallFiles())).toBe(before);
  });

  it('takes of what all scenarios share only what it cites', () => {
    const { [FACTS]: facts = '', [WHO]: who = '', [TEXTS]: texts = '', ...rest } = noted();
    const more = edited(JSON.parse(facts) as Json, ['facts', 1], {
      id: 'elsewhere',
      on: '2017-01-01',
      status: 'fact',
      sources: [],
      who: [],
    });
    const shared = {
      ...rest,
      [`common/${FACTS}`]: JSON.stringify(more),
      [`common/${WHO}`]: who,
      [`common/${TEXTS}`]: texts,
    };
    const loaded = load(shared);
    expect(loaded.ok && loaded.notes.facts.map(({ id }) => id)).toEqual(['seizure']);
    expect(told(shared)).toEqual([]);
  });
});

describe('notes: what a fact rests on', () => {
  it('a claim without a document is warned of, a fact is refused', () => {
    expect(told(noted([FACTS, ['facts', 0, 'sources'], []]))).toEqual([
      'notes/facts.json facts.0.sources: "seizure" rests on no document; name who says it',
    ]);
    expect(
      told(noted([FACTS, ['facts', 0, 'sources'], []], [FACTS, ['facts', 0, 'status'], 'fact'])),
    ).toEqual([
      '! notes/facts.json facts.0.sources: "seizure" rests on no document; name one, or let it be a claim',
    ]);
  });

  it('a fact can’t lie after its document, save one said ahead', () => {
    const later = [FACTS, ['facts', 0, 'on'], '2018-01-01'] as const;
    const message =
      'notes/facts.json facts.0.on: 2018-01-01 lies after "teacher", of 2017: a document can’t report what comes later; mend the day, name another document, or let it be a forecast';
    expect(told(noted(later))).toEqual([message]);
    expect(told(noted(later, [FACTS, ['facts', 0, 'status'], 'fact']))[0]).toBe(`! ${message}`);
    expect(told(noted(later, [FACTS, ['facts', 0, 'status'], 'forecast']))).toEqual([]);
    expect(told(noted([FACTS, ['facts', 0, 'on'], '2017-12-31']))).toEqual([]);
  });

  it('a document dated in words can’t be compared', () => {
    expect(told(noted(['scenario.json', ['sources', 0, 'date'], 'summer 2017']))).toEqual([
      'notes/facts.json facts.0.sources.0: "teacher" is dated in words: "summer 2017"; write 2017-08-02, 2017-08 or 2017',
    ]);
  });

  it('ends after it begins', () => {
    expect(told(noted([FACTS, ['facts', 0, 'until'], '2017-07-01']))).toEqual([
      '! notes/facts.json facts.0.until: ends 2017-07-01, before it begins 2017-07-02; swap the two',
    ]);
    expect(told(noted([FACTS, ['facts', 0, 'until'], '2017-07-02']))).toEqual([]);
  });

  it.each([
    [
      'a document',
      [FACTS, ['facts', 0, 'sources', 0], 'teachr'],
      '"teachr" is not among the sources; did you mean "teacher"?',
    ],
    [
      'a fact',
      [CARDS, ['cards', 0, 'citations', 0, 'fact'], 'seizur'],
      '"seizur" is not among the facts; did you mean "seizure"?',
    ],
    [
      'a text',
      [TEXTS, ['fact.seizure.line'], undefined],
      'there is no text "fact.seizure.line"; add "fact.seizure.line" to the texts',
    ],
    [
      'an office’s text',
      [TEXTS, ['who.admiral.office.1'], undefined],
      'there is no text "who.admiral.office.1"',
    ],
    [
      'an office’s days',
      [WHO, ['entries', 0, 'offices', 0, 'to'], '2015'],
      '2016 to 2015 is no span of days; write 2017-02-01',
    ],
  ] as const)('%s that is not there is an error', (_, edit, message) => {
    const [first = ''] = told(noted(edit));
    expect(first).toMatch(/^! /);
    expect(first).toContain(message);
  });
});

describe('notes: whom a fact names', () => {
  it('a person without an entry is warned of, and refused where it claims to be a fact', () => {
    const stranger = [FACTS, ['facts', 0, 'who', 0], 'admirl'] as const;
    expect(told(noted(stranger))).toEqual([
      'notes/facts.json facts.0.who.0: there is no entry "admirl"; did you mean "admiral"?',
    ]);
    expect(told(noted(stranger, [FACTS, ['facts', 0, 'status'], 'fact']))[0]).toMatch(
      /^! .*no entry "admirl"/,
    );
    expect(told(noted([FACTS, ['facts', 0, 'who', 0], 'somebody-else']))[0]).toBe(
      'notes/facts.json facts.0.who.0: there is no entry "somebody-else"; add it to notes/who.json, with "who.somebody-else.name" and "who.somebody-else.body"',
    );
  });

  it('the line has one of the words by which the entry is known', () => {
    expect(told(noted([TEXTS, ['who.admiral.forms'], 'Admiral Alto']))).toEqual([
      'notes/facts.json facts.0.who.0: the line doesn’t name "admiral"; see "who.admiral.name" and "who.admiral.forms"',
    ]);
    expect(
      told(noted([TEXTS, ['who.admiral.forms'], undefined], [TEXTS, ['who.admiral.name'], 'Admiral Oxo'])),
    ).toEqual([]);
  });

  it('short texts are about cards that are there, and of a kind that there is', () => {
    const add = (key: string) => told(noted([TEXTS, [key], 'Text']))[0];
    expect(add('card.ship-sezed.headline')).toContain(
      '"ship-sezed" is not among the events; did you mean "ship-seized"?',
    );
    expect(add('card.ship-seized.short')).toContain('is no text of the notes; end with headline, lead');
    expect(add('cards.ship-seized.headline')).toContain(
      'is no text of the notes; begin with card, dossier, fact, who',
    );
  });
});

describe('notes: what a card claims to be', () => {
  const design = { source: 'own', status: 'invented' };
  const ours = [
    [
      'scenario.json',
      ['sources', 1],
      { id: 'own', title: 'Choices', publisher: 'us', date: '2026', kind: 'design' },
    ],
    [CARDS, ['cards', 0, 'citations'], [design]],
  ] as const;

  it('a card that rests on the design alone is invented, and no fact', () => {
    expect(told(noted(...ours))).toEqual([
      'cards.json cards.0.status: a claim that rests on no document; cite a fact or a source, or write "invented"',
    ]);
    expect(told(noted(...ours, [CARDS, ['cards', 0, 'status'], 'fact']))).toEqual([
      '! cards.json cards.0.status: a fact that rests on no document; cite a fact or a source, or write "invented"',
    ]);
  });

  it('an invented one has no day of its own, and cites the design first', () => {
    const invented = [CARDS, ['cards', 0, 'status'], 'invented'] as const;
    expect(told(noted(...ours, invented))).toEqual([
      'cards.json cards.0.window: invented, and yet it has a day of its own, 2017-07-03; give it a window of several days',
    ]);
    expect(told(noted(...ours, invented, [CARDS, ['cards', 0, 'window', 'to'], '2017-07-09']))).toEqual([]);
    expect(told(noted(invented, [CARDS, ['cards', 0, 'window', 'to'], '2017-07-09']))).toEqual([
      'cards.json cards.0.status: invented, and yet it cites a document first; cite the design first, or let it be a claim',
    ]);
  });

  it('a fact is not told before its day', () => {
    const fact = [CARDS, ['cards', 0, 'status'], 'fact'] as const;
    expect(told(noted(fact))).toEqual([]);
    expect(told(noted(fact, [FACTS, ['facts', 0, 'on'], '2017-07-03']))).toEqual([]);
    expect(told(noted(fact, [FACTS, ['facts', 0, 'on'], '2017-07-04']))).toEqual([
      '! cards.json cards.0.window.from: told from 2017-07-03, before the first fact it cites, of 2017-07-04; let the window open on that day, or mend the fact’s',
    ]);
    expect(told(noted([FACTS, ['facts', 0, 'on'], '2017-07-04']))).toEqual([]);
  });
});

describe('notes: the epilogue', () => {
  it('tells facts that there are', () => {
    const files = {
      ...noted(),
      'notes/notes.json': JSON.stringify({ epilogue: { '1': ['seizure'], '2': ['sezure'] } }),
    };
    expect(told(files)).toEqual([
      '! notes/notes.json epilogue.2.0: "sezure" is not among the facts; did you mean "seizure"?',
    ]);
  });
});

describe('the record of several scenarios', () => {
  it('says of each fact where it is told, once, and on which day', () => {
    const loaded = load({
      ...noted([CARDS, ['cards', 2, 'citations'], [{ fact: 'seizure' }]]),
      'notes/notes.json': JSON.stringify({ epilogue: { '2': ['seizure'] } }),
    });
    if (!loaded.ok) throw new Error(lines([...loaded.problems]).join('\n'));
    const { tellings, scenarios, facts, text } = indexRecord([loaded, loaded]);
    expect(scenarios).toEqual({ small: loaded.value.text['scenario.title'] });
    expect(facts).toHaveLength(1);
    expect(tellings.seizure?.map(({ kind, id, day }) => [kind, id, day])).toEqual([
      ['card', 'ship-seized', '2017-07-03'],
      ['card', 'budget-vote', null],
      ['epilogue', '2', null],
    ]);
    expect(Object.keys(text).some((key) => key.startsWith('card.'))).toBe(false);
  });
});
