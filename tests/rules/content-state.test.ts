import { describe, expect, it } from 'vitest';
import { problemText, readState } from '../../src/content/index.ts';
import { type GameState, RULES_VERSION, setup, type World } from '../../src/engine/index.ts';
import { edited, type Json } from '../helpers/edit.ts';
import { smallWorld, world } from '../helpers/game.ts';
import { order, slate, turn } from '../helpers/play.ts';

type Path = readonly (string | number)[];

const table = smallWorld();

/** The second turn: an ultimatum and an offer have been made, an instruction stands, a decision waits. */
const second = turn(table, setup(table, 'carried'), {
  ALT: slate([order('ultimatum', { target: 'BER', arena: 'strait', deadline: 2 })]),
  BER: slate([order('open-strait-talks', { target: 'ALT' })], {
    instruction: { when: { type: 'coerces' }, order: order('patrol'), audience: 'public' },
  }),
});

const HINT = 'this is not a state that a game of this scenario can reach';

const told = (
  path: Path,
  value: Json | undefined,
  state: GameState = second,
  on: World = table,
  rules = RULES_VERSION,
): readonly string[] => {
  const read = readState(
    on,
    edited(JSON.parse(JSON.stringify(state)) as Json, path, value),
    rules,
    'save.json',
  );
  return read.ok ? [] : read.problems.map((problem) => problemText(problem).replace(`; ${HINT}`, ''));
};

