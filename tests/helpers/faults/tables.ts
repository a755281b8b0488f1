import { vow } from '../spoil.ts';
import { type Fault, table } from './fault.ts';

const sanctions = { from: 'ALT', to: 'BER', executive: 1, legislated: 0, arena: 'strait', linked: false };
const mission = { host: 'BER', sender: 'ALT', staff: 400, ceiling: null, consulates: 2 };
const track = {
  id: 'strait-talks',
  level: 'leaders',
  between: ['ALT', 'BER'],
  arena: null,
  status: 'closed',
  progress: 0,
  thresholds: [],
};
const truce = { arena: 'strait', parties: ['BER'], guarantors: [], monitored: false, status: 'none' };
const treaty = { id: 'transit', parties: ['ALT', 'BER'], status: 'in-force', expires: null };
const promise = vow();

/** Faults of what stands on the table at the start. */
export const TABLE_FAULTS: readonly Fault[] = [
  [
    'sanctions twice',
    [table('sanctions', sanctions, sanctions)],
    [
      '[duplicate-id] scenario.json instruments.sanctions.1: sanctions of "ALT on BER over strait" stands twice; rename one, or take it out',
    ],
  ],
  [
    'sanctions of nobody on nobody over nothing',
    [table('sanctions', { ...sanctions, from: 'XYA', to: 'XYZ', arena: 'strat' })],
    [
      '[unknown-id] scenario.json instruments.sanctions.0.from: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] scenario.json instruments.sanctions.0.to: "XYZ" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] scenario.json instruments.sanctions.0.arena: "strat" is not among the arenas; did you mean "strait"?',
    ],
  ],
  [
    'sanctions on oneself',
    [table('sanctions', { ...sanctions, to: 'ALT' })],
    [
      '[pair] scenario.json instruments.sanctions.0.to: two different powers are needed, got "ALT" twice; change one of them',
    ],
  ],
  [
    'a mission twice',
    [table('missions', mission, mission)],
    [
      '[duplicate-id] scenario.json instruments.missions.1: mission of "ALT in BER" stands twice; rename one, or take it out',
    ],
  ],
  [
    'a mission of nobody at nobody’s',
    [table('missions', { ...mission, host: 'XYA', sender: 'XYZ' })],
    [
      '[unknown-id] scenario.json instruments.missions.0.host: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] scenario.json instruments.missions.0.sender: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a mission at home',
    [table('missions', { ...mission, sender: 'BER' })],
    [
      '[pair] scenario.json instruments.missions.0.sender: two different powers are needed, got "BER" twice; change one of them',
    ],
  ],
  [
    'a mission above its ceiling',
    [table('missions', { ...mission, ceiling: 399 })],
    [
      '[range] scenario.json instruments.missions.0.staff: 400 staff, above the ceiling of 399; lower the staff',
    ],
  ],
  [
    'a channel twice, whoever is named first',
    [
      table(
        'channels',
        { between: ['BER', 'ALT'], channel: 'leaders', open: true },
        { between: ['ALT', 'BER'], channel: 'leaders', open: true },
      ),
    ],
    [
      '[duplicate-id] scenario.json instruments.channels.1: channel "leaders of ALT and BER" stands twice; rename one, or take it out',
    ],
  ],
  [
    'a channel between nobody and nobody',
    [table('channels', { between: ['XYA', 'XYZ'], channel: 'leaders', open: true })],
    [
      '[unknown-id] scenario.json instruments.channels.0.between.0: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] scenario.json instruments.channels.0.between.1: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a channel to oneself',
    [table('channels', { between: ['ALT', 'ALT'], channel: 'leaders', open: true })],
    [
      '[pair] scenario.json instruments.channels.0.between.1: two different powers are needed, got "ALT" twice; change one of them',
    ],
  ],
  [
    'a track twice',
    [table('tracks', track, track)],
    [
      '[duplicate-id] scenario.json instruments.tracks.1.id: track "strait-talks" stands twice; rename one, or take it out',
    ],
  ],
  [
    'a track between nobody and nobody, over nothing',
    [table('tracks', { ...track, between: ['XYA', 'XYZ'], arena: 'strat' })],
    [
      '[unknown-id] scenario.json instruments.tracks.0.between.0: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] scenario.json instruments.tracks.0.between.1: "XYZ" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] scenario.json instruments.tracks.0.arena: "strat" is not among the arenas; did you mean "strait"?',
    ],
  ],
  [
    'a track with oneself',
    [table('tracks', { ...track, between: ['ALT', 'ALT'] })],
    [
      '[pair] scenario.json instruments.tracks.0.between.1: two different powers are needed, got "ALT" twice; change one of them',
    ],
  ],
  [
    'thresholds that do not rise',
    [table('tracks', { ...track, thresholds: [400, 400] })],
    [
      '[order] scenario.json instruments.tracks.0.thresholds: thresholds rise from one to the next; sort them',
    ],
  ],
  [
    'a ceasefire twice',
    [table('ceasefires', truce, truce)],
    [
      '[duplicate-id] scenario.json instruments.ceasefires.1.arena: ceasefire in "strait" stands twice; rename one, or take it out',
    ],
  ],
  [
    'a ceasefire of nobody, warranted by nobody, nowhere',
    [table('ceasefires', { ...truce, arena: 'strat', parties: ['XYA'], guarantors: ['XYZ'] })],
    [
      '[unknown-id] scenario.json instruments.ceasefires.0.arena: "strat" is not among the arenas; did you mean "strait"?',
      '[unknown-id] scenario.json instruments.ceasefires.0.parties.0: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] scenario.json instruments.ceasefires.0.guarantors.0: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a ceasefire with a party and a guarantor twice',
    [table('ceasefires', { ...truce, parties: ['BER', 'BER'], guarantors: ['COR', 'COR'] })],
    [
      '[duplicate-id] scenario.json instruments.ceasefires.0.parties.1: power "BER" stands twice; rename one, or take it out',
      '[duplicate-id] scenario.json instruments.ceasefires.0.guarantors.1: power "COR" stands twice; rename one, or take it out',
    ],
  ],
  [
    'forces twice',
    [table('deployments', { by: 'BER', arena: 'strait', size: 2 }, { by: 'BER', arena: 'strait', size: 2 })],
    [
      '[duplicate-id] scenario.json instruments.deployments.1: deployment of "BER in strait" stands twice; rename one, or take it out',
    ],
  ],
  [
    'forces of nobody, nowhere',
    [table('deployments', { by: 'XYZ', arena: 'strat', size: 2 }, { by: 'BER', arena: 'strait', size: 2 })],
    [
      '[unknown-id] scenario.json instruments.deployments.0.by: "XYZ" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] scenario.json instruments.deployments.0.arena: "strat" is not among the arenas; did you mean "strait"?',
    ],
  ],
  [
    'a treaty twice',
    [table('treaties', treaty, treaty)],
    [
      '[duplicate-id] scenario.json instruments.treaties.1.id: treaty "transit" stands twice; rename one, or take it out',
    ],
  ],
  [
    'a treaty of nobody, and one party twice',
    [table('treaties', { ...treaty, parties: ['XYZ', 'ALT', 'ALT'] })],
    [
      '[duplicate-id] scenario.json instruments.treaties.0.parties.2: party "ALT" stands twice; rename one, or take it out',
      '[unknown-id] scenario.json instruments.treaties.0.parties.0: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a treaty until no day',
    [table('treaties', { ...treaty, expires: '2017-02-30' })],
    [
      '[date] scenario.json instruments.treaties.0.expires: the calendar has no "2017-02-30"; write a day as 2017-07-07',
    ],
  ],
  [
    'a treaty that had run out',
    [table('treaties', { ...treaty, expires: '2017-07-02' })],
    [
      '[date] scenario.json instruments.treaties.0.expires: in-force, and yet expired 2017-07-02, before the start; make it "ended", or move the day',
    ],
  ],
  [
    'a promise of nobody to nobody',
    [table('commitments', { ...promise, by: 'XYA', to: 'XYZ' })],
    [
      '[unknown-id] scenario.json instruments.commitments.0.by: "XYA" is not among the powers; powers: ALT, BER, COR',
      '[unknown-id] scenario.json instruments.commitments.0.to: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a promise to oneself',
    [table('commitments', { ...promise, to: 'ALT' })],
    [
      '[pair] scenario.json instruments.commitments.0.to: two different powers are needed, got "ALT" twice; change one of them',
    ],
  ],
  [
    'a promise that falls due too late',
    [table('commitments', { ...promise, due: 5 })],
    ['[range] scenario.json instruments.commitments.0.due: due in turn 5; the game has 4 turns'],
  ],
  [
    'a promise of a move that there is none of',
    [table('commitments', { ...promise, pledge: { kind: 'move', move: 'patrl' } })],
    [
      '[unknown-id] scenario.json instruments.commitments.0.pledge.move: "patrl" is not among the moves in play; did you mean "patrol"?',
    ],
  ],
  [
    'a promise of one of some moves that there are none of',
    [table('commitments', { ...promise, pledge: { kind: 'any-of', moves: ['patrol', 'designat'] } })],
    [
      '[unknown-id] scenario.json instruments.commitments.0.pledge.moves.1: "designat" is not among the moves in play; did you mean "designate"?',
    ],
  ],
  [
    'a promise in any arena',
    [
      table('commitments', {
        ...promise,
        pledge: { kind: 'condition', condition: { type: 'ceasefire', arena: '*', is: 'none' } },
      }),
    ],
    [
      '[role] scenario.json instruments.commitments.0.pledge.condition.arena: "*" stands for no arena here: a promise names its arena; name an arena',
    ],
  ],
  [
    'a promise that goes by the budget of somebody is fine',
    [
      table('commitments', {
        ...promise,
        pledge: {
          kind: 'condition',
          condition: { type: 'quantity', quantity: { kind: 'capital', who: 'BER' }, atLeast: 1 },
        },
      }),
    ],
    [],
  ],
  [
    'a treaty that ended before is fine',
    [table('treaties', { ...treaty, expires: '2017-07-02', status: 'ended' })],
    [],
  ],
  ['two promises alike are fine', [table('commitments', promise, promise)], []],
];
