import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitEvent, fitMove } from '../../src/content/fit.ts';
import { loadScenario, problemText } from '../../src/content/index.ts';
import type { Lacks } from '../../src/content/lacks.ts';
import type { Condition, EventCard, Move } from '../../src/vocabulary/index.ts';
import { edited, type Json } from '../helpers/edit.ts';
import { digest, filesOf, scenarioOf, smallFiles, world } from '../helpers/game.ts';

type Files = Readonly<Record<string, string>>;
type Path = readonly (string | number)[];

const change = (files: Files, file: string, path: Path, value: Json | undefined): Files => ({
  ...files,
  [file]: JSON.stringify(edited(JSON.parse(files[file] ?? '{}'), path, value)),
});

const told = (files: Files): string => {
  const loaded = loadScenario(files, digest);
  return loaded.ok
    ? 'fine'
    : loaded.problems.map((problem) => problemText({ ...problem, line: null })).join('\n');
};

const SEATS = new Set(['USA', 'RUS']);
const nothing: Lacks = () => false;
const moveOf = (id: string): Move => {
  const move = world().scenario.moves.find((one) => one.id === id);
  if (move === undefined) throw new Error(id);
  return move;
};

/** Truth of a condition when each flag it names is as told, and those not told of are not set. */
const truth = (condition: Condition, flags: ReadonlySet<string>): boolean => {
  if (condition.type === 'all') return condition.of.every((part) => truth(part, flags));
  if (condition.type === 'any') return condition.of.some((part) => truth(part, flags));
  if (condition.type === 'not') return !truth(condition.of, flags);
  return condition.type === 'flag' && flags.has(condition.flag) === condition.is;
};

