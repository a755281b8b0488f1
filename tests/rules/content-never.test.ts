import { describe, expect, it } from 'vitest';
import { cyclesIn, cycleText } from '../../src/content/cycles.ts';
import { loadScenario, problemText } from '../../src/content/index.ts';
import { edited, type Json } from '../helpers/edit.ts';
import { digest, smallFiles } from '../helpers/game.ts';

type Path = readonly (string | number)[];
type Edit = readonly [file: string, path: Path, value: Json | undefined];

const SETTING = 'scenario.json';
const CARDS = 'cards.json';
const CHANNELS = 'moves/channels.json';
const PRESSURE = 'moves/pressure.json';
const DOSSIERS = 'dossiers.json';

const told = (edits: readonly Edit[]): string => {
  const files = { ...smallFiles() };
  for (const [file, path, value] of edits)
    files[file] = JSON.stringify(edited(JSON.parse(files[file] ?? ''), path, value));
  const loaded = loadScenario(files, digest);
  return loaded.ok
    ? 'fine'
    : loaded.problems.map((problem) => problemText({ ...problem, line: null })).join('\n');
};

/** Conditions of the budget vote, which falls on the briefs of turns 2 to 4. */
const vote = (...when: readonly Json[]): Edit => [CARDS, ['cards', 2, 'when'], when];

const fired = (card: string, option?: string): Json =>
  option === undefined ? { type: 'fired', card } : { type: 'fired', card, option };
const flag = (name: string, is = true): Json => ({ type: 'flag', flag: name, is });
const heat = (bounds: { readonly [key: string]: Json }): Json => ({
  type: 'quantity',
  quantity: { kind: 'heat', arena: 'strait' },
  ...bounds,
});
const not = (of: Json): Json => ({ type: 'not', of });
const any = (...of: readonly Json[]): Json => ({ type: 'any', of });
const track = (is: string): Json => ({ type: 'track', track: 'strait-talks', is });
const played = (by: string, move: string): Json => ({ type: 'played', by, move, within: 2 });
const channel = (name: string, is: string): Json => ({
  type: 'channel',
  between: ['ALT', 'BER'],
  channel: name,
  is,
});
const mission = (host: string, sender: string, is: string): Json => ({ type: 'mission', host, sender, is });
const sanctions = (from: string, to: string, atLeast: number): Json => ({
  type: 'sanctions',
  from,
  to,
  basis: 'any',
  atLeast,
});
const forces = (by: string, arena: string, atLeast: number): Json => ({
  type: 'deployment',
  by,
  arena,
  atLeast,
});
const treaty = (is: string): Json => ({ type: 'treaty', treaty: 'transit', is });

/** The collision, made a second card that may happen again. */
const COLLISION: Path = ['cards', 3];

