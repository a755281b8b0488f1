import { channels, type Fault, pressure, record } from './fault.ts';

const SIZE = { parameter: 'size', times: 1, over: 1 };
const AIM = { name: 'target', among: 'rival' };
const patrol = (key: string, value: object | string | number) => pressure([1, key], value as never);
const orders = (turn: number, power: string, key: string, value: object) =>
  record(['turns', turn, 'orders', power, key], value as never);
const script = (key: string, value: object) => record(['turns', 0, 'script', key], value as never);

/** Faults of moves. */
export const MOVE_FAULTS: readonly Fault[] = [
  [
    'a source that is none',
    [pressure([1, 'citations', 0, 'source'], 'techer')],
    [
      '[unknown-id] moves/pressure.json cards.1.citations.0.source: "techer" is not among the sources of the scenario; did you mean "teacher"?',
    ],
  ],
  [
    'a player who is nobody',
    [pressure([0, 'by'], ['ALT', 'XYZ'])],
    ['[unknown-id] moves/pressure.json cards.0.by.1: "XYZ" is not among the powers; powers: ALT, BER, COR'],
  ],
  [
    'a parameter twice',
    [pressure([0, 'parameters', 2], AIM)],
    [
      '[duplicate-id] moves/pressure.json cards.0.parameters.2.name: parameter "target" stands twice; rename one, or take it out',
    ],
  ],
  [
    'a target among whom nobody is',
    [pressure([0, 'parameters', 0, 'among'], ['BER', 'XYZ'])],
    [
      '[unknown-id] moves/pressure.json cards.0.parameters.0.among.1: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a target twice',
    [channels([0, 'parameters', 0, 'among'], ['ALT', 'BER', 'ALT'])],
    [
      '[duplicate-id] moves/channels.json cards.0.parameters.0.among.2: value "ALT" stands twice; rename one, or take it out',
    ],
  ],
  [
    'an arena among which there is none',
    [channels([1, 'parameters', 1, 'among'], ['strat'])],
    [
      '[unknown-id] moves/channels.json cards.1.parameters.1.among.0: "strat" is not among the arenas; did you mean "strait"?',
    ],
  ],
  [
    'moves to give and to ask for that are none',
    [
      channels([1, 'parameters', 2], { name: 'give', among: ['patrl'] }),
      channels([1, 'parameters', 3], { name: 'ask', among: ['designat'] }),
      channels([1, 'effects'], []),
    ],
    [
      '[unknown-id] moves/channels.json cards.1.parameters.2.among.0: "patrl" is not among the moves in play; did you mean "patrol"?',
      '[unknown-id] moves/channels.json cards.1.parameters.3.among.0: "designat" is not among the moves in play; did you mean "designate"?',
    ],
  ],
  [
    'a move to threaten with that is none',
    [channels([1, 'parameters', 3], { name: 'threat', among: ['draw-dwn'] })],
    [
      '[unknown-id] moves/channels.json cards.1.parameters.3.among.0: "draw-dwn" is not among the moves in play; did you mean "draw-down"?',
    ],
  ],
  [
    'a size twice',
    [pressure([0, 'parameters', 1, 'among'], [1, 2, 2])],
    [
      '[duplicate-id] moves/pressure.json cards.0.parameters.1.among.2: value "2" stands twice; rename one, or take it out',
    ],
  ],
  [
    'any arena without a parameter for it',
    [patrol('arena', '*')],
    [
      '[parameter] moves/pressure.json cards.1.arena: the arena is "*" but there is no parameter "arena"; add one',
    ],
  ],
  [
    'an arena that is none',
    [patrol('arena', 'strat')],
    [
      '[unknown-id] moves/pressure.json cards.1.arena: "strat" is not among the arenas; did you mean "strait"?',
    ],
  ],
  [
    'weight by a size without a parameter for it',
    [patrol('weightAtSize', 2)],
    [
      '[parameter] moves/pressure.json cards.1.weightAtSize: the weight goes by size but there is no parameter "size"; add the parameter, or take this out',
    ],
  ],
  [
    'a risk of exposure of an open move',
    [patrol('exposure', 1)],
    [
      '[never] moves/pressure.json cards.1.exposure: only covert moves can be exposed; this one is public; write 0, or make the audience "covert"',
    ],
  ],
  [
    'a size without a parameter for it',
    [pressure([1, 'effects', 0, 'size'], SIZE)],
    [
      '[parameter] moves/pressure.json cards.1.effects.0.size.parameter: "size" has no value here: the move has no parameter "size"; write a plain number',
    ],
  ],
  [
    'any arena of an effect without a parameter for it',
    [pressure([1, 'effects', 0, 'arena'], '*')],
    [
      '[role] moves/pressure.json cards.1.effects.0.arena: "*" stands for no arena here: the move has no parameter "arena"; name an arena',
    ],
  ],
  [
    'any arena of a condition without a parameter for it',
    [pressure([2, 'when', 0, 'arena'], '*')],
    [
      '[role] moves/pressure.json cards.2.when.0.arena: "*" stands for no arena here: the move has no parameter "arena"; name an arena',
    ],
  ],
  [
    'a deadline without a parameter for it',
    [channels([1, 'parameters', 2])],
    [
      '[parameter] moves/channels.json cards.1.effects.0.in: "deadline" has no value here: the move has no parameter "deadline"; write a number of turns',
    ],
  ],
  [
    'a move that rests on the budget of another',
    [patrol('when', [{ type: 'quantity', quantity: { kind: 'capital', who: 'rival' }, atLeast: 1 }])],
    [
      '[hidden] moves/pressure.json cards.1.when.0.quantity.who: whether a move is open must not rest on another power\'s capital, which is hidden from its player; write "self", or test something that everybody sees',
    ],
  ],
  [
    'a move whose effect goes by the budget of another is fine',
    [
      pressure([1, 'effects', 1, 'if'], {
        type: 'quantity',
        quantity: { kind: 'capital', who: 'rival' },
        atLeast: 1,
      }),
    ],
    [],
  ],
  [
    'no move at all',
    [
      [
        'scenario.json',
        ['without'],
        ['leaders-call', 'ultimatum', 'open-strait-talks', 'designate', 'patrol', 'draw-down'],
      ],
      [
        'record.json',
        ['turns'],
        [0, 1, 2, 3].map(() => ({
          orders: {},
          script: { events: [], consents: {}, breaks: [], exposed: [] },
          notes: [],
        })),
      ],
      ['dossiers.json', ['cards'], undefined],
    ],
    ['[missing] dossiers.json cards: "cards" is missing; expected a list; add "cards"'],
  ],
  [
    'a move without words',
    [
      ['moves/text.en.json', ['move.patrol.title'], undefined],
      ['moves/text.en.json', ['move.patrol.body'], undefined],
      ['moves/text.en.json', ['move.patrol.done'], undefined],
    ],
    [
      '[text-missing] moves/pressure.json cards.1: there is no text "move.patrol.title"; add "move.patrol.title" to text.en.json',
      '[text-missing] moves/pressure.json cards.1: there is no text "move.patrol.body"; add "move.patrol.body" to text.en.json',
      '[text-missing] moves/pressure.json cards.1: there is no text "move.patrol.done"; add "move.patrol.done" to text.en.json',
    ],
  ],
  [
    'words of what was done that want too much',
    [['moves/text.en.json', ['move.designate.done'], '{by} {to} {arena} {target} {size} {sise} {nothing}']],
    [
      '[text-value] moves/pressure.json cards.0: the text "move.designate.done" wants a value "sise" that it is not given; did you mean "size"?',
      '[text-value] moves/pressure.json cards.0: the text "move.designate.done" wants a value "nothing" that it is not given; there are: by, to, arena, target, size',
    ],
  ],
];

/** Faults of the record. */
export const RECORD_FAULTS: readonly Fault[] = [
  [
    'of another scenario',
    [record(['scenario'], 'large')],
    ['[unknown-id] record.json scenario: the record of "large", in a folder of "small"; write "small"'],
  ],
  [
    'of too few turns',
    [record(['turns', 3])],
    ['[size] record.json turns: the record has 3 turns, the scenario 4; give every turn an entry'],
  ],
  [
    'that opens with what is no event',
    [record(['opening', 0], 'strait-traffic')],
    [
      '[unknown-id] record.json opening.0: "strait-traffic" is not among the events; events: budget-vote, collision, ship-released, ship-seized',
    ],
  ],
  [
    'whose script calls for what is not there',
    [
      script('events', ['budget-vot']),
      script('breaks', ['strait']),
      script('exposed', ['patrl']),
      script('consents', { strat: true }),
    ],
    [
      '[unknown-id] record.json turns.0.script.events.0: "budget-vot" is not among the events; did you mean "budget-vote"?',
      '[unknown-id] record.json turns.0.script.breaks.0: "strait" is not among the arenas with a ceasefire; there are no arenas with a ceasefire here',
      '[unknown-id] record.json turns.0.script.exposed.0: "patrl" is not among the moves in play; did you mean "patrol"?',
      '[unknown-id] record.json turns.0.script.consents.strat: "strat" is not among the arenas; did you mean "strait"?',
    ],
  ],
  [
    'of one who does not play',
    [
      record(['turns', 2, 'orders', 'COR'], {
        moves: [{ move: 'x', with: {} }],
        decisions: {},
        answers: [],
        instruction: null,
        expectation: null,
      }),
    ],
    [
      '[unknown-id] record.json turns.2.orders.COR: "COR" is not among the played powers; played powers: ALT, BER',
    ],
  ],
  [
    'of a move that is none',
    [orders(1, 'BER', 'moves', [{ move: 'patrl', with: {} }])],
    [
      '[unknown-id] record.json turns.1.orders.BER.moves.0.move: "patrl" is not among the moves in play; did you mean "patrol"?',
    ],
  ],
  [
    'of a move of another',
    [pressure([1, 'by'], ['ALT'])],
    ['[not-yours] record.json turns.1.orders.BER.moves.0.move: BER can\'t play "patrol"; only ALT can'],
  ],
  [
    'of a move at oneself',
    [orders(0, 'ALT', 'moves', [{ move: 'leaders-call', with: { target: 'ALT' } }])],
    [
      '[domain] record.json turns.0.orders.ALT.moves.0.with.target: "target" of "leaders-call" can\'t be "ALT"; allowed: BER',
    ],
  ],
  [
    'of an instruction to play what is none',
    [
      orders(1, 'BER', 'instruction', {
        when: { type: 'coerces' },
        order: { move: 'patrl', with: {} },
        audience: 'public',
      }),
    ],
    [
      '[unknown-id] record.json turns.1.orders.BER.instruction.order.move: "patrl" is not among the moves in play; did you mean "patrol"?',
    ],
  ],
  [
    'of an instruction to play it at oneself',
    [
      orders(1, 'BER', 'instruction', {
        when: { type: 'coerces' },
        order: { move: 'leaders-call', with: { target: 'BER' } },
        audience: 'public',
      }),
    ],
    [
      '[domain] record.json turns.1.orders.BER.instruction.order.with.target: "target" of "leaders-call" can\'t be "BER"; allowed: ALT',
    ],
  ],
  [
    'of a decision that is none',
    [orders(1, 'ALT', 'decisions', { 'budget-vot': 'sgn' })],
    [
      '[unknown-id] record.json turns.1.orders.ALT.decisions.budget-vot: "budget-vot" is not among the events; did you mean "budget-vote"?',
    ],
  ],
  [
    'of a decision of a card that asks for none',
    [orders(1, 'ALT', 'decisions', { collision: 'sign' })],
    [
      '[unknown-id] record.json turns.1.orders.ALT.decisions.collision: "sign" is not among the options of collision; there are no options of collision here',
    ],
  ],
  [
    'of an option that is none',
    [orders(1, 'ALT', 'decisions', { 'budget-vote': 'sgn' })],
    [
      '[unknown-id] record.json turns.1.orders.ALT.decisions.budget-vote: "sgn" is not among the options of budget-vote; did you mean "sign"?',
    ],
  ],
];
