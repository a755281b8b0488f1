import type { Json } from '../edit.ts';
import { card, channels, dossier, type Fault, pressure, setting, text } from './fault.ts';

const when = (k: number, ...all: readonly Json[]) => card([k, 'when'], all);
const effects = (k: number, ...all: readonly Json[]) => card([k, 'effects'], all);
const flag = (name: string, is = true): Json => ({ type: 'flag', flag: name, is });
const heat = (bounds: { readonly [key: string]: Json }): Json => ({
  type: 'quantity',
  quantity: { kind: 'heat', arena: 'strait' },
  ...bounds,
});
const all = (...of: readonly Json[]): Json => ({ type: 'all', of });
const fired = (id: string, option?: string): Json => ({
  type: 'fired',
  card: id,
  ...(option === undefined ? {} : { option }),
});
const leadsTo = (id: string): Json => ({ type: 'follow-up', card: id });
const envoy = (is: string): Json => ({ type: 'channel', between: ['ALT', 'BER'], channel: 'envoy', is });
const power = (...is: readonly string[]): Json => ({ type: 'power', is });

/** Moves that nobody can play, and options of dossiers. */
export const IDLE_FAULTS: readonly Fault[] = [
  [
    'a move of powers that nobody plays',
    [channels([1, 'by'], ['COR'])],
    [
      '[never] moves/channels.json cards.1.by: nobody who plays may play "ultimatum"; played: ALT, BER; mend it, or leave it out of the scenario’s "moves"',
    ],
  ],
  [
    'a move that is never open',
    [channels([1, 'when'], [envoy('open')])],
    [
      '[never] moves/channels.json cards.1.when.0: nobody can ever play "ultimatum": can never hold: the envoy channel of ALT and BER is never "open", it can be shut; mend it, or leave it out of the scenario’s "moves"',
    ],
  ],
  [
    'a move whose conditions contradict each other',
    [channels([1, 'when'], [heat({ atLeast: 700 }), heat({ atMost: 600 })])],
    [
      '[never] moves/channels.json cards.1.when.1: nobody can ever play "ultimatum": can never hold together with what stands before it, change one of them, or join them with "any"; mend it, or leave it out of the scenario’s "moves"',
    ],
  ],
  [
    'a move without a value for a parameter',
    [
      channels([1, 'parameters', 3], { name: 'ask', among: ['draw-down'] }),
      pressure([2, 'by'], ['BER']),
      channels([1, 'by'], ['BER']),
    ],
    [
      '[never] moves/channels.json cards.1.parameters: nobody can ever play "ultimatum": one of its parameters has no value left; mend it, or leave it out of the scenario’s "moves"',
    ],
  ],
  [
    'a move that can be given by whoever promises',
    [
      channels([1, 'parameters', 3], { name: 'give', among: ['draw-down'] }),
      pressure([2, 'by'], ['BER']),
      channels([1, 'by'], ['ALT']),
    ],
    [
      '[never] moves/channels.json cards.1.parameters: nobody can ever play "ultimatum": one of its parameters has no value left; mend it, or leave it out of the scenario’s "moves"',
    ],
  ],
  [
    'a move that can be threatened by whoever threatens',
    [
      channels([1, 'parameters', 3], { name: 'threat', among: ['draw-down'] }),
      pressure([2, 'by'], ['BER']),
      channels([1, 'by'], ['ALT']),
    ],
    [
      '[never] moves/channels.json cards.1.parameters: nobody can ever play "ultimatum": one of its parameters has no value left; mend it, or leave it out of the scenario’s "moves"',
    ],
  ],
  [
    'an option that its power can never play, though the other can',
    [channels([2, 'when', 1], power('ALT'))],
    ['[never] dossiers.json cards.1.options.0.move: BER can never play "open-strait-talks" so; only ALT can'],
  ],
  [
    'an option without parameters that its power can never play',
    [
      pressure([2, 'when', 0, 'by'], 'ALT'),
      pressure([2, 'when', 1], power('ALT')),
      setting(['instruments', 'deployments', 0, 'by'], 'ALT'),
    ],
    ['[never] dossiers.json cards.1.options.1.move: BER can never play "draw-down"; only ALT can'],
  ],
  [
    'an option that its power can play, and not so',
    [
      channels([0, 'parameters', 0, 'among'], ['BER', 'COR']),
      channels([0, 'when', 0, 'between'], ['self', 'target']),
      dossier([0, 'options', 0, 'with', 'target'], 'COR'),
    ],
    [
      '[never] dossiers.json cards.0.options.0.move: ALT can never play "leaders-call" so; change its parameters',
    ],
  ],
  [
    'a move without a target, which is the rival',
    [pressure([1, 'when'], [{ type: 'mission', host: 'target', sender: 'self', is: 'capped' }])],
    [
      '[never] moves/pressure.json cards.1.when.0: nobody can ever play "patrol": can never hold: the mission of ALT in BER (ceiling) is never "capped", it can be uncapped; mend it, or leave it out of the scenario’s "moves"',
    ],
  ],
  [
    'a move at a target that it can never be played at, but at another',
    [
      channels([0, 'parameters', 0, 'among'], 'others'),
      channels([0, 'when', 0, 'channel'], 'military'),
      dossier([0, 'options', 0, 'with', 'target'], 'COR'),
    ],
    [
      '[never] dossiers.json cards.0.options.0.move: ALT can never play "leaders-call" so; change its parameters',
    ],
  ],
];

