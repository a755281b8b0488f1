import { describe, expect, it } from 'vitest';
import { type Carrier, docket, faultsIn } from '../../src/cli/commands/docket.ts';
import { type Item, itemsIn, itemsOfRules, readDocket } from '../../src/cli/docket.ts';
import { Stop } from '../../src/cli/stop.ts';
import { run } from '../../src/cli/terminal.ts';
import type { Problem } from '../../src/vocabulary/index.ts';

const item = (id: string, status: Item['status'], needsRule = false): Item => ({
  id,
  status,
  what: 'something',
  needsRule,
});

const carrier = (
  kind: Carrier['kind'],
  items: readonly string[],
  ...citations: readonly [source: string, status: Item['status']][]
): Carrier => ({
  kind,
  id: 'one',
  scenarios: kind === 'rule' ? [] : ['somewhere'],
  items,
  citations: citations.map(([source, status]) => ({ source, status })),
});

const codes = (items: readonly Item[], ...carriers: readonly Carrier[]): readonly string[] =>
  faultsIn(items, carriers).map(({ code, path }) => `${code} ${path}`);

describe('docket: the list', () => {
  it('has every item of the five documents once, and says what each one is', () => {
    const items = readDocket();
    const perDocument = [1, 2, 3, 4, 5].map((n) => items.filter(({ id }) => id.startsWith(`S${n}.`)).length);
    expect(perDocument).toEqual([18, 36, 19, 21, 9]);
    for (const { id, what } of items) expect(what.split(' ').length, id).toBeGreaterThan(3);
  });

  it.each([
    '| S1.1 | fact | a short number | |',
    '| S1.01 | rumour | an unknown status | |',
    '| S1.01 | fact | | |',
    '| S1.01 | fact | an unknown last column | card |',
    '| S1.01 | fact | once | |\n| S1.01 | fact | twice | |',
  ])('%j stops it', (text) => {
    expect(() => itemsIn(text)).toThrow(Stop);
  });

  it('finds the items that rules name, each under its own rule', () => {
    const text =
      'See S9.99.\n## R2 · Flows\nApart (S1.09).\n- **R2.1** One\n  (S2.01, S2.02).\n- **R2.2** S2.01.';
    expect([...itemsOfRules(text)]).toEqual([
      ['R2', ['S1.09']],
      ['R2.1', ['S2.01', 'S2.02']],
      ['R2.2', ['S2.01']],
    ]);
  });
});

describe('docket: what is checked', () => {
  it('an item that nothing carries, or no rule where one must, is missing', () => {
    const items = [item('S1.01', 'fact'), item('S1.02', 'fact', true), item('S1.03', 'fact', true)];
    expect(codes(items, carrier('objective', ['S1.02']), carrier('rule', ['S1.03']))).toEqual([
      'docket-missing S1.01',
      'docket-rule S1.02',
    ]);
  });

  it('a reference to an item that is not there dangles, a rule’s too', () => {
    const items = [item('S1.01', 'fact')];
    expect(codes(items, carrier('move', ['S1.01', 'S1.44']), carrier('rule', ['S7.01']))).toEqual([
      'docket-unknown move one',
      'docket-unknown rule one',
    ]);
  });

  it('a citation of a document speaks as one of the items that it stands for', () => {
    const items = [item('S2.01', 'claim'), item('S2.02', 'advice'), item('S1.01', 'fact')];
    const all = ['S2.01', 'S2.02', 'S1.01'];
    const others = carrier('rule', all);
    expect(codes(items, carrier('card', all, ['s2', 'advice'], ['s1', 'fact']), others)).toEqual([]);
    expect(codes(items, carrier('card', all, ['s2', 'fact'], ['s1', 'fact']), others)).toEqual([
      'docket-status card one',
    ]);
    expect(codes(items, carrier('card', ['S2.01'], ['s2', 'advice']), others)).toEqual([
      'docket-status card one',
    ]);
  });

  it('a fact may be told as a claim, and nothing else as something that it is not', () => {
    const faults = (is: Item['status'], told: Item['status']): number =>
      codes([item('S1.01', is)], carrier('card', ['S1.01'], ['s1', told])).length;
    const all = ['fact', 'claim', 'forecast', 'advice'] as const;
    for (const is of all)
      for (const told of all)
        expect(faults(is, told), `${is} told as ${told}`).toBe(
          is === told || (is === 'fact' && told === 'claim') ? 0 : 1,
        );
  });

  it('a card or dossier rests on the item’s document, the public record, or our own design', () => {
    const items = [item('S2.01', 'claim')];
    const others = carrier('rule', ['S2.01']);
    for (const kind of ['card', 'decision', 'dossier'] as const) {
      expect(codes(items, carrier(kind, ['S2.01'], ['s3', 'claim']), others)).toEqual([
        `docket-source ${kind} one`,
      ]);
      for (const source of ['s2', 'record', 'design'])
        expect(codes(items, carrier(kind, ['S2.01'], [source, 'claim']), others)).toEqual([]);
    }
    // A move's weight may rest on other sources than what it is taken from.
    expect(codes(items, carrier('move', ['S2.01'], ['cameo', 'claim']), others)).toEqual([]);
  });
});

describe('docket: the game', () => {
  const found = docket();
  const { problems } = found.json as { readonly problems: readonly Problem[] };

  it('carries every item, and names none that is not there', () => {
    expect(problems.filter(({ code }) => !['docket-status', 'docket-source'].includes(code))).toEqual([]);
  });

  it('speaks as its documents do, and says where each card comes from', () => {
    expect(problems).toEqual([]);
    expect(found.status).toBe(0);
  });
});

describe('terminal: docket', () => {
  it('tells a person and a program the same', async () => {
    const { status, json } = docket();
    const told = await run(['docket', '--json']);
    expect(told.status).toBe(status);
    expect(JSON.parse(told.out)).toEqual(json);
    const { out } = await run(['docket']);
    for (const { id } of readDocket()) expect(out).toContain(`${id}  `);
  });
});