describe('content: what can never hold', () => {
  it.each<[string, readonly Edit[], readonly Edit[], string]>([
    [
      'two bounds that contradict each other',
      [vote(heat({ atLeast: 700 }), heat({ atMost: 600 }))],
      [vote(heat({ atLeast: 600 }), heat({ atMost: 600 }))],
      'cards.2.when.1: can never hold together with what stands before it',
    ],
    [
      'a bound and the denial of a lower one',
      [vote(not(heat({ atLeast: 600 })), heat({ atLeast: 600 }))],
      [vote(not(heat({ atLeast: 601 })), heat({ atLeast: 600 }))],
      'cards.2.when.1: can never hold together',
    ],
    [
      'something and its opposite',
      [vote({ type: 'all', of: [flag('ship-held'), flag('ship-held', false)] })],
      [vote(any(flag('ship-held'), flag('ship-held', false)))],
      'cards.2.when.0: can never hold',
    ],
    [
      'talks open and not open',
      [vote(track('open'), not(track('open')))],
      [vote(track('open'))],
      'cards.2.when.1: can never hold together',
    ],
    [
      'a branch of "any" that never holds',
      [vote(any(heat({ atLeast: 600 }), channel('military', 'shut')))],
      [vote(any(heat({ atLeast: 600 }), channel('military', 'open')))],
      'cards.2.when.0.of.1: can never hold: the military channel of ALT and BER is never "shut"; it can be open',
    ],
    [
      'a channel that nobody opens',
      [vote(channel('envoy', 'open'))],
      [vote(channel('envoy', 'shut'))],
      'the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
    [
      'a mission that is not there',
      [vote(mission('COR', 'ALT', 'uncapped'))],
      [vote(mission('BER', 'ALT', 'uncapped'))],
      'the mission of ALT in COR (ceiling) is never "uncapped"',
    ],
    [
      'a ceiling that nobody sets',
      [vote(mission('BER', 'ALT', 'capped'))],
      [
        vote(mission('BER', 'ALT', 'capped')),
        [
          CARDS,
          ['cards', 0, 'effects', 0],
          { type: 'mission', op: 'cap', host: 'BER', sender: 'ALT', count: 300 },
        ],
      ],
      'the mission of ALT in BER (ceiling) is never "capped"; it can be uncapped',
    ],
    [
      'more staff than there ever is',
      [vote({ type: 'quantity', quantity: { kind: 'staff', from: 'ALT', to: 'BER' }, atLeast: 401 })],
      [vote({ type: 'quantity', quantity: { kind: 'staff', from: 'ALT', to: 'BER' }, atLeast: 400 })],
      '(staff) is never at least 401; it can be 0 to 400',
    ],
    [
      'sanctions that nobody imposes',
      [vote(sanctions('COR', 'BER', 1))],
      [vote(sanctions('BER', 'ALT', 1))],
      'the level of sanctions of COR on BER is never at least 1',
    ],
    [
      'forces that nobody sends',
      [vote(forces('COR', 'strait', 1))],
      [vote(forces('ALT', 'strait', 1))],
      'the size of the forces of COR in "strait" is never at least 1',
    ],
    [
      'talks that nobody can open',
      [vote(track('agreed')), [CHANNELS, ['cards', 2, 'effects', 0, 'op'], 'unlock']],
      [vote(track('agreed'))],
      'the track "strait-talks" is never "agreed"; it can be closed',
    ],
    [
      'a treaty that nobody ends',
      [vote(treaty('ended'))],
      [vote(treaty('ended')), [SETTING, ['instruments', 'treaties', 0, 'expires'], '2017-07-12']],
      'the treaty "transit" is never "ended"; it can be in-force',
    ],
    [
      'an option that is never open',
      [[CARDS, ['cards', 2, 'decision', 'options', 1, 'when'], [channel('envoy', 'open')]]],
      [[CARDS, ['cards', 2, 'decision', 'options', 1, 'when'], [channel('envoy', 'shut')]]],
      'cards.2.decision.options.1.when.0: can never hold',
    ],
    [
      'an option that nobody can choose',
      [
        [CARDS, ['cards', 2, 'decision', 'options', 1, 'when'], [channel('envoy', 'open')]],
        [CARDS, [...COLLISION, 'when'], [fired('budget-vote', 'veto')]],
      ],
      [[CARDS, [...COLLISION, 'when'], [fired('budget-vote', 'veto')]]],
      'cards.3.when.0: can never hold: the option "veto" of "budget-vote" never comes about',
    ],
    [
      'a flag that only a card sets which never happens',
      [[CARDS, ['cards', 0, 'when'], [channel('envoy', 'open')]], vote(flag('ship-held'))],
      [vote(flag('ship-held'))],
      'cards.2.when.0: can never hold: the flag "ship-held" never comes about',
    ],
    [
      'a card that never happens',
      [[CARDS, ['cards', 0, 'when'], [channel('envoy', 'open')]], vote(fired('ship-seized'))],
      [vote(fired('ship-seized'))],
      'cards.2.when.0: can never hold: the card "ship-seized" never comes about',
    ],
    [
      'a follow-up of a card that never happens',
      [[CARDS, ['cards', 0, 'when'], [channel('envoy', 'open')]]],
      [[CARDS, ['cards', 0, 'when'], [channel('military', 'open')]]],
      'cards.1.onlyFollowUp: can never happen: nothing that has "ship-released" as its follow-up can',
    ],
    [
      'what comes later than the window closes',
      [[CARDS, ['cards', 0, 'when'], [fired('budget-vote')]]],
      [vote(fired('ship-seized'))],
      'cards.0.when: can never hold while its window is open: what it waits for comes later; its brief is that of turn 1',
    ],
    [
      'a turn outside the window',
      [vote({ type: 'turn', to: 1 })],
      [vote({ type: 'turn', to: 2 })],
      'cards.2.when.0: can never hold: the turn is never at most 1; it can be 2 to 4',
    ],
    [
      'a move that its power may not play',
      [vote(played('ALT', 'draw-down')), [PRESSURE, ['cards', 2, 'by'], ['BER']]],
      [vote(played('BER', 'draw-down')), [PRESSURE, ['cards', 2, 'by'], ['BER']]],
      'cards.2.when.0: can never hold: the move "draw-down" by ALT never comes about',
    ],
    [
      'a part of an effect',
      [[CARDS, ['cards', 0, 'effects', 0, 'if'], channel('envoy', 'open')]],
      [[CARDS, ['cards', 0, 'effects', 0, 'if'], channel('envoy', 'shut')]],
      'cards.0.effects.0.if: can never hold',
    ],
    [
      'a dossier that never comes',
      [[DOSSIERS, ['cards', 0, 'when'], [forces('COR', 'piracy', 1)]]],
      [[DOSSIERS, ['cards', 0, 'when'], [forces('BER', 'strait', 1)]]],
      'dossiers.json cards.0.when.0: can never hold',
    ],
    [
      'an option of a dossier that its power can never play',
      [[CHANNELS, ['cards', 2, 'when', 1], { type: 'power', is: ['ALT'] }]],
      [[CHANNELS, ['cards', 2, 'when', 1], { type: 'power', is: ['BER'] }]],
      'dossiers.json cards.1.options.0.move: BER can never play "open-strait-talks" so; only ALT can',
    ],
    [
      'a move of powers that nobody plays',
      [[CHANNELS, ['cards', 1, 'by'], ['COR']]],
      [[CHANNELS, ['cards', 1, 'by'], ['COR', 'BER']]],
      'moves/channels.json cards.1.by: nobody who plays may play "ultimatum"; played: ALT, BER',
    ],
    [
      'a move that is never open',
      [[CHANNELS, ['cards', 1, 'when'], [channel('envoy', 'open')]]],
      [[CHANNELS, ['cards', 1, 'when'], [channel('envoy', 'shut')]]],
      'moves/channels.json cards.1.when.0: nobody can ever play "ultimatum": can never hold',
    ],
    [
      'a move that asks for what nobody can give',
      [
        [CHANNELS, ['cards', 1, 'parameters', 3], { name: 'ask', among: ['draw-down'] }],
        [PRESSURE, ['cards', 2, 'by'], ['BER']],
        [CHANNELS, ['cards', 1, 'by'], ['BER']],
      ],
      [
        [CHANNELS, ['cards', 1, 'parameters', 3], { name: 'ask', among: ['draw-down'] }],
        [PRESSURE, ['cards', 2, 'by'], ['BER']],
      ],
      'moves/channels.json cards.1.parameters: nobody can ever play "ultimatum": one of its parameters has no value left',
    ],
    [
      'an objective that nothing moves',
      [[SETTING, ['objectives', 'ALT', 1, 'measure', 'quantity'], { kind: 'staff', from: 'ALT', to: 'COR' }]],
      [[SETTING, ['objectives', 'ALT', 1, 'measure', 'quantity'], { kind: 'staff', from: 'ALT', to: 'BER' }]],
      'objectives.ALT.1.measure.quantity: scores the same whatever happens, from 800 to 300; it can be 0 to 0',
    ],
    [
      'an objective that can never be reached',
      [[SETTING, ['objectives', 'BER', 2, 'measure', 'condition'], sanctions('COR', 'ALT', 1)]],
      [[SETTING, ['objectives', 'BER', 2, 'measure', 'condition'], sanctions('BER', 'ALT', 1)]],
      'objectives.BER.2.measure.condition: can never hold',
    ],
    [
      'a red line across what is not there',
      [
        [
          SETTING,
          ['instructions', 'ALT', 1, 'redLines', 0, 'condition'],
          mission('COR', 'ALT', 'property-seized'),
        ],
      ],
      // Nobody can shut the channel here, and yet the line may be drawn.
      [[SETTING, ['instructions', 'ALT', 1, 'redLines', 0, 'condition'], channel('leaders', 'shut')]],
      'instructions.ALT.1.redLines.0.condition: can never hold',
    ],
  ])('%s', (_, broken, fine, message) => {
    expect(told(broken)).toContain(message);
    expect(told(fine)).toBe('fine');
  });
});

/** A card that may happen again, at any brief. */
const again = (
  id: string,
  when: readonly Json[],
  effects: readonly Json[],
  more: { readonly [key: string]: Json } = {},
): Json => ({
  id,
  kind: 'event',
  status: 'fact',
  window: { from: '2017-07-03', to: '2017-07-30' },
  once: false,
  when,
  effects,
  citations: [{ source: 'teacher', status: 'fact' }],
  ...more,
});

const sets = (name: string, is = true): Json => ({ type: 'flag', flag: name, is });
const leadsTo = (card: string): Json => ({ type: 'follow-up', card });

/** The small scenario with these cards beside its own, texts included. */
const withCards = (...cards: readonly { readonly [key: string]: Json }[]): readonly Edit[] => [
  ...cards.map((card, i): Edit => [CARDS, ['cards', 4 + i], card]),
  ...cards.flatMap(({ id }): readonly Edit[] => [
    ['text.en.json', [`card.${id}.title`], 'A title'],
    ['text.en.json', [`card.${id}.body`], 'A body.'],
  ]),
];

describe('content: cards that trigger each other', () => {
  it.each<[string, readonly Json[], readonly Json[], string]>([
    [
      'by follow-ups',
      [again('one', [], [leadsTo('two')]), again('two', [], [leadsTo('one')])],
      [again('one', [], [leadsTo('two')]), again('two', [], [])],
      'cards.4: follow-ups run in a circle: one → two → one; break the circle',
    ],
    [
      'by a follow-up to itself',
      [again('one', [], [leadsTo('one')])],
      [again('one', [], [])],
      'follow-ups run in a circle: one → one',
    ],
    [
      'by flags that each sets for the other',
      [
        again('one', [flag('b')], [sets('a')]),
        again('two', [flag('a')], [sets('b')]),
        again('first', [], [sets('a')], { once: true }),
      ],
      [
        again('one', [flag('b')], [sets('a')]),
        again('two', [flag('a')], [sets('b')], { once: true }),
        again('first', [], [sets('a')], { once: true }),
      ],
      'cards set each other off for ever: one → two → one; let one of them happen only once',
    ],
    [
      'by a flag and a follow-up',
      [again('one', [flag('b')], [leadsTo('two')]), again('two', [], [sets('b')])],
      [again('one', [flag('b')], [leadsTo('two')]), again('two', [], [sets('b')], { once: true })],
      'cards set each other off for ever: one → two → one',
    ],
    [
      'by waiting for each other',
      [
        again('one', [fired('two')], []),
        again('two', [flag('a')], []),
        again('three', [fired('one')], [sets('a')]),
      ],
      [again('one', [], []), again('two', [flag('a')], []), again('three', [fired('one')], [sets('a')])],
      'so that none of them ever happens: one → two → three → one; let one of them happen without the other',
    ],
    [
      'by waiting for itself',
      [again('one', [fired('one')], [])],
      [again('one', [not(fired('one'))], [])],
      'cards.4.when: "one" waits for itself, so that it never happens',
    ],
  ])('%s', (_, broken, fine, message) => {
    expect(told(withCards(...(broken as { [key: string]: Json }[])))).toContain(message);
    expect(told(withCards(...(fine as { [key: string]: Json }[])))).toBe('fine');
  });

  it('a chain of ten thousand follow-ups is walked to its end', () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `${i}`);
    const next = (id: string): readonly string[] => (id === '9999' ? ['5'] : [`${Number(id) + 1}`]);
    const [circle, ...more] = cyclesIn(ids, next);
    expect(more).toEqual([]);
    expect(circle?.length).toBe(9996);
    expect(cycleText(circle ?? [])).toBe('5 → 6 → 7 → 8 → 9 → 10 → … → 9996 → 9997 → 9998 → 9999 → 5');
  });
});

