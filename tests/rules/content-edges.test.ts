import { describe, expect, it } from 'vitest';
import { checkFile, loadScenario, readState } from '../../src/content/index.ts';
import { valuesIn } from '../../src/content/messages.ts';
import { RULES_VERSION, setup } from '../../src/engine/index.ts';
import { edited, type Json } from '../helpers/edit.ts';
import { digest, scenarioOf, smallFiles, smallWorld } from '../helpers/game.ts';
import { order, slate, turn } from '../helpers/play.ts';
import { changed, type Edit, told, toldOf } from '../helpers/spoil.ts';

const SETTING = 'scenario.json';
const CARDS = 'cards.json';
const DOSSIERS = 'dossiers.json';
const RECORD = 'record.json';
const PRESSURE = 'moves/pressure.json';

const flag = (name: string, is: boolean): Json => ({ type: 'flag', flag: name, is });
const when = (card: number, ...conditions: readonly Json[]): Edit => [
  CARDS,
  ['cards', card, 'when'],
  conditions,
];
const effects = (card: number, ...list: readonly Json[]): Edit => [CARDS, ['cards', card, 'effects'], list];

describe('content: what a card’s words stand for', () => {
  const staff = (from: string, to: string): Json => ({
    type: 'quantity',
    quantity: { kind: 'staff', from, to },
    atLeast: 350,
  });
  const between = (actor: string, target: string): readonly Edit[] => [
    [CARDS, ['cards', 0, 'actor'], actor],
    [CARDS, ['cards', 0, 'target'], target],
  ];

  it('self is its actor, and a rival for actor is the first who plays', () => {
    expect(told(...between('BER', 'ALT'), when(0, staff('target', 'self')))).toBe('fine');
    expect(told(...between('ALT', 'BER'), when(0, staff('target', 'self')))).toContain(
      'cards.json cards.0.when.0: can never hold: the mission of BER in ALT (staff) is never at least 350; it can be 0 to 300',
    );
    expect(told(...between('rival', 'BER'), when(0, staff('self', 'target')))).toBe('fine');
  });

  it('a rival for target is the other who plays', () => {
    expect(told(...between('ALT', 'rival'), when(0, staff('self', 'target')))).toBe('fine');
    expect(told(...between('BER', 'rival'), when(0, staff('self', 'target')))).toContain(
      'cards.json cards.0.when.0: can never hold: the mission of BER in ALT (staff) is never at least 350; it can be 0 to 300',
    );
  });

  it('the arena written * is each that its move can be played in', () => {
    const drawnDown = (by: string): string =>
      told(
        [PRESSURE, ['cards', 2, 'arena'], '*'],
        [PRESSURE, ['cards', 2, 'parameters'], [{ name: 'arena', among: 'all' }]],
        [PRESSURE, ['cards', 2, 'when'], [{ type: 'deployment', by, arena: '*', atLeast: 1 }]],
        [DOSSIERS, ['cards', 1, 'options', 1, 'with'], { arena: 'strait' }],
      );
    expect(drawnDown('BER')).toBe('fine');
    expect(drawnDown('COR')).toContain(
      'nobody can ever play "draw-down": can never hold: the size of the forces of COR in "strait" is never at least 1',
    );
  });

  it('a decision by itself without an actor is told', () => {
    expect(
      told([CARDS, ['cards', 2, 'actor'], undefined], [CARDS, ['cards', 2, 'decision', 'power'], 'self']),
    ).toBe(
      'cards.json cards.2.decision.power: "self" stands for nobody here: the card has no actor; name a power by its code',
    );
  });
});

