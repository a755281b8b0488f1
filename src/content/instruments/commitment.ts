import { z } from 'zod';
import { canonical, EXCHANGE, pledgeIn, ULTIMATUM, type World } from '../../engine/index.ts';
import { Id, Pledge } from '../../vocabulary/index.ts';
import { powerFor } from '../cast.ts';
import { type FitCondition, type Lacks, lacksPower } from '../lacks.ts';
import { addState, makePossible } from '../possibilities.ts';
import { inside, type Spot } from '../report.ts';
import { type CheckCondition, checkHasValue, checkPowers, checkTwo, checkWho, type Scope } from '../scope.ts';
import { between, LAST_DUE } from '../state-ranges.ts';
import { type InstrumentCheck, requireIn, unless } from './check.ts';

/** Most of them in one state. */
const MOST = 1000;

export const commitmentKey = (by: string, tag: string): string => `a promise "${tag}" by ${by}`;

/** Names in a pledge are known. */
const checkPledge = (scope: Scope, place: Spot, pledge: Pledge, checkCondition: CheckCondition): void => {
  const known = (spot: Spot, move: string): boolean =>
    scope.report.known(spot, 'moves in play', move, scope.names.moves);
  if (pledge.kind === 'condition') checkCondition(scope, inside(place, 'condition'), pledge.condition);
  if (pledge.kind === 'move') known(inside(place, 'move'), pledge.move);
  if (pledge.kind === 'any-of')
    for (const [i, move] of pledge.moves.entries()) known(inside(place, 'moves', i), move);
};

/** What is left to keep of a pledge; `null` when nothing is. */
const fitPledge = (lacks: Lacks, pledge: Pledge, fitCondition: FitCondition): Pledge | null => {
  switch (pledge.kind) {
    case 'restraint':
      return pledge;
    case 'move':
      return lacks('moves', pledge.move) ? null : pledge;
    case 'condition': {
      const condition = fitCondition(lacks, pledge.condition);
      if (typeof condition === 'boolean') return null;
      return condition === pledge.condition ? pledge : { kind: 'condition', condition };
    }
    case 'threat':
      if (lacks('moves', pledge.move)) return null;
      return pledge.unless !== null && lacks('moves', pledge.unless) ? { ...pledge, unless: null } : pledge;
    case 'any-of': {
      const moves = pledge.moves.filter((move) => !lacks('moves', move));
      if (moves.length === pledge.moves.length) return pledge;
      return moves.length > 0 ? { kind: 'any-of', moves } : null;
    }
  }
};

/** Every pledge that a card or the scenario makes; what remains of `move` and `threat` is made by rule. */
const pledgesOf = (world: World): ReadonlySet<string> => {
  const { moves, events, dossiers, file } = world.scenario;
  const effects = [
    ...[...moves, ...events].flatMap((card) => card.effects),
    ...events.flatMap((event) => event.decision?.options.flatMap((option) => option.effects) ?? []),
    ...dossiers.flatMap((dossier) => dossier.lapse),
  ];
  const made = effects.flatMap((effect) => (effect.type === 'commitment' ? [effect.pledge] : []));
  // A step in the arena that a move lets choose was promised in one of them.
  const placed = made.flatMap((pledge) => world.arenas.map((arena) => pledgeIn(pledge, arena)));
  return new Set(
    [...made, ...placed, ...file.instruments.commitments.map(({ pledge }) => pledge)].map(canonical),
  );
};

/** Whether the rules make such a pledge of a move's parameters. */
const isByRule = (world: World, pledge: Pledge): boolean =>
  (pledge.kind === 'move' && world.moveById.has(pledge.move)) ||
  (pledge.kind === 'threat' &&
    world.moveById.has(pledge.move) &&
    (pledge.unless === null || world.moveById.has(pledge.unless)));

export const commitment: InstrumentCheck<'commitment'> = {
  start: {
    unique: null,
    check: ({ report, names, checkCondition }, place, { by, to, pledge, due }) => {
      const absent = new Map([['*', 'a promise names its arena']]);
      checkPowers({ report, names }, place, ['by', 'to'], [by, to]);
      checkPledge(
        { names, report, absent, ownBudgetsOnly: false },
        inside(place, 'pledge'),
        pledge,
        checkCondition,
      );
      if (due > names.turns)
        report.add(inside(place, 'due'), 'range', `due in turn ${due}`, `the game has ${names.turns} turns`);
    },
    texts: () => [],
    reseated: (row) => row,
  },
  effect: {
    check: (scope, place, effect, checkCondition) => {
      checkTwo(scope, place, ['by', 'to'], [effect.by, effect.to]);
      checkPledge(scope, inside(place, 'pledge'), effect.pledge, checkCondition);
      if (effect.in === 'deadline')
        checkHasValue(scope, inside(place, 'in'), 'deadline', 'write a number of turns');
    },
    fitted: (lacks, effect, fitCondition) => {
      if (lacksPower(lacks, effect.by, effect.to)) return null;
      const pledge = fitPledge(lacks, effect.pledge, fitCondition);
      if (pledge === null) return null;
      return pledge === effect.pledge ? effect : { ...effect, pledge };
    },
    grounds: () => [],
    add: (possible, effect, cast) =>
      makePossible(possible, commitmentKey(powerFor(cast, effect.by), effect.tag)),
  },
  condition: {
    check: (scope, place, { by, tag }) => {
      checkWho(scope, inside(place, 'by'), by);
      scope.report.known(
        inside(place, 'tag'),
        'tags of commitments',
        tag,
        scope.names.instruments.commitments,
      );
    },
    fitted: (lacks, condition) =>
      unless(lacksPower(lacks, condition.by) || lacks('commitments', condition.tag), condition),
    // Once made it may be kept and broken, one after the other: only whether there can be one is told.
    demands: ({ by, tag }, { cast, holds, state }) =>
      holds ? state(commitmentKey(powerFor(cast, by), tag), 'yes', 'no') : true,
  },
  names: {
    here: ({ rows, effects, parameters }) => [
      ...effects.map(({ tag }) => tag),
      ...rows.map(({ tag }) => tag),
      ...(parameters.has('threat') ? [ULTIMATUM] : []),
      ...(parameters.has('give') && parameters.has('ask') ? [EXCHANGE] : []),
    ],
    shared: (_listed, effects) => effects.map(({ tag }) => tag),
  },
  possible: {
    states: ['yes', 'no'],
    atStart: (possible, rows) => {
      for (const { by, tag } of rows) addState(possible, commitmentKey(by, tag), 'yes');
    },
    byRule: () => {},
  },
  state: {
    schema: ({ past, power }) =>
      z
        .array(
          z.strictObject({
            audience: z.enum(['public', 'private']),
            by: power,
            due: between(1, LAST_DUE),
            id: z.string().max(160),
            made: past,
            pledge: Pledge,
            status: z.enum(['open', 'kept', 'broken']),
            tag: Id,
            to: power,
          }),
        )
        .max(MOST),
    order: null,
    check: ({ world, report, place, rows, turn }) => {
      const known = pledgesOf(world);
      report.unique(
        rows.map(({ id }) => id),
        'commitment',
        (k) => inside(place, k, 'id'),
      );
      for (const [k, { made, pledge }] of rows.entries()) {
        requireIn(report, inside(place, k, 'made'), made <= turn, 'it is made later than now');
        requireIn(
          report,
          inside(place, k, 'pledge'),
          isByRule(world, pledge) || known.has(canonical(pledge)),
          'nobody can promise this',
        );
      }
    },
  },
};
