import type { Json } from '../edit.ts';
import { vow } from '../spoil.ts';
import { card, channels, dossier, type Fault, pressure, setting, text } from './fault.ts';

type More = { readonly [key: string]: Json };

const vote = (...all: readonly Json[]) => card([2, 'when'], all);
const effect = (value: Json) => card([0, 'effects', 0], value);
const table = (kind: string, ...rows: readonly Json[]) => setting(['instruments', kind], rows);
const transit = (is: string): Json => ({ type: 'treaty', treaty: 'transit', is });
const treaty = (more: More): Json => ({
  id: 'transit',
  parties: ['ALT', 'BER'],
  status: 'in-force',
  expires: null,
  ...more,
});
const sanctions = (more: More): Json => ({
  from: 'ALT',
  to: 'BER',
  executive: 1,
  legislated: 2,
  arena: 'strait',
  linked: false,
  ...more,
});
const level = (basis: string, atLeast: number): Json => ({
  type: 'sanctions',
  from: 'ALT',
  to: 'BER',
  basis,
  atLeast,
});
const nobodyImposes = pressure([0, 'effects', 0, 'op'], 'ease');
const promised = (by: string, tag = 'vow'): Json => ({ type: 'commitment', by, tag, is: 'open' });
const forces = (by: string, arena: string, atLeast = 1): Json => ({ type: 'deployment', by, arena, atLeast });
const played = (by: string, more: More): Json => ({ type: 'played', by, within: 1, ...more });
const flag = (name: string): Json => ({ type: 'flag', flag: name, is: true });
const swap = [
  channels([1, 'parameters', 2], { name: 'give', among: ['draw-down'] }),
  channels([1, 'parameters', 3], { name: 'ask', among: ['draw-down'] }),
  channels([1, 'effects'], []),
];

