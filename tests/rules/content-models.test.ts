import { describe, expect, it } from 'vitest';
import { modelIds, modelTexts, openModel } from '../../src/cli/disk.ts';
import { checkFile, loadModel, type ModelTexts, problemText } from '../../src/content/index.ts';
import { PARAMETERS } from '../../src/vocabulary/index.ts';
import { digest } from '../helpers/game.ts';

const ACT = {
  value: 40,
  unit: 'terms ×10 an unanswered material act',
  source: 'design choice: four',
  confidence: 'guess',
};

/** A theory that extends another, as somebody would write it: a field a line. */
const theory = (id: string, base: string, parameters: object): string =>
  JSON.stringify({ id, extends: base, parameters }, null, 2);

const told = (text: string, known: ModelTexts = modelTexts()): string => {
  const loaded = loadModel(text, 'mine.json', digest, known);
  return loaded.ok ? 'fine' : loaded.problems.map(problemText).join('\n');
};

describe('content: theories extend one another', () => {
  it('the hash of each is over all its values, whether written or taken over', () => {
    expect(Object.fromEntries(modelIds().map((id) => [id, openModel(id).hash]))).toEqual({
      default: '9b953c37aab118f8ff5023bf26cdbb50',
      deterrence: '6c22cfbfba990f29014eda385ee054d3',
      spiral: 'bc20b029858615ed60f56957a48421b0',
    });
  });

  it('what is listed is another’s, what is not is the base’s', () => {
    const loaded = loadModel(
      theory('mine', 'default', { 'terms.act': ACT }),
      'mine.json',
      digest,
      modelTexts(),
    );
    if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join('\n'));
    const { value } = openModel('default');
    expect(loaded.value.id).toBe('mine');
    expect(loaded.value.value).toEqual({ ...value, 'terms.act': 40 });
    expect(Object.keys(loaded.value.value)).toEqual(Object.keys(PARAMETERS));
  });

  it('one may extend one that extends: the nearest value holds', () => {
    const near = { ...ACT, value: 50 };
    const known = { ...modelTexts(), mine: theory('mine', 'spiral', { 'terms.act': ACT }) };
    const loaded = loadModel(theory('next', 'mine', { 'terms.act': near }), 'next.json', digest, known);
    expect(loaded.ok && loaded.value.value).toEqual({ ...openModel('spiral').value, 'terms.act': 50 });
  });

  it.each<[string, string, string]>([
    [
      'a base that is not there',
      theory('mine', 'spirl', { 'terms.act': ACT }),
      'mine.json:3 extends: "spirl" is not among the theories; did you mean "spiral"?',
    ],
    [
      'a base that is nothing like one',
      theory('mine', 'realism', { 'terms.act': ACT }),
      'mine.json:3 extends: "realism" is not among the theories; theories: default, deterrence, spiral',
    ],
    [
      'itself as the base',
      theory('mine', 'mine', { 'terms.act': ACT }),
      'mine.json:3 extends: theories extend one another in a circle: mine → mine; break the circle',
    ],
    [
      'nothing that differs',
      theory('mine', 'default', {}),
      'mine.json:4 parameters: changes no value of "default"; list a parameter that differs, or use "default" itself',
    ],
    [
      'a parameter that is none',
      theory('mine', 'default', { 'terms.acts': ACT }),
      'mine.json:5 parameters.terms.acts: there is no parameter "terms.acts"; did you mean "terms.act"?',
    ],
    [
      'a parameter out of range',
      theory('mine', 'default', { 'terms.act': { ...ACT, value: 201 } }),
      'mine.json:6 parameters.terms.act.value: expected a whole number from 0 to 200, got 201; terms.act is counted in terms ×10 an unanswered material act, from 0 to 200: above that this one rule would outweigh all others, and numbers would run to their ends',
    ],
    [
      'a parameter without its reason',
      theory('mine', 'default', { 'terms.act': { value: 40, unit: ACT.unit, confidence: 'guess' } }),
      'mine.json:5 parameters.terms.act.source: "source" is missing; expected a text of at most 500 characters; add "source"',
    ],
    [
      'a base that is no id',
      theory('mine', 'The Default', { 'terms.act': ACT }),
      'mine.json:3 extends: expected an id (lower-case words joined by hyphens), got "The Default"; write an id (lower-case words joined by hyphens)',
    ],
  ])('%s is told with its place, reason and hint', (_, text, message) => {
    expect(told(text)).toBe(message);
    expect(checkFile('mine.json', text, modelTexts()).problems.map(problemText)).toEqual([message]);
  });

  it('what stands in the base word for word is told, a new reason for the same value is not', () => {
    const { parameters } = JSON.parse(modelTexts().default ?? '') as { parameters: Record<string, object> };
    const both = { 'terms.act': ACT, 'terms.rate': parameters['terms.rate'] };
    expect(told(theory('mine', 'default', both))).toBe(
      'mine.json:11 parameters.terms.rate: "terms.rate" is 819 in "default" as well, for the same reason; take it out, or change it',
    );
    const reason = {
      ...parameters['terms.rate'],
      source: 'design choice: as in the default, on better grounds',
    };
    expect(told(theory('mine', 'default', { 'terms.act': ACT, 'terms.rate': reason }))).toBe('fine');
  });

  it('a circle over several is told where it closes', () => {
    const known = {
      ...modelTexts(),
      second: theory('second', 'third', { 'terms.act': ACT }),
      third: theory('third', 'mine', { 'terms.act': ACT }),
    };
    expect(told(theory('mine', 'second', { 'terms.act': ACT }), known)).toBe(
      'models/third.json:3 extends: theories extend one another in a circle: mine → second → third → mine; break the circle',
    );
  });

  it('a fault of the base is told of the base', () => {
    const known = { ...modelTexts(), second: '{"id": "second", "extends": "default"}' };
    expect(told(theory('mine', 'second', { 'terms.act': ACT }), known)).toBe(
      'models/second.json:1 parameters: "parameters" is missing; expected an object; add "parameters"',
    );
  });

  it('a set that stands for itself needs every parameter, and is told of the shorter way', () => {
    expect(told('{"id": "mine", "parameters": {}}')).toContain(
      'parameters.terms.act: the parameter "terms.act" is missing; terms.act is counted in terms ×10 an unanswered material act, from 0 to 200; take it over from the default set, or write "extends": "default" and list only what differs',
    );
  });
});
