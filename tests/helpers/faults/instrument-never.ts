import type { Json } from '../edit.ts';
import { card, channels, type Fault, pressure, setting } from './fault.ts';

const when = (k: number, ...all: readonly Json[]) => card([k, 'when'], all);
const vote = (...all: readonly Json[]) => when(2, ...all);
const mission = (is: string): Json => ({ type: 'mission', host: 'BER', sender: 'ALT', is });
const at = (is: string): Json => ({ type: 'track', track: 'strait-talks', is });
const truce = (is: string): Json => ({ type: 'ceasefire', arena: 'strait', is });
const played = (by: string, more: { readonly [key: string]: Json }): Json => ({
  type: 'played',
  by,
  within: 1,
  ...more,
});
const promise = (by: string, tag: string): Json => ({ type: 'commitment', by, tag, is: 'open' });

/** The same of what instruments can never be. */
export const INSTRUMENT_NEVER_FAULTS: readonly Fault[] = [
  [
    'forces out of range',
    [vote({ type: 'deployment', by: 'COR', arena: 'strait', atLeast: 2 })],
    [
      '[never] cards.json cards.2.when.0: can never hold: the size of the forces of COR in "strait" is never at least 2; it can be 0 to 0',
    ],
  ],
  [
    'staff of no mission',
    [vote({ type: 'quantity', quantity: { kind: 'staff', from: 'ALT', to: 'COR' }, atLeast: 1 })],
    [
      '[never] cards.json cards.2.when.0: can never hold: the mission of ALT in COR (staff) is never at least 1; it can be 0 to 0',
    ],
  ],
  [
    'sanctions that nobody imposes',
    [vote({ type: 'quantity', quantity: { kind: 'sanctions', from: 'BER', to: 'COR' }, atLeast: 1 })],
    [
      '[never] cards.json cards.2.when.0: can never hold: the level of sanctions of BER on COR is never at least 1; it can be 0 to 0',
    ],
  ],
  [
    'orders that nobody gives',
    [vote({ type: 'sanctions', from: 'COR', to: 'BER', basis: 'executive', atLeast: 1 })],
    [
      '[never] cards.json cards.2.when.0: can never hold: the level of executive sanctions of COR on BER is never at least 1; it can be 0 to 0',
    ],
  ],
  [
    'a link that nobody makes',
    [vote({ type: 'linked', from: 'BER', to: 'ALT', is: true })],
    [
      '[never] cards.json cards.2.when.0: can never hold: the link of sanctions of BER on ALT never comes about; look at what should bring it about, or take this out',
    ],
  ],
  [
    'that a link is not there, where nobody makes it, is fine',
    [
      vote({ type: 'linked', from: 'ALT', to: 'BER', is: false }),
      setting(['instruments', 'sanctions'], []),
      pressure([0, 'effects', 0, 'op'], 'ease'),
    ],
    [],
  ],
  [
    'property that nobody seizes',
    [vote(mission('property-seized'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the mission of ALT in BER (property seized) never comes about; look at what should bring it about, or take this out',
    ],
  ],
  [
    'a consulate that nobody shuts',
    [vote(mission('consulate-shut'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the mission of ALT in BER (consulate shut) never comes about; look at what should bring it about, or take this out',
    ],
  ],
  [
    'talks that are never agreed',
    [vote(at('agreed')), channels([2, 'effects', 0, 'op'], 'unlock')],
    [
      '[never] cards.json cards.2.when.0: can never hold: the track "strait-talks" is never "agreed"; it can be closed',
    ],
  ],
  [
    'talks that are never stalled',
    [vote(at('stalled')), setting(['instruments', 'tracks', 0, 'thresholds'], [])],
    [
      '[never] cards.json cards.2.when.0: can never hold: the track "strait-talks" is never "stalled"; it can be agreed, closed or open',
    ],
  ],
  [
    'a ceasefire that nobody makes',
    [
      vote(truce('in-force')),
      setting(
        ['instruments', 'ceasefires'],
        [{ arena: 'strait', parties: ['BER'], guarantors: [], monitored: false, status: 'none' }],
      ),
    ],
    [
      '[never] cards.json cards.2.when.0: can never hold: the ceasefire in "strait" is never "in-force"; it can be none',
    ],
  ],
  [
    'a ceasefire that never was none',
    [
      vote(truce('none')),
      setting(
        ['instruments', 'ceasefires'],
        [{ arena: 'strait', parties: ['BER'], guarantors: [], monitored: false, status: 'broken' }],
      ),
    ],
    [
      '[never] cards.json cards.2.when.0: can never hold: the ceasefire in "strait" is never "none"; it can be broken',
    ],
  ],
  [
    'a treaty that nobody ends',
    [vote({ type: 'treaty', treaty: 'transit', is: 'ended' })],
    [
      '[never] cards.json cards.2.when.0: can never hold: the treaty "transit" is never "ended"; it can be in-force',
    ],
  ],
  [
    'a promise that nobody makes',
    [vote(promise('COR', 'ultimatum'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: a promise "ultimatum" by COR never comes about; look at what should bring it about, or take this out',
    ],
  ],
  [
    'a move that its power may not play',
    [vote(played('ALT', { move: 'draw-down' })), pressure([2, 'by'], ['BER'])],
    [
      '[never] cards.json cards.2.when.0: can never hold: the move "draw-down" by ALT never comes about; look at what should bring it about, or take this out',
    ],
  ],
  [
    'a tag that its power may not play',
    [vote(played('ALT', { tag: 'quiet' })), pressure([2, 'by'], ['BER']), pressure([2, 'tags'], ['quiet'])],
    [
      '[never] cards.json cards.2.when.0: can never hold: a move tagged "quiet" by ALT never comes about; look at what should bring it about, or take this out',
    ],
  ],
];
