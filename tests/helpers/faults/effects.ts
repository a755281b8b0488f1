import { card, change, effect, type Fault, GIVEN, SIZE } from './fault.ts';

/** Faults of what an event does. */
export const EFFECT_FAULTS: readonly Fault[] = [
  [
    'an effect under a condition that is none',
    [card([0, 'effects', 0, 'if'], { type: 'flag', flag: 'x', is: true })],
    [
      '[unknown-id] cards.json cards.0.effects.0.if.flag: "x" is not among the flags that an effect sets; flags that an effect sets: ship-held',
    ],
  ],
  [
    'a change of the tension',
    [change({ kind: 'tension', from: 'ALT', to: 'BER' })],
    [
      '[derived] cards.json cards.0.effects.0.quantity.kind: "tension" follows from other quantities and can\'t be changed by itself; use an effect of type "act", or change "climate" or a baseline',
    ],
  ],
  [
    'a change of sanctions',
    [change({ kind: 'sanctions', from: 'ALT', to: 'BER' })],
    [
      '[derived] cards.json cards.0.effects.0.quantity.kind: "sanctions" follows from other quantities and can\'t be changed by itself; use an effect of type "sanctions"',
    ],
  ],
  [
    'a change of staff',
    [change({ kind: 'staff', from: 'ALT', to: 'BER' })],
    [
      '[derived] cards.json cards.0.effects.0.quantity.kind: "staff" follows from other quantities and can\'t be changed by itself; use an effect of type "mission"',
    ],
  ],
  [
    'a change of what nobody has',
    [change({ kind: 'mood', who: 'XYZ' })],
    [
      '[unknown-id] cards.json cards.0.effects.0.quantity.who: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a change by a size',
    [effect({ type: 'change', quantity: { kind: 'heat', arena: 'strait' }, by: SIZE })],
    [
      '[parameter] cards.json cards.0.effects.0.by.parameter: "size" has no value here: only a move has parameters; write a plain number',
    ],
  ],
  [
    'a deed to oneself, nowhere',
    [effect({ type: 'act', by: 'ALT', to: 'ALT', cameo: '036', weight: 1, arena: 'strat' })],
    [
      '[pair] cards.json cards.0.effects.0.to: two different powers are needed, got "ALT" twice; change one of them',
      '[unknown-id] cards.json cards.0.effects.0.arena: "strat" is not among the arenas; did you mean "strait"?',
    ],
  ],
  [
    'a deed of nobody to nobody',
    [effect({ type: 'act', by: 'XYA', to: 'XYZ', cameo: '036', weight: 1 })],
    [
      '[unknown-id] cards.json cards.0.effects.0.by: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.effects.0.to: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a follow-up that is none',
    [effect({ type: 'follow-up', card: 'strait-traffic' })],
    [
      '[unknown-id] cards.json cards.0.effects.0.card: "strait-traffic" is not among the events; events: budget-vote, collision, ship-released, ship-seized',
    ],
  ],
  [
    'sanctions of nobody on nobody, nowhere, by a size',
    [effect({ type: 'sanctions', op: 'impose', from: 'XYA', to: 'XYZ', arena: 'strat', level: SIZE })],
    [
      '[unknown-id] cards.json cards.0.effects.0.from: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.effects.0.to: "XYZ" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.effects.0.arena: "strat" is not among the arenas; did you mean "strait"?',
      '[parameter] cards.json cards.0.effects.0.level.parameter: "size" has no value here: only a move has parameters; write a plain number',
    ],
  ],
  [
    'sanctions on oneself',
    [effect({ type: 'sanctions', op: 'impose', from: 'ALT', to: 'ALT', arena: 'strait', level: 1 })],
    [
      '[pair] cards.json cards.0.effects.0.to: two different powers are needed, got "ALT" twice; change one of them',
    ],
  ],
  [
    'staff sent home, without a count',
    [effect({ type: 'mission', op: 'expel', host: 'XYA', sender: 'XYZ' })],
    [
      '[unknown-id] cards.json cards.0.effects.0.host: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.effects.0.sender: "XYZ" is not among the powers; powers: ALT, BER, COR',
      '[missing] cards.json cards.0.effects.0.count: "count" is missing; "expel" needs it; add "count"',
    ],
  ],
  [
    'a ceiling without a count, at home',
    [effect({ type: 'mission', op: 'cap', host: 'ALT', sender: 'ALT' })],
    [
      '[pair] cards.json cards.0.effects.0.sender: two different powers are needed, got "ALT" twice; change one of them',
      '[missing] cards.json cards.0.effects.0.count: "count" is missing; "cap" needs it; add "count"',
    ],
  ],
  [
    'staff sent home by a size',
    [effect({ type: 'mission', op: 'expel', host: 'ALT', sender: 'BER', count: SIZE })],
    [
      '[parameter] cards.json cards.0.effects.0.count.parameter: "size" has no value here: only a move has parameters; write a plain number',
    ],
  ],
  [
    'a channel to oneself',
    [effect({ type: 'channel', between: ['ALT', 'ALT'], channel: 'envoy', is: 'open' })],
    [
      '[pair] cards.json cards.0.effects.0.between.1: two different powers are needed, got "ALT" twice; change one of them',
    ],
  ],
  [
    'a channel between nobody and nobody',
    [effect({ type: 'channel', between: ['XYA', 'XYZ'], channel: 'envoy', is: 'open' })],
    [
      '[unknown-id] cards.json cards.0.effects.0.between.0: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.effects.0.between.1: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'talks that are none, pushed by nothing',
    [effect({ type: 'talks', op: 'push', track: 'strait-talk' })],
    [
      '[unknown-id] cards.json cards.0.effects.0.track: "strait-talk" is not among the tracks; did you mean "strait-talks"?',
      '[missing] cards.json cards.0.effects.0.by: "by" is missing; "push" needs it; add "by"',
    ],
  ],
  [
    'talks pushed by a size',
    [effect({ type: 'talks', op: 'push', track: 'strait-talks', by: SIZE })],
    [
      '[parameter] cards.json cards.0.effects.0.by.parameter: "size" has no value here: only a move has parameters; write a plain number',
    ],
  ],
  [
    'a truce nowhere, warranted by nobody',
    [effect({ type: 'ceasefire', op: 'establish', arena: 'strat', guarantors: ['COR', 'XYZ'] })],
    [
      '[unknown-id] cards.json cards.0.effects.0.arena: "strat" is not among the arenas; did you mean "strait"?',
      '[unknown-id] cards.json cards.0.effects.0.guarantors.1: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'forces of nobody, nowhere, by a size',
    [effect({ type: 'deployment', by: 'XYZ', arena: 'strat', size: SIZE })],
    [
      '[unknown-id] cards.json cards.0.effects.0.by: "XYZ" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.effects.0.arena: "strat" is not among the arenas; did you mean "strait"?',
      '[parameter] cards.json cards.0.effects.0.size.parameter: "size" has no value here: only a move has parameters; write a plain number',
    ],
  ],
  [
    'a treaty that is none',
    [effect({ type: 'treaty', treaty: 'transt', to: 'ended' })],
    [
      '[unknown-id] cards.json cards.0.effects.0.treaty: "transt" is not among the treaties; did you mean "transit"?',
    ],
  ],
  [
    'a promise to oneself, by a deadline',
    [effect({ ...GIVEN, to: 'ALT', in: 'deadline' })],
    [
      '[pair] cards.json cards.0.effects.0.to: two different powers are needed, got "ALT" twice; change one of them',
      '[parameter] cards.json cards.0.effects.0.in: "deadline" has no value here: only a move has parameters; write a number of turns',
    ],
  ],
  [
    'a promise of nobody to nobody',
    [effect({ ...GIVEN, by: 'XYA', to: 'XYZ' })],
    [
      '[unknown-id] cards.json cards.0.effects.0.by: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.effects.0.to: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a promise of a move that is none',
    [effect({ ...GIVEN, pledge: { kind: 'move', move: 'patrl' } })],
    [
      '[unknown-id] cards.json cards.0.effects.0.pledge.move: "patrl" is not among the moves in play; did you mean "patrol"?',
    ],
  ],
  [
    'a promise that something holds which is none',
    [effect({ ...GIVEN, pledge: { kind: 'condition', condition: { type: 'flag', flag: 'x', is: true } } })],
    [
      '[unknown-id] cards.json cards.0.effects.0.pledge.condition.flag: "x" is not among the flags that an effect sets; flags that an effect sets: ship-held',
    ],
  ],
  [
    'a promise that falls due after the end',
    [effect({ ...GIVEN, in: 4 })],
    ['[range] cards.json cards.0.effects.0.in: due in turn 5 at the earliest; the game has 4 turns'],
  ],
];
