import { afterAll, describe, expect, it, vi } from 'vitest';
import { edited, type Json } from '../helpers/edit.ts';
import { type Content, codedLines, readAnew } from '../helpers/faults/fault.ts';
import { digest, smallFiles } from '../helpers/game.ts';
import { changed, type Edit } from '../helpers/spoil.ts';

afterAll(() => vi.resetModules());

type Files = Readonly<Record<string, string>>;
type More = { readonly [key: string]: Json };

const small = JSON.parse(smallFiles()['scenario.json'] ?? '') as { readonly [key: string]: Json };
const aims = (small.objectives as { readonly [code: string]: Json }).BER as Json;
const orders = (small.instructions as { readonly [code: string]: Json }).BER as Json;

/** Corvia may be played as well, with aims and instructions like those of Bergia; calls and sanctions are open to all. */
const PLAYABLE: readonly Edit[] = [
  ['scenario.json', ['powers', 1, 'playable'], true],
  ['scenario.json', ['powers', 2, 'playable'], true],
  ['scenario.json', ['objectives', 'COR'], aims],
  ['scenario.json', ['instructions', 'COR'], orders],
  ['moves/channels.json', ['cards', 0, 'parameters', 0, 'among'], 'others'],
  ['moves/pressure.json', ['cards', 0, 'parameters', 0, 'among'], 'others'],
];

const WORDS = Object.fromEntries(
  [
    ...['you', 'want', 'other'].map((word) => `briefing.COR.${word}`),
    ...['principles', 'essential', 'realistic', 'desirable'].map((word) => `basket.COR.${word}`),
    ...['open-strait', 'no-worse', 'relief'].map((word) => `objective.COR.${word}`),
    ...['title', 'body'].map((word) => `instruction.COR.relief-first.${word}`),
  ].map((key) => [key, 'x']),
);

/** The small scenario under `others/`, changed, and a variant of it. */
const variant = (own: More, ...edits: readonly Edit[]): Files => ({
  ...Object.fromEntries(
    Object.entries(changed(...PLAYABLE, ...edits)).map(([file, text]) => [
      file.includes('/') ? file : `others/small/${file}`,
      text,
    ]),
  ),
  'scenario.json': JSON.stringify({ id: 'variant', base: 'small', played: ['ALT', 'COR'], ...own }),
  'text.en.json': JSON.stringify({ 'scenario.title': 'A variant', ...WORDS }),
});

const scenarioOf = (content: Content, files: Files) => {
  const loaded = content.loadScenario(files, digest);
  if (!loaded.ok) throw new Error(codedLines(content, [...loaded.problems]).join('\n'));
  return loaded.value;
};

const linesOf = (content: Content, files: Files): readonly string[] => {
  const loaded = content.loadScenario(files, digest);
  return loaded.ok ? [] : codedLines(content, [...loaded.problems]);
};

