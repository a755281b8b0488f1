import { describe, expect, it } from 'vitest';
import { fitMove } from '../../src/content/fit.ts';
import { loadScenario, problemText } from '../../src/content/index.ts';
import type { Lacks } from '../../src/content/lacks.ts';
import type { Condition, Effect, Move } from '../../src/vocabulary/index.ts';
import { edited, type Json } from '../helpers/edit.ts';
import { digest, scenarioOf, smallFiles } from '../helpers/game.ts';
import { vow } from '../helpers/spoil.ts';

type Path = readonly (string | number)[];
type Edit = readonly [file: string, path: Path, value: Json | undefined];

/** What is told of the small scenario once it has been changed so. */
const told = (...edits: readonly Edit[]): string => {
  const files = { ...smallFiles() };
  for (const [file, path, value] of edits)
    files[file] = JSON.stringify(edited(JSON.parse(files[file] ?? ''), path, value));
  const loaded = loadScenario(files, digest);
  return loaded.ok
    ? 'fine'
    : loaded.problems.map((problem) => problemText({ ...problem, line: null })).join('\n');
};

/** Instruments on the table at the start, in place of those of a kind. */
const table = (kind: string, ...rows: readonly Json[]): Edit => [
  'scenario.json',
  ['instruments', kind],
  rows,
];

const regime = (more: object = {}): Json => ({
  from: 'ALT',
  to: 'BER',
  executive: 2,
  legislated: 0,
  arena: 'strait',
  linked: true,
  ...more,
});
const mission = (more: object = {}): Json => ({
  host: 'BER',
  sender: 'ALT',
  staff: 400,
  ceiling: null,
  consulates: 2,
  ...more,
});
const channel = (more: object = {}): Json => ({
  between: ['ALT', 'BER'],
  channel: 'leaders',
  open: true,
  ...more,
});
const track = (more: object = {}): Json => ({
  id: 'strait-talks',
  level: 'ministerial',
  between: ['ALT', 'BER'],
  arena: 'strait',
  status: 'closed',
  progress: 0,
  thresholds: [400, 700],
  ...more,
});
const ceasefire = (more: object = {}): Json => ({
  arena: 'strait',
  parties: ['BER'],
  guarantors: [],
  monitored: false,
  status: 'none',
  ...more,
});
const deployment = (more: object = {}): Json => ({ by: 'BER', arena: 'strait', size: 2, ...more });
const treaty = (more: object = {}): Json => ({
  id: 'transit',
  parties: ['ALT', 'BER'],
  status: 'in-force',
  expires: '2019-01-01',
  ...more,
});

