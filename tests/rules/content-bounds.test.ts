import { describe, expect, it } from 'vitest';
import { fitDossier, fitEvent } from '../../src/content/fit.ts';
import { checkFile, problemText } from '../../src/content/index.ts';
import type { Lacks } from '../../src/content/lacks.ts';
import { readJson } from '../../src/content/source-text.ts';
import { listing, nearest } from '../../src/content/suggest.ts';
import type { Json } from '../helpers/edit.ts';
import { scenarioOf, smallFiles } from '../helpers/game.ts';
import { changed, type Edit, told } from '../helpers/spoil.ts';

const SETTING = 'scenario.json';
const CARDS = 'cards.json';
const DOSSIERS = 'dossiers.json';
const RECORD = 'record.json';
const CHANNELS = 'moves/channels.json';
const PRESSURE = 'moves/pressure.json';

const heat = (bounds: object): Json => ({
  type: 'quantity',
  quantity: { kind: 'heat', arena: 'strait' },
  ...bounds,
});
const whenSeized = (...when: readonly Json[]): Edit => [CARDS, ['cards', 0, 'when'], when];
const envoy = { type: 'channel', between: ['ALT', 'BER'], channel: 'envoy', is: 'open' };

describe('content: one step too far is told, and one step before is fine', () => {
  it.each<[string, readonly Edit[], readonly Edit[], string]>([
    [
      'a lower bound at the end of the range',
      [whenSeized(heat({ atLeast: 1001 }))],
      [whenSeized(heat({ atLeast: 1000 }))],
      'can never hold: at least 1001 is out of range; the range is 0 to 1000',
    ],
    [
      'an upper bound at the end of the range',
      [whenSeized(heat({ atMost: -1 }))],
      [whenSeized(heat({ atMost: 0 }))],
      'can never hold: at most -1 is out of range; the range is 0 to 1000',
    ],
    [
      'bounds that meet',
      [whenSeized(heat({ atLeast: 501, atMost: 500 }))],
      [whenSeized(heat({ atLeast: 500, atMost: 500 }))],
      'can never hold: at least 501 and at most 500',
    ],
    [
      'shares of the whole',
      [[SETTING, ['powers', 2, 'affinity'], { ALT: 512, BER: 513 }]],
      [[SETTING, ['powers', 2, 'affinity'], { ALT: 512, BER: 512 }]],
      'powers.2.affinity: the shares add up to 1025, more than 1024; lower some of them',
    ],
    [
      'a share in another',
      [[SETTING, ['powers', 2, 'affinity'], { ALT: 512, COR: 10 }]],
      [[SETTING, ['powers', 2, 'affinity'], { ALT: 512, BER: 10 }]],
      'powers.2.affinity.COR: a power has no share in itself; take this out',
    ],
    [
      'a zone with room in it',
      [[SETTING, ['arenas', 0, 'zones', 'ALT'], [100, 100]]],
      [
        [SETTING, ['arenas', 0, 'zones', 'ALT'], [100, 101]],
        [SETTING, ['instructions', 'ALT', 0, 'zones'], {}],
      ],
      'arenas.0.zones.ALT: the zone runs from 100 to 100; write the lower end first',
    ],
    [
      'news of two months before the start',
      [[CARDS, ['cards', 0, 'window'], { from: '2017-05-01', to: '2017-05-03' }]],
      [[CARDS, ['cards', 0, 'window'], { from: '2017-05-01', to: '2017-05-04' }]],
      'cards.0.window.to: ends 2017-05-03, before the first brief; briefs are on 2017-07-03 and every 7 days until 2017-07-24',
    ],
    [
      'a card on the day of the last brief',
      [[CARDS, ['cards', 3, 'window'], { from: '2017-07-25', to: '2017-07-25' }]],
      [[CARDS, ['cards', 3, 'window'], { from: '2017-07-24', to: '2017-07-24' }]],
      'cards.3.window.from: begins 2017-07-25, after the last brief',
    ],
    [
      'a clock that runs out in the last turn',
      [[DOSSIERS, ['cards', 0, 'clock'], 5]],
      [[DOSSIERS, ['cards', 0, 'clock'], 4]],
      'dossiers.json cards.0.clock: its clock never runs out: 5 turns from turn 1; the game has 4 turns; shorten it, or take "lapse" out',
    ],
    [
      'an open move with no risk of exposure',
      [[PRESSURE, ['cards', 1, 'exposure'], 1]],
      [[PRESSURE, ['cards', 1, 'exposure'], 0]],
      'only covert moves can be exposed; this one is public; write 0, or make the audience "covert"',
    ],
    [
      'a covert move with one',
      [
        [PRESSURE, ['cards', 1, 'exposure'], 1025],
        [PRESSURE, ['cards', 1, 'audience'], 'covert'],
      ],
      [
        [PRESSURE, ['cards', 1, 'exposure'], 1024],
        [PRESSURE, ['cards', 1, 'audience'], 'covert'],
      ],
      'cards.1.exposure: expected a whole number from 0 to 1024, got 1025',
    ],
    [
      'a promise that falls due before the end',
      [
        [
          CARDS,
          ['cards', 0, 'effects', 0],
          {
            type: 'commitment',
            by: 'ALT',
            to: 'BER',
            tag: 'vow',
            pledge: { kind: 'restraint' },
            in: 4,
            audience: 'public',
          },
        ],
      ],
      [
        [
          CARDS,
          ['cards', 0, 'effects', 0],
          {
            type: 'commitment',
            by: 'ALT',
            to: 'BER',
            tag: 'vow',
            pledge: { kind: 'restraint' },
            in: 3,
            audience: 'public',
          },
        ],
      ],
      'cards.0.effects.0.in: due in turn 5 at the earliest; the game has 4 turns',
    ],
    [
      'an objective that goes by something that moves',
      [
        [
          SETTING,
          ['objectives', 'ALT', 1, 'measure'],
          { type: 'quantity', quantity: { kind: 'staff', from: 'ALT', to: 'BER' }, zero: 400, full: 500 },
        ],
      ],
      [
        [
          SETTING,
          ['objectives', 'ALT', 1, 'measure'],
          { type: 'quantity', quantity: { kind: 'staff', from: 'ALT', to: 'BER' }, zero: 399, full: 500 },
        ],
      ],
      'objectives.ALT.1.measure.quantity: scores the same whatever happens, from 400 to 500; it can be 0 to 400',
    ],
    [
      'an option that silence takes, whatever its conditions',
      [
        [CARDS, ['cards', 2, 'decision', 'options', 1, 'when'], [envoy]],
        [CARDS, ['cards', 3, 'when'], [{ type: 'fired', card: 'budget-vote', option: 'veto' }]],
      ],
      [
        [CARDS, ['cards', 2, 'decision', 'options', 0, 'when'], [envoy]],
        [CARDS, ['cards', 3, 'when'], [{ type: 'fired', card: 'budget-vote', option: 'sign' }]],
      ],
      'cards.3.when.0: can never hold: the option "veto" of "budget-vote" never comes about',
    ],
    [
      'a text of a dossier that is there',
      [['text.en.json', ['dossier.strait-trafic.reading'], 'x']],
      [['text.en.json', ['dossier.strait-traffic.reading'], 'x']],
      'text.en.json dossier.strait-trafic.reading: "strait-trafic" is not among the dossiers; did you mean "strait-traffic"?',
    ],
    [
      'a ceasefire that the record breaks',
      [[RECORD, ['turns', 0, 'script', 'breaks'], ['strait']]],
      [
        [RECORD, ['turns', 0, 'script', 'breaks'], ['strait']],
        [
          SETTING,
          ['instruments', 'ceasefires'],
          [{ arena: 'strait', parties: ['BER'], guarantors: [], monitored: false, status: 'in-force' }],
        ],
      ],
      'record.json turns.0.script.breaks.0: "strait" is not among the arenas with a ceasefire; there are no arenas with a ceasefire here',
    ],
    [
      'an instruction of the record to play a move in play',
      [
        [
          RECORD,
          ['turns', 1, 'orders', 'BER', 'instruction'],
          { when: { type: 'coerces' }, order: { move: 'patrl', with: {} }, audience: 'public' },
        ],
      ],
      [
        [
          RECORD,
          ['turns', 1, 'orders', 'BER', 'instruction'],
          { when: { type: 'coerces' }, order: { move: 'patrol', with: {} }, audience: 'public' },
        ],
      ],
      'record.json turns.1.orders.BER.instruction.order.move: "patrl" is not among the moves in play; did you mean "patrol"?',
    ],
    [
      'a move of the record that its power may play',
      [[PRESSURE, ['cards', 1, 'by'], ['ALT']]],
      [[PRESSURE, ['cards', 1, 'by'], ['ALT', 'BER']]],
      'record.json turns.1.orders.BER.moves.0.move: BER can\'t play "patrol"; only ALT can',
    ],
  ])('%s', (_, broken, fine, message) => {
    expect(told(...broken)).toContain(message);
    expect(told(...fine)).toBe('fine');
  });

  it('a range of one value is told as that value', () => {
    expect(
      told(
        whenSeized({
          type: 'quantity',
          quantity: { kind: 'staff', from: 'ALT', to: 'BER' },
          atLeast: 500,
          atMost: 500,
        }),
      ),
    ).toContain('the mission of ALT in BER (staff) is never 500; it can be 0 to 400');
  });

  it('a message that can’t be formatted is told once, and nothing else of it', () => {
    expect(told(['moves/text.en.json', ['move.patrol.done'], '{by patrols'])).toMatch(
      /^moves\/text\.en\.json move\.patrol\.done: can't be formatted: [A-Z_]+; look for a brace left open; write a single quote as two$/,
    );
  });
});