/** The same of treaties, sanctions, forces, promises, moves and flags. */
export const MORE_POSSIBLE: readonly Fault[] = [
  [
    'a treaty is ended',
    [effect({ type: 'treaty', treaty: 'transit', to: 'ended' }), vote(transit('ended'))],
    [],
  ],
  [
    'a treaty is suspended',
    [effect({ type: 'treaty', treaty: 'transit', to: 'suspended' }), vote(transit('suspended'))],
    [],
  ],
  ['a treaty runs out', [table('treaties', treaty({ expires: '2017-07-12' })), vote(transit('ended'))], []],
  [
    'a treaty without an end does not run out',
    [table('treaties', treaty({})), vote(transit('ended'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the treaty "transit" is never "ended"; it can be in-force',
    ],
  ],
  [
    'a treaty is disputed where there is another',
    [
      table('treaties', treaty({}), treaty({ id: 'airspace' })),
      text('treaty.airspace', 'x'),
      vote(transit('disputed')),
    ],
    [],
  ],
  [
    'a suspended treaty is not disputed',
    [
      table('treaties', treaty({ status: 'suspended' }), treaty({ id: 'airspace' })),
      text('treaty.airspace', 'x'),
      vote(transit('disputed')),
    ],
    [
      '[never] cards.json cards.2.when.0: can never hold: the treaty "transit" is never "disputed"; it can be suspended',
    ],
  ],
  ['a link is there from the start', [vote({ type: 'linked', from: 'ALT', to: 'BER', is: true })], []],
  [
    'a link is made',
    [
      effect({ type: 'sanctions', op: 'link', from: 'BER', to: 'ALT' }),
      vote({ type: 'linked', from: 'BER', to: 'ALT', is: true }),
    ],
    [],
  ],
  [
    'sanctions are imposed to any level',
    [vote(level('any', 10), level('executive', 10), level('legislated', 10))],
    [],
  ],
  [
    'orders may become law, and law no order',
    [
      nobodyImposes,
      table('sanctions', sanctions({})),
      vote(level('legislated', 3), level('any', 3), level('executive', 2)),
    ],
    [
      '[never] cards.json cards.2.when.2: can never hold: the level of executive sanctions of ALT on BER is never at least 2; it can be 0 to 1',
    ],
  ],
  [
    'sanctions over several arenas add up',
    [
      nobodyImposes,
      table('sanctions', sanctions({}), sanctions({ arena: 'piracy' })),
      vote(level('any', 6), level('executive', 3)),
    ],
    [
      '[never] cards.json cards.2.when.1: can never hold: the level of executive sanctions of ALT on BER is never at least 3; it can be 0 to 2',
    ],
  ],
  [
    'sanctions as a quantity are those of any kind',
    [
      nobodyImposes,
      table('sanctions', sanctions({})),
      vote({ type: 'quantity', quantity: { kind: 'sanctions', from: 'ALT', to: 'BER' }, atLeast: 3 }),
    ],
    [],
  ],
  ['forces are there from the start, and more are sent', [vote(forces('BER', 'strait', 10))], []],
  [
    'forces that nobody adds to stay as many',
    [pressure([1, 'effects', 0, 'size'], -1), vote(forces('BER', 'strait', 3))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the size of the forces of BER in "strait" is never at least 3; it can be 0 to 2',
    ],
  ],
  [
    'forces are sent by a size',
    [
      pressure([0, 'effects', 0], {
        type: 'deployment',
        by: 'target',
        arena: 'piracy',
        size: { parameter: 'size', times: 1, over: 1 },
      }),
      vote(forces('BER', 'piracy', 9)),
    ],
    [],
  ],
  [
    'forces are withdrawn by a size',
    [
      pressure([0, 'effects', 0], {
        type: 'deployment',
        by: 'target',
        arena: 'piracy',
        size: { parameter: 'size', times: -1, over: 1 },
      }),
      vote(forces('BER', 'piracy')),
    ],
    [
      '[never] cards.json cards.2.when.0: can never hold: the size of the forces of BER in "piracy" is never at least 1; it can be 0 to 0',
    ],
  ],
  ['a promise stands from the start', [table('commitments', vow()), vote(promised('ALT'))], []],
  [
    'a promise is kept or broken, whatever it was',
    [
      table('commitments', vow()),
      vote(
        { type: 'commitment', by: 'ALT', tag: 'vow', is: 'kept' },
        { type: 'not', of: { type: 'commitment', by: 'ALT', tag: 'vow', is: 'kept' } },
      ),
    ],
    [],
  ],
  [
    'a promise stands of nobody but whoever made it',
    [table('commitments', vow()), vote(promised('BER'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: a promise "vow" by BER never comes about; look at what should bring it about, or take this out',
    ],
  ],
  ['a promise is made by whoever plays the move', [vote(promised('BER', 'ultimatum'))], []],
  ['an exchange is of both', [...swap, vote(promised('ALT', 'exchange'), promised('BER', 'exchange'))], []],
  [
    'an exchange is of none but those who play',
    [...swap, vote(promised('COR', 'exchange'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: a promise "exchange" by COR never comes about; look at what should bring it about, or take this out',
    ],
  ],
  [
    'a threat is by whoever makes it',
    [
      channels([1, 'effects'], []),
      channels([1, 'by'], ['ALT']),
      channels([1, 'parameters', 3], { name: 'threat', among: ['patrol'] }),
      vote(promised('ALT', 'ultimatum')),
    ],
    [],
  ],
  [
    'a threat is not by whom it is made to',
    [
      channels([1, 'effects'], []),
      channels([1, 'by'], ['ALT']),
      channels([1, 'parameters', 3], { name: 'threat', among: ['patrol'] }),
      vote(promised('BER', 'ultimatum')),
    ],
    [
      '[never] cards.json cards.2.when.0: can never hold: a promise "ultimatum" by BER never comes about; look at what should bring it about, or take this out',
    ],
  ],
  [
    'a move is played by whoever may',
    [vote(played('ALT', { move: 'patrol' }), played('BER', { tag: 'pressure' }))],
    [],
  ],
  ['a move is joined by an ally who does not play', [vote(played('COR', { move: 'patrol' }))], []],
  [
    'a move with consent is played by both',
    [
      channels([2, 'by'], ['BER']),
      vote(played('ALT', { move: 'open-strait-talks' })),
      dossier([1, 'when'], []),
    ],
    [],
  ],
  [
    'a move without is played by one',
    [
      channels([2, 'by'], ['BER']),
      channels([2, 'consent'], undefined),
      vote(played('ALT', { move: 'open-strait-talks' })),
    ],
    [
      '[never] cards.json cards.2.when.0: can never hold: the move "open-strait-talks" by ALT never comes about; look at what should bring it about, or take this out',
    ],
  ],
  ['any move at all is played by anybody', [vote(played('COR', {}))], []],
  [
    'that a move was not played always holds',
    [vote({ type: 'not', of: played('COR', { move: 'patrol' }) })],
    [],
  ],
  [
    'a flag is set by an option',
    [
      card([2, 'decision', 'options', 1, 'effects'], [{ type: 'flag', flag: 'vetoed', is: true }]),
      card([3, 'when'], [flag('vetoed')]),
    ],
    [],
  ],
  [
    'a flag is set by a dossier that lapses',
    [dossier([0, 'lapse', 0], { type: 'flag', flag: 'late', is: true }), card([3, 'when'], [flag('late')])],
    [],
  ],
  [
    'a dossier’s option is chosen',
    [card([3, 'when'], [{ type: 'fired', card: 'strait-traffic', option: 'press' }])],
    [],
  ],
  [
    'a flag is set where its own condition holds',
    [card([3, 'effects', 0], { type: 'flag', flag: 'a', is: true, if: flag('ship-held') }), vote(flag('a'))],
    [],
  ],
  [
    'a flag is set in the turn that its condition names',
    [
      card([3, 'effects', 0], { type: 'flag', flag: 'a', is: true, if: { type: 'turn', from: 3 } }),
      vote(flag('a')),
    ],
    [],
  ],
  [
    'a flag is set too late',
    [
      card([3, 'effects', 0], { type: 'flag', flag: 'a', is: true, if: { type: 'turn', from: 3 } }),
      card([2, 'window'], { from: '2017-07-10', to: '2017-07-10' }),
      vote(flag('a')),
    ],
    [
      '[never] cards.json cards.2.when: can never hold while its window is open: what it waits for comes later; its brief is that of turn 2; what happens at the same brief comes too late',
    ],
  ],
];
