import { card, change, effect, type Fault, GIVEN, SIZE } from './fault.ts';

/** Faults of the other parts of an event. */
export const EVENT_FAULTS: readonly Fault[] = [
  [
    'a source that is none',
    [card([0, 'citations', 0, 'source'], 'techer')],
    [
      '[unknown-id] cards.json cards.0.citations.0.source: "techer" is not among the sources of the scenario; did you mean "teacher"?',
    ],
  ],
  [
    'an actor and a target who are nobody',
    [card([0, 'actor'], 'XYA'), card([0, 'target'], 'XYZ')],
    [
      '[unknown-id] cards.json cards.0.actor: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.0.target: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a card in no arena',
    [card([0, 'arena'], 'strat')],
    ['[unknown-id] cards.json cards.0.arena: "strat" is not among the arenas; did you mean "strait"?'],
  ],
  [
    'a card in any arena',
    [card([0, 'arena'], '*')],
    [
      '[value] cards.json cards.0.arena: expected an id (lower-case words joined by hyphens) or null, got "*"; write an id (lower-case words joined by hyphens) or null',
    ],
  ],
  [
    'an incident nowhere, between nobody and nobody',
    [card([3, 'incident'], { arena: 'strat', between: ['XYA', 'XYZ'] })],
    [
      '[unknown-id] cards.json cards.3.incident.arena: "strat" is not among the arenas; did you mean "strait"?',
      '[unknown-id] cards.json cards.3.incident.between.0: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] cards.json cards.3.incident.between.1: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'an incident with oneself where nobody acts',
    [card([3, 'incident', 'between'], ['self', 'target'])],
    [
      '[role] cards.json cards.3.incident.between.0: "self" stands for nobody here: the card has no actor; name a power by its code',
      '[role] cards.json cards.3.incident.between.1: "target" stands for nobody here: the card has no actor; name a power by its code',
    ],
  ],
  [
    'oneself where nobody acts',
    [card([3, 'effects', 0], { type: 'change', quantity: { kind: 'mood', who: 'self' }, by: 1 })],
    [
      '[role] cards.json cards.3.effects.0.quantity.who: "self" stands for nobody here: the card has no actor; name a power by its code',
    ],
  ],
  [
    'a rival where nobody acts, though there is a target',
    [
      card([3, 'target'], 'BER'),
      card([3, 'effects', 0], { type: 'change', quantity: { kind: 'mood', who: 'rival' }, by: 1 }),
    ],
    [
      '[role] cards.json cards.3.effects.0.quantity.who: "rival" stands for nobody here: the card has no actor; name a power by its code',
    ],
  ],
  [
    'a target where nobody acts and nobody suffers',
    [card([3, 'effects', 0], { type: 'change', quantity: { kind: 'mood', who: 'target' }, by: 1 })],
    [
      '[role] cards.json cards.3.effects.0.quantity.who: "target" stands for nobody here: the card has no actor; name a power by its code',
    ],
  ],
  [
    'a follow-up of nothing',
    [card([3, 'onlyFollowUp'], true)],
    [
      '[never] cards.json cards.3.onlyFollowUp: can never happen: nothing has "collision" as its follow-up; add an effect of type "follow-up", or take this out',
    ],
  ],
  [
    'a window from no day to no day',
    [card([0, 'window'], { from: '2017-02-30', to: '2017-02-31' })],
    [
      '[date] cards.json cards.0.window.from: the calendar has no "2017-02-30"; write a day as 2017-07-07',
      '[date] cards.json cards.0.window.to: the calendar has no "2017-02-31"; write a day as 2017-07-07',
    ],
  ],
  [
    'a window the wrong way round',
    [card([0, 'window'], { from: '2017-07-04', to: '2017-07-03' })],
    [
      '[date] cards.json cards.0.window.to: the window ends 2017-07-03, before it begins 2017-07-04; swap the two',
    ],
  ],
  [
    'a window after the last brief',
    [card([0, 'window'], { from: '2017-07-25', to: '2017-07-26' })],
    [
      '[date] cards.json cards.0.window.from: begins 2017-07-25, after the last brief; briefs are on 2017-07-03 and every 7 days until 2017-07-24',
    ],
  ],
  [
    'a window too long before the first brief',
    [card([0, 'window'], { from: '2017-05-01', to: '2017-05-03' })],
    [
      '[date] cards.json cards.0.window.to: ends 2017-05-03, before the first brief; briefs are on 2017-07-03 and every 7 days until 2017-07-24',
    ],
  ],
  [
    'a decision of nobody',
    [card([2, 'decision', 'power'], 'XYZ')],
    ['[unknown-id] cards.json cards.2.decision.power: "XYZ" is not among the powers; powers: ALT, BER, COR'],
  ],
  [
    'a decision of one who does not play',
    [card([2, 'decision', 'power'], 'COR')],
    [
      '[unknown-id] cards.json cards.2.decision.power: "COR" is not among the played powers; played powers: ALT, BER',
    ],
  ],
  [
    'a decision of an actor who does not play',
    [card([2, 'actor'], 'COR'), card([2, 'decision', 'power'], 'self')],
    [
      '[unknown-id] cards.json cards.2.decision.power: "COR" is not among the played powers; played powers: ALT, BER',
    ],
  ],
  [
    'a decision of a target who does not play',
    [card([2, 'target'], 'COR'), card([2, 'decision', 'power'], 'target')],
    [
      '[unknown-id] cards.json cards.2.decision.power: "COR" is not among the played powers; played powers: ALT, BER',
    ],
  ],
  [
    'a decision by oneself where nobody acts',
    [card([2, 'actor']), card([2, 'decision', 'power'], 'self')],
    [
      '[role] cards.json cards.2.decision.power: "self" stands for nobody here: the card has no actor; name a power by its code',
    ],
  ],
  [
    'an option that stands twice',
    [card([2, 'decision', 'options', 1, 'id'], 'sign')],
    [
      '[duplicate-id] cards.json cards.2.decision.options.1.id: option "sign" stands twice; rename one, or take it out',
    ],
  ],
  [
    'an option for silence that is none',
    [card([2, 'decision', 'otherwise'], 'sing')],
    [
      '[unknown-id] cards.json cards.2.decision.otherwise: "sing" is not among the options; did you mean "sign"?',
    ],
  ],
  [
    'an option that rests on another’s budget',
    [
      card(
        [2, 'decision', 'options', 1, 'when'],
        [{ type: 'quantity', quantity: { kind: 'desk', who: 'BER' }, atLeast: 1 }],
      ),
    ],
    [
      '[hidden] cards.json cards.2.decision.options.1.when.0.quantity.who: whether a move is open must not rest on another power\'s desk, which is hidden from its player; write "self", or test something that everybody sees',
    ],
  ],
  [
    'an option by a size',
    [card([2, 'decision', 'options', 0, 'effects', 0, 'by'], SIZE)],
    [
      '[parameter] cards.json cards.2.decision.options.0.effects.0.by.parameter: "size" has no value here: only a move has parameters; write a plain number',
    ],
  ],
  [
    'a card that stands twice',
    [card([3, 'id'], 'ship-seized')],
    [
      '[duplicate-id] cards.json cards.3.id: card "ship-seized" stands twice; rename one, or take it out',
      '[unknown-id] text.en.json card.collision.body: "collision" is not among the events; events: budget-vote, ship-released, ship-seized',
      '[unknown-id] text.en.json card.collision.title: "collision" is not among the events; events: budget-vote, ship-released, ship-seized',
    ],
  ],
  [
    'an event that goes by the budget of somebody is fine',
    [card([0, 'when'], [{ type: 'quantity', quantity: { kind: 'capital', who: 'BER' }, atLeast: 1 }])],
    [],
  ],
  ['an effect that changes the budget of somebody is fine', [change({ kind: 'capital', who: 'BER' })], []],
  [
    'a promise that goes by the budget of somebody is fine',
    [
      effect({
        ...GIVEN,
        pledge: {
          kind: 'condition',
          condition: { type: 'quantity', quantity: { kind: 'capital', who: 'BER' }, atLeast: 1 },
        },
      }),
    ],
    [],
  ],
];