const NAMES = ['a', 'b', 'c', 'd'];
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({ type: fc.constant('flag' as const), flag: fc.constantFrom(...NAMES), is: fc.boolean() }),
    fc.record({ type: fc.constant('not' as const), of: tie('tree') }),
    fc.record({
      type: fc.constant('all' as const),
      of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('any' as const),
      of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

describe('content: shared moves are fitted to a scenario', () => {
  it('a move that lacks nothing stays the same object', () => {
    for (const move of world().scenario.moves) expect(fitMove(nothing, SEATS, move)).toBe(move);
  });

  it('fitted conditions say the same as before where what is lacking has not come about', () => {
    fc.assert(
      fc.property(tree, fc.subarray(NAMES), fc.subarray(NAMES), (condition, absent, set) => {
        const gone = new Set(absent);
        const lacks: Lacks = (kind, word) => kind === 'flags' && gone.has(word);
        const flags = new Set(set.filter((flag) => !gone.has(flag)));
        const fitted = fitMove(lacks, SEATS, { ...moveOf('condemn'), when: [condition] });
        expect(fitted?.when.every((part) => truth(part, flags)) ?? false).toBe(truth(condition, flags));
        // What is left names nothing that is gone.
        for (const flag of gone) expect(JSON.stringify(fitted?.when ?? [])).not.toContain(`"flag":"${flag}"`);
      }),
    );
  });

  it('effects on what is not there fall away, and with the last of them the move', () => {
    const summit = moveOf('summit');
    const lacks: Lacks = (kind, word) => kind === 'tracks' && word === 'stability';
    const fitted = fitMove(lacks, SEATS, summit);
    const on = (move: Move | null, track: string): boolean =>
      move?.effects.some((effect) => effect.type === 'talks' && effect.track === track) ?? false;
    expect(on(summit, 'stability')).toBe(true);
    expect(on(fitted, 'stability')).toBe(false);
    expect(on(fitted, 'donbas-envoys')).toBe(true);
    const only: Move = {
      ...summit,
      effects: summit.effects.filter((effect) => effect.type === 'talks' && effect.track === 'stability'),
    };
    expect(fitMove(lacks, SEATS, only)).toBeNull();
  });

  it('a move is not in play where nobody who plays may play it, or its parameter has no value', () => {
    const lacks: Lacks = (kind, word) => kind === 'powers' && (word === 'UKR' || word === 'SYR');
    expect(fitMove(nothing, new Set(['GBR']), { ...moveOf('condemn'), by: ['USA'] })).toBeNull();
    expect(fitMove(lacks, SEATS, moveOf('military-aid'))).toBeNull();
  });

  it('a scenario without an arena is sound with the shared moves, and a misspelling in them is told', () => {
    const files = filesOf();
    const setting = JSON.parse(files['scenario.json'] ?? '') as {
      readonly instruments: { readonly tracks: readonly { readonly id: string }[] };
    };
    const index = setting.instruments.tracks.findIndex(({ id }) => id === 'routine-irritants');
    const bare = change(files, 'scenario.json', ['instruments', 'tracks', index], undefined);
    expect(told(bare)).not.toContain('moves/');
    const wrong = (files['moves/channels.json'] ?? '').replaceAll('"donbas-envoys"', '"donbas-envoi"');
    expect(told({ ...files, 'moves/channels.json': wrong })).toContain(
      '"donbas-envoi" is not among the tracks',
    );
  });

  it('a move asked for by name that finds nothing to act on is told', () => {
    const files: Files = { ...smallFiles(), 'moves/names.json': JSON.stringify(NOTHING_MORE) };
    const first =
      (JSON.parse(files['moves/pressure.json'] ?? '') as { cards: { id: string }[] }).cards[0]?.id ?? '';
    const arena = change(files, 'moves/pressure.json', ['cards', 0, 'arena'], 'moon');
    const known = change(arena, 'moves/names.json', ['arenas'], ['moon']);
    expect(told(change(known, 'scenario.json', ['moves'], [first]))).toContain(
      `"${first}" finds nothing to act on here`,
    );
    expect(told(arena)).toContain('"moon" is not among the arenas');
  });
});

const NOTHING_MORE = { powers: [], bodies: [], arenas: [], tracks: [], treaties: [], flags: [], cards: [] };

/** The small scenario's files as those of another one. */
const asOther = (id: string): Files =>
  Object.fromEntries(
    Object.entries(smallFiles())
      .filter(([file]) => !file.includes('/'))
      .map(([file, text]) => [`others/${id}/${file}`, text]),
  );

const sharedOnly = (): Files =>
  Object.fromEntries(Object.entries(smallFiles()).filter(([file]) => file.includes('/')));

describe('content: cards of another scenario', () => {
  const cards = JSON.parse(smallFiles()['cards.json'] ?? '') as { readonly cards: readonly EventCard[] };
  const imported = cards.cards[0]?.id ?? '';
  const asked = (list: readonly string[]): Files => {
    const files = { ...smallFiles(), ...asOther('elsewhere') };
    // This scenario has no cards of its own, so that what it has is imported.
    const { 'cards.json': _cards, 'dossiers.json': _dossiers, 'record.json': _record, ...rest } = files;
    const texts = JSON.parse(files['text.en.json'] ?? '') as Readonly<Record<string, string>>;
    const own = Object.fromEntries(
      Object.entries(texts).filter(([key]) => !key.startsWith('card.') && !key.startsWith('dossier.')),
    );
    const base = { ...rest, 'text.en.json': JSON.stringify(own) };
    return change(base, 'scenario.json', ['imports'], [{ scenario: 'elsewhere', cards: list }]);
  };

  it('are dealt here with their texts', () => {
    const scenario = scenarioOf(asked([imported]));
    expect(scenario.events.map(({ id }) => id)).toEqual([imported]);
    expect(scenario.text[`card.${imported}.title`]).toBeDefined();
    expect(Object.keys(scenario.file)).not.toContain('imports');
  });

  it('that are not there, or of a scenario that is not, are told', () => {
    expect(told(asked(['no-such-card']))).toContain('"no-such-card" is not among the cards of elsewhere');
    const wrong = change(asked([imported]), 'scenario.json', ['imports', 0, 'scenario'], 'nowhere');
    expect(told(wrong)).toContain('"nowhere" is not among the scenarios at hand');
  });

  it('a dossier’s window is widened to a turn', () => {
    const id =
      (JSON.parse(smallFiles()['dossiers.json'] ?? '') as { cards: { id: string }[] }).cards[0]?.id ?? '';
    const narrow = change(asked([id]), 'others/elsewhere/dossiers.json', ['cards', 0, 'window'], {
      from: '2017-07-04',
      to: '2017-07-05',
    });
    const [dossier] = scenarioOf(narrow).dossiers;
    expect(dossier?.window).toEqual({ from: '2017-07-04', to: '2017-07-10' });
  });
});

describe('content: a scenario from other seats', () => {
  const variant = (played: readonly string[], more: { readonly [key: string]: Json } = {}): Files => ({
    ...sharedOnly(),
    ...asOther('small'),
    'scenario.json': JSON.stringify({ id: 'other-seats', base: 'small', played, ...more }),
    'text.en.json': JSON.stringify({ 'scenario.title': 'From other seats' }),
  });
  const players = scenarioOf(smallFiles())
    .file.powers.filter((power) => power.played)
    .map(({ code }) => code);

  it('is its base with a name of its own', () => {
    const base = scenarioOf(smallFiles());
    const made = scenarioOf(variant(players));
    expect(made.file.id).toBe('other-seats');
    expect(made.text['scenario.title']).toBe('From other seats');
    expect(made.events).toEqual(base.events);
    expect(made.dossiers).toEqual(base.dossiers);
    expect(made.hash).not.toBe(base.hash);
  });

  it('seats only powers that the base lets play, at a base that is there', () => {
    const third = scenarioOf(smallFiles()).file.powers.find((power) => !power.played)?.code ?? '';
    expect(told(variant([players[0] ?? '', third]))).toContain(
      `"${third}" is not among the powers that small lets play`,
    );
    expect(told(variant(players, { base: 'nowhere' }))).toContain(
      '"nowhere" is not among the scenarios at hand',
    );
  });

  it('whoever takes a seat takes the place of the one who left it', () => {
    const london = world('coordinated-expulsions').scenario.file;
    const washington = world('coordinated-expulsions-washington').scenario.file;
    expect(london.arenas.some(({ parties }) => parties.includes('GBR'))).toBe(true);
    for (const [k, { id, parties, zones }] of washington.arenas.entries()) {
      const before = london.arenas[k];
      expect(parties, id).toEqual(before?.parties.map((code) => (code === 'GBR' ? 'USA' : code)));
      expect(zones.USA, id).toEqual(before?.zones.GBR);
    }
    expect(Object.keys(washington.objectives).sort()).toEqual(['RUS', 'USA']);
  });

  it('a card that is news only while nobody plays a power goes by the seats', () => {
    const [event] = scenarioOf(smallFiles()).events;
    if (event === undefined) throw new Error('no event');
    const card: EventCard = { ...event, unplayed: 'GBR' };
    expect(fitEvent(nothing, new Set(['GBR', 'RUS']), card)).toBeNull();
    expect(fitEvent(nothing, new Set(['USA', 'RUS']), card)).not.toBeNull();
  });

  it('a decision of a power that nobody plays is not asked for', () => {
    const asks = world().scenario.events.find((event) => event.decision?.power === 'USA');
    if (asks === undefined) throw new Error('no decision of USA');
    expect(fitEvent(nothing, SEATS, asks)?.decision).toBe(asks.decision);
    expect(fitEvent(nothing, new Set(['GBR', 'RUS']), asks)?.decision).toBeUndefined();
  });
});