describe('content: a scenario from other seats', () => {
  it('whoever comes stands where the one stood who left, and aims wait for whoever plays', async () => {
    const content = await readAnew();
    const { file, events, dossiers, record, text } = scenarioOf(content, variant({}));
    expect(file.id).toBe('variant');
    expect(file.powers.map(({ code, played }) => [code, played])).toEqual([
      ['ALT', true],
      ['BER', false],
      ['COR', true],
    ]);
    expect(file.arenas.map(({ parties, zones }) => [parties, zones])).toEqual([
      [['ALT', 'COR'], { ALT: [-100, 300], COR: [-300, 100] }],
      [['ALT', 'COR'], { ALT: [-400, 400], COR: [-400, 400] }],
    ]);
    expect(file.instruments.tracks.map(({ between }) => between)).toEqual([['ALT', 'COR']]);
    expect(file.instruments.missions.map(({ host, sender }) => [host, sender])).toEqual([
      ['BER', 'ALT'],
      ['ALT', 'BER'],
    ]);
    expect(Object.keys(file.objectives).sort()).toEqual(['ALT', 'COR']);
    expect(Object.keys(file.instructions).sort()).toEqual(['ALT', 'COR']);
    expect(events.map(({ id }) => id)).toEqual(['ship-seized', 'ship-released', 'budget-vote', 'collision']);
    expect(dossiers.map(({ id }) => id)).toEqual(['strait-traffic']);
    expect(record).toBeNull();
    expect(text['scenario.title']).toBe('A variant');
    expect(text['card.collision.title']).toBe('A collision');
  });

  it('a pair that would be one and the same stays as it was', async () => {
    const content = await readAnew();
    const talks = ['scenario.json', ['instruments', 'tracks', 0, 'between'], ['COR', 'BER']] as const;
    expect(scenarioOf(content, variant({}, talks)).file.instruments.tracks[0]?.between).toEqual([
      'COR',
      'BER',
    ]);
  });

  it('in the seats of the base its aims are the base’s', async () => {
    const content = await readAnew();
    const { file, record } = scenarioOf(content, variant({ played: ['ALT', 'BER'] }));
    expect(Object.keys(file.objectives)).toEqual(['ALT', 'BER']);
    expect(Object.keys(file.instructions)).toEqual(['ALT', 'BER']);
    expect(file.arenas[0]?.parties).toEqual(['ALT', 'BER']);
    expect(record).toBeNull();
  });

  it('a scenario that lets a third power play keeps that one’s aims for a variant', async () => {
    const content = await readAnew();
    const { file } = scenarioOf(content, changed(...PLAYABLE));
    expect(Object.keys(file.objectives)).toEqual(['ALT', 'BER']);
    expect(file.powers.map(({ code, played }) => `${code} ${played}`)).toEqual([
      'ALT true',
      'BER true',
      'COR false',
    ]);
  });

  it('a decision, an option and an effect go with who does not play', async () => {
    const content = await readAnew();
    const decided = (by: string, more: readonly Edit[] = []) =>
      scenarioOf(content, variant({}, ['cards.json', ['cards', 2, 'decision', 'power'], by], ...more))
        .events[2]?.decision?.power;
    expect([decided('ALT'), decided('BER'), decided('self')]).toEqual(['ALT', undefined, 'self']);
    const at = (who: string): Edit => ['cards.json', ['cards', 2, 'target'], who];
    expect([decided('target', [at('BER')]), decided('target', [at('ALT')])]).toEqual([undefined, 'target']);
    expect([decided('rival'), decided('target', [at('rival')])]).toEqual(['rival', 'target']);
  });

  it('a card that is news only while nobody plays a power goes by the seats', async () => {
    const content = await readAnew();
    const cards = (who: string) => {
      const { events, dossiers } = scenarioOf(
        content,
        variant(
          {},
          ['cards.json', ['cards', 3, 'unplayed'], who],
          ['dossiers.json', ['cards', 0, 'unplayed'], who],
        ),
      );
      return [...events.slice(3), ...dossiers].map(({ id }) => id);
    };
    expect([cards('COR'), cards('BER')]).toEqual([[], ['collision', 'strait-traffic']]);
  });

  it.each<[string, More, readonly string[]]>([
    [
      'a base that is not there',
      { base: 'smal' },
      ['[unknown-id] scenario.json base: "smal" is not among the scenarios at hand; did you mean "small"?'],
    ],
    [
      'a seat that the base does not have',
      { played: ['ALT', 'XYZ'] },
      [
        '[unknown-id] scenario.json played.1: "XYZ" is not among the powers that small lets play; powers that small lets play: ALT, BER, COR',
      ],
    ],
    [
      'a move left out that there is none of',
      { without: ['patrl'] },
      [
        '[unknown-id] others/small/scenario.json without.0: "patrl" is not among the moves of the catalogue; did you mean "patrol"?',
      ],
    ],
    [
      'a key that is none',
      { playd: [] },
      [
        '[unknown-key] scenario.json playd: there is no key "playd" here; allowed: $schema, id, base, played, without',
      ],
    ],
  ])('%s is told', async (_, own, lines) => {
    expect(linesOf(await readAnew(), variant(own))).toEqual(lines);
  });
});

/** The small scenario without cards of its own, with some of the same scenario under `others/elsewhere/`. */
const importing = (imports: Json, ...edits: readonly Edit[]): Files => {
  const { 'cards.json': _cards, 'dossiers.json': _dossiers, 'record.json': _record, ...own } = smallFiles();
  const other = Object.entries(changed(...edits)).filter(([file]) => !file.includes('/'));
  const texts = Object.entries(JSON.parse(own['text.en.json'] ?? '') as Record<string, string>);
  return {
    ...own,
    ...Object.fromEntries(other.map(([file, text]) => [`others/elsewhere/${file}`, text])),
    'scenario.json': JSON.stringify(edited(small, ['imports'], imports)),
    'text.en.json': JSON.stringify(
      Object.fromEntries(texts.filter(([key]) => !/^(card|dossier)\./.test(key))),
    ),
  };
};
const from = (...cards: readonly string[]): Json => [{ scenario: 'elsewhere', cards: [...cards] }];

