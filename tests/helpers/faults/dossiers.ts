import { dossier, type Fault, text } from './fault.ts';

const SIZE = { parameter: 'size', times: 1, over: 1 };

/** Faults of dossiers, and of texts. */
export const DOSSIER_FAULTS: readonly Fault[] = [
  [
    'a dossier of one who does not play',
    [dossier([0, 'power'], 'COR')],
    [
      '[unknown-id] dossiers.json cards.0.power: "COR" is not among the played powers; played powers: ALT, BER',
    ],
  ],
  [
    'a source of a dossier that is none',
    [dossier([0, 'citations', 0, 'source'], 'techer')],
    [
      '[unknown-id] dossiers.json cards.0.citations.0.source: "techer" is not among the sources of the scenario; did you mean "teacher"?',
    ],
  ],
  [
    'a dossier between two briefs',
    [dossier([0, 'window'], { from: '2017-07-04', to: '2017-07-09' })],
    [
      '[date] dossiers.json cards.0.window: no brief falls from 2017-07-04 to 2017-07-09; briefs are on 2017-07-03 and every 7 days until 2017-07-24',
    ],
  ],
  [
    'a dossier before the first brief',
    [dossier([0, 'window'], { from: '2017-07-01', to: '2017-07-02' })],
    [
      '[date] dossiers.json cards.0.window.to: ends 2017-07-02, before the first brief; briefs are on 2017-07-03 and every 7 days until 2017-07-24',
    ],
  ],
  [
    'a dossier after the last brief',
    [dossier([0, 'window'], { from: '2017-07-25', to: '2017-07-26' })],
    [
      '[date] dossiers.json cards.0.window.from: begins 2017-07-25, after the last brief; briefs are on 2017-07-03 and every 7 days until 2017-07-24',
    ],
  ],
  [
    'a dossier that asks about its target',
    [dossier([0, 'when'], [{ type: 'quantity', quantity: { kind: 'mood', who: 'target' }, atLeast: 1 }])],
    [
      '[role] dossiers.json cards.0.when.0.quantity.who: "target" stands for nobody here: a dossier has no target; name a power by its code',
    ],
  ],
  [
    'a dossier that rests on another’s budget',
    [dossier([0, 'when'], [{ type: 'quantity', quantity: { kind: 'attention', who: 'BER' }, atLeast: 1 }])],
    [
      '[hidden] dossiers.json cards.0.when.0.quantity.who: whether a move is open must not rest on another power\'s attention, which is hidden from its player; write "self", or test something that everybody sees',
    ],
  ],
  [
    'an option that stands twice',
    [dossier([0, 'options', 1, 'id'], 'talk')],
    [
      '[duplicate-id] dossiers.json cards.0.options.1.id: option "talk" stands twice; rename one, or take it out',
    ],
  ],
  [
    'an option of a move that is none',
    [dossier([0, 'options', 0, 'move'], 'leader-call')],
    [
      '[unknown-id] dossiers.json cards.0.options.0.move: "leader-call" is not among the moves in play; did you mean "leaders-call"?',
    ],
  ],
  [
    'a parameter that is none, and one left out',
    [dossier([0, 'options', 0, 'with'], { deadline: 1 })],
    [
      '[unknown-id] dossiers.json cards.0.options.0.with.deadline: "deadline" is not among the parameters of leaders-call; parameters of leaders-call: target',
      '[missing] dossiers.json cards.0.options.0.with: "leaders-call" needs its parameter "target"; add "target"',
    ],
  ],
  [
    'a value outside its domain',
    [dossier([0, 'options', 1, 'with', 'size'], 3)],
    ['[domain] dossiers.json cards.0.options.1.with.size: "size" of "designate" can\'t be 3; allowed: 1, 2'],
  ],
  [
    'a number as a word',
    [dossier([0, 'options', 1, 'with', 'size'], '1')],
    [
      '[domain] dossiers.json cards.0.options.1.with.size: "size" of "designate" can\'t be "1"; allowed: 1, 2',
    ],
  ],
  [
    'oneself as the target',
    [dossier([0, 'options', 0, 'with', 'target'], 'ALT')],
    [
      '[domain] dossiers.json cards.0.options.0.with.target: "target" of "leaders-call" can\'t be "ALT"; allowed: BER',
    ],
  ],
  [
    'a clock that runs on after the end',
    [dossier([0, 'clock'], 5)],
    [
      '[range] dossiers.json cards.0.clock: its clock never runs out: 5 turns from turn 1; the game has 4 turns; shorten it, or take "lapse" out',
    ],
  ],
  [
    'a lapse that falls on the target',
    [dossier([0, 'lapse', 0, 'quantity', 'who'], 'target')],
    [
      '[role] dossiers.json cards.0.lapse.0.quantity.who: "target" stands for nobody here: a dossier has no target; name a power by its code',
    ],
  ],
  [
    'a lapse by a size',
    [dossier([0, 'lapse', 0, 'by'], SIZE)],
    [
      '[parameter] dossiers.json cards.0.lapse.0.by.parameter: "size" has no value here: only a move has parameters; write a plain number',
    ],
  ],
  [
    'a lapse at another’s budget is fine',
    [dossier([0, 'lapse', 0, 'quantity'], { kind: 'capital', who: 'rival' })],
    [],
  ],

  [
    'no title',
    [text('scenario.title')],
    ['[text-missing] scenario.json: there is no text "scenario.title"; add "scenario.title" to text.en.json'],
  ],
  [
    'a power without a name',
    [text('power.COR')],
    ['[text-missing] scenario.json powers.2: there is no text "power.COR"; add "power.COR" to text.en.json'],
  ],
  [
    'a body without a name',
    [text('body.PACT')],
    ['[text-missing] scenario.json bodies.0: there is no text "body.PACT"; add "body.PACT" to text.en.json'],
  ],
  [
    'an arena without a name',
    [text('arena.piracy')],
    [
      '[text-missing] scenario.json arenas.1: there is no text "arena.piracy"; add "arena.piracy" to text.en.json',
    ],
  ],
  [
    'a track without a name',
    [text('track.strait-talks')],
    [
      '[text-missing] scenario.json instruments.tracks.0: there is no text "track.strait-talks"; add "track.strait-talks" to text.en.json',
    ],
  ],
  [
    'a treaty without a name',
    [text('treaty.transit')],
    [
      '[text-missing] scenario.json instruments.treaties.0: there is no text "treaty.transit"; add "treaty.transit" to text.en.json',
    ],
  ],
  [
    'a briefing that says not who you are, what you want, what others want',
    [text('briefing.ALT.you'), text('briefing.ALT.want'), text('briefing.ALT.other')],
    [
      '[text-missing] scenario.json objectives.ALT: there is no text "briefing.ALT.you"; add "briefing.ALT.you" to text.en.json',
      '[text-missing] scenario.json objectives.ALT: there is no text "briefing.ALT.want"; add "briefing.ALT.want" to text.en.json',
      '[text-missing] scenario.json objectives.ALT: there is no text "briefing.ALT.other"; add "briefing.ALT.other" to text.en.json',
    ],
  ],
  [
    'a basket without a name',
    [text('basket.BER.essential')],
    [
      '[text-missing] scenario.json objectives.BER: there is no text "basket.BER.essential"; add "basket.BER.essential" to text.en.json',
    ],
  ],
  [
    'an objective without words',
    [text('objective.BER.relief')],
    [
      '[text-missing] scenario.json objectives.BER.2: there is no text "objective.BER.relief"; add "objective.BER.relief" to text.en.json',
    ],
  ],
  [
    'an instruction without words',
    [text('instruction.ALT.deal-first.title'), text('instruction.ALT.deal-first.body')],
    [
      '[text-missing] scenario.json instructions.ALT.1: there is no text "instruction.ALT.deal-first.title"; add "instruction.ALT.deal-first.title" to text.en.json',
      '[text-missing] scenario.json instructions.ALT.1: there is no text "instruction.ALT.deal-first.body"; add "instruction.ALT.deal-first.body" to text.en.json',
    ],
  ],
  [
    'a red line without words',
    [text('redline.ALT.no-brink')],
    [
      '[text-missing] scenario.json instructions.ALT.1: there is no text "redline.ALT.no-brink"; add "redline.ALT.no-brink" to text.en.json',
    ],
  ],
  [
    'a card without words',
    [text('card.collision.title'), text('card.collision.body')],
    [
      '[text-missing] cards.json cards.3: there is no text "card.collision.title"; add "card.collision.title" to text.en.json',
      '[text-missing] cards.json cards.3: there is no text "card.collision.body"; add "card.collision.body" to text.en.json',
    ],
  ],
  [
    'an option of a card without words',
    [text('card.budget-vote.option.veto')],
    [
      '[text-missing] cards.json cards.2: there is no text "card.budget-vote.option.veto"; add "card.budget-vote.option.veto" to text.en.json',
    ],
  ],
  [
    'a dossier without words',
    [text('dossier.port-owners.title'), text('dossier.port-owners.body')],
    [
      '[text-missing] dossiers.json cards.1: there is no text "dossier.port-owners.title"; add "dossier.port-owners.title" to text.en.json',
      '[text-missing] dossiers.json cards.1: there is no text "dossier.port-owners.body"; add "dossier.port-owners.body" to text.en.json',
    ],
  ],
  [
    'an option of a dossier without words',
    [text('dossier.port-owners.option.withdraw')],
    [
      '[text-missing] dossiers.json cards.1: there is no text "dossier.port-owners.option.withdraw"; add "dossier.port-owners.option.withdraw" to text.en.json',
    ],
  ],
  [
    'a name misspelt, told of the place that calls for it',
    [text('power.COR'), text('power.CRO', 'Corvia')],
    ['[text-missing] scenario.json powers.2: there is no text "power.COR"; did you mean "power.CRO"?'],
  ],
  [
    'a text that wants a value',
    [text('power.COR', 'The land of {name}')],
    [
      '[text-value] scenario.json powers.2: the text "power.COR" wants a value "name" that it is not given; write it out',
    ],
  ],
  [
    'texts of a card and a dossier that are none',
    [text('card.ship-sized.reading', 'x'), text('dossier.strait-trafic.reading', 'x'), text('note.x', 'x')],
    [
      '[unknown-id] text.en.json card.ship-sized.reading: "ship-sized" is not among the events; did you mean "ship-seized"?',
      '[unknown-id] text.en.json dossier.strait-trafic.reading: "strait-trafic" is not among the dossiers; did you mean "strait-traffic"?',
    ],
  ],
  [
    'a text that cannot be formatted',
    [text('power.COR', '{Corvia')],
    [
      "[text-syntax] text.en.json power.COR: can't be formatted: EXPECT_ARGUMENT_CLOSING_BRACE; look for a brace left open; write a single quote as two",
    ],
  ],
  [
    'a text with a character that turns it round',
    [text('power.COR', 'a\u202eb')],
    ["[text-characters] text.en.json power.COR: holds control characters; take out what can't be seen"],
  ],
  [
    'a lapse that promises by the budget of somebody is fine',
    [
      dossier([0, 'lapse', 0], {
        type: 'commitment',
        by: 'self',
        to: 'rival',
        tag: 'vow',
        pledge: {
          kind: 'condition',
          condition: { type: 'quantity', quantity: { kind: 'capital', who: 'BER' }, atLeast: 1 },
        },
        in: 1,
        audience: 'public',
      }),
    ],
    [],
  ],
];