describe('R13.4 a state that comes from outside', () => {
  it('passes as it is', () => {
    expect(told(['clock', 'brink'], 0)).toEqual([]);
    expect(second.clock).toEqual({ brink: 0, ending: null, turn: 2, week: 1 });
    expect(second.offers).toHaveLength(1);
    expect(second.memory.standing).toMatchObject([{ until: 4 }]);
  });

  it.each<[string, Path, Json, readonly string[]]>([
    [
      'its week is the first of its turn',
      ['clock', 'week'],
      2,
      ['save.json clock.week: week 2 is not the first of turn 2'],
    ],
    [
      'a pair has one tension',
      ['dyads', 'tension', 1],
      397,
      ['save.json dyads.tension.1: a pair has two values'],
    ],
    ['a pair has one rung', ['dyads', 'rung', 3], 2, ['save.json dyads.rung.1: a pair has two values']],
    [
      'missions keep their order',
      ['instruments', 'missions', 0, 'host'],
      0,
      ['save.json instruments.missions.0: expected that of BER-ALT'],
    ],
    [
      'tracks keep their powers',
      ['instruments', 'tracks', 0, 'a'],
      2,
      ['save.json instruments.tracks.0: expected that of strait-talks ALT-BER strait'],
    ],
    [
      'tracks keep their arena',
      ['instruments', 'tracks', 0, 'arena'],
      1,
      ['save.json instruments.tracks.0: expected that of strait-talks ALT-BER strait'],
    ],
    [
      'treaties keep their parties',
      ['instruments', 'treaties', 0, 'parties'],
      [0, 2],
      ['save.json instruments.treaties.0: expected that of transit ALT-BER'],
    ],
    [
      'forces are of ten steps at most',
      ['instruments', 'deployments', 0, 'size'],
      11,
      [
        'save.json instruments.deployments.0.size: expected a whole number from 0 to 10, got 11; write a whole number from 0 to 10',
      ],
    ],
    [
      'sanctions are of a power that is there',
      ['instruments', 'sanctions', 0, 'to'],
      3,
      [
        'save.json instruments.sanctions.0.to: expected a whole number from 0 to 2, got 3; write a whole number from 0 to 2',
      ],
    ],
    [
      'no promise is made later than now',
      ['instruments', 'commitments', 0, 'made'],
      3,
      ['save.json instruments.commitments.0.made: it is made later than now'],
    ],
    [
      'nobody promises what no card does',
      ['instruments', 'commitments', 0, 'pledge'],
      { kind: 'restraint' },
      ['save.json instruments.commitments.0.pledge: nobody can promise this'],
    ],
    [
      'nobody promises a move that is none',
      ['instruments', 'commitments', 0, 'pledge'],
      { kind: 'move', move: 'strike' },
      ['save.json instruments.commitments.0.pledge: nobody can promise this'],
    ],
    [
      'nobody threatens unless a move is played that is none',
      ['instruments', 'commitments', 0, 'pledge'],
      { kind: 'threat', move: 'patrol', unless: 'strike' },
      ['save.json instruments.commitments.0.pledge: nobody can promise this'],
    ],
    [
      'a decision is of a card that asks for one',
      ['deck', 'decisions', 0, 'card'],
      'ship-seized',
      ['save.json deck.decisions.0: ship-seized asks for no decision'],
    ],
    [
      'a dossier is on its own desk',
      ['deck', 'dossiers', 0, 'power'],
      1,
      ['save.json deck.dossiers.0: strait-traffic is not on this desk now'],
    ],
    [
      'a card comes with an option of its own',
      ['deck', 'fired', 2, 'option'],
      'fight',
      ['save.json deck.fired.2: port-owners did not come so'],
    ],
    [
      'no card has come later than now',
      ['deck', 'fired', 0, 'turn'],
      3,
      ['save.json deck.fired.0: ship-seized did not come so'],
    ],
    [
      'a card in the brief is an event',
      ['deck', 'brief', 1],
      'strait-traffic',
      [
        'save.json deck.brief.1: "strait-traffic" is not among the events; events: budget-vote, collision, ship-released, ship-seized',
      ],
    ],
    [
      'flags stand once each',
      ['memory', 'flags'],
      ['a', 'a'],
      ['save.json memory.flags: flags stand once each, in order'],
    ],
    [
      'flags stand in order',
      ['memory', 'flags'],
      ['b', 'a'],
      ['save.json memory.flags: flags stand once each, in order'],
    ],
    [
      'no act is of a turn to come',
      ['memory', 'acts', 0, 'turn'],
      3,
      ['save.json memory.acts.0.turn: it is not of the last four turns'],
    ],
    [
      'a power has last played a move once',
      ['memory', 'played', 1],
      { by: 0, move: 'ultimatum', turn: 1 },
      ['save.json memory.played.1: move "0 ultimatum" stands twice; rename one, or take it out'],
    ],
    [
      'an instruction stands three turns at most',
      ['memory', 'standing', 0, 'until'],
      6,
      ['save.json memory.standing.0: such an instruction is not standing now'],
    ],
    [
      'a private instruction does not stand',
      ['memory', 'standing', 0, 'instruction', 'audience'],
      'private',
      ['save.json memory.standing.0: such an instruction is not standing now'],
    ],
    [
      'an instruction is to play a move of that power',
      ['memory', 'standing', 0, 'instruction', 'order', 'move'],
      'strike',
      ['save.json memory.standing.0.instruction.order.move: strike is no move of this power'],
    ],
    [
      'an offer waits until the next turn at most',
      ['offers', 0, 'due'],
      4,
      ['save.json offers.0: such an offer is not open now'],
    ],
    ['an offer is to another', ['offers', 0, 'to'], 1, ['save.json offers.0: such an offer is not open now']],
    [
      'an offer is to a power that is played',
      ['offers', 0, 'to'],
      2,
      ['save.json offers.0: such an offer is not open now'],
    ],
    [
      'an offer has the parameters of its move',
      ['offers', 0, 'order', 'with'],
      { target: 'BER' },
      ["save.json offers.0.order.with: open-strait-talks can't be played with these parameters"],
    ],
    [
      'an instruction has been drawn',
      ['secrets', 'instructions', 0],
      2,
      ['save.json secrets.instructions.0: there is no instruction 2'],
    ],
    [
      'who has no instructions has drawn none',
      ['secrets', 'instructions', 2],
      0,
      ['save.json secrets.instructions.2: there is no instruction 0'],
    ],
    [
      'a zone has its lower end first',
      ['secrets', 'zones', 0],
      283,
      ['save.json secrets.zones.0: its lower end lies above the upper one'],
    ],
  ])('%s', (_, path, value, messages) => {
    expect(told(path, value)).toEqual(messages);
  });

  it.each<[string, Path, Json]>([
    ['a promise made now', ['instruments', 'commitments', 0, 'made'], 2],
    [
      'a promise by rule',
      ['instruments', 'commitments', 0, 'pledge'],
      { kind: 'threat', move: 'patrol', unless: null },
    ],
    ['an instruction of three turns', ['memory', 'standing', 0, 'until'], 5],
    ['an offer open until the next turn', ['offers', 0, 'due'], 3],
    ['flags in order', ['memory', 'flags'], ['a', 'b']],
    ['a zone of one point', ['secrets', 'zones', 0], 282],
    [
      'more forces than at the start',
      ['instruments', 'deployments'],
      [
        { arena: 0, by: 0, size: 10 },
        { arena: 0, by: 1, size: 2 },
      ],
    ],
  ])('%s is sound', (_, path, value) => {
    expect(told(path, value)).toEqual([]);
  });

  it('remembers acts of four turns back, and no further', () => {
    const first = world();
    let state = setup(first, 'memory');
    while (state.clock.turn < 7) state = turn(first, state);
    expect(state.memory.acts.length).toBeGreaterThan(0);
    expect(told(['memory', 'acts', 0, 'turn'], 3, state, first)).toEqual([]);
    expect(told(['memory', 'acts', 0, 'turn'], 2, state, first)).toEqual([
      'save.json memory.acts.0.turn: it is not of the last four turns',
    ]);
  });

  it.each(['1', '2', '3'])('made under rules %s is read in the present shape', (rules) => {
    expect(told(['clock', 'brink'], 0, second, table, rules)).toEqual([]);
  });

  it('made under rules that are not known is refused', () => {
    expect(told(['clock', 'brink'], 0, second, table, '4')).toEqual([
      'save.json rules: made under rules "4", whose states are not known here; known rules: 1, 2, 3',
    ]);
  });
});
