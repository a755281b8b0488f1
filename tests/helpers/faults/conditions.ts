import { card, type Fault } from './fault.ts';

const when = (...all: readonly object[]) => card([0, 'when'], all as never);
const heat = (bounds: object) => ({
  type: 'quantity',
  quantity: { kind: 'heat', arena: 'strait' },
  ...bounds,
});

/** Faults of what an event asks for. */
export const CONDITION_FAULTS: readonly Fault[] = [
  [
    'a condition of two lists, deep inside',
    [
      when({
        type: 'all',
        of: [{ type: 'any', of: [{ type: 'not', of: { type: 'flag', flag: 'x', is: true } }] }],
      }),
    ],
    [
      '[unknown-id] cards.json cards.0.when.0.of.0.of.0.of.flag: "x" is not among the flags that an effect sets; flags that an effect sets: ship-held',
    ],
  ],
  [
    'a condition without a bound',
    [when(heat({}))],
    [
      '[never] cards.json cards.0.when.0: tests nothing: neither a lower nor an upper bound is given; add one of the two',
    ],
  ],
  [
    'turns without a bound',
    [when({ type: 'turn' })],
    [
      '[never] cards.json cards.0.when.0: tests nothing: neither a lower nor an upper bound is given; add one of the two',
    ],
  ],
  [
    'turns after the last',
    [when({ type: 'turn', from: 5 })],
    [
      '[never] cards.json cards.0.when.0.from: can never hold: from turn 5; the game has 4 turns; "to" is not given',
    ],
  ],
  [
    'turns the wrong way round',
    [when({ type: 'turn', from: 3, to: 2 })],
    ['[never] cards.json cards.0.when.0.from: can never hold: from turn 3; the game has 4 turns; "to" is 2'],
  ],
  [
    'a lower bound out of range',
    [when(heat({ atLeast: 1001 }))],
    [
      '[never] cards.json cards.0.when.0.atLeast: can never hold: at least 1001 is out of range; the range is 0 to 1000',
    ],
  ],
  [
    'an upper bound out of range',
    [when(heat({ atMost: -1 }))],
    [
      '[never] cards.json cards.0.when.0.atMost: can never hold: at most -1 is out of range; the range is 0 to 1000',
    ],
  ],
  [
    'bounds that cross',
    [when(heat({ atLeast: 501, atMost: 500 }))],
    [
      '[never] cards.json cards.0.when.0.atLeast: can never hold: at least 501 and at most 500; the range is 0 to 1000',
    ],
  ],
  [
    'a quantity between one and the same',
    [when({ type: 'quantity', quantity: { kind: 'tension', from: 'ALT', to: 'ALT' }, atLeast: 1 })],
    [
      '[pair] cards.json cards.0.when.0.quantity.to: a pair of two different powers is needed, got "ALT" twice; change one of them',
    ],
  ],
  [
    'a quantity between nobody and nobody',
    [when({ type: 'quantity', quantity: { kind: 'tension', from: 'XYA', to: 'XYZ' }, atLeast: 1 })],
    [
      '[unknown-id] cards.json cards.0.when.0.quantity.from: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.when.0.quantity.to: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a quantity of nobody',
    [when({ type: 'quantity', quantity: { kind: 'mood', who: 'XYZ' }, atLeast: 1 })],
    [
      '[unknown-id] cards.json cards.0.when.0.quantity.who: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a quantity in no arena',
    [when({ type: 'quantity', quantity: { kind: 'heat', arena: 'strat' }, atLeast: 1 })],
    [
      '[unknown-id] cards.json cards.0.when.0.quantity.arena: "strat" is not among the arenas; did you mean "strait"?',
    ],
  ],
  [
    'a quantity of no body',
    [when({ type: 'quantity', quantity: { kind: 'cohesion', body: 'PCAT' }, atLeast: 1 })],
    [
      '[unknown-id] cards.json cards.0.when.0.quantity.body: "PCAT" is not among the bodies; did you mean "PACT"?',
    ],
  ],
  [
    'a quantity in any arena',
    [when({ type: 'quantity', quantity: { kind: 'heat', arena: '*' }, atLeast: 1 })],
    [
      '[role] cards.json cards.0.when.0.quantity.arena: "*" stands for no arena here: only a move has parameters; name an arena',
    ],
  ],
  [
    'a flag that nothing sets',
    [when({ type: 'flag', flag: 'ship-hold', is: false })],
    [
      '[unknown-id] cards.json cards.0.when.0.flag: "ship-hold" is not among the flags that an effect sets; did you mean "ship-held"?',
    ],
  ],
  [
    'a card that is none',
    [when({ type: 'fired', card: 'ship-size', option: 'x' })],
    [
      '[unknown-id] cards.json cards.0.when.0.card: "ship-size" is not among the events and dossiers; did you mean "ship-seized"?',
    ],
  ],
  [
    'an option that is none',
    [when({ type: 'fired', card: 'budget-vote', option: 'vto' })],
    [
      '[unknown-id] cards.json cards.0.when.0.option: "vto" is not among the options of budget-vote; did you mean "veto"?',
    ],
  ],
  [
    'an option of a card that asks for no decision',
    [when({ type: 'fired', card: 'collision', option: 'x' })],
    [
      '[unknown-id] cards.json cards.0.when.0.option: "x" is not among the options of collision; there are no options of collision here',
    ],
  ],
  [
    'a move of nobody that is none, with a tag that is none',
    [when({ type: 'played', by: 'XYZ', move: 'patrl', tag: 'presure', within: 1 })],
    [
      '[unknown-id] cards.json cards.0.when.0.by: "XYZ" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.when.0.move: "patrl" is not among the moves in play; did you mean "patrol"?',
      '[unknown-id] cards.json cards.0.when.0.tag: "presure" is not among the tags of moves; did you mean "pressure"?',
    ],
  ],
  [
    'a power that nobody is',
    [when({ type: 'power', is: ['ALT', 'XYZ'] })],
    ['[unknown-id] cards.json cards.0.when.0.is.1: "XYZ" is not among the powers; powers: ALT, BER, COR'],
  ],
  [
    'sanctions of nobody on nobody',
    [when({ type: 'sanctions', from: 'XYA', to: 'XYZ', basis: 'any', atLeast: 1 })],
    [
      '[unknown-id] cards.json cards.0.when.0.from: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.when.0.to: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a link to oneself',
    [when({ type: 'linked', from: 'ALT', to: 'ALT', is: true })],
    [
      '[pair] cards.json cards.0.when.0.to: a pair of two different powers is needed, got "ALT" twice; change one of them',
    ],
  ],
  [
    'a mission of nobody at nobody’s',
    [when({ type: 'mission', host: 'XYA', sender: 'XYZ', is: 'capped' })],
    [
      '[unknown-id] cards.json cards.0.when.0.host: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.when.0.sender: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a mission at home',
    [when({ type: 'mission', host: 'ALT', sender: 'ALT', is: 'capped' })],
    [
      '[pair] cards.json cards.0.when.0.sender: a pair of two different powers is needed, got "ALT" twice; change one of them',
    ],
  ],
  [
    'a channel between nobody and nobody',
    [when({ type: 'channel', between: ['XYA', 'XYZ'], channel: 'leaders', is: 'open' })],
    [
      '[unknown-id] cards.json cards.0.when.0.between.0: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.when.0.between.1: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a channel to oneself',
    [when({ type: 'channel', between: ['ALT', 'ALT'], channel: 'leaders', is: 'open' })],
    [
      '[pair] cards.json cards.0.when.0.between.1: a pair of two different powers is needed, got "ALT" twice; change one of them',
    ],
  ],
  [
    'a track that is none',
    [when({ type: 'track', track: 'strait-talk', is: 'open' })],
    [
      '[unknown-id] cards.json cards.0.when.0.track: "strait-talk" is not among the tracks; did you mean "strait-talks"?',
    ],
  ],
  [
    'a ceasefire in no arena',
    [when({ type: 'ceasefire', arena: 'strat', is: 'none' })],
    ['[unknown-id] cards.json cards.0.when.0.arena: "strat" is not among the arenas; did you mean "strait"?'],
  ],
  [
    'a ceasefire where none can be',
    [when({ type: 'ceasefire', arena: 'piracy', is: 'broken' })],
    [
      '[unknown-id] cards.json cards.0.when.0.arena: "piracy" is not among the arenas that have or can get a ceasefire; there are no arenas that have or can get a ceasefire here',
    ],
  ],
  [
    'forces of nobody, nowhere, and more than there can be',
    [when({ type: 'deployment', by: 'XYZ', arena: 'strat', atLeast: 11 })],
    [
      '[unknown-id] cards.json cards.0.when.0.by: "XYZ" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.when.0.arena: "strat" is not among the arenas; did you mean "strait"?',
      '[never] cards.json cards.0.when.0.atLeast: can never hold: at least 11 is out of range; the range is 0 to 10',
    ],
  ],
  [
    'a treaty that is none',
    [when({ type: 'treaty', treaty: 'transt', is: 'ended' })],
    [
      '[unknown-id] cards.json cards.0.when.0.treaty: "transt" is not among the treaties; did you mean "transit"?',
    ],
  ],
  [
    'a promise of nobody that is none',
    [when({ type: 'commitment', by: 'XYZ', tag: 'ultimatm', is: 'open' })],
    [
      '[unknown-id] cards.json cards.0.when.0.by: "XYZ" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.when.0.tag: "ultimatm" is not among the tags of commitments; did you mean "ultimatum"?',
    ],
  ],
];
