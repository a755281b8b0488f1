import type { Condition, Move, Parameter, ParameterName } from '../vocabulary/index.ts';
import type { Destination, Domain, Entry, World } from './types.ts';

type Places = Pick<World, 'powers' | 'arenas' | 'powerIndex' | 'arenaIndex' | 'played' | 'rivals'>;

const mayPlay = (move: Move, code: string): boolean => move.by.length === 0 || move.by.includes(code);

/** Parameters that name a move which somebody is to play later. */
export const isPromise = (name: ParameterName): boolean =>
  name === 'give' || name === 'ask' || name === 'threat';

/** Allowed values of each parameter, in the order of choice (R4.1). */
const domainsOf = (places: Places, moves: readonly Move[], move: Move, power: number): readonly Domain[] => {
  const { powers, arenas } = places;
  const code = powers[power] ?? '';
  const rival = powers[places.rivals[power] ?? power] ?? '';
  const playable = (ids: readonly string[], by: string): readonly string[] =>
    ids.filter((id) => moves.some((m) => m.id === id && mayPlay(m, by)));
  const domainOf = ({ name, among }: Parameter): Domain => {
    switch (name) {
      case 'target':
        if (among === 'rival') return { name, values: [rival] };
        if (among === 'others') return { name, values: powers.filter((p) => p !== code) };
        return { name, values: among.filter((p) => places.powerIndex.has(p) && p !== code) };
      case 'arena':
        return { name, values: among === 'all' ? arenas : among.filter((id) => places.arenaIndex.has(id)) };
      case 'give':
      case 'threat':
        return { name, values: playable(among, code) };
      case 'ask':
        return { name, values: playable(among, rival) };
      case 'size':
      case 'deadline':
      case 'visibility':
        return { name, values: among };
    }
  };
  return move.parameters.map(domainOf);
};

/** What target and arena can be together. */
const choicesOf = (places: Places, domains: readonly Domain[], power: number): readonly Destination[] => {
  const valuesOf = (name: string): readonly (string | undefined)[] =>
    domains.find((d) => d.name === name)?.values.map(String) ?? [undefined];
  const arenas = valuesOf('arena');
  return valuesOf('target').flatMap((target) =>
    arenas.map((arena) => ({
      target,
      arena,
      roles: {
        self: power,
        target: (target === undefined ? places.rivals[power] : places.powerIndex.get(target)) ?? -1,
        arena: (arena === undefined ? -1 : places.arenaIndex.get(arena)) ?? -1,
      },
    })),
  );
};

const mentions = (condition: Condition, word: string): boolean =>
  JSON.stringify(condition).includes(`"${word}"`);

/** Every move each power could ever play, with the values of its parameters. */
export const repertoires = (places: Places, moves: readonly Move[]): readonly (readonly Entry[])[] =>
  places.powers.map((code, power) => {
    if (!places.played.includes(power)) return [];
    return moves
      .filter((move) => mayPlay(move, code))
      .map((move): Entry => {
        const picksTarget = move.parameters.some((p) => p.name === 'target' && p.among !== 'rival');
        const depends = (c: Condition): boolean => mentions(c, '*') || (picksTarget && mentions(c, 'target'));
        const domains = domainsOf(places, moves, move, power);
        const dependent = move.when.filter(depends);
        return {
          move,
          domains,
          hasPromises: domains.some(({ name }) => isPromise(name)),
          hasEmptyDomain: domains.some((d) => d.values.length === 0),
          choices: dependent.length === 0 ? [] : choicesOf(places, domains, power),
          dependent,
          independent: move.when.filter((c) => !depends(c)),
        };
      });
  });