describe('content: instruments on the table at the start', () => {
  it.each<[string, readonly Edit[], string]>([
    [
      'sanctions',
      [table('sanctions', regime(), regime({ executive: 1 }))],
      'instruments.sanctions.1: sanctions of "ALT on BER over strait" stands twice',
    ],
    [
      'missions',
      [table('missions', mission(), mission({ host: 'ALT', sender: 'BER' }), mission())],
      'instruments.missions.2: mission of "ALT in BER" stands twice',
    ],
    [
      'channels, whoever is named first',
      [table('channels', channel(), channel({ between: ['BER', 'ALT'] }))],
      'instruments.channels.1: channel "leaders of ALT and BER" stands twice',
    ],
    [
      'tracks',
      [table('tracks', track(), track())],
      'instruments.tracks.1.id: track "strait-talks" stands twice',
    ],
    [
      'ceasefires',
      [table('ceasefires', ceasefire(), ceasefire())],
      'instruments.ceasefires.1.arena: ceasefire in "strait" stands twice',
    ],
    [
      'deployments',
      [table('deployments', deployment(), deployment({ size: 1 }))],
      'instruments.deployments.1: deployment of "BER in strait" stands twice',
    ],
    [
      'treaties',
      [table('treaties', treaty(), treaty())],
      'instruments.treaties.1.id: treaty "transit" stands twice',
    ],
  ])('%s stand once each', (_, edits, message) => {
    expect(told(...edits)).toContain(message);
  });

  it('two promises may be alike', () => {
    expect(told(table('commitments', vow(), vow()))).toBe('fine');
  });

  it.each<[string, Edit, Edit, string]>([
    [
      'a mission at its ceiling',
      table('missions', mission({ ceiling: 399 }), mission({ host: 'ALT', sender: 'BER' })),
      table('missions', mission({ ceiling: 400 }), mission({ host: 'ALT', sender: 'BER' })),
      'instruments.missions.0.staff: 400 staff, above the ceiling of 399; lower the staff',
    ],
    [
      'thresholds that rise',
      table('tracks', track({ thresholds: [400, 400] })),
      table('tracks', track({ thresholds: [400, 401] })),
      'instruments.tracks.0.thresholds: thresholds rise from one to the next; sort them',
    ],
    [
      'a track that belongs to an arena, or to none',
      table('tracks', track({ arena: 'strat' })),
      table('tracks', track({ arena: null })),
      'instruments.tracks.0.arena: "strat" is not among the arenas; did you mean "strait"?',
    ],
    [
      'a guarantor who is there',
      table('ceasefires', ceasefire({ guarantors: ['ALT', 'BRE'] })),
      table('ceasefires', ceasefire({ guarantors: ['ALT', 'BER'] })),
      'instruments.ceasefires.0.guarantors.1: "BRE" is not among the powers; did you mean "BER"?',
    ],
    [
      'a guarantor once',
      table('ceasefires', ceasefire({ guarantors: ['ALT', 'ALT'] })),
      table('ceasefires', ceasefire({ guarantors: ['ALT'] })),
      'instruments.ceasefires.0.guarantors.1: power "ALT" stands twice',
    ],
    [
      'a party of a ceasefire who is there',
      table('ceasefires', ceasefire({ parties: ['CRO'] })),
      table('ceasefires', ceasefire({ parties: ['COR'] })),
      'instruments.ceasefires.0.parties.0: "CRO" is not among the powers; did you mean "COR"?',
    ],
    [
      'a treaty that lasts to the first day',
      table('treaties', treaty({ expires: '2017-07-02' })),
      table('treaties', treaty({ expires: '2017-07-03' })),
      'instruments.treaties.0.expires: in-force, and yet expired 2017-07-02, before the start; make it "ended", or move the day',
    ],
    [
      'a treaty that has expired and is ended',
      table('treaties', treaty({ expires: '2017-07-02', status: 'suspended' })),
      table('treaties', treaty({ expires: '2017-07-02', status: 'ended' })),
      'instruments.treaties.0.expires: suspended, and yet expired 2017-07-02',
    ],
    [
      'a party of a treaty once',
      table('treaties', treaty({ parties: ['ALT', 'BER', 'ALT'] })),
      table('treaties', treaty({ parties: ['ALT', 'BER', 'COR'] })),
      'instruments.treaties.0.parties.2: party "ALT" stands twice',
    ],
    [
      'a promise due in the last turn',
      table('commitments', vow({ due: 5 })),
      table('commitments', vow({ due: 4 })),
      'instruments.commitments.0.due: due in turn 5; the game has 4 turns',
    ],
    [
      'a promise of a move in play',
      table('commitments', vow({ pledge: { kind: 'move', move: 'patrl' } })),
      table('commitments', vow({ pledge: { kind: 'move', move: 'patrol' } })),
      'instruments.commitments.0.pledge.move: "patrl" is not among the moves in play; did you mean "patrol"?',
    ],
    [
      'a promise of an arena by name',
      table(
        'commitments',
        vow({
          pledge: { kind: 'condition', condition: { type: 'ceasefire', arena: '*', is: 'none' } },
        }),
      ),
      table(
        'commitments',
        vow({
          pledge: { kind: 'condition', condition: { type: 'ceasefire', arena: 'strait', is: 'none' } },
        }),
      ),
      'instruments.commitments.0.pledge.condition.arena: "*" stands for no arena here: a promise names its arena; name an arena',
    ],
    [
      'forces in an arena that is there',
      table('deployments', deployment({ arena: 'strat' })),
      table('deployments', deployment()),
      'instruments.deployments.0.arena: "strat" is not among the arenas; did you mean "strait"?',
    ],
    [
      'a channel between two',
      table('channels', channel(), channel({ between: ['ALT', 'ALT'], channel: 'military' })),
      table('channels', channel(), channel({ between: ['ALT', 'COR'], channel: 'military' })),
      'instruments.channels.1.between.1: two different powers are needed, got "ALT" twice; change one of them',
    ],
  ])('%s: one step further is told', (_, broken, fine, message) => {
    expect(told(broken)).toContain(message);
    expect(told(fine)).toBe('fine');
  });
});

