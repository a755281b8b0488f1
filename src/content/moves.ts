import type { Citation, Move, Parameter } from '../vocabulary/index.ts';
import { checkConditions } from './conditions.ts';
import { checkEffects } from './effects.ts';
import { inside, type Report, type Spot } from './report.ts';
import type { Scope } from './scope.ts';
import type { KnownNames, Placed } from './types.ts';

/** Citations rest on sources of the scenario; the facts among them are looked at with the notes. */
export const checkCitations = (
  report: Report,
  names: KnownNames,
  place: Spot,
  citations: readonly Citation[],
): void => {
  for (const [i, citation] of citations.entries())
    if (!('fact' in citation))
      report.known(inside(place, i, 'source'), 'sources of the scenario', citation.source, names.sources);
};

/** Words that mean nothing in a move because it has no such parameter; `target` then is the rival. */
const absentIn = (move: Move): ReadonlyMap<string, string> => {
  const has = new Set<string>(move.parameters.map((parameter) => parameter.name));
  const words = [
    ['*', 'arena'],
    ['size', 'size'],
    ['deadline', 'deadline'],
  ] as const;
  return new Map(
    words
      .filter(([, name]) => !has.has(name))
      .map(([word, name]) => [word, `the move has no parameter "${name}"`]),
  );
};

const checkParameter = (report: Report, names: KnownNames, place: Spot, parameter: Parameter): void => {
  if (!Array.isArray(parameter.among)) return;
  const words = parameter.among.map(String);
  const among = inside(place, 'among');
  report.unique(words, 'value', (i) => inside(among, i));
  const kinds = {
    target: ['powers', names.powers],
    arena: ['arenas', names.arenas],
    give: ['moves in play', names.moves],
    ask: ['moves in play', names.moves],
    threat: ['moves in play', names.moves],
  } as const;
  if (parameter.name === 'size' || parameter.name === 'deadline' || parameter.name === 'visibility') return;
  const [what, known] = kinds[parameter.name];
  for (const [i, word] of words.entries()) report.known(inside(among, i), what, word, known);
};

export const checkMove = (report: Report, names: KnownNames, { value: move, place }: Placed<Move>): void => {
  const absent = absentIn(move);
  const scope: Scope = { names, report, absent, ownBudgetsOnly: true };
  checkCitations(report, names, inside(place, 'citations'), move.citations);
  for (const [i, code] of move.by.entries())
    report.known(inside(place, 'by', i), 'powers', code, names.powers);
  report.unique(
    move.parameters.map((parameter) => parameter.name),
    'parameter',
    (i) => inside(place, 'parameters', i, 'name'),
  );
  for (const [i, parameter] of move.parameters.entries())
    checkParameter(report, names, inside(place, 'parameters', i), parameter);
  if (move.arena !== null && (move.arena !== '*' || absent.has('*'))) {
    if (move.arena === '*')
      report.add(
        inside(place, 'arena'),
        'parameter',
        'the arena is "*" but there is no parameter "arena"',
        'add one',
      );
    else report.known(inside(place, 'arena'), 'arenas', move.arena, names.arenas);
  }
  if (move.weightAtSize !== undefined && absent.has('size'))
    report.add(
      inside(place, 'weightAtSize'),
      'parameter',
      'the weight goes by size but there is no parameter "size"',
      'add the parameter, or take this out',
    );
  if (move.exposure > 0 && move.audience !== 'covert')
    report.add(
      inside(place, 'exposure'),
      'never',
      `only covert moves can be exposed; this one is ${move.audience}`,
      'write 0, or make the audience "covert"',
    );
  checkConditions(scope, inside(place, 'when'), move.when);
  checkEffects(scope, inside(place, 'effects'), move.effects);
};

/** What a parameter may be, as words; the other played power stands for `rival`. */
export const domainOf = (names: KnownNames, parameter: Parameter, self: string): readonly string[] => {
  if (Array.isArray(parameter.among)) return parameter.among.map(String);
  if (parameter.among === 'all') return [...names.arenas];
  const others = [...names.powers].filter((code) => code !== self);
  return parameter.among === 'others' ? others : others.filter((code) => names.played.has(code));
};

/** A move with its parameters filled in names a move of that power and values of each domain. */
export const checkChoice = (
  report: Report,
  names: KnownNames,
  place: Spot,
  id: string,
  chosen: Readonly<Record<string, string | number | undefined>>,
  self: string,
): void => {
  if (!report.known(inside(place, 'move'), 'moves in play', id, names.moves)) return;
  const move = names.moves.get(id);
  if (move === undefined) return;
  if (move.by.length > 0 && !move.by.includes(self))
    report.add(
      inside(place, 'move'),
      'not-yours',
      `${self} can't play "${id}"`,
      `only ${move.by.join(', ')} can`,
    );
  const parameters = new Set<string>(move.parameters.map((parameter) => parameter.name));
  for (const [name, value] of Object.entries(chosen)) {
    if (
      value === undefined ||
      !report.known(inside(place, 'with', name), `parameters of ${id}`, name, parameters)
    )
      continue;
    const parameter = move.parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined) continue;
    const numeric = name === 'size' || name === 'deadline';
    const domain = domainOf(names, parameter, self);
    if ((typeof value === 'number') !== numeric || !domain.includes(`${value}`))
      report.add(
        inside(place, 'with', name),
        'domain',
        `"${name}" of "${id}" can't be ${JSON.stringify(value)}`,
        `allowed: ${domain.join(', ')}`,
      );
  }
  for (const { name } of move.parameters)
    if (chosen[name] === undefined)
      report.add(inside(place, 'with'), 'missing', `"${id}" needs its parameter "${name}"`, `add "${name}"`);
};
