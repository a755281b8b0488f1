import { describe, expect, it } from 'vitest';
import { loadScenario, problemText } from '../../src/content/index.ts';
import { edited, type Json } from '../helpers/edit.ts';
import { digest, filesOf, scenarioOf, smallFiles } from '../helpers/game.ts';

type Path = readonly (string | number)[];

const change = (file: string, path: Path, value: Json | undefined): Readonly<Record<string, string>> => {
  const files = smallFiles();
  return { ...files, [file]: JSON.stringify(edited(JSON.parse(files[file] ?? ''), path, value)) };
};

const told = (files: Readonly<Record<string, string>>): string => {
  const loaded = loadScenario(files, digest);
  return loaded.ok
    ? 'fine'
    : loaded.problems.map((problem) => problemText({ ...problem, line: null })).join('\n');
};

const SETTING = 'scenario.json';
const CARDS = 'cards.json';
const CHANNELS = 'moves/channels.json';
const PRESSURE = 'moves/pressure.json';
const DOSSIERS = 'dossiers.json';
const RECORD = 'record.json';

const heat = { kind: 'heat', arena: 'strait' };

describe('content: references', () => {
  it('the small scenario and the first one have no problem', () => {
    expect(told(smallFiles())).toBe('fine');
    expect(told(filesOf())).toBe('fine');
  });

  it.each<[string, string, Path, Json | undefined, string]>([
    [
      'a power',
      CARDS,
      ['cards', 0, 'actor'],
      'CRO',
      'cards.json cards.0.actor: "CRO" is not among the powers; did you mean "COR"?',
    ],
    [
      'an arena',
      CARDS,
      ['cards', 0, 'arena'],
      'strat',
      '"strat" is not among the arenas; did you mean "strait"?',
    ],
    [
      'a body',
      CARDS,
      ['cards', 0, 'effects', 0, 'quantity'],
      { kind: 'cohesion', body: 'PCAT' },
      'did you mean "PACT"?',
    ],
    [
      'a source',
      CARDS,
      ['cards', 0, 'citations', 0, 'source'],
      'techer',
      'sources of the scenario; did you mean "teacher"?',
    ],
    [
      'a follow-up',
      CARDS,
      ['cards', 0, 'effects', 2, 'card'],
      'ship-relesed',
      'is not among the events; did you mean "ship-released"?',
    ],
    [
      'a flag that is read and never set',
      CARDS,
      ['cards', 1, 'when', 0, 'flag'],
      'ship-hold',
      '"ship-hold" is not among the flags that an effect sets; did you mean "ship-held"?',
    ],
    [
      'a track',
      CHANNELS,
      ['cards', 2, 'effects', 0, 'track'],
      'strait-talk',
      'is not among the tracks; did you mean "strait-talks"?',
    ],
    [
      'a treaty',
      CARDS,
      ['cards', 0, 'effects', 0],
      { type: 'treaty', treaty: 'transt', to: 'ended' },
      'did you mean "transit"?',
    ],
    [
      'a move of a pledge',
      CHANNELS,
      ['cards', 1, 'effects', 0, 'pledge', 'moves', 0],
      'designat',
      'did you mean "designate"?',
    ],
    [
      'a move of a dossier',
      DOSSIERS,
      ['cards', 0, 'options', 0, 'move'],
      'leader-call',
      'cards.0.options.0.move: "leader-call" is not among the moves in play; did you mean "leaders-call"?',
    ],
    [
      'a value outside its domain',
      DOSSIERS,
      ['cards', 0, 'options', 1, 'with', 'size'],
      3,
      'cards.0.options.1.with.size: "size" of "designate" can\'t be 3; allowed: 1, 2',
    ],
    [
      'oneself as the target',
      DOSSIERS,
      ['cards', 0, 'options', 0, 'with', 'target'],
      'ALT',
      '"target" of "leaders-call" can\'t be "ALT"; allowed: BER',
    ],
    [
      'a number written as text',
      DOSSIERS,
      ['cards', 0, 'options', 1, 'with', 'size'],
      '1',
      '"size" of "designate" can\'t be "1"',
    ],
    [
      'a parameter the move has not',
      DOSSIERS,
      ['cards', 0, 'options', 0, 'with', 'deadline'],
      1,
      '"deadline" is not among the parameters of leaders-call',
    ],
    [
      'a parameter left out',
      DOSSIERS,
      ['cards', 0, 'options', 1, 'with'],
      { target: 'BER' },
      '"designate" needs its parameter "size"; add "size"',
    ],
    [
      'a size that the move has not',
      PRESSURE,
      ['cards', 1, 'effects', 0, 'size'],
      { parameter: 'size', times: 1, over: 1 },
      '"size" has no value here: the move has no parameter "size"',
    ],
    [
      'an arena the move has not',
      PRESSURE,
      ['cards', 1, 'effects', 0, 'arena'],
      '*',
      '"*" stands for no arena here: the move has no parameter "arena"',
    ],
    [
      'a deadline the move has not',
      CHANNELS,
      ['cards', 1, 'parameters', 2],
      undefined,
      '"deadline" has no value here',
    ],
    [
      'weight by a size the move has not',
      PRESSURE,
      ['cards', 1, 'weightAtSize'],
      2,
      'the weight goes by size but there is no parameter "size"',
    ],
    [
      'a role nobody has',
      CARDS,
      ['cards', 3, 'effects', 0],
      { type: 'change', quantity: { kind: 'mood', who: 'self' }, by: 1 },
      '"self" stands for nobody here: the card has no actor',
    ],
    [
      'what follows from others',
      CARDS,
      ['cards', 0, 'effects', 0, 'quantity'],
      { kind: 'tension', from: 'ALT', to: 'BER' },
      '"tension" follows from other quantities',
    ],
    [
      'another power’s hidden budget',
      PRESSURE,
      ['cards', 2, 'when', 0],
      { type: 'quantity', quantity: { kind: 'capital', who: 'rival' }, atLeast: 3 },
      "must not rest on another power's capital",
    ],
    [
      'the same power twice',
      CARDS,
      ['cards', 0, 'effects', 0, 'quantity'],
      { kind: 'climate', from: 'ALT', to: 'ALT' },
      'two different powers is needed, got "ALT" twice',
    ],
    [
      'an option that is none',
      CARDS,
      ['cards', 2, 'decision', 'otherwise'],
      'sing',
      'cards.2.decision.otherwise: "sing" is not among the options; did you mean "sign"?',
    ],
    [
      'a decision of a power nobody plays',
      CARDS,
      ['cards', 2, 'decision', 'power'],
      'COR',
      '"COR" is not among the played powers',
    ],
    ['an id that stands twice', CARDS, ['cards', 1, 'id'], 'ship-seized', 'card "ship-seized" stands twice'],
    [
      'follow-ups in a circle',
      CARDS,
      ['cards', 1, 'effects', 0],
      { type: 'follow-up', card: 'ship-seized' },
      'follow-ups run in a circle: ship-seized → ship-released → ship-seized',
    ],
    [
      'a card nothing leads to',
      CARDS,
      ['cards', 0, 'effects', 2],
      undefined,
      'can never happen: nothing has "ship-released" as its follow-up',
    ],
    [
      'a count left out',
      CARDS,
      ['cards', 0, 'effects', 0],
      { type: 'mission', op: 'expel', host: 'ALT', sender: 'BER' },
      '"count" is missing; "expel" needs it',
    ],
    [
      'a day the calendar has not',
      CARDS,
      ['cards', 0, 'window', 'from'],
      '2017-06-31',
      'the calendar has no "2017-06-31"',
    ],
    [
      'a window the wrong way round',
      CARDS,
      ['cards', 2, 'window', 'to'],
      '2017-07-04',
      'the window ends 2017-07-04, before it begins 2017-07-10',
    ],
    [
      'a window after the last brief',
      CARDS,
      ['cards', 0, 'window'],
      { from: '2017-07-26', to: '2017-07-28' },
      'begins 2017-07-26, after the last brief; briefs are on 2017-07-03 and every 7 days until 2017-07-24',
    ],
    [
      'a window before the first brief',
      CARDS,
      ['cards', 0, 'window'],
      { from: '2016-07-26', to: '2016-07-28' },
      'ends 2016-07-28, before the first brief',
    ],
    [
      'a dossier between two briefs',
      DOSSIERS,
      ['cards', 0, 'window'],
      { from: '2017-07-04', to: '2017-07-06' },
      'no brief falls from 2017-07-04 to 2017-07-06',
    ],
    [
      'a dossier for somebody who does not play',
      DOSSIERS,
      ['cards', 0, 'power'],
      'COR',
      '"COR" is not among the played powers',
    ],
    [
      'a covert risk of an open move',
      PRESSURE,
      ['cards', 1, 'exposure'],
      100,
      'only covert moves can be exposed',
    ],
  ])('%s', (_, file, path, value, message) => {
    expect(told(change(file, path, value))).toContain(message);
  });

  it.each<[string, Json, string]>([
    [
      'bounds that cross',
      { type: 'quantity', quantity: heat, atLeast: 600, atMost: 500 },
      'can never hold: at least 600 and at most 500; the range is 0 to 1000',
    ],
    [
      'a lower bound out of range',
      { type: 'quantity', quantity: heat, atLeast: 1001 },
      'can never hold: at least 1001 is out of range',
    ],
    [
      'an upper bound out of range',
      { type: 'quantity', quantity: heat, atMost: -1 },
      'can never hold: at most -1 is out of range',
    ],
    ['no bound', { type: 'quantity', quantity: heat }, 'tests nothing'],
    ['a turn after the last', { type: 'turn', from: 5 }, 'can never hold: from turn 5'],
    ['turns the wrong way round', { type: 'turn', from: 3, to: 2 }, 'can never hold: from turn 3'],
    ['a card that is none', { type: 'fired', card: 'ship-size' }, 'is not among the events'],
    [
      'an option of a card',
      { type: 'fired', card: 'budget-vote', option: 'vto' },
      '"vto" is not among the options of budget-vote; did you mean "veto"?',
    ],
    [
      'a tag of no move',
      { type: 'played', by: 'ALT', tag: 'presure', within: 1 },
      'did you mean "pressure"?',
    ],
    [
      'a promise nobody makes',
      { type: 'commitment', by: 'ALT', tag: 'ultimatm', is: 'open' },
      'did you mean "ultimatum"?',
    ],
    [
      'a ceasefire that can’t come',
      { type: 'ceasefire', arena: 'piracy', is: 'in-force' },
      'arenas that have or can get a ceasefire',
    ],
    [
      'deep inside',
      { type: 'all', of: [{ type: 'not', of: { type: 'flag', flag: 'x', is: true } }] },
      'cards.0.when.0.of.0.of.flag: "x" is not among',
    ],
  ])('a condition with %s', (_, condition, message) => {
    expect(told(change(CARDS, ['cards', 0, 'when'], [condition]))).toContain(message);
  });

  it.each<[string, Path, Json | undefined, string]>([
    [
      'shares above the whole',
      ['powers', 2, 'affinity'],
      { ALT: 600, BER: 500 },
      'powers.2.affinity: the shares add up to 1100, more than 1024',
    ],
    ['three played powers', ['powers', 2, 'played'], true, 'two powers are played, and here 3 are'],
    [
      'a zone upside down',
      ['arenas', 0, 'zones', 'ALT'],
      [300, -100],
      'the zone runs from 300 to -100; write the lower end first',
    ],
    [
      'a zone of no party',
      ['arenas', 0, 'zones', 'COR'],
      [0, 1],
      '"COR" is not among the parties of the arena',
    ],
    [
      'a zone shifted away',
      ['instructions', 'ALT', 0, 'zones', 'strait'],
      [400, 0],
      'shifts the zone to 300 … 300',
    ],
    [
      'a weight of no objective',
      ['instructions', 'ALT', 0, 'weights', 'open-strat'],
      2,
      'did you mean "open-strait"?',
    ],
    ['no objectives', ['objectives', 'BER'], undefined, 'BER is played and has no objectives'],
    [
      'an objective without a slope',
      ['objectives', 'ALT', 1, 'measure', 'full'],
      800,
      '"zero" and "full" are both 800',
    ],
    [
      'an objective in no arena',
      ['objectives', 'ALT', 0, 'measure', 'arena'],
      'strat',
      'did you mean "strait"?',
    ],
    ['a leader outside the body', ['bodies', 0, 'leader'], 'BER', '"BER" is not among the members of PACT'],
    [
      'a relation to oneself',
      ['relations', 0, 'to'],
      'ALT',
      'two different powers are needed, got "ALT" twice',
    ],
    [
      'a relation twice',
      ['relations', 1],
      { from: 'ALT', to: 'BER', hostile: 1, friendly: 1, trust: 1, credibility: 1 },
      'relation "ALT toward BER" stands twice',
    ],
    [
      'staff above the ceiling',
      ['instruments', 'missions', 0, 'ceiling'],
      300,
      '400 staff, above the ceiling of 300',
    ],
    [
      'thresholds out of order',
      ['instruments', 'tracks', 0, 'thresholds'],
      [700, 400],
      'thresholds rise from one to the next',
    ],
    [
      'a promise after the end',
      ['instruments', 'commitments'],
      [{ by: 'ALT', to: 'BER', tag: 'x', pledge: { kind: 'restraint' }, due: 9, audience: 'public' }],
      'due in turn 9; the game has 4 turns',
    ],
    [
      'a move not in the catalogue',
      ['moves'],
      ['leaders-cal'],
      '"leaders-cal" is not among the moves of the catalogue; did you mean "leaders-call"?',
    ],
  ])('a setting with %s', (_, path, value, message) => {
    expect(told(change(SETTING, path, value))).toContain(message);
  });

  it.each<[string, Path, Json | undefined, string]>([
    ['of another scenario', ['scenario'], 'other', 'the record of "other", in a folder of "small"'],
    ['too short', ['turns', 3], undefined, 'the record has 3 turns, the scenario 4'],
    [
      'with an unknown move',
      ['turns', 1, 'orders', 'BER', 'moves', 0, 'move'],
      'patrl',
      'turns.1.orders.BER.moves.0.move: "patrl" is not among the moves in play; did you mean "patrol"?',
    ],
    [
      'with an unknown option',
      ['turns', 1, 'orders', 'ALT', 'decisions', 'budget-vote'],
      'sing',
      '"sing" is not among the options of budget-vote',
    ],
    ['with an unknown card', ['opening', 0], 'ship', '"ship" is not among the events'],
    [
      'of a power that is not played',
      ['turns', 2, 'orders', 'COR'],
      { moves: [], decisions: {}, answers: [], instruction: null, expectation: null },
      '"COR" is not among the played powers',
    ],
  ])('a record %s', (_, path, value, message) => {
    expect(told(change(RECORD, path, value))).toContain(message);
  });

  it.each<[string, Path, Json | undefined, string]>([
    [
      'missing',
      ['move.patrol.done'],
      undefined,
      'moves/pressure.json cards.1: there is no text "move.patrol.done"; add "move.patrol.done" to text.en.json',
    ],
    [
      'that wants what nobody gives',
      ['move.patrol.done'],
      '{by} patrols in {sise} ships.',
      'the text "move.patrol.done" wants a value "sise" that it is not given; there are: by, to, arena',
    ],
    [
      'with a value where none is filled in',
      ['move.patrol.title'],
      'Patrol by {by}',
      'wants a value "by" that it is not given; write it out',
    ],
    ['with a brace left open', ['move.patrol.done'], '{by patrols', "move.patrol.done: can't be formatted"],
    ['with a character that turns it round', ['move.patrol.done'], 'a\u202eb', 'holds control characters'],
  ])('a text %s', (_, path, value, message) => {
    expect(told(change('moves/text.en.json', path, value))).toContain(message);
  });
});