describe('content: instruments at the start', () => {
  const mission = (is: string): Json => ({ type: 'mission', host: 'BER', sender: 'ALT', is });

  it('a consulate is open, and property is not seized where no card seizes it', () => {
    expect(told(when(0, mission('consulate-open')))).toBe('fine');
    expect(told(when(0, mission('uncapped')))).toBe('fine');
    expect(told(when(0, mission('property-seized')))).toContain(
      'can never hold: the mission of ALT in BER (property seized) never comes about',
    );
    expect(told(when(0, mission('consulate-shut')))).toContain(
      'can never hold: the mission of ALT in BER (consulate shut) never comes about',
    );
    expect(told(when(0, mission('capped')))).toContain(
      'can never hold: the mission of ALT in BER (ceiling) is never "capped"; it can be uncapped',
    );
  });

  it('what an effect does to a mission may be so from then on', () => {
    const followed: Json = { type: 'follow-up', card: 'ship-released' };
    const shut: Json = { type: 'mission', op: 'close-consulate', host: 'BER', sender: 'ALT' };
    expect(told(effects(0, shut, followed), when(1), when(3, mission('consulate-shut')))).toBe('fine');
  });

  const track = (id: string, thresholds: readonly number[]): Json => ({
    id,
    level: 'ministerial',
    between: ['ALT', 'BER'],
    arena: 'strait',
    status: 'open',
    progress: 0,
    thresholds: [...thresholds],
  });
  const second = (row: Json): string =>
    told(
      [SETTING, ['instruments', 'tracks', 1], row],
      ['text.en.json', ['track.harbour-talks'], 'Harbour talks'],
    );

  it('a track stands once, and its first threshold may be nothing', () => {
    expect(second(track('harbour-talks', [0, 400]))).toBe('fine');
    expect(second(track('harbour-talks', [400, 400]))).toBe(
      'scenario.json instruments.tracks.1.thresholds: thresholds rise from one to the next; sort them',
    );
    expect(told([SETTING, ['instruments', 'tracks', 1], track('strait-talks', [1])])).toBe(
      'scenario.json instruments.tracks.1.id: track "strait-talks" stands twice; rename one, or take it out',
    );
  });
});

describe('content: where a fault stands', () => {
  it.each<[string, readonly Edit[], string]>([
    [
      'a body',
      [when(0, { type: 'quantity', quantity: { kind: 'cohesion', body: 'PCAT' }, atLeast: 1 })],
      'cards.json cards.0.when.0.quantity.body: "PCAT" is not among the bodies; did you mean "PACT"?',
    ],
    [
      'a parameter of a choice',
      [[DOSSIERS, ['cards', 0, 'options', 0, 'with', 'deadline'], 1]],
      'dossiers.json cards.0.options.0.with.deadline: "deadline" is not among the parameters of leaders-call; parameters of leaders-call: target',
    ],
    [
      'a follow-up of nothing',
      [[CARDS, ['cards', 3, 'onlyFollowUp'], true]],
      'cards.json cards.3.onlyFollowUp: can never happen: nothing has "collision" as its follow-up; add an effect of type "follow-up", or take this out',
    ],
    [
      'a decision of no card, its option unread',
      [[RECORD, ['turns', 1, 'orders', 'ALT', 'decisions'], { 'budget-vot': 'sgn' }]],
      'record.json turns.1.orders.ALT.decisions.budget-vot: "budget-vot" is not among the events; did you mean "budget-vote"?',
    ],
    [
      'a decision of a card with no such option',
      [[RECORD, ['turns', 1, 'orders', 'ALT', 'decisions'], { 'budget-vote': 'sgn' }]],
      'record.json turns.1.orders.ALT.decisions.budget-vote: "sgn" is not among the options of budget-vote; did you mean "sign"?',
    ],
  ])('%s', (_, edits, message) => {
    expect(told(...edits)).toBe(message);
  });

  it('a dossier may rest on its own power’s budget, and on no other’s', () => {
    const capital = (who: string): Edit => [
      DOSSIERS,
      ['cards', 0, 'when'],
      [{ type: 'quantity', quantity: { kind: 'capital', who }, atLeast: 1 }],
    ];
    expect(told(capital('self'))).toBe('fine');
    expect(told(capital('rival'))).toBe(
      'dossiers.json cards.0.when.0.quantity.who: whether a move is open must not rest on another power\'s capital, which is hidden from its player; write "self", or test something that everybody sees',
    );
  });

  it.each<[string, readonly Edit[], readonly string[]]>([
    ['a follow-up of nothing', [[CARDS, ['cards', 3, 'onlyFollowUp'], true]], ['never']],
    ['an actor unknown', [[CARDS, ['cards', 0, 'actor'], 'XYZ']], ['unknown-id']],
    ['a value outside its domain', [[DOSSIERS, ['cards', 0, 'options', 1, 'with', 'size'], 3]], ['domain']],
    [
      'a parameter left out',
      [[DOSSIERS, ['cards', 0, 'options', 1, 'with'], { target: 'BER' }]],
      ['missing'],
    ],
    ['a move of another’s', [[PRESSURE, ['cards', 1, 'by'], ['ALT']]], ['not-yours']],
    ['a clock too long', [[DOSSIERS, ['cards', 0, 'clock'], 5]], ['range']],
    ['a record of another scenario', [[RECORD, ['scenario'], 'large']], ['unknown-id']],
    ['a record too short', [[RECORD, ['turns', 3], undefined]], ['size']],
    ['staff above its ceiling', [[SETTING, ['instruments', 'missions', 0, 'ceiling'], 399]], ['range']],
    [
      'another’s budget',
      [
        [
          DOSSIERS,
          ['cards', 0, 'when'],
          [{ type: 'quantity', quantity: { kind: 'desk', who: 'rival' }, atLeast: 1 }],
        ],
      ],
      ['hidden'],
    ],
    ['thresholds that fall', [[SETTING, ['instruments', 'tracks', 0, 'thresholds'], [700, 400]]], ['order']],
    ['a circle', [effects(1, { type: 'follow-up', card: 'ship-seized' })], ['cycle']],
    ['a message left open', [['moves/text.en.json', ['move.patrol.done'], '{by patrols']], ['text-syntax']],
    ['a character unseen', [['moves/text.en.json', ['move.patrol.done'], 'a\u202eb']], ['text-characters']],
  ])('%s has its code', (_, edits, codes) => {
    const loaded = loadScenario(changed(...edits), digest);
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(codes);
  });

  it('a fault of form has the code of its kind', () => {
    const codes = (path: readonly (string | number)[], value: Json | undefined): readonly string[] =>
      checkFile(CARDS, changed([CARDS, path, value])[CARDS] ?? '').problems.map(
        ({ code, path: at }) => `${code} ${at}`,
      );
    expect(codes(['cards', 2, 'odds'], 1025)).toEqual(['range cards.2.odds']);
    expect(codes(['cards', 2, 'odds'], -1)).toEqual(['range cards.2.odds']);
    expect(codes(['cards', 2, 'odds'], 'often')).toEqual(['type cards.2.odds']);
    expect(codes(['cards', 2, 'status'], 'rumour')).toEqual(['value cards.2.status']);
    expect(codes(['cards', 2, 'status'], undefined)).toEqual(['missing cards.2.status']);
    expect(codes(['cards', 2, 'citations'], [])).toEqual(['size cards.2.citations']);
  });

  it('a value left out and a comma too many are told with what to look for', () => {
    const hints = (text: string) => checkFile(CARDS, text).problems.map(({ hint }) => hint);
    expect(hints('{"cards": }')).toEqual(['look for a trailing comma, or a value left out']);
    expect(hints('{"cards": [1,]}')).toEqual(['look for a trailing comma, or a value left out']);
  });
});

