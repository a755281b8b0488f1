import type { Json } from '../edit.ts';
import type { Reading } from './fault.ts';
import { second, state } from './state.ts';

const row = (kind: string, k: number, key: string, value?: Json) =>
  state(['instruments', kind, k, key], value);

/** Faults of a state that comes from outside: its instruments. */
export const INSTRUMENT_STATES: readonly Reading[] = [
  ['nothing is wrong with it as it is', state(['clock', 'brink'], 0), []],
  [
    'a table missing',
    state(['instruments', 'treaties']),
    ['[missing] save.json instruments.treaties: "treaties" is missing; expected a list; add "treaties"'],
  ],
  [
    'a table that is none',
    state(['instruments', 'pacts'], []),
    [
      '[unknown-key] save.json instruments.pacts: there is no key "pacts" here; allowed: ceasefires, channels, commitments, deployments, missions, sanctions, tracks, treaties',
    ],
  ],
  [
    'a key that is none',
    row('treaties', 0, 'extra', 1),
    [
      '[unknown-key] save.json instruments.treaties.0.extra: there is no key "extra" here; allowed: expires, id, parties, status',
    ],
  ],
  [
    'sanctions of nobody',
    row('sanctions', 0, 'from', 3),
    [
      '[range] save.json instruments.sanctions.0.from: expected a whole number from 0 to 2, got 3; write a whole number from 0 to 2',
    ],
  ],
  [
    'sanctions over nothing',
    row('sanctions', 0, 'arena', 2),
    [
      '[range] save.json instruments.sanctions.0.arena: expected a whole number from 0 to 1, got 2; write a whole number from 0 to 1',
    ],
  ],
  [
    'sanctions above ten',
    row('sanctions', 0, 'executive', 11),
    [
      '[range] save.json instruments.sanctions.0.executive: expected a whole number from 0 to 10, got 11; write a whole number from 0 to 10',
    ],
  ],
  [
    'laws above ten',
    row('sanctions', 0, 'legislated', 11),
    [
      '[range] save.json instruments.sanctions.0.legislated: expected a whole number from 0 to 10, got 11; write a whole number from 0 to 10',
    ],
  ],
  [
    'more getting used to than there is',
    row('sanctions', 0, 'adapted', 1025),
    [
      '[range] save.json instruments.sanctions.0.adapted: expected a whole number from 0 to 1024, got 1025; write a whole number from 0 to 1024',
    ],
  ],
  [
    'a link that is no yes or no',
    row('sanctions', 0, 'linked', 1),
    ['[type] save.json instruments.sanctions.0.linked: expected true or false, got 1; write true or false'],
  ],
  [
    'more sanctions than pairs over arenas',
    state(
      ['instruments', 'sanctions'],
      Array.from({ length: 19 }, () => ({
        adapted: 0,
        arena: 0,
        executive: 1,
        from: 0,
        legislated: 0,
        linked: false,
        to: 1,
      })),
    ),
    ['[size] save.json instruments.sanctions: expected at most 18 in the list, got 19; shorten it'],
  ],
  [
    'as many sanctions as pairs over arenas',
    state(
      ['instruments', 'sanctions'],
      Array.from({ length: 18 }, () => ({
        adapted: 0,
        arena: 0,
        executive: 10,
        from: 0,
        legislated: 10,
        linked: false,
        to: 1,
      })),
    ),
    [],
  ],
  [
    'a mission elsewhere',
    row('missions', 0, 'host', 2),
    [
      '[state] save.json instruments.missions.0: expected that of BER-ALT; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a mission of another',
    row('missions', 1, 'sender', 2),
    [
      '[state] save.json instruments.missions.1: expected that of ALT-BER; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a mission less',
    state(['instruments', 'missions', 1]),
    ['[size] save.json instruments.missions: expected at least 2 in the list, got 1; add to it'],
  ],
  [
    'more consulates than there can be',
    row('missions', 0, 'consulates', 19),
    [
      '[range] save.json instruments.missions.0.consulates: expected a whole number from 0 to 18, got 19; write a whole number from 0 to 18',
    ],
  ],
  [
    'more shut consulates than there can be',
    row('missions', 0, 'consulatesShut', 19),
    [
      '[range] save.json instruments.missions.0.consulatesShut: expected a whole number from 0 to 18, got 19; write a whole number from 0 to 18',
    ],
  ],
  [
    'less than no staff',
    row('missions', 0, 'staff', -1),
    [
      '[range] save.json instruments.missions.0.staff: expected a whole number from 0 to 5000, got -1; write a whole number from 0 to 5000',
    ],
  ],
  [
    'a ceiling below nothing',
    row('missions', 0, 'ceiling', -1),
    [
      '[range] save.json instruments.missions.0.ceiling: expected a whole number from 0 to 5000 or null, got -1; write a whole number from 0 to 5000 or null',
    ],
  ],
  ['no ceiling', row('missions', 0, 'ceiling', null), []],
  [
    'a channel to nobody',
    row('channels', 0, 'b', 3),
    [
      '[range] save.json instruments.channels.0.b: expected a whole number from 0 to 2, got 3; write a whole number from 0 to 2',
    ],
  ],
  [
    'a channel of no kind',
    row('channels', 0, 'channel', 'pigeons'),
    [
      '[value] save.json instruments.channels.0.channel: expected "leaders", "ministers", "military", "routine" or "envoy", got "pigeons"; write "leaders", "ministers", "military", "routine" or "envoy"',
    ],
  ],
  [
    'more channels than there can be',
    state(
      ['instruments', 'channels'],
      Array.from({ length: 50 }, () => ({ a: 0, b: 1, channel: 'leaders', open: true })),
    ),
    ['[size] save.json instruments.channels: expected at most 45 in the list, got 50; shorten it'],
  ],
  [
    'a track that is none',
    row('tracks', 0, 'id', 'moon-talks'),
    [
      '[value] save.json instruments.tracks.0.id: expected "strait-talks", got "moon-talks"; write "strait-talks"',
    ],
  ],
  [
    'a track of others',
    row('tracks', 0, 'b', 2),
    [
      '[state] save.json instruments.tracks.0: expected that of strait-talks ALT-BER strait; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a track over something else',
    row('tracks', 0, 'arena', 1),
    [
      '[state] save.json instruments.tracks.0: expected that of strait-talks ALT-BER strait; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a track over nothing',
    row('tracks', 0, 'arena', null),
    [
      '[state] save.json instruments.tracks.0: expected that of strait-talks ALT-BER strait; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a level that is none',
    row('tracks', 0, 'level', 'clerks'),
    [
      '[value] save.json instruments.tracks.0.level: expected "technical", "ministerial" or "leaders", got "clerks"; write "technical", "ministerial" or "leaders"',
    ],
  ],
  [
    'more progress than there can be',
    row('tracks', 0, 'progress', 1001),
    [
      '[range] save.json instruments.tracks.0.progress: expected a whole number from 0 to 1000, got 1001; write a whole number from 0 to 1000',
    ],
  ],
  [
    'a settlement too far off',
    row('tracks', 0, 'settles', 501),
    [
      '[range] save.json instruments.tracks.0.settles: expected a whole number from 0 to 500, got 501; write a whole number from 0 to 500',
    ],
  ],
  [
    'a status that is none',
    row('tracks', 0, 'status', 'asleep'),
    [
      '[value] save.json instruments.tracks.0.status: expected "closed", "open", "stalled" or "agreed", got "asleep"; write "closed", "open", "stalled" or "agreed"',
    ],
  ],
  [
    'five thresholds',
    row('tracks', 0, 'thresholds', [1, 2, 3, 4, 5]),
    ['[size] save.json instruments.tracks.0.thresholds: expected at most 4 in the list, got 5; shorten it'],
  ],
  [
    'a truce elsewhere',
    row('ceasefires', 0, 'arena', 1),
    [
      '[state] save.json instruments.ceasefires.0: expected that of strait BER; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a truce of others',
    row('ceasefires', 0, 'parties', [0]),
    [
      '[state] save.json instruments.ceasefires.0: expected that of strait BER; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a truce of more than there are',
    row('ceasefires', 0, 'guarantors', [0, 1, 2, 0]),
    [
      '[size] save.json instruments.ceasefires.0.guarantors: expected at most 3 in the list, got 4; shorten it',
    ],
  ],
  [
    'a truce that is neither',
    row('ceasefires', 0, 'status', 'frozen'),
    [
      '[value] save.json instruments.ceasefires.0.status: expected "none", "in-force" or "broken", got "frozen"; did you mean "broken"?',
    ],
  ],
  [
    'a truce of too many weeks',
    row('ceasefires', 0, 'weeks', 1001),
    [
      '[range] save.json instruments.ceasefires.0.weeks: expected a whole number from 0 to 1000, got 1001; write a whole number from 0 to 1000',
    ],
  ],
  [
    'forces of nobody',
    row('deployments', 0, 'by', 3),
    [
      '[range] save.json instruments.deployments.0.by: expected a whole number from 0 to 2, got 3; write a whole number from 0 to 2',
    ],
  ],
  [
    'forces of more than ten',
    row('deployments', 0, 'size', 11),
    [
      '[range] save.json instruments.deployments.0.size: expected a whole number from 0 to 10, got 11; write a whole number from 0 to 10',
    ],
  ],
  [
    'more forces than there can be',
    state(
      ['instruments', 'deployments'],
      Array.from({ length: 601 }, () => ({ arena: 0, by: 0, size: 1 })),
    ),
    ['[size] save.json instruments.deployments: expected at most 600 in the list, got 601; shorten it'],
  ],
  [
    'a treaty that is none',
    row('treaties', 0, 'id', 'airspace'),
    ['[value] save.json instruments.treaties.0.id: expected "transit", got "airspace"; write "transit"'],
  ],
  [
    'a treaty of others',
    row('treaties', 0, 'parties', [0, 2]),
    [
      '[state] save.json instruments.treaties.0: expected that of transit ALT-BER; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a treaty that ends too far off',
    row('treaties', 0, 'expires', 100_001),
    [
      '[range] save.json instruments.treaties.0.expires: expected a whole number from -100000 to 100000 or null, got 100001; write a whole number from -100000 to 100000 or null',
    ],
  ],
  ['a treaty that has no end', row('treaties', 0, 'expires', null), []],
  [
    'a treaty that is none any more',
    row('treaties', 0, 'status', 'none'),
    [
      '[value] save.json instruments.treaties.0.status: expected "in-force", "disputed", "suspended" or "ended", got "none"; write "in-force", "disputed", "suspended" or "ended"',
    ],
  ],
  [
    'a promise in secret',
    row('commitments', 0, 'audience', 'covert'),
    [
      '[value] save.json instruments.commitments.0.audience: expected "public" or "private", got "covert"; write "public" or "private"',
    ],
  ],
  [
    'a promise for too late a turn',
    row('commitments', 0, 'due', 121),
    [
      '[range] save.json instruments.commitments.0.due: expected a whole number from 1 to 120, got 121; write a whole number from 1 to 120',
    ],
  ],
  ['a promise for the last turn that there may be', row('commitments', 0, 'due', 120), []],
  [
    'a promise with too long a name',
    row('commitments', 0, 'id', 'x'.repeat(161)),
    ['[size] save.json instruments.commitments.0.id: expected at most 160 characters, got 161; shorten it'],
  ],
  [
    'a promise made in a turn after the end',
    row('commitments', 0, 'made', 6),
    [
      '[range] save.json instruments.commitments.0.made: expected a whole number from 0 to 5, got 6; write a whole number from 0 to 5',
    ],
  ],
  [
    'a promise made later than now',
    row('commitments', 0, 'made', 3),
    [
      '[state] save.json instruments.commitments.0.made: it is made later than now; this is not a state that a game of this scenario can reach',
    ],
  ],
  ['a promise made before the first turn', row('commitments', 0, 'made', 0), []],
  [
    'a promise half kept',
    row('commitments', 0, 'status', 'half'),
    [
      '[value] save.json instruments.commitments.0.status: expected "open", "kept" or "broken", got "half"; write "open", "kept" or "broken"',
    ],
  ],
  [
    'a promise that nobody makes',
    row('commitments', 0, 'pledge', { kind: 'restraint' }),
    [
      '[state] save.json instruments.commitments.0.pledge: nobody can promise this; this is not a state that a game of this scenario can reach',
    ],
  ],
  ['a promise of a move', row('commitments', 0, 'pledge', { kind: 'move', move: 'patrol' }), []],
  [
    'a promise of a move that is none',
    row('commitments', 0, 'pledge', { kind: 'move', move: 'strike' }),
    [
      '[state] save.json instruments.commitments.0.pledge: nobody can promise this; this is not a state that a game of this scenario can reach',
    ],
  ],
  ['a threat', row('commitments', 0, 'pledge', { kind: 'threat', move: 'patrol', unless: 'draw-down' }), []],
  [
    'a threat with what is none',
    row('commitments', 0, 'pledge', { kind: 'threat', move: 'strike', unless: null }),
    [
      '[state] save.json instruments.commitments.0.pledge: nobody can promise this; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a threat unless what is none',
    row('commitments', 0, 'pledge', { kind: 'threat', move: 'patrol', unless: 'strike' }),
    [
      '[state] save.json instruments.commitments.0.pledge: nobody can promise this; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'two promises of one name',
    state(['instruments', 'commitments', 1], (second.instruments.commitments[0] ?? null) as Json),
    [
      '[duplicate-id] save.json instruments.commitments.1.id: commitment "t1-alt-ultimatum-0" stands twice; rename one, or take it out',
    ],
  ],
];