const nothing: Lacks = () => false;
const small = scenarioOf(smallFiles());
const seats = new Set(['ALT', 'BER']);

describe('content: cards fitted to a scenario that lacks something', () => {
  const noTrack: Lacks = (kind, word) => kind === 'tracks' && word === 'gone';
  const gone = { type: 'track', track: 'gone', is: 'open' } as const;

  it('an option that can never be open goes, save the one that silence takes', () => {
    const [, , vote] = small.events;
    if (vote?.decision === undefined) throw new Error('no vote');
    const { decision } = vote;
    const [sign, veto] = decision.options;
    if (sign === undefined || veto === undefined) throw new Error('no options');
    const third = { ...veto, id: 'wait' };
    const closed = (option: typeof sign) => ({ ...option, when: [gone] });
    const idsOf = (options: readonly (typeof sign)[]) =>
      fitEvent(noTrack, seats, {
        ...vote,
        decision: { ...decision, options: [...options] },
      })?.decision?.options.map(({ id, when }) => [id, when.length]);
    expect(idsOf([sign, closed(veto), third])).toEqual([
      ['sign', 0],
      ['wait', 0],
    ]);
    expect(idsOf([closed(sign), veto, third])).toEqual([
      ['sign', 0],
      ['veto', 0],
      ['wait', 0],
    ]);
    expect(idsOf([sign, closed(veto)])).toBeUndefined();
  });

  it('a dossier with one option left is no dossier', () => {
    const [traffic] = small.dossiers;
    if (traffic === undefined) throw new Error('no dossier');
    const moves = new Map(small.moves.map((move) => [move.id, move]));
    const noSanctions: Lacks = (kind, word) => kind === 'moves' && word === 'designate';
    expect(fitDossier(nothing, seats, moves, traffic)).toBe(traffic);
    expect(fitDossier(noSanctions, seats, moves, traffic)).toBeNull();
    const third = { id: 'press-on', move: 'patrol', with: {} };
    const three = { ...traffic, options: [...traffic.options, third] };
    expect(fitDossier(noSanctions, seats, moves, three)?.options.map(({ id }) => id)).toEqual([
      'talk',
      'press-on',
    ]);
  });
});

