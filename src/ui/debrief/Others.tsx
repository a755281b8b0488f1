import type { GameState, World } from '../../engine/index.ts';
import { arenaName, bodyName, capital, capitalName, powerName, wordsFor } from '../../view/index.ts';
import { index, t } from '../text.ts';

/** What the game meant for those who had no seat: arenas on their ground, and the alliances. */
const linesOf = (world: World, first: GameState, last: GameState): readonly string[] => {
  const words = wordsFor(world.scenario.text);
  const arenas = world.scenario.file.arenas.flatMap((arena, at) => {
    const [before, after] = [first.arenas[at], last.arenas[at]];
    if (arena.owners.length === 0 || before === undefined || after === undefined) return [];
    const truce = last.instruments.ceasefires.find((one) => one.arena === at);
    return [
      t('debrief.others.arena', {
        arena: capital(arenaName(words, arena.id)),
        owners: words.list(arena.owners.map((code) => capitalName(words, code))),
        heatBefore: index(before.heat),
        heatAfter: index(after.heat),
        way: after.heat > before.heat + 20 ? 'hotter' : after.heat < before.heat - 20 ? 'cooler' : 'same',
        progressBefore: index(before.progress),
        progressAfter: index(after.progress),
        truce: truce?.status === 'in-force' ? 'active' : (truce?.status ?? 'none'),
      }),
    ];
  });
  const bodies = world.bodies.flatMap((code, at) => {
    const [before, after] = [first.bodies[at], last.bodies[at]];
    if (before === undefined || after === undefined) return [];
    return [
      t('debrief.others.body', {
        body: capital(bodyName(words, code)),
        before: index(before.cohesion),
        after: index(after.cohesion),
        way:
          after.cohesion > before.cohesion + 10
            ? 'closer'
            : after.cohesion < before.cohesion - 10
              ? 'looser'
              : 'same',
      }),
    ];
  });
  return [...arenas, ...bodies];
};

/** The powers that were not played and whose relation with a played one changed most. */
const neighbours = (world: World, first: GameState, last: GameState): readonly string[] => {
  const words = wordsFor(world.scenario.text);
  const n = world.powers.length;
  return world.played
    .flatMap((i) =>
      world.powers.map((code, j) => ({
        i,
        code,
        j,
        before: first.dyads.tension[i * n + j] ?? 0,
        after: last.dyads.tension[i * n + j] ?? 0,
      })),
    )
    .filter(({ j }) => !world.played.includes(j))
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .slice(0, 3)
    .filter(({ before, after }) => Math.abs(after - before) >= 20)
    .map(({ i, code, before, after }) =>
      t('debrief.others.pair', {
        a: capital(powerName(words, code)),
        b: powerName(words, world.powers[i] ?? ''),
        before: index(before),
        after: index(after),
        way: after > before ? 'up' : 'down',
      }),
    );
};

export const Others = ({ world, first, last }: { world: World; first: GameState; last: GameState }) => (
  <ul className="others">
    {[...linesOf(world, first, last), ...neighbours(world, first, last)].map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