describe('content: dates and terms outside the scenario', () => {
  const promise = (turns: number): Json => ({
    type: 'commitment',
    by: 'ALT',
    to: 'BER',
    tag: 'x',
    pledge: { kind: 'restraint' },
    in: turns,
    audience: 'public',
  });

  it.each<[string, readonly Edit[], readonly Edit[], string]>([
    [
      'a treaty that had expired',
      [[SETTING, ['instruments', 'treaties', 0, 'expires'], '2017-07-02']],
      [[SETTING, ['instruments', 'treaties', 0, 'expires'], '2017-07-03']],
      'treaties.0.expires: in-force, and yet expired 2017-07-02, before the start',
    ],
    [
      'an ended treaty may have expired',
      [
        [SETTING, ['instruments', 'treaties', 0, 'expires'], '2017-07-02'],
        [SETTING, ['instruments', 'treaties', 0, 'status'], 'disputed'],
      ],
      [
        [SETTING, ['instruments', 'treaties', 0, 'expires'], '2017-07-02'],
        [SETTING, ['instruments', 'treaties', 0, 'status'], 'ended'],
      ],
      'disputed, and yet expired',
    ],
    [
      'a dossier whose clock runs on after the end',
      [[DOSSIERS, ['cards', 0, 'window'], { from: '2017-07-24', to: '2017-07-30' }]],
      [[DOSSIERS, ['cards', 0, 'window'], { from: '2017-07-17', to: '2017-07-30' }]],
      'cards.0.clock: its clock never runs out: 2 turns from turn 4; the game has 4 turns',
    ],
    [
      'a promise of a card that falls due after the end',
      [[CARDS, ['cards', 0, 'effects', 0], promise(4)]],
      [[CARDS, ['cards', 0, 'effects', 0], promise(3)]],
      'cards.0.effects.0.in: due in turn 5 at the earliest; the game has 4 turns',
    ],
  ])('%s', (_, broken, fine, message) => {
    expect(told(broken)).toContain(message);
    expect(told(fine)).toBe('fine');
  });
});

describe('content: names that conditions may use', () => {
  it('a dossier, and the promises that the rules make of parameters', () => {
    expect(told([vote(fired('strait-traffic', 'press'))])).toBe('fine');
    expect(told([vote(fired('strait-traffic', 'pres'))])).toContain(
      '"pres" is not among the options of strait-traffic; did you mean "press"?',
    );
    const threat = { name: 'threat', among: ['patrol'] };
    const held = { type: 'commitment', by: 'ALT', tag: 'exchange', is: 'open' };
    const swap: Edit = [CHANNELS, ['cards', 1, 'parameters', 3], { name: 'give', among: ['draw-down'] }];
    expect(told([vote(held)])).toContain('"exchange" is not among the tags of commitments');
    expect(
      told([
        vote(held),
        [CHANNELS, ['cards', 1, 'parameters', 2], { name: 'ask', among: ['draw-down'] }],
        [CHANNELS, ['cards', 1, 'effects'], []],
        swap,
      ]),
    ).toBe('fine');
    expect(told([[CHANNELS, ['cards', 1, 'parameters', 3], threat]])).toBe('fine');
  });
});