describe('content: a scenario put together', () => {
  /** The small scenario as the base of another with the same seats. */
  const variant = (base: Json, own: object): Readonly<Record<string, string>> => ({
    ...Object.fromEntries(
      Object.entries(smallFiles()).map(([file, text]) => [
        file.includes('/') ? file : `others/small/${file}`,
        text,
      ]),
    ),
    'others/small/scenario.json': JSON.stringify(base),
    'scenario.json': JSON.stringify({ id: 'variant', base: 'small', played: ['ALT', 'BER'], ...own }),
    'text.en.json': JSON.stringify({ 'scenario.title': 'A variant' }),
  });
  const written = JSON.parse(smallFiles()[SETTING] ?? '') as { readonly [key: string]: Json };

  it('what its base leaves out it leaves out, beside what it leaves out itself', () => {
    const ids = (base: Json, own: object) => scenarioOf(variant(base, own)).moves.map(({ id }) => id);
    const all = ['leaders-call', 'ultimatum', 'open-strait-talks', 'designate', 'patrol', 'draw-down'];
    expect(ids(written, {})).toEqual(all);
    // A promise may name what is not in play no more than a move may.
    const base = { ...written, without: ['ultimatum'] };
    expect(ids(base, {})).toEqual(all.filter((id) => id !== 'ultimatum'));
    expect(ids(base, { without: ['leaders-call'] })).not.toContain('ultimatum');
  });

  it('its own sources stay, cited or not; shared ones stay where something cites them or a text speaks of them', () => {
    const shared = (...ids: readonly string[]): string =>
      JSON.stringify({ sources: ids.map((id) => ({ id, title: id, publisher: 'P', date: '2017' })) });
    const files = changed(
      [SETTING, ['sources', 1], { id: 'uncited', title: 'U', publisher: 'P', date: '2017' }],
      [CARDS, ['cards', 0, 'citations', 0, 'source'], 'cited'],
      ['text.en.json', ['reading.spoken-of'], 'Read it.'],
    );
    const { file } = scenarioOf({ ...files, 'common/sources.json': shared('cited', 'spoken-of', 'idle') });
    expect(file.sources.map(({ id }) => id)).toEqual(['cited', 'spoken-of', 'teacher', 'uncited']);
  });
});