describe('content: cards and turns', () => {
  it('a card that waits for turns to pass is dealt in a later one', () => {
    const later = (last: number): Edit => when(3, { type: 'not', of: { type: 'turn', to: last } });
    expect(told(later(3))).toBe('fine');
    expect(told(later(4))).toBe(
      'cards.json cards.3.when.0.of: can never hold: the turn is never at least 5; it can be 1 to 4',
    );
  });

  it('a card that is followed up may come in any turn, and what comes at its last brief comes too late', () => {
    expect(
      told(
        [CARDS, ['cards', 1, 'onlyFollowUp'], undefined],
        [CARDS, ['cards', 1, 'window'], { from: '2017-07-03', to: '2017-07-03' }],
        when(1, flag('late', true)),
        [CARDS, ['cards', 3, 'window'], { from: '2017-07-24', to: '2017-07-30' }],
        effects(3, flag('late', true)),
      ),
    ).toBe(
      'cards.json cards.1.when: can never hold while its window is open: what it waits for comes later; its briefs are those of turns 1 to 4; what happens at the same brief comes too late',
    );
  });

  it('an option and the card it waits for are no circle of cards', () => {
    expect(
      told(
        [CARDS, ['cards', 2, 'decision', 'options', 1, 'when'], [flag('vetoable', true)]],
        when(3, { type: 'fired', card: 'budget-vote', option: 'veto' }),
        effects(3, flag('vetoable', true)),
      ),
    ).toBe(
      [
        'cards.json cards.2.decision.options.1.when.0: can never hold: the flag "vetoable" never comes about; look at what should bring it about, or take this out',
        'cards.json cards.3.when.0: can never hold: the option "veto" of "budget-vote" never comes about; look at what should bring it about, or take this out',
      ].join('\n'),
    );
  });

  const repeated = (a: readonly [Json, Json], b: readonly [Json, Json], ...more: readonly Edit[]): string =>
    told(
      [CARDS, ['cards', 0, 'once'], false],
      when(0, a[0]),
      effects(0, a[1], flag('ship-held', true), { type: 'follow-up', card: 'ship-released' }),
      when(3, b[0]),
      effects(3, b[1]),
      [CARDS, ['cards', 0, 'window'], { from: '2017-07-03', to: '2017-07-30' }],
      ...more,
    );

  it('cards that may come again run in a circle by flags set, not by flags taken away or not there', () => {
    expect(repeated([flag('b', false), flag('a', true)], [flag('a', false), flag('b', true)])).toBe('fine');
    expect(repeated([flag('b', true), flag('a', true)], [flag('a', true), flag('b', true)])).toContain(
      'cards.json cards.0: cards set each other off for ever: ship-seized → collision → ship-seized; let one of them happen only once',
    );
    expect(
      repeated(
        [flag('b', true), flag('a', true)],
        [flag('a', true), flag('b', false)],
        effects(2, flag('b', true)),
      ),
    ).toBe('fine');
  });

  it('a card goes where the power it is not played by is played', () => {
    const { events, dossiers } = scenarioOf(
      changed([CARDS, ['cards', 3, 'unplayed'], 'ALT'], [DOSSIERS, ['cards', 1, 'unplayed'], 'BER']),
    );
    expect(events.map(({ id }) => id)).toEqual(['ship-seized', 'ship-released', 'budget-vote']);
    expect(dossiers.map(({ id }) => id)).toEqual(['strait-traffic']);
    const kept = scenarioOf(changed([CARDS, ['cards', 3, 'unplayed'], 'COR']));
    expect(kept.events.map(({ id }) => id)).toContain('collision');
  });
});

