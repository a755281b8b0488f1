import type { Json } from '../edit.ts';
import { card, channels, type Fault, setting } from './fault.ts';

type More = { readonly [key: string]: Json };

const vote = (...all: readonly Json[]) => card([2, 'when'], all);
const effect = (value: Json) => card([0, 'effects', 0], value);
const table = (kind: string, ...rows: readonly Json[]) => setting(['instruments', kind], rows);
const home = { host: 'ALT', sender: 'BER', staff: 300, ceiling: null, consulates: 2 };
const abroad = (more: More) => table('missions', { ...home, host: 'BER', sender: 'ALT', ...more }, home);
const mission = (is: string): Json => ({ type: 'mission', host: 'BER', sender: 'ALT', is });
const on = (op: string, more: More = {}) =>
  effect({ type: 'mission', op, host: 'BER', sender: 'ALT', ...more });
const truce = (status: string) =>
  table('ceasefires', { arena: 'strait', parties: ['BER'], guarantors: [], monitored: false, status });
const truceIs = (is: string): Json => ({ type: 'ceasefire', arena: 'strait', is });
const onTruce = (op: string) => effect({ type: 'ceasefire', op, arena: 'strait' });
const envoy = (is: string): Json => ({ type: 'channel', between: ['BER', 'ALT'], channel: 'envoy', is });
const opens = (is: string) => effect({ type: 'channel', between: ['ALT', 'BER'], channel: 'envoy', is });
const talks = (status: string) =>
  table('tracks', {
    id: 'strait-talks',
    level: 'leaders',
    between: ['ALT', 'BER'],
    arena: null,
    status,
    progress: 0,
    thresholds: [400],
  });
const at = (is: string): Json => ({ type: 'track', track: 'strait-talks', is });
const onTalks = (op: string) => effect({ type: 'talks', op, track: 'strait-talks' });