describe('content: limits of a document', () => {
  const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const codes = (text: string): readonly string[] =>
    checkFile('a.json', text).problems.map(({ code }) => code);

  it('forty levels are read, one more is not', () => {
    expect(codes(nested(40))).not.toContain('too-deep');
    expect(codes(nested(41))).toEqual(['too-deep']);
  });

  it('a list of known words names a dozen', () => {
    const words = (count: number) => Array.from({ length: count }, (_, k) => `w${10 + k}`);
    expect(listing('words', words(12))).toBe(
      'words: w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21',
    );
    expect(listing('words', words(13))).toBe(
      'words: w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21 and 1 more',
    );
  });

  it('minus zero is read as zero, of which a state has one alone', () => {
    const { source } = readJson('a.json', '{"a": -0, "b": [-0, 1]}');
    expect(source?.value).toStrictEqual({ a: 0, b: [0, 1] });
  });

  it('a word is taken for another that is near enough', () => {
    expect(nearest('patrol', ['patrl', 'petrol'])).toBe('patrl');
    expect(nearest('abc', ['abd'])).toBe('abd');
    expect(nearest('abc', ['aed'])).toBeNull();
    expect(nearest('sanctions', ['sancions', 'sactions'])).toBe('sancions');
    expect(nearest('tarck', ['track'])).toBe('track');
  });
});

describe('content: a union’s branch that was meant', () => {
  it('is told of by its own fault, and of several branches none', () => {
    const said = (value: Json): readonly string[] =>
      checkFile(
        CHANNELS,
        changed([CHANNELS, ['cards', 0, 'effects', 0, 'by'], value])[CHANNELS] ?? '',
      ).problems.map((problem) => problemText({ ...problem, file: null, line: null }));
    expect(said({ parameter: 'size', times: 1, over: 0 })).toEqual([
      'cards.0.effects.0.by.over: expected a whole number of at least 1, got 0; write a whole number of at least 1',
    ]);
    expect(said('much')).toEqual([
      'cards.0.effects.0.by: expected a whole number or an object, got "much"; write a whole number or an object',
    ]);
  });
});
