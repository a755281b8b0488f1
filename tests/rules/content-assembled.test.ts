import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Condition, Effect, Move } from '../../src/vocabulary/index.ts';
import { type Content, readAnew } from '../helpers/faults/fault.ts';
import { digest, smallFiles } from '../helpers/game.ts';

afterAll(() => vi.resetModules());

/** What the shared moves may name beyond what the small scenario has. */
const NAMES = {
  powers: ['ALT', 'BER', 'COR', 'FAR'],
  bodies: ['PACT', 'ORB'],
  arenas: ['strait', 'piracy', 'moon'],
  tracks: ['strait-talks', 'moon-talks'],
  treaties: ['transit', 'moon-treaty'],
  flags: ['ship-held', 'moonlit'],
  cards: ['ship-seized', 'moon-landing'],
};

const patrol = (JSON.parse(smallFiles()['moves/pressure.json'] ?? '') as { cards: Move[] }).cards[1];

/** The move of that id once it is one of the shared moves of the small scenario; `null` when it is not in play. */
const shared = (content: Content, more: object, others: readonly object[] = []): Move | null => {
  const words = ['title', 'body', 'done'].map((word) => [`move.probe.${word}`, 'x']);
  const loaded = content.loadScenario(
    {
      ...smallFiles(),
      'moves/names.json': JSON.stringify(NAMES),
      'moves/probe.json': JSON.stringify({ cards: [{ ...patrol, id: 'probe', ...more }, ...others] }),
      'common/text.en.json': JSON.stringify(Object.fromEntries(words)),
    },
    digest,
  );
  if (!loaded.ok) throw new Error(loaded.problems.map(content.problemText).join('\n'));
  return loaded.value.moves.find(({ id }) => id === 'probe') ?? null;
};

const mark: object = { type: 'flag', flag: 'mark', is: true };
const heat = (arena: string): object => ({ type: 'change', quantity: { kind: 'heat', arena }, by: 1 });
const promise = (more: object): object => ({
  type: 'commitment',
  by: 'self',
  to: 'rival',
  tag: 'vow',
  pledge: { kind: 'restraint' },
  in: 2,
  audience: 'public',
  ...more,
});
const channel = (who: string): object => ({
  type: 'channel',
  between: ['ALT', who],
  channel: 'envoy',
  is: 'open',
});