/** Conditions of the budget vote, which falls on the briefs of turns 2 to 4. */
const vote = (...when: readonly Json[]): Edit => ['cards.json', ['cards', 2, 'when'], when];
/** An effect of the card that comes first. */
const effect = (value: Json): Edit => ['cards.json', ['cards', 0, 'effects', 0], value];
/** Nobody imposes sanctions of their own accord. */
const NO_SANCTIONS: Edit = ['moves/pressure.json', ['cards', 0, 'effects', 0, 'op'], 'ease'];

const linked = (from: string, to: string, is: boolean): Json => ({ type: 'linked', from, to, is });
const level = (basis: string, atLeast: number): Json => ({
  type: 'sanctions',
  from: 'ALT',
  to: 'BER',
  basis,
  atLeast,
});
const inMission = (is: string): Json => ({ type: 'mission', host: 'BER', sender: 'ALT', is });
const truce = (is: string): Json => ({ type: 'ceasefire', arena: 'strait', is });
const transit = (is: string): Json => ({ type: 'treaty', treaty: 'transit', is });
const envoy = (is: string): Json => ({ type: 'channel', between: ['ALT', 'BER'], channel: 'envoy', is });
const onMission = (op: string): Json => ({ type: 'mission', op, host: 'BER', sender: 'ALT' });
const other = treaty({ id: 'airspace' });
const OTHER_TEXT: Edit = ['text.en.json', ['treaty.airspace'], 'The airspace treaty'];

