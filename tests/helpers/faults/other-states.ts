import type { Json } from '../edit.ts';
import type { Reading } from './fault.ts';
import { second, state } from './state.ts';

/** Faults of the rest of it. */
export const OTHER_STATES: readonly Reading[] = [
  [
    'rules that are not known',
    state(['clock', 'brink'], 0, '4'),
    ['[rules] save.json rules: made under rules "4", whose states are not known here; known rules: 1, 2, 3'],
  ],
  ['rules of long ago', state(['clock', 'brink'], 0, '1'), []],
  ['rules of lately', state(['clock', 'brink'], 0, '2'), []],
  [
    'an arena too hot',
    state(['arenas', 0, 'heat'], 1001),
    [
      '[range] save.json arenas.0.heat: expected a whole number from 0 to 1000, got 1001; write a whole number from 0 to 1000',
    ],
  ],
  [
    'an arena less',
    state(['arenas', 1]),
    ['[size] save.json arenas: expected at least 2 in the list, got 1; add to it'],
  ],
  [
    'a body less',
    state(['bodies', 0]),
    ['[size] save.json bodies: expected at least 1 in the list, got 0; add to it'],
  ],
  [
    'a budget more',
    state(['budgets', 'desk', 3], 1),
    ['[size] save.json budgets.desk: expected at most 3 in the list, got 4; shorten it'],
  ],
  [
    'a week that is not its turn’s first',
    state(['clock', 'week'], 2),
    [
      '[state] save.json clock.week: week 2 is not the first of turn 2; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a week after the last',
    state(['clock', 'week'], 5),
    [
      '[range] save.json clock.week: expected a whole number from 0 to 4, got 5; write a whole number from 0 to 4',
    ],
  ],
  [
    'a turn after the end',
    state(['clock', 'turn'], 6),
    [
      '[range] save.json clock.turn: expected a whole number from 1 to 5, got 6; write a whole number from 1 to 5',
    ],
  ],
  [
    'a turn before the first',
    state(['clock', 'turn'], 0),
    [
      '[range] save.json clock.turn: expected a whole number from 1 to 5, got 0; write a whole number from 1 to 5',
    ],
  ],
  [
    'an ending that is none',
    state(['clock', 'ending'], 'draw'),
    [
      '[value] save.json clock.ending: expected "calendar", "stepped-back", "failure" or null, got "draw"; write "calendar", "stepped-back", "failure" or null',
    ],
  ],
  [
    'a pair with two tensions',
    state(['dyads', 'tension', 1], 397),
    [
      '[state] save.json dyads.tension.1: a pair has two values; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a pair with two rungs',
    state(['dyads', 'rung', 3], 2),
    [
      '[state] save.json dyads.rung.1: a pair has two values; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a pair that works together on one side',
    state(['dyads', 'cooperation', 1], 7),
    [
      '[state] save.json dyads.cooperation.1: a pair has two values; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a pair less',
    state(['dyads', 'climate', 8]),
    ['[size] save.json dyads.climate: expected at least 9 in the list, got 8; add to it'],
  ],
  [
    'a brief of what is no event',
    state(['deck', 'brief', 0], 'strait-traffic'),
    [
      '[unknown-id] save.json deck.brief.0: "strait-traffic" is not among the events; events: budget-vote, collision, ship-released, ship-seized',
    ],
  ],
  [
    'a follow-up of what is no event',
    state(['deck', 'queued'], ['strait-traffic']),
    [
      '[unknown-id] save.json deck.queued.0: "strait-traffic" is not among the events; events: budget-vote, collision, ship-released, ship-seized',
    ],
  ],
  [
    'a dossier that is none',
    state(['deck', 'dossiers', 0, 'card'], 'collision'),
    [
      '[unknown-id] save.json deck.dossiers.0.card: "collision" is not among the dossiers; dossiers: port-owners, strait-traffic',
      '[state] save.json deck.dossiers.0: collision is not on this desk now; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a dossier on another’s desk',
    state(['deck', 'dossiers', 0, 'power'], 1),
    [
      '[state] save.json deck.dossiers.0: strait-traffic is not on this desk now; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a dossier that was opened later',
    state(['deck', 'dossiers', 0, 'opened'], 3),
    [
      '[state] save.json deck.dossiers.0: strait-traffic is not on this desk now; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a dossier due too late',
    state(['deck', 'dossiers', 0, 'due'], 121),
    [
      '[range] save.json deck.dossiers.0.due: expected a whole number from 1 to 120, got 121; write a whole number from 1 to 120',
    ],
  ],
  [
    'a decision of what asks for none',
    state(['deck', 'decisions', 0, 'card'], 'ship-seized'),
    [
      '[state] save.json deck.decisions.0: ship-seized asks for no decision; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a card that came which is none',
    state(['deck', 'fired', 0, 'card'], 'moon-landing'),
    [
      '[unknown-id] save.json deck.fired.0.card: "moon-landing" is not among the cards; cards: budget-vote, collision, port-owners, ship-released, ship-seized, strait-traffic',
    ],
  ],
  [
    'a card that came later',
    state(['deck', 'fired', 0, 'turn'], 3),
    [
      '[state] save.json deck.fired.0: ship-seized did not come so; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a card that came with an option of another',
    state(['deck', 'fired', 2, 'option'], 'press'),
    [
      '[state] save.json deck.fired.2: port-owners did not come so; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a move that was played which is none',
    state(['memory', 'played', 0, 'move'], 'strike'),
    [
      '[unknown-id] save.json memory.played.0.move: "strike" is not among the moves; moves: designate, draw-down, leaders-call, open-strait-talks, patrol, ultimatum',
    ],
  ],
  [
    'a move that was played twice',
    state(['memory', 'played', 1], { by: 0, move: 'ultimatum', turn: 1 }),
    ['[duplicate-id] save.json memory.played.1: move "0 ultimatum" stands twice; rename one, or take it out'],
  ],
  [
    'an act of what is no card',
    state(['memory', 'acts', 0, 'source'], 'moon-landing'),
    [
      '[unknown-id] save.json memory.acts.0.source: "moon-landing" is not among the cards; cards: budget-vote, collision, designate, draw-down, leaders-call, open-strait-talks, patrol, port-owners, ship-released, ship-seized, strait-traffic, ultimatum',
    ],
  ],
  [
    'an act too weighty',
    state(['memory', 'acts', 0, 'weight'], 40_001),
    [
      '[range] save.json memory.acts.0.weight: expected a whole number from -40000 to 40000, got 40001; write a whole number from -40000 to 40000',
    ],
  ],
  [
    'an act of no family',
    state(['memory', 'acts', 0, 'family'], 'sport'),
    [
      '[value] save.json memory.acts.0.family: expected "sanctions", "missions", "ceasefires", "arms-talks", "channels", "coalition", "posture", "resilience" or null, got "sport"; use one of those',
    ],
  ],
  [
    'an act before no audience',
    state(['memory', 'acts', 0, 'audience'], 'nobody'),
    [
      '[value] save.json memory.acts.0.audience: expected "public", "private" or "covert", got "nobody"; write "public", "private" or "covert"',
    ],
  ],
  [
    'too many flags',
    state(
      ['memory', 'flags'],
      Array.from({ length: 501 }, (_, k) => `f-${1000 + k}`),
    ),
    ['[size] save.json memory.flags: expected at most 500 in the list, got 501; shorten it'],
  ],
  [
    'as many flags as there may be',
    state(
      ['memory', 'flags'],
      Array.from({ length: 500 }, (_, k) => `f-${1000 + k}`),
    ),
    [],
  ],
  [
    'an instruction that stands too long',
    state(['memory', 'standing', 0, 'until'], 6),
    [
      '[state] save.json memory.standing.0: such an instruction is not standing now; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'an instruction of one who does not play',
    state(['memory', 'standing', 0, 'by'], 2),
    [
      '[state] save.json memory.standing.0: such an instruction is not standing now; this is not a state that a game of this scenario can reach',
      '[state] save.json memory.standing.0.instruction.order.move: patrol is no move of this power; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'an instruction in private',
    state(['memory', 'standing', 0, 'instruction', 'audience'], 'private'),
    [
      '[state] save.json memory.standing.0: such an instruction is not standing now; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'an instruction to play what is none',
    state(['memory', 'standing', 0, 'instruction', 'order', 'move'], 'strike'),
    [
      '[state] save.json memory.standing.0.instruction.order.move: strike is no move of this power; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'an instruction with a parameter too many',
    state(['memory', 'standing', 0, 'instruction', 'order', 'with'], { size: 1 }),
    [
      "[state] save.json memory.standing.0.instruction.order.with: patrol can't be played with these parameters; this is not a state that a game of this scenario can reach",
    ],
  ],
  [
    'more instructions than powers',
    state(
      ['memory', 'standing'],
      [0, 1, 2, 3].map(() => ({
        by: 1,
        instruction: { when: { type: 'coerces' }, order: { move: 'patrol', with: {} }, audience: 'public' },
        until: 4,
      })),
    ),
    ['[size] save.json memory.standing: expected at most 3 in the list, got 4; shorten it'],
  ],
  [
    'an offer to oneself',
    state(['offers', 0, 'to'], 1),
    [
      '[state] save.json offers.0: such an offer is not open now; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'an offer to one who does not play',
    state(['offers', 0, 'to'], 2),
    [
      '[state] save.json offers.0: such an offer is not open now; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'an offer made later',
    state(['offers', 0, 'made'], 3),
    [
      '[state] save.json offers.0: such an offer is not open now; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'an offer that waits too long',
    state(['offers', 0, 'due'], 4),
    [
      '[state] save.json offers.0: such an offer is not open now; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'an offer at nobody',
    state(['offers', 0, 'order', 'with'], { target: 'BER' }),
    [
      "[state] save.json offers.0.order.with: open-strait-talks can't be played with these parameters; this is not a state that a game of this scenario can reach",
    ],
  ],
  [
    'an offer of what is none',
    state(['offers', 0, 'order', 'move'], 'strike'),
    [
      '[state] save.json offers.0.order.move: strike is no move of this power; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'two offers of one name',
    state(['offers', 1], (second.offers[0] ?? null) as Json),
    ['[duplicate-id] save.json offers.1.id: offer "t1-ber-0" stands twice; rename one, or take it out'],
  ],
  [
    'trust above all',
    state(['reputation', 'trust', 1], 1001),
    [
      '[range] save.json reputation.trust.1: expected a whole number from 0 to 1000, got 1001; write a whole number from 0 to 1000',
    ],
  ],
  [
    'a bias below the least',
    state(['secrets', 'biases', 0], -1025),
    [
      '[range] save.json secrets.biases.0: expected a whole number from -1024 to 1024, got -1025; write a whole number from -1024 to 1024',
    ],
  ],
  [
    'an instruction that is none',
    state(['secrets', 'instructions', 0], 2),
    [
      '[state] save.json secrets.instructions.0: there is no instruction 2; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'no instruction',
    state(['secrets', 'instructions', 0], -1),
    [
      '[state] save.json secrets.instructions.0: there is no instruction -1; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'an instruction of one who has none',
    state(['secrets', 'instructions', 2], 0),
    [
      '[state] save.json secrets.instructions.2: there is no instruction 0; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'a sincerity too many',
    state(['secrets', 'sincerity', 2], 1),
    ['[size] save.json secrets.sincerity: expected at most 2 in the list, got 3; shorten it'],
  ],
  [
    'a zone upside down',
    state(['secrets', 'zones', 0], 500),
    [
      '[state] save.json secrets.zones.0: its lower end lies above the upper one; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'the last zone upside down',
    state(['secrets', 'zones', 10], 500),
    [
      '[state] save.json secrets.zones.10: its lower end lies above the upper one; this is not a state that a game of this scenario can reach',
    ],
  ],
  [
    'no seed',
    state(['seed'], ''),
    ['[size] save.json seed: expected at least 1 characters, got 0; add to it'],
  ],
  [
    'a seed too long',
    state(['seed'], 'x'.repeat(65)),
    ['[size] save.json seed: expected at most 64 characters, got 65; shorten it'],
  ],
  [
    'a part missing',
    state(['secrets']),
    ['[missing] save.json secrets: "secrets" is missing; expected an object; add "secrets"'],
  ],
  [
    'a part more',
    state(['plans'], {}),
    [
      '[unknown-key] save.json plans: there is no key "plans" here; allowed: arenas, bodies, budgets, clock, deck, dyads, home, instruments, memory, offers, reputation, secrets, seed',
    ],
  ],
];