describe('content: of a shared move there stays what a scenario has a use for', () => {
  it('of its effects those on what is here', async () => {
    const content = await readAnew();
    const here: readonly object[] = [
      { type: 'act', by: 'self', to: 'rival', cameo: '036', weight: 1, arena: 'strait' },
      { type: 'sanctions', op: 'impose', from: 'self', to: 'COR', arena: 'strait', level: 1 },
      { type: 'mission', op: 'restore', host: 'ALT', sender: 'BER' },
      channel('COR'),
      { type: 'talks', op: 'halt', track: 'strait-talks' },
      { type: 'ceasefire', op: 'establish', arena: 'strait', guarantors: ['COR'] },
      { type: 'deployment', by: 'self', arena: 'strait', size: 1 },
      { type: 'treaty', treaty: 'transit', to: 'suspended' },
      promise({}),
      heat('strait'),
      mark,
      { type: 'follow-up', card: 'ship-released' },
    ];
    const away: readonly object[] = [
      { type: 'act', by: 'self', to: 'FAR', cameo: '036', weight: 1 },
      { type: 'act', by: 'self', to: 'rival', cameo: '036', weight: 1, arena: 'moon' },
      { type: 'sanctions', op: 'impose', from: 'FAR', to: 'rival', level: 1 },
      { type: 'sanctions', op: 'impose', from: 'self', to: 'rival', arena: 'moon', level: 1 },
      { type: 'mission', op: 'restore', host: 'FAR', sender: 'self' },
      { type: 'mission', op: 'restore', host: 'self', sender: 'FAR' },
      channel('FAR'),
      { type: 'talks', op: 'halt', track: 'moon-talks' },
      { type: 'ceasefire', op: 'establish', arena: 'moon' },
      { type: 'deployment', by: 'self', arena: 'moon', size: 1 },
      { type: 'deployment', by: 'FAR', arena: 'strait', size: 1 },
      { type: 'treaty', treaty: 'moon-treaty', to: 'ended' },
      promise({ to: 'FAR' }),
      heat('moon'),
      { type: 'change', quantity: { kind: 'mood', who: 'FAR' }, by: 1 },
      { type: 'change', quantity: { kind: 'climate', from: 'self', to: 'FAR' }, by: 1 },
      { type: 'change', quantity: { kind: 'cohesion', body: 'ORB' }, by: 1 },
    ];
    expect(shared(content, { effects: here })?.effects).toHaveLength(12);
    expect(away.map((effect) => shared(content, { effects: [effect, mark] })?.effects)).toEqual(
      away.map(() => [mark]),
    );
    expect(away.map((effect) => shared(content, { effects: [effect] }))).toEqual(away.map(() => null));
    expect(shared(content, { effects: [] })?.effects).toEqual([]);
  });

  it('of guarantors those who are here, and of a promise what can be kept', async () => {
    const content = await readAnew();
    const left = (effect: object): Effect | undefined =>
      shared(content, { effects: [effect, mark] })?.effects[0];
    const truce = { type: 'ceasefire', op: 'establish', arena: 'strait' };
    expect(left({ ...truce, guarantors: ['FAR', 'COR'] })).toEqual({ ...truce, guarantors: ['COR'] });
    const flagged = (flag: string): object => ({ type: 'flag', flag, is: true });
    expect(left(promise({ pledge: { kind: 'condition', condition: flagged('moonlit') } }))).toEqual(mark);
    expect(
      left(
        promise({
          pledge: {
            kind: 'condition',
            condition: { type: 'any', of: [flagged('moonlit'), flagged('mark')] },
          },
        }),
      ),
    ).toEqual(promise({ pledge: { kind: 'condition', condition: flagged('mark') } }));
  });

  it('of an effect’s own condition what may still hold', async () => {
    const content = await readAnew();
    const left = (condition: object) =>
      shared(content, { effects: [{ ...mark, if: condition }, heat('strait')] })?.effects[0];
    const lit = (is: boolean): object => ({ type: 'flag', flag: 'moonlit', is });
    const held = { type: 'flag', flag: 'ship-held', is: true };
    expect(left(lit(true))).toEqual(heat('strait'));
    expect(left(lit(false))).toEqual(mark);
    expect(left({ type: 'all', of: [lit(false), held] })).toEqual({ ...mark, if: held });
    expect(left(held)).toEqual({ ...mark, if: held });
  });

  it('of its conditions those on what is here; one that fails takes the move along', async () => {
    const content = await readAnew();
    const when = (condition: object): readonly Condition[] | undefined =>
      shared(content, { when: [condition] })?.when;
    const fails: readonly object[] = [
      { type: 'quantity', quantity: { kind: 'heat', arena: 'moon' }, atLeast: 1 },
      { type: 'quantity', quantity: { kind: 'tension', from: 'self', to: 'FAR' }, atLeast: 1 },
      { type: 'quantity', quantity: { kind: 'cohesion', body: 'ORB' }, atLeast: 1 },
      { type: 'flag', flag: 'moonlit', is: true },
      { type: 'fired', card: 'moon-landing' },
      { type: 'played', by: 'FAR', within: 1 },
      { type: 'power', is: ['FAR'] },
      { type: 'sanctions', from: 'self', to: 'FAR', basis: 'any', atLeast: 1 },
      { type: 'linked', from: 'FAR', to: 'self', is: true },
      { type: 'mission', host: 'FAR', sender: 'self', is: 'capped' },
      channel('FAR'),
      { type: 'track', track: 'moon-talks', is: 'closed' },
      { type: 'ceasefire', arena: 'moon', is: 'none' },
      { type: 'deployment', by: 'self', arena: 'moon', atLeast: 1 },
      { type: 'treaty', treaty: 'moon-treaty', is: 'ended' },
      { type: 'commitment', by: 'FAR', tag: 'ultimatum', is: 'open' },
    ];
    expect(fails.map(when)).toEqual(fails.map(() => undefined));
    expect(fails.map((of) => when({ type: 'not', of }))).toEqual(fails.map(() => []));
    const turn = { type: 'turn', from: 2 };
    expect(fails.map((of) => when({ type: 'any', of: [of, turn] }))).toEqual(fails.map(() => [turn]));
    const three = { type: 'any', of: [fails[0], turn, { type: 'power', is: ['FAR', 'BER'] }] };
    expect(when({ type: 'not', of: three })).toEqual([
      { type: 'not', of: { type: 'any', of: [turn, { type: 'power', is: ['BER'] }] } },
    ]);
    expect(when({ type: 'linked', from: 'FAR', to: 'self', is: false })).toEqual([]);
    expect(when({ type: 'ceasefire', arena: 'piracy', is: 'none' })).toEqual([]);
    expect(when(turn)).toEqual([turn]);
  });

  it('of its players and parameters those who are here', async () => {
    const content = await readAnew();
    expect(shared(content, { by: ['FAR', 'ALT'] })?.by).toEqual(['ALT']);
    expect(shared(content, { by: ['FAR'] })).toBeNull();
    expect(shared(content, { by: ['COR'] })).toBeNull();
    expect(shared(content, { arena: 'moon' })).toBeNull();
    const among = (name: string, list: readonly (string | number)[] | string) =>
      shared(content, { parameters: [{ name, among: list }] })?.parameters.map((one) => one.among);
    expect(among('target', ['BER', 'FAR', 'ALT'])).toEqual([['BER', 'ALT']]);
    expect(among('target', ['FAR'])).toBeUndefined();
    expect(among('target', 'others')).toEqual(['others']);
    expect(among('arena', ['moon', 'strait'])).toEqual([['strait']]);
    expect(among('size', [1, 2])).toEqual([[1, 2]]);
    const other = { ...patrol, id: 'lift-off', arena: 'moon' };
    const given = (list: readonly string[]) =>
      shared(content, { parameters: [{ name: 'threat', among: list }] }, [other])?.parameters.map(
        (one) => one.among,
      );
    expect(given(['lift-off', 'patrol'])).toEqual([['patrol']]);
    expect(given(['lift-off'])).toBeUndefined();
  });
});