describe('content: what may come about of an instrument', () => {
  it.each<[string, readonly Edit[], readonly Edit[], string]>([
    [
      'a link that is there, or that something makes',
      [vote(linked('BER', 'ALT', true))],
      [vote(linked('ALT', 'BER', true))],
      'the link of sanctions of BER on ALT never comes about',
    ],
    [
      'a link that something makes',
      [
        vote(linked('BER', 'ALT', true)),
        effect({ type: 'sanctions', op: 'decouple', from: 'BER', to: 'ALT' }),
      ],
      [vote(linked('BER', 'ALT', true)), effect({ type: 'sanctions', op: 'link', from: 'BER', to: 'ALT' })],
      'the link of sanctions of BER on ALT never comes about',
    ],
    [
      'what the executive ordered, written into law',
      [NO_SANCTIONS, vote(level('legislated', 3))],
      [NO_SANCTIONS, vote(level('legislated', 2))],
      'the level of legislated sanctions of ALT on BER is never at least 3; it can be 0 to 2',
    ],
    [
      'what was law from the start, and no order',
      [
        NO_SANCTIONS,
        table('sanctions', regime({ executive: 1, legislated: 2 })),
        vote(level('executive', 2)),
      ],
      [NO_SANCTIONS, table('sanctions', regime({ executive: 1, legislated: 2 })), vote(level('any', 3))],
      'the level of executive sanctions of ALT on BER is never at least 2; it can be 0 to 1',
    ],
    [
      'regimes over several arenas together',
      [NO_SANCTIONS, table('sanctions', regime(), regime({ arena: 'piracy' })), vote(level('any', 5))],
      [NO_SANCTIONS, table('sanctions', regime(), regime({ arena: 'piracy' })), vote(level('any', 4))],
      'the level of sanctions of ALT on BER is never at least 5; it can be 0 to 4',
    ],
    [
      'a consulate shut from the start',
      [vote(inMission('consulate-shut'))],
      [
        table('missions', mission({ consulatesShut: 1 }), mission({ host: 'ALT', sender: 'BER' })),
        vote(inMission('consulate-shut')),
      ],
      'the mission of ALT in BER (consulate shut) never comes about',
    ],
    [
      'a consulate that there is none of',
      [
        table('missions', mission({ consulates: 0 }), mission({ host: 'ALT', sender: 'BER' })),
        effect(onMission('close-consulate')),
        vote(inMission('consulate-shut')),
      ],
      [effect(onMission('close-consulate')), vote(inMission('consulate-shut'))],
      '(consulate shut) never comes about',
    ],
    [
      'a consulate opened again',
      [
        table('missions', mission({ consulates: 0 }), mission({ host: 'ALT', sender: 'BER' })),
        effect(onMission('reopen-consulate')),
        vote(inMission('consulate-open')),
      ],
      [
        table(
          'missions',
          mission({ consulates: 0, consulatesShut: 1 }),
          mission({ host: 'ALT', sender: 'BER' }),
        ),
        effect(onMission('reopen-consulate')),
        vote(inMission('consulate-open')),
      ],
      '(consulate open) never comes about',
    ],
    [
      'property seized',
      [effect(onMission('return-property')), vote(inMission('property-seized'))],
      [effect(onMission('seize-property')), vote(inMission('property-seized'))],
      '(property seized) never comes about',
    ],
    [
      'a ceiling lifted',
      [
        table('missions', mission({ ceiling: 400 }), mission({ host: 'ALT', sender: 'BER' })),
        effect({ type: 'mission', op: 'cap', host: 'BER', sender: 'ALT', count: 300 }),
        vote(inMission('uncapped')),
      ],
      [
        table('missions', mission({ ceiling: 400 }), mission({ host: 'ALT', sender: 'BER' })),
        effect(onMission('restore')),
        vote(inMission('uncapped')),
      ],
      '(ceiling) is never "uncapped"; it can be capped',
    ],
    [
      'a truce renewed',
      [
        table('ceasefires', ceasefire()),
        effect({ type: 'ceasefire', op: 'renew', arena: 'strait' }),
        vote(truce('in-force')),
      ],
      [
        table('ceasefires', ceasefire({ status: 'broken' })),
        effect({ type: 'ceasefire', op: 'renew', arena: 'strait' }),
        vote(truce('in-force')),
      ],
      'the ceasefire in "strait" is never "in-force"; it can be none',
    ],
    [
      'a truce ended',
      [
        table('ceasefires', ceasefire()),
        effect({ type: 'ceasefire', op: 'end', arena: 'strait' }),
        vote(truce('broken')),
      ],
      [
        table('ceasefires', ceasefire()),
        effect({ type: 'ceasefire', op: 'establish', arena: 'strait' }),
        vote(truce('broken')),
      ],
      'the ceasefire in "strait" is never "broken"; it can be none',
    ],
    [
      'a treaty disputed where another may fall',
      [vote(transit('disputed'))],
      [table('treaties', treaty(), other), OTHER_TEXT, vote(transit('disputed'))],
      'the treaty "transit" is never "disputed"; it can be in-force',
    ],
    [
      'a treaty that expires before the last brief',
      [table('treaties', treaty({ expires: '2017-08-01' })), vote(transit('ended'))],
      [table('treaties', treaty({ expires: '2017-07-31' })), vote(transit('ended'))],
      'cards.2.when: can never hold while its window is open: what it waits for comes later; its briefs are those of turns 2 to 4',
    ],
    [
      'a treaty that expires after the end',
      [table('treaties', treaty({ expires: '2017-08-08' })), vote(transit('ended'))],
      [table('treaties', treaty({ expires: '2017-07-10' })), vote(transit('ended'))],
      'the treaty "transit" is never "ended"; it can be in-force',
    ],
    [
      'forces that are sent',
      [
        effect({ type: 'deployment', by: 'COR', arena: 'strait', size: 0 }),
        vote({ type: 'deployment', by: 'COR', arena: 'strait', atLeast: 1 }),
      ],
      [
        effect({ type: 'deployment', by: 'COR', arena: 'strait', size: 1 }),
        vote({ type: 'deployment', by: 'COR', arena: 'strait', atLeast: 1 }),
      ],
      'the size of the forces of COR in "strait" is never at least 1; it can be 0 to 0',
    ],
    [
      'a channel that something opens',
      [
        effect({ type: 'channel', between: ['ALT', 'BER'], channel: 'envoy', is: 'shut' }),
        vote(envoy('open')),
      ],
      [
        effect({ type: 'channel', between: ['ALT', 'BER'], channel: 'envoy', is: 'open' }),
        vote(envoy('open')),
      ],
      'the envoy channel of ALT and BER is never "open"; it can be shut',
    ],
    [
      'a channel that was shut before something opened it',
      [
        effect({ type: 'channel', between: ['ALT', 'BER'], channel: 'envoy', is: 'open' }),
        vote(envoy('open'), envoy('shut')),
      ],
      [
        effect({ type: 'channel', between: ['ALT', 'BER'], channel: 'envoy', is: 'open' }),
        vote(envoy('shut')),
      ],
      'can never hold together with what stands before it',
    ],
    [
      'a promise that somebody makes',
      [table('commitments', vow()), vote({ type: 'commitment', by: 'BER', tag: 'vow', is: 'open' })],
      [table('commitments', vow()), vote({ type: 'commitment', by: 'ALT', tag: 'vow', is: 'kept' })],
      'a promise "vow" by BER never comes about',
    ],
  ])('%s', (_, broken, fine, message) => {
    expect(told(...broken)).toContain(message);
    expect(told(...fine)).toBe('fine');
  });
});

