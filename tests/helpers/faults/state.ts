import { openModel } from '../../../src/cli/disk.ts';
import { prepare, RULES_VERSION, setup } from '../../../src/engine/index.ts';
import { edited, type Json } from '../edit.ts';
import { scenarioOf } from '../game.ts';
import { order, slate, turn } from '../play.ts';
import { changed } from '../spoil.ts';
import { type Content, codedLines } from './fault.ts';

type Path = readonly (string | number)[];

const truce = {
  arena: 'strait',
  parties: ['BER'],
  guarantors: ['COR'],
  monitored: false,
  status: 'in-force',
};
export const table = prepare(
  scenarioOf(changed(['scenario.json', ['instruments', 'ceasefires'], [truce]])),
  openModel('default'),
);
/** The second turn of a game in which an ultimatum and an offer were made and an instruction stands. */
export const second = turn(table, setup(table, 'carried'), {
  ALT: slate([order('ultimatum', { target: 'BER', arena: 'strait', deadline: 2 })]),
  BER: slate([order('open-strait-talks', { target: 'ALT' })], {
    instruction: { when: { type: 'coerces' }, order: order('patrol'), audience: 'public' },
  }),
});
const written = JSON.parse(JSON.stringify(second)) as Json;

/** What is told of that state with something else at a place. */
export const state =
  (path: Path, value?: Json, rules = RULES_VERSION) =>
  (content: Content): readonly string[] => {
    const read = content.readState(table, edited(written, path, value), rules, 'save.json');
    return read.ok ? [] : codedLines(content, [...read.problems]);
  };
