import { beforeAll, describe, expect, it } from 'vitest';
import { scenarioIds } from '../../src/cli/disk.ts';
import { type GameState, legalMoves, observe, setup, type World } from '../../src/engine/index.ts';
import {
  bearingsOf,
  castOf,
  type Instrument,
  instrumentsOf,
  signsOf,
  subjectOf,
  subjectTitle,
  wordsFor,
} from '../../src/view/index.ts';
import { world as open } from '../helpers/game.ts';
import { atRandom, playThrough } from '../helpers/play.ts';

interface Case {
  readonly world: World;
  readonly state: GameState;
}

const readerOf = ({ world, state }: Case, self: number) => {
  const seen = observe(world, state, self);
  const rival = world.played.find((power) => power !== self) ?? self;
  return {
    world,
    words: wordsFor(world.scenario.text),
    cast: castOf(world, self),
    self,
    rival,
    seen,
    shown: seen,
    options: legalMoves(world, seen),
  };
};

/** The start of every scenario, and the middle and the end of a game of it. */
const casesOf = (id: string): readonly Case[] => {
  const world = open(id);
  const states = [setup(world, 'cards')];
  playThrough(world, 'cards', [atRandom], ({ after }) => states.push(after));
  return [0, Math.floor(states.length / 2), states.length - 1].flatMap((at) => {
    const state = states[at];
    return state === undefined ? [] : [{ world, state }];
  });
};

const isSettled = (thing: Instrument): boolean => thing.kind === 'track' && thing.one.status === 'agreed';

describe.each(scenarioIds())('cards of instruments: %s', (id) => {
  const cases: Case[] = [];
  beforeAll(() => {
    cases.push(...casesOf(id));
  });

  it('every sign on the map has a card with something in force on it', () => {
    let signs = 0;
    for (const one of cases)
      for (const self of one.world.played) {
        const reader = readerOf(one, self);
        for (const sign of signsOf(one.world, reader.seen, reader.cast.self)) {
          signs += 1;
          const subject = subjectOf(reader, sign.id);
          expect(subject?.kind, sign.id).toBe(sign.kind);
          expect(
            subject?.behind.some(({ isInForce }) => isInForce),
            sign.id,
          ).toBe(true);
          expect(subjectTitle(reader, sign.id)).not.toMatch(/^instrument\.|^bearing\.|[{}]|, *$|: *$/);
        }
      }
    expect(signs).toBeGreaterThan(60);
  });

  it('every line of the text board has a sign on the map, save settled talks', () => {
    for (const one of cases)
      for (const self of one.world.played) {
        const { seen, cast } = readerOf(one, self);
        const signs = new Set(signsOf(one.world, seen, cast.self).map((sign) => sign.id));
        const lines = instrumentsOf(one.world, seen, cast.self).filter((thing) => thing.isInForce);
        const lost = lines.filter((thing) => !signs.has(thing.id));
        expect(lost.filter((thing) => !isSettled(thing)).map((thing) => thing.id)).toEqual([]);
      }
  });

  it('what can be done about an instrument is said of moves of one’s own', () => {
    for (const one of cases)
      for (const self of one.world.played) {
        const reader = readerOf(one, self);
        const ids = new Set(instrumentsOf(one.world, reader.seen, reader.cast.self).map((thing) => thing.id));
        for (const instrument of ids) {
          const subject = subjectOf(reader, instrument);
          if (subject === null) continue;
          const bearings = bearingsOf(reader, subject);
          const moves = bearings.map(({ option }) => option.move.id);
          expect(new Set(moves).size).toBe(moves.length);
          for (const { does } of bearings) {
            expect(does.length).toBeGreaterThan(0);
            expect(does.filter((line) => /^instrument\.|^bearing\.|[{}]|undefined/i.test(line))).toEqual([]);
          }
        }
      }
  });
});

describe('what can be done about an instrument', () => {
  const world = open('boom-and-bust');
  const state = setup(world, 'cards');
  const movesOn = (code: string, id: string): readonly string[] => {
    const reader = readerOf({ world, state }, world.powerIndex.get(code) ?? 0);
    const subject = subjectOf(reader, id);
    return subject === null ? [] : bearingsOf(reader, subject).map(({ option }) => option.move.id);
  };

  it('one’s own sanctions can be raised, eased, linked and offered; the other’s asked about', () => {
    const own = movesOn('USA', 'sanctions.USA-RUS');
    for (const move of ['designate', 'ease-sanctions', 'decouple-relief', 'propose-exchange'])
      expect(own).toContain(move);
    const theirs = movesOn('RUS', 'sanctions.USA-RUS');
    expect(theirs).toContain('propose-exchange');
    expect(theirs).not.toContain('counter-sanctions');
    expect(theirs).not.toContain('ease-sanctions');
  });

  it('a host cuts the mission on its soil, not its own abroad', () => {
    expect(movesOn('RUS', 'mission.USA-RUS')).toContain('expel-diplomats');
    expect(movesOn('RUS', 'mission.RUS-USA')).not.toContain('expel-diplomats');
  });

  it('forces are drawn down by whose they are, and only where they are', () => {
    expect(movesOn('USA', 'deployment.eastern-flank.self')).toContain('draw-down');
    expect(movesOn('RUS', 'deployment.eastern-flank.self')).toContain('draw-down');
    expect(movesOn('RUS', 'deployment.eastern-flank.rival')).not.toContain('draw-down');
    expect(movesOn('RUS', 'deployment.syria.self')).not.toContain('draw-down');
    expect(movesOn('RUS', 'deployment.syria.self')).toContain('withdraw-from-syria');
  });

  it('what rests on a treaty comes after what changes it', () => {
    const moves = movesOn('USA', 'treaty.RUS-USA');
    expect(moves).toContain('suspend-inf');
    expect(moves).toContain('extend-new-start');
    expect(moves.indexOf('extend-new-start')).toBeGreaterThan(moves.indexOf('suspend-inf'));
  });

  it('what needs a promise kept or open rests on it, where it is that power’s', () => {
    const step = open('prove-it-first');
    const promise = {
      made: 1,
      due: 4,
      status: 'open',
      audience: 'public',
      pledge: { kind: 'restraint' },
    } as const;
    const [usa, rus] = [step.powerIndex.get('USA') ?? -1, step.powerIndex.get('RUS') ?? -1];
    const start = setup(step, 'cards');
    const promised: GameState = {
      ...start,
      instruments: {
        ...start.instruments,
        commitments: [
          { ...promise, id: 'one', by: usa, to: rus, tag: 'answer-step' },
          { ...promise, id: 'two', by: rus, to: usa, tag: 'answer-step' },
        ],
      },
    };
    const reader = readerOf({ world: step, state: promised }, usa);
    const resting = (id: string): readonly string[] => {
      const subject = subjectOf(reader, id);
      return (subject === null ? [] : bearingsOf(reader, subject)).flatMap(({ option, does }) =>
        does.some((line) => line.startsWith('Rests on it')) ? [option.move.id] : [],
      );
    };
    expect(resting('commitment.USA-RUS')).toEqual(['answer-step']);
    expect(resting('commitment.RUS-USA')).toEqual([]);
  });

  it('between third powers nobody else has a hand', () => {
    expect(movesOn('USA', 'sanctions.RUS-UKR')).toEqual([]);
  });
});