describe('content: what an effect can’t do without', () => {
  it.each([
    [
      { type: 'mission', op: 'cap', host: 'BER', sender: 'ALT' },
      'cards.0.effects.0.count: "count" is missing; "cap" needs it; add "count"',
    ],
    [
      { type: 'mission', op: 'expel', host: 'BER', sender: 'ALT' },
      'cards.0.effects.0.count: "count" is missing; "expel" needs it; add "count"',
    ],
    [{ type: 'mission', op: 'restore', host: 'BER', sender: 'ALT' }, 'fine'],
    [
      { type: 'talks', op: 'push', track: 'strait-talks' },
      'cards.0.effects.0.by: "by" is missing; "push" needs it; add "by"',
    ],
    [{ type: 'talks', op: 'halt', track: 'strait-talks' }, 'fine'],
    [
      { type: 'ceasefire', op: 'guarantee', arena: 'strait', guarantors: ['COX'] },
      'cards.0.effects.0.guarantors.0: "COX" is not among the powers; did you mean "COR"?',
    ],
    [
      { type: 'sanctions', op: 'impose', from: 'ALT', to: 'ALT', arena: 'strait', level: 1 },
      'cards.0.effects.0.to: two different powers are needed, got "ALT" twice; change one of them',
    ],
    [
      { type: 'sanctions', op: 'impose', from: 'ALT', to: 'BER', arena: 'strat', level: 1 },
      'cards.0.effects.0.arena: "strat" is not among the arenas; did you mean "strait"?',
    ],
    [
      { type: 'channel', between: ['ALT', 'ALT'], channel: 'envoy', is: 'open' },
      'cards.0.effects.0.between.1: two different powers are needed, got "ALT" twice; change one of them',
    ],
    [
      { type: 'deployment', by: 'COR', arena: 'strait', size: { parameter: 'size', times: 1, over: 1 } },
      'cards.0.effects.0.size.parameter: "size" has no value here: only a move has parameters; write a plain number',
    ],
  ])('%j', (value, message) => {
    expect(told(effect(value))).toContain(message);
  });
});

/** A move of the small scenario with these conditions and effects; what is left of it where that is lacking. */
const fitted = (lacks: Lacks, when: readonly Condition[], effects: readonly Effect[]): Move | null => {
  const move = scenarioOf(smallFiles()).moves.find(({ id }) => id === 'patrol');
  if (move === undefined) throw new Error('no patrol');
  return fitMove(lacks, new Set(['ALT', 'BER']), { ...move, when: [...when], effects: [...effects] });
};
const mark: Effect = { type: 'flag', flag: 'mark', is: true };
const without =
  (kind: string, ...words: readonly string[]): Lacks =>
  (k, word) =>
    k === kind && words.includes(word);

