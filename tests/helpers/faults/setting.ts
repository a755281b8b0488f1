import { type Fault, setting } from './fault.ts';

const NOBODY = 'XYZ';

/** Faults of `scenario.json`: who and what there is, and what stands on the table. */
export const SETTING_FAULTS: readonly Fault[] = [
  [
    'a power that stands twice',
    [setting(['powers', 3], { code: 'COR', capital: [1, 1], played: false, mood: 500, constraint: 300 })],
    ['[duplicate-id] scenario.json powers.3.code: power "COR" stands twice; rename one, or take it out'],
  ],
  [
    'a power more in the seats',
    [setting(['powers', 2, 'played'], true)],
    [
      '[played] scenario.json powers: two powers are played, and here 3 are; set "played" to true for two of them',
      '[missing] scenario.json objectives.COR: COR is played and has no objectives; add "COR"',
      '[missing] scenario.json instructions.COR: COR is played and has no instructions; add "COR"',
      '[text-missing] scenario.json objectives.COR: there is no text "briefing.COR.you"; add "briefing.COR.you" to text.en.json',
      '[text-missing] scenario.json objectives.COR: there is no text "briefing.COR.want"; add "briefing.COR.want" to text.en.json',
      '[text-missing] scenario.json objectives.COR: there is no text "briefing.COR.other"; add "briefing.COR.other" to text.en.json',
      '[text-missing] scenario.json objectives.COR: there is no text "basket.COR.principles"; add "basket.COR.principles" to text.en.json',
      '[text-missing] scenario.json objectives.COR: there is no text "basket.COR.essential"; add "basket.COR.essential" to text.en.json',
      '[text-missing] scenario.json objectives.COR: there is no text "basket.COR.desirable"; add "basket.COR.desirable" to text.en.json',
      '[text-missing] scenario.json objectives.COR: there is no text "basket.COR.realistic"; add "basket.COR.realistic" to text.en.json',
    ],
  ],
  [
    'shares in others that are more than the whole',
    [setting(['powers', 2, 'affinity'], { ALT: 1000, BER: 25 })],
    [
      '[range] scenario.json powers.2.affinity: the shares add up to 1025, more than 1024; lower some of them',
    ],
  ],
  [
    'a share in itself',
    [setting(['powers', 2, 'affinity'], { COR: 1 })],
    ['[pair] scenario.json powers.2.affinity.COR: a power has no share in itself; take this out'],
  ],
  [
    'a share in nobody',
    [setting(['powers', 2, 'affinity'], { [NOBODY]: 1 })],
    [
      '[unknown-id] scenario.json powers.2.affinity.XYZ: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a body that stands twice',
    [setting(['bodies', 1], { code: 'PACT', leader: 'ALT', members: ['ALT'], cohesion: 1 })],
    ['[duplicate-id] scenario.json bodies.1.code: body "PACT" stands twice; rename one, or take it out'],
  ],
  [
    'a member that nobody is',
    [setting(['bodies', 0, 'members', 1], NOBODY)],
    ['[unknown-id] scenario.json bodies.0.members.1: "XYZ" is not among the powers; powers: ALT, BER, COR'],
  ],
  [
    'a member twice',
    [setting(['bodies', 0, 'members'], ['ALT', 'COR', 'ALT'])],
    [
      '[duplicate-id] scenario.json bodies.0.members.2: member "ALT" stands twice; rename one, or take it out',
    ],
  ],
  [
    'a leader that nobody is',
    [setting(['bodies', 0, 'leader'], NOBODY)],
    ['[unknown-id] scenario.json bodies.0.leader: "XYZ" is not among the powers; powers: ALT, BER, COR'],
  ],
  [
    'a leader who is no member',
    [setting(['bodies', 0, 'leader'], 'BER')],
    [
      '[unknown-id] scenario.json bodies.0.leader: "BER" is not among the members of PACT; members of PACT: ALT, COR',
    ],
  ],
  [
    'a relation twice',
    [
      setting(['relations', 1], {
        from: 'ALT',
        to: 'BER',
        hostile: 1,
        friendly: 1,
        trust: 1,
        credibility: 1,
      }),
    ],
    [
      '[duplicate-id] scenario.json relations.1: relation "ALT toward BER" stands twice; rename one, or take it out',
    ],
  ],
  [
    'a relation to nobody',
    [setting(['relations', 1, 'to'], NOBODY)],
    ['[unknown-id] scenario.json relations.1.to: "XYZ" is not among the powers; powers: ALT, BER, COR'],
  ],
  [
    'a relation of nobody',
    [setting(['relations', 1, 'from'], NOBODY)],
    ['[unknown-id] scenario.json relations.1.from: "XYZ" is not among the powers; powers: ALT, BER, COR'],
  ],
  [
    'a relation to itself',
    [setting(['relations', 1, 'to'], 'BER')],
    [
      '[pair] scenario.json relations.1.to: two different powers are needed, got "BER" twice; change one of them',
    ],
  ],
  [
    'an arena that stands twice',
    [
      setting(['arenas', 2], {
        id: 'piracy',
        place: [1, 1],
        heat: 1,
        progress: 0,
        terms: 0,
        parties: ['ALT', 'BER'],
        zones: {},
        stakes: {},
        signs: [],
        restHeat: 1,
      }),
    ],
    ['[duplicate-id] scenario.json arenas.2.id: arena "piracy" stands twice; rename one, or take it out'],
  ],
  [
    'an arena of one party',
    [setting(['arenas', 1, 'parties'], ['BER', 'BER']), setting(['arenas', 1, 'zones'], {})],
    [
      '[pair] scenario.json arenas.1.parties.1: two different powers are needed, got "BER" twice; change one of them',
    ],
  ],
  [
    'a party that nobody is',
    [setting(['arenas', 1, 'parties', 0], NOBODY), setting(['arenas', 1, 'zones'], {})],
    ['[unknown-id] scenario.json arenas.1.parties.0: "XYZ" is not among the powers; powers: ALT, BER, COR'],
  ],
  [
    'an owner that nobody is',
    [setting(['arenas', 0, 'owners', 0], NOBODY)],
    ['[unknown-id] scenario.json arenas.0.owners.0: "XYZ" is not among the powers; powers: ALT, BER, COR'],
  ],
  [
    'a stake of nobody',
    [setting(['arenas', 0, 'stakes', NOBODY], 1)],
    ['[unknown-id] scenario.json arenas.0.stakes.XYZ: "XYZ" is not among the powers; powers: ALT, BER, COR'],
  ],
  [
    'a zone of no party',
    [setting(['arenas', 0, 'zones', 'COR'], [0, 1])],
    [
      '[unknown-id] scenario.json arenas.0.zones.COR: "COR" is not among the parties of the arena; parties of the arena: ALT, BER',
    ],
  ],
  [
    'a zone without room',
    [setting(['arenas', 1, 'zones', 'ALT'], [5, 5])],
    ['[range] scenario.json arenas.1.zones.ALT: the zone runs from 5 to 5; write the lower end first'],
  ],
  [
    'a sign that stands twice, whoever is named first',
    [setting(['arenas', 0, 'signs', 1], { between: ['BER', 'ALT'], sign: 1 })],
    [
      '[duplicate-id] scenario.json arenas.0.signs.1: sign of "ALT and BER" stands twice; rename one, or take it out',
    ],
  ],
  [
    'a sign between one and the same',
    [setting(['arenas', 0, 'signs', 0, 'between'], ['ALT', 'ALT'])],
    [
      '[pair] scenario.json arenas.0.signs.0.between.1: two different powers are needed, got "ALT" twice; change one of them',
    ],
  ],
  [
    'a sign to nobody',
    [setting(['arenas', 0, 'signs', 0, 'between'], ['ALT', NOBODY])],
    [
      '[unknown-id] scenario.json arenas.0.signs.0.between.1: "XYZ" is not among the powers; powers: ALT, BER, COR',
    ],
  ],
  [
    'a source that stands twice',
    [setting(['sources', 1], { id: 'teacher', title: 'A', publisher: 'B', date: '2017' })],
    ['[duplicate-id] scenario.json sources.1.id: source "teacher" stands twice; rename one, or take it out'],
  ],
  [
    'a start on no day',
    [setting(['start'], '2017-02-30')],
    ['[date] scenario.json start: the calendar has no "2017-02-30"; write a day as 2017-07-07'],
  ],
  [
    'a move that stands twice in the list',
    [
      setting(
        ['moves'],
        ['leaders-call', 'ultimatum', 'designate', 'patrol', 'open-strait-talks', 'draw-down', 'patrol'],
      ),
    ],
    ['[duplicate-id] scenario.json moves.6: move "patrol" stands twice; rename one, or take it out'],
  ],
  [
    'a move left out that there is none of',
    [setting(['without'], ['patrl'])],
    [
      '[unknown-id] scenario.json without.0: "patrl" is not among the moves of the catalogue; did you mean "patrol"?',
    ],
  ],
];