describe('content: moves beside those of the catalogue', () => {
  const names: Json = {
    powers: ['ALT', 'BER', 'COR'],
    bodies: ['PACT'],
    arenas: ['strait', 'piracy', 'elsewhere'],
    tracks: ['strait-talks'],
    treaties: ['transit'],
    flags: ['ship-held'],
    cards: [],
  };
  const raid: Json = {
    id: 'raid',
    kind: 'move',
    family: 'posture',
    cost: {},
    cameo: '150',
    weight: -5000,
    audience: 'public',
    arena: 'elsewhere',
    effects: [],
    citations: [{ source: 'teacher', status: 'fact' }],
  };
  const withRaid = (file: string): string =>
    toldOf({
      ...smallFiles(),
      'moves/names.json': JSON.stringify(names),
      [file]: JSON.stringify({ cards: [raid] }),
    });

  it('one of the catalogue goes with an arena that is not here, one of the scenario’s own is told', () => {
    expect(withRaid('moves/raids.json')).toBe('fine');
    expect(withRaid('raids.json')).toContain(
      'raids.json cards.0.arena: "elsewhere" is not among the arenas; arenas: piracy, strait',
    );
  });
});

describe('content: arenas in a state', () => {
  const table = smallWorld();
  const played = turn(table, setup(table, 'carried'), {
    ALT: slate([order('designate', { target: 'BER', size: 1 })]),
    BER: slate([order('patrol')]),
  });
  const acted = (arena: number | null): readonly string[] => {
    const state = edited(JSON.parse(JSON.stringify(played)) as Json, ['memory', 'acts', 0, 'arena'], arena);
    const read = readState(table, state, RULES_VERSION, 'save.json');
    return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`);
  };

  it('are those of its scenario, from the first to the last', () => {
    expect(played.memory.acts.length).toBeGreaterThan(0);
    expect([acted(0), acted(1), acted(null)]).toEqual([[], [], []]);
    expect(acted(2)).toEqual(['memory.acts.0.arena: expected a whole number from 0 to 1 or null, got 2']);
    expect(acted(-1)).toEqual(['memory.acts.0.arena: expected a whole number from 0 to 1 or null, got -1']);
  });
});

describe('content: values that a message wants', () => {
  it('are those by name, within plurals too, and the number sign is none', () => {
    expect([...valuesIn('{by} sees {n, plural, one {# ship of {to}} other {# ships}}')]).toEqual([
      'by',
      'n',
      'to',
    ]);
    expect([...valuesIn('{when, date, short}, {n, number}')]).toEqual(['when', 'n']);
  });
});