describe('content: instruments fitted to a scenario that lacks something', () => {
  const noCor = without('powers', 'COR');

  it.each<[string, Lacks, Condition, Condition]>([
    [
      'a link',
      noCor,
      { type: 'linked', from: 'COR', to: 'ALT', is: true },
      { type: 'linked', from: 'COR', to: 'ALT', is: false },
    ],
    [
      'a ceasefire that there is none of',
      without('ceasefires', 'strait'),
      { type: 'ceasefire', arena: 'strait', is: 'broken' },
      { type: 'ceasefire', arena: 'strait', is: 'none' },
    ],
  ])('%s of what is not there fails, and that there is none holds', (_, lacks, failing, holding) => {
    expect(fitted(lacks, [failing], [mark])).toBeNull();
    expect(fitted(lacks, [holding], [mark])?.when).toEqual([]);
  });

  it.each<[string, Lacks, Condition]>([
    ['sanctions', noCor, { type: 'sanctions', from: 'ALT', to: 'COR', basis: 'any', atLeast: 1 }],
    ['a mission', noCor, { type: 'mission', host: 'COR', sender: 'ALT', is: 'capped' }],
    ['a channel', noCor, { type: 'channel', between: ['ALT', 'COR'], channel: 'leaders', is: 'shut' }],
    ['a track', without('tracks', 'x'), { type: 'track', track: 'x', is: 'closed' }],
    ['a ceasefire in no arena', without('arenas', 'x'), { type: 'ceasefire', arena: 'x', is: 'none' }],
    ['forces', without('arenas', 'x'), { type: 'deployment', by: 'ALT', arena: 'x', atLeast: 1 }],
    ['forces of nobody', noCor, { type: 'deployment', by: 'COR', arena: 'strait', atLeast: 1 }],
    ['a treaty', without('treaties', 'x'), { type: 'treaty', treaty: 'x', is: 'ended' }],
    ['a promise', without('commitments', 'x'), { type: 'commitment', by: 'ALT', tag: 'x', is: 'open' }],
    ['a promise of nobody', noCor, { type: 'commitment', by: 'COR', tag: 'x', is: 'open' }],
  ])('a test of %s that is not there fails', (_, lacks, condition) => {
    expect(fitted(lacks, [condition], [mark])).toBeNull();
    expect(fitted(() => false, [condition], [mark])?.when).toEqual([condition]);
  });

  it.each<[string, Lacks, Effect]>([
    ['sanctions', noCor, { type: 'sanctions', op: 'impose', from: 'ALT', to: 'COR', level: 1 }],
    [
      'sanctions over',
      without('arenas', 'x'),
      { type: 'sanctions', op: 'impose', from: 'ALT', to: 'BER', arena: 'x' },
    ],
    ['a mission', noCor, { type: 'mission', op: 'restore', host: 'COR', sender: 'ALT' }],
    ['a channel', noCor, { type: 'channel', between: ['ALT', 'COR'], channel: 'leaders', is: 'shut' }],
    ['a track', without('tracks', 'x'), { type: 'talks', op: 'open', track: 'x' }],
    ['a ceasefire', without('arenas', 'x'), { type: 'ceasefire', op: 'establish', arena: 'x' }],
    ['forces', without('arenas', 'x'), { type: 'deployment', by: 'ALT', arena: 'x', size: 1 }],
    ['a treaty', without('treaties', 'x'), { type: 'treaty', treaty: 'x', to: 'ended' }],
    [
      'a promise',
      noCor,
      {
        type: 'commitment',
        by: 'ALT',
        to: 'COR',
        tag: 'x',
        pledge: { kind: 'restraint' },
        in: 2,
        audience: 'public',
      },
    ],
  ])('an effect on %s that is not there falls away', (_, lacks, change) => {
    expect(fitted(lacks, [], [change, mark])?.effects).toEqual([mark]);
    expect(fitted(() => false, [], [change, mark])?.effects).toEqual([change, mark]);
  });

  it('guarantors who are not there are left out, and the ceasefire stays', () => {
    const truces: Effect = {
      type: 'ceasefire',
      op: 'establish',
      arena: 'strait',
      guarantors: ['COR', 'ALT'],
    };
    expect(fitted(noCor, [], [truces])?.effects).toEqual([{ ...truces, guarantors: ['ALT'] }]);
  });

  it('of a promise there stays what can be kept', () => {
    const noPatrol = without('moves', 'patrol', 'strike');
    const keeps = (pledge: Extract<Effect, { type: 'commitment' }>['pledge']): unknown => {
      const promise: Effect = {
        type: 'commitment',
        by: 'ALT',
        to: 'BER',
        tag: 'x',
        pledge,
        in: 2,
        audience: 'public',
      };
      const left = fitted(noPatrol, [], [promise, mark])?.effects[0];
      return left?.type === 'commitment' ? left.pledge : null;
    };
    expect(keeps({ kind: 'restraint' })).toEqual({ kind: 'restraint' });
    expect(keeps({ kind: 'move', move: 'patrol' })).toBeNull();
    expect(keeps({ kind: 'move', move: 'call' })).toEqual({ kind: 'move', move: 'call' });
    expect(keeps({ kind: 'any-of', moves: ['patrol', 'call', 'strike'] })).toEqual({
      kind: 'any-of',
      moves: ['call'],
    });
    expect(keeps({ kind: 'any-of', moves: ['patrol', 'strike'] })).toBeNull();
    expect(keeps({ kind: 'threat', move: 'call', unless: 'patrol' })).toEqual({
      kind: 'threat',
      move: 'call',
      unless: null,
    });
    expect(keeps({ kind: 'threat', move: 'patrol', unless: 'call' })).toBeNull();
    expect(keeps({ kind: 'threat', move: 'call', unless: 'talk' })).toEqual({
      kind: 'threat',
      move: 'call',
      unless: 'talk',
    });
    const played = (move: string): Condition => ({ type: 'played', by: 'ALT', move, within: 1 });
    expect(keeps({ kind: 'condition', condition: played('patrol') })).toBeNull();
    expect(
      keeps({ kind: 'condition', condition: { type: 'any', of: [played('patrol'), played('call')] } }),
    ).toEqual({
      kind: 'condition',
      condition: played('call'),
    });
  });
});