/** What may come about in the vote's turns, by how things stand at the start, by an effect or by rule. */
export const POSSIBLE: readonly Fault[] = [
  ['a consulate is open', [vote(mission('consulate-open'))], []],
  [
    'a consulate is not open where there is none',
    [abroad({ consulates: 0 }), vote(mission('consulate-open'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the mission of ALT in BER (consulate open) never comes about; look at what should bring it about, or take this out',
    ],
  ],
  [
    'a consulate is shut from the start',
    [abroad({ consulatesShut: 1 }), vote(mission('consulate-shut'))],
    [],
  ],
  ['a consulate is closed', [on('close-consulate'), vote(mission('consulate-shut'))], []],
  [
    'a consulate that there is none of is not closed',
    [abroad({ consulates: 0 }), on('close-consulate'), vote(mission('consulate-shut'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the mission of ALT in BER (consulate shut) never comes about; look at what should bring it about, or take this out',
    ],
  ],
  [
    'a consulate is opened again',
    [abroad({ consulates: 0, consulatesShut: 1 }), on('reopen-consulate'), vote(mission('consulate-open'))],
    [],
  ],
  [
    'a consulate that is not shut is not opened again',
    [abroad({ consulates: 0 }), on('reopen-consulate'), vote(mission('consulate-open'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the mission of ALT in BER (consulate open) never comes about; look at what should bring it about, or take this out',
    ],
  ],
  [
    'the last open consulate is closed',
    [on('close-consulate'), vote({ type: 'not', of: mission('consulate-open') })],
    [],
  ],
  [
    'the last shut consulate is opened',
    [
      abroad({ consulatesShut: 1 }),
      on('reopen-consulate'),
      vote({ type: 'not', of: mission('consulate-shut') }),
    ],
    [],
  ],
  ['property is seized', [on('seize-property'), vote(mission('property-seized'))], []],
  [
    'property is seized from the start',
    [abroad({ propertySeized: true }), vote(mission('property-seized'))],
    [],
  ],
  [
    'property is given back',
    [
      abroad({ propertySeized: true }),
      on('return-property'),
      vote({ type: 'not', of: mission('property-seized') }),
    ],
    [],
  ],
  [
    'property is not given back by itself',
    [abroad({ propertySeized: true }), vote({ type: 'not', of: mission('property-seized') })],
    [
      '[never] cards.json cards.2.when.0.of: can never hold: the mission of ALT in BER (property seized) is never other than "yes"; it can be yes',
    ],
  ],
  ['a ceiling is set', [on('cap', { count: 9 }), vote(mission('capped'))], []],
  ['a ceiling stands from the start', [abroad({ ceiling: 500 }), vote(mission('capped'))], []],
  ['a ceiling is lifted', [abroad({ ceiling: 500 }), on('restore'), vote(mission('uncapped'))], []],
  [
    'a ceiling is not lifted by itself',
    [abroad({ ceiling: 500 }), vote(mission('uncapped'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the mission of ALT in BER (ceiling) is never "uncapped"; it can be capped',
    ],
  ],
  [
    'a mission that is not there is not capped',
    [table('missions', home), on('cap', { count: 9 }), vote(mission('capped'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the mission of ALT in BER (ceiling) is never "capped"; it can be none',
    ],
  ],
  [
    'staff is as many as there were',
    [vote({ type: 'quantity', quantity: { kind: 'staff', from: 'ALT', to: 'BER' }, atLeast: 400 })],
    [],
  ],
  ['a truce is broken by rule', [truce('in-force'), vote(truceIs('broken'))], []],
  ['a truce is made', [truce('none'), onTruce('establish'), vote(truceIs('in-force'))], []],
  [
    'a truce is not made where the scenario has no entry for one',
    [onTruce('establish'), vote(truceIs('in-force'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the ceasefire in "strait" is never "in-force"; it can be none',
    ],
  ],
  ['a broken truce is renewed', [truce('broken'), onTruce('renew'), vote(truceIs('in-force'))], []],
  [
    'a truce that never was is not renewed',
    [truce('none'), onTruce('renew'), vote(truceIs('in-force'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the ceasefire in "strait" is never "in-force"; it can be none',
    ],
  ],
  [
    'a truce that never was is not ended',
    [truce('none'), onTruce('end'), vote(truceIs('broken'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the ceasefire in "strait" is never "broken"; it can be none',
    ],
  ],
  ['a channel is opened', [opens('open'), vote(envoy('open'))], []],
  ['a channel that was opened had been shut', [opens('open'), vote(envoy('shut'))], []],
  [
    'a channel shut by nobody is open',
    [vote({ type: 'channel', between: ['ALT', 'BER'], channel: 'leaders', is: 'open' })],
    [],
  ],
  ['talks are opened', [vote(at('open'))], []],
  [
    'talks are agreed, and then closed',
    [talks('open'), vote(at('agreed'), { type: 'not', of: at('open') })],
    [],
  ],
  ['talks stall at a threshold', [vote(at('stalled'))], []],
  [
    'talks are halted',
    [talks('stalled'), onTalks('halt'), channels([2, 'effects', 0, 'op'], 'unlock'), vote(at('closed'))],
    [],
  ],
  [
    'stalled talks go on once they are unlocked',
    [talks('stalled'), channels([2, 'effects', 0, 'op'], 'halt'), onTalks('unlock'), vote(at('open'))],
    [],
  ],
  [
    'stalled talks do not go on by themselves',
    [talks('stalled'), channels([2, 'effects', 0, 'op'], 'halt'), vote(at('open'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the track "strait-talks" is never "open"; it can be stalled',
      '[never] moves/channels.json cards.2.when.0: nobody can ever play "open-strait-talks": can never hold: the track "strait-talks" is never "closed", it can be stalled; mend it, or leave it out of the scenario’s "moves"',
    ],
  ],
  [
    'closed talks are not unlocked',
    [onTalks('unlock'), channels([2, 'effects', 0, 'op'], 'halt'), vote(at('open'))],
    [
      '[never] cards.json cards.2.when.0: can never hold: the track "strait-talks" is never "open"; it can be closed',
    ],
  ],
];