describe('content: spare texts', () => {
  it('a text of a card that is not there', () => {
    const spoilt = change('text.en.json', ['card.ship-sized.reading.ALT'], 'x');
    expect(told(spoilt)).toContain('"ship-sized" is not among the events; did you mean "ship-seized"?');
  });
});

describe('content: the hash of a scenario', () => {
  const hash = (files: Readonly<Record<string, string>>): string => scenarioOf(files).hash;
  const own = hash(smallFiles());

  it.each<[string, string, Path, Json]>([
    ['a text', 'text.en.json', ['power.ALT'], 'Otherland'],
    ['a citation', CARDS, ['cards', 0, 'citations', 0, 'note'], 'Page 3.'],
    ['a source', SETTING, ['sources', 0, 'title'], 'Another title'],
    ['the record', RECORD, ['turns', 1, 'notes'], []],
  ])('does not follow %s', (_, file, path, value) => {
    expect(hash(change(file, path, value))).toBe(own);
  });

  it.each<[string, string, Path, Json]>([
    ['a card', CARDS, ['cards', 0, 'weight'], -4001],
    ['a move', PRESSURE, ['cards', 0, 'weight'], -8001],
    ['the setting', SETTING, ['powers', 0, 'mood'], 501],
    ['a tag', CHANNELS, ['cards', 0, 'tags'], ['leaders', 'telephone']],
  ])('follows %s', (_, file, path, value) => {
    expect(hash(change(file, path, value))).not.toBe(own);
  });

  it('does not follow the order of keys or the layout', () => {
    const files = Object.fromEntries(
      Object.entries(smallFiles()).map(([file, text]) => [file, JSON.stringify(JSON.parse(text))]),
    );
    expect(hash(files)).toBe(own);
    const turned = JSON.parse(smallFiles()[SETTING] ?? '') as Record<string, Json>;
    const reversed = Object.fromEntries(Object.entries(turned).reverse());
    expect(hash({ ...smallFiles(), [SETTING]: JSON.stringify(reversed) })).toBe(own);
  });
});