describe('content: cards of another scenario', () => {
  it('are dealt here, those alone, with their texts', async () => {
    const content = await readAnew();
    const { events, dossiers, text, file } = scenarioOf(
      content,
      importing(from('collision', 'strait-traffic')),
    );
    expect(events.map(({ id }) => id)).toEqual(['collision']);
    expect(dossiers.map(({ id }) => id)).toEqual(['strait-traffic']);
    expect(
      Object.keys(text)
        .filter((key) => /^(card|dossier)\./.test(key))
        .sort(),
    ).toEqual([
      'card.collision.body',
      'card.collision.title',
      'dossier.strait-traffic.body',
      'dossier.strait-traffic.option.press',
      'dossier.strait-traffic.option.talk',
      'dossier.strait-traffic.title',
    ]);
    expect(Object.keys(file)).not.toContain('imports');
  });

  it('say nothing of what is not here', async () => {
    const content = await readAnew();
    const { events } = scenarioOf(content, importing(from('ship-seized')));
    expect(events[0]?.effects.map(({ type }) => type)).toEqual(['change', 'flag']);
  });

  it('a dossier’s window takes in a whole turn, and a longer one stays', async () => {
    const content = await readAnew();
    const windowOf = (to: string, more: readonly Edit[] = []) =>
      scenarioOf(
        content,
        importing(
          from('strait-traffic'),
          ['dossiers.json', ['cards', 0, 'window'], { from: '2017-07-04', to }],
          ...more,
        ),
      ).dossiers[0]?.window.to;
    expect(['2017-07-05', '2017-07-10', '2017-07-11'].map((to) => windowOf(to))).toEqual([
      '2017-07-10',
      '2017-07-10',
      '2017-07-11',
    ]);
  });

  it.each<[string, Json, readonly Edit[], readonly string[]]>([
    [
      'a scenario that is not at hand',
      [{ scenario: 'elsewere', cards: ['collision'] }],
      [],
      [
        '[unknown-id] scenario.json imports.0.scenario: "elsewere" is not among the scenarios at hand; did you mean "elsewhere"?',
      ],
    ],
    [
      'a card that is none',
      from('colision'),
      [],
      [
        '[unknown-id] scenario.json imports.0.cards.0: "colision" is not among the cards of elsewhere; did you mean "collision"?',
      ],
    ],
    [
      'a card twice',
      from('collision', 'collision'),
      [],
      [
        '[duplicate-id] scenario.json imports.0.cards.1: card "collision" stands twice; rename one, or take it out',
      ],
    ],
    [
      'an event that rests on what is not here',
      from('ship-seized', 'collision'),
      [
        ['cards.json', ['cards', 0, 'when'], [{ type: 'fired', card: 'budget-vote' }]],
        ['cards.json', ['cards', 3, 'arena'], 'strat'],
      ],
      [
        '[never] scenario.json imports.0.cards.0: "ship-seized" rests on what is not here: cards budget-vote; add what it needs, or take it out of "imports"',
        '[never] scenario.json imports.0.cards.1: "collision" rests on what is not here: arenas strat; add what it needs, or take it out of "imports"',
      ],
    ],
    [
      'a dossier of one who does not play, and one of moves that are not here',
      from('strait-traffic', 'port-owners'),
      [
        ['dossiers.json', ['cards', 0, 'power'], 'COR'],
        ['dossiers.json', ['cards', 1, 'options', 0, 'move'], 'lift-off'],
        ['dossiers.json', ['cards', 1, 'options', 1, 'move'], 'land'],
      ],
      [
        '[never] scenario.json imports.0.cards.0: "strait-traffic" rests on what is not here: a seat for COR; add what it needs, or take it out of "imports"',
        '[never] scenario.json imports.0.cards.1: "port-owners" rests on what is not here: moves lift-off, moves land; add what it needs, or take it out of "imports"',
      ],
    ],
    [
      'no more than eight things that are not here',
      from('collision'),
      [
        [
          'cards.json',
          ['cards', 3, 'when'],
          [1, 2, 3, 4, 5, 6, 7, 8, 9].map((k) => ({ type: 'fired', card: `card-${k}` })),
        ],
      ],
      [
        '[never] scenario.json imports.0.cards.0: "collision" rests on what is not here: cards card-1, cards card-2, cards card-3, cards card-4, cards card-5, cards card-6, cards card-7, cards card-8; add what it needs, or take it out of "imports"',
      ],
    ],
  ])('%s is told', async (_, imports, edits, lines) => {
    expect(linesOf(await readAnew(), importing(imports, ...edits))).toEqual(lines);
  });
});