const again = (
  id: string,
  conditions: readonly Json[],
  list: readonly Json[],
  more: object = {},
): { readonly [key: string]: Json } => ({
  id,
  kind: 'event',
  status: 'fact',
  window: { from: '2017-07-03', to: '2017-07-30' },
  once: false,
  when: conditions,
  effects: list,
  citations: [{ source: 'teacher', status: 'fact' }],
  ...more,
});
const withCards = (...cards: readonly { readonly [key: string]: Json }[]) => [
  ...cards.map((one, i) => card([4 + i], one)),
  ...cards.flatMap(({ id }) => [text(`card.${id}.title`, 'A title'), text(`card.${id}.body`, 'A body.')]),
];

/** Cards that lead to each other. */
export const CIRCLE_FAULTS: readonly Fault[] = [
  [
    'follow-ups in a circle',
    withCards(again('one', [], [leadsTo('two')]), again('two', [], [leadsTo('one')])),
    ['[cycle] cards.json cards.4: follow-ups run in a circle: one → two → one; break the circle'],
  ],
  [
    'a follow-up to itself',
    withCards(again('one', [], [leadsTo('one')])),
    ['[cycle] cards.json cards.4: follow-ups run in a circle: one → one; break the circle'],
  ],
  [
    'a follow-up of an option back to its card',
    [card([2, 'decision', 'options', 1, 'effects'], [leadsTo('budget-vote')])],
    ['[cycle] cards.json cards.2: follow-ups run in a circle: budget-vote → budget-vote; break the circle'],
  ],
  [
    'flags in a circle',
    withCards(
      again('one', [flag('b')], [flag('a')]),
      again('two', [flag('a')], [flag('b')]),
      again('first', [], [flag('a')], { once: true }),
    ),
    [
      '[cycle] cards.json cards.4: cards set each other off for ever: one → two → one; let one of them happen only once',
    ],
  ],
  [
    'flags in a circle, one of them in all',
    withCards(
      again('one', [all(heat({ atLeast: 1 }), flag('b'))], [flag('a')]),
      again('two', [flag('a')], [flag('b')]),
      again('first', [], [flag('a')], { once: true }),
    ),
    [
      '[cycle] cards.json cards.4: cards set each other off for ever: one → two → one; let one of them happen only once',
    ],
  ],
  [
    'a flag and a follow-up in a circle',
    withCards(again('one', [flag('b')], [leadsTo('two')]), again('two', [], [flag('b')])),
    [
      '[cycle] cards.json cards.4: cards set each other off for ever: one → two → one; let one of them happen only once',
    ],
  ],
  [
    'a card that sets its own flag',
    withCards(again('one', [flag('a')], [flag('a')]), again('first', [], [flag('a')], { once: true })),
    [],
  ],
  [
    'a follow-up to one that comes once',
    withCards(
      again('one', [], [leadsTo('two')]),
      again('two', [flag('a')], [flag('a')], { once: true }),
      again('first', [], [flag('a')]),
    ),
    [],
  ],
  [
    'a card that waits for itself',
    withCards(again('one', [fired('one')], [])),
    [
      '[cycle] cards.json cards.4.when: "one" waits for itself, so that it never happens; let one of them happen without the other',
    ],
  ],
  [
    'a card that waits for its own flag',
    withCards(again('one', [flag('a')], [flag('a')])),
    [
      '[cycle] cards.json cards.4.when: "one" waits for itself, so that it never happens; let one of them happen without the other',
    ],
  ],
  [
    'three that wait for each other',
    withCards(
      again('one', [fired('two')], []),
      again('two', [flag('a')], []),
      again('three', [fired('one')], [flag('a')]),
    ),
    [
      '[cycle] cards.json cards.4.when: cards wait for each other, so that none of them ever happens: one → two → three → one; let one of them happen without the other',
    ],
  ],
  [
    'a card that waits for an option of one that waits for it',
    [when(2, fired('collision')), when(3, fired('budget-vote', 'veto'))],
    [
      '[cycle] cards.json cards.2.when: cards wait for each other, so that none of them ever happens: budget-vote → collision → budget-vote; let one of them happen without the other',
    ],
  ],
  [
    'two dossiers that wait for each other',
    [dossier([0, 'when'], [fired('port-owners')]), dossier([1, 'when'], [fired('strait-traffic', 'talk')])],
    [
      '[cycle] dossiers.json cards.0.when: cards wait for each other, so that none of them ever happens: strait-traffic → port-owners → strait-traffic; let one of them happen without the other',
    ],
  ],
  [
    'a card that waits until another has not come is fine',
    [effects(3, flag('late')), when(0, flag('late', false))],
    [],
  ],
];
