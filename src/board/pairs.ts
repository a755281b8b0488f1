import { flowShare } from '../engine/index.ts';
import { boardKey, pairId } from '../view/index.ts';
import type { Emphasis, ThreadItem, ThreadRank } from './drawlist.ts';
import { greatCircle, type LonLat, type Point, toScreen } from './geometry.ts';
import type { Setting } from './setting.ts';

/** A pair of third powers is shown from here on, 0–1000, and at most so many of them. */
const NOTABLE_TENSION = 300;
const NOTABLE_COOPERATION = 372;
const MOST_OTHERS = 7;
/** Up to here a pair of third powers is as calm and as distant as any: not shown even beside one highlighted. */
const PLAIN_TENSION = 110;
const PLAIN_COOPERATION = 270;

/** What is highlighted stands out, what has nothing to do with it steps back. */
export function emphasisOf(
  focus: string | null | undefined,
  key: string,
  touches: readonly string[],
): Emphasis {
  if (!focus) return 'normal';
  return focus === key || touches.includes(focus) ? 'strong' : 'faint';
}

/** The pairs worth a thread, in drawing order: those of the played powers, and the notable among the others. */
export function threadsOf({ world, view, options }: Setting): readonly ThreadItem[] {
  const n = world.powers.length;
  const powers = world.scenario.file.powers;
  const found: { item: ThreadItem; note: number }[] = [];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const [a, b] = [world.powers[i] ?? '', world.powers[j] ?? ''];
      const [from, to] = [powers[i]?.capital, powers[j]?.capital];
      if (!from || !to) continue;
      const tension = view.dyads.tension[i * n + j] ?? 0;
      const cooperation = view.dyads.cooperation[i * n + j] ?? 0;
      const played = [i, j].filter((power) => world.played.includes(power)).length;
      const rankOf: ThreadRank = played === 2 ? 'lead' : played === 1 ? 'played' : 'other';
      const key = boardKey('pair', pairId(a, b));
      const belongs = emphasisOf(options.focus, key, [`power:${a}`, `power:${b}`]);
      const isBehind = rankOf === 'lead' && options.focus?.startsWith('arena:') === true;
      const emphasis = isBehind ? 'normal' : belongs;
      const isSlight = tension <= PLAIN_TENSION && cooperation <= PLAIN_COOPERATION && options.focus !== key;
      const isNotable = tension >= NOTABLE_TENSION || cooperation >= NOTABLE_COOPERATION;
      if (rankOf === 'other' && !isNotable && (emphasis !== 'strong' || isSlight)) continue;
      found.push({
        note: emphasis === 'strong' ? 2000 : Math.max(tension, cooperation - 60),
        item: {
          kind: 'pair',
          key,
          id: pairId(a, b),
          emphasis,
          rank: rankOf,
          ends: [a, b],
          line: lineBetween(from, to).map((point) => toScreen(options.camera, point)),
          tension,
          cooperation,
          pressing: flowShare(view, 'hostile', i, j),
          giving: flowShare(view, 'friendly', i, j),
        },
      });
    }
  const others = found.filter(({ item }) => item.rank === 'other').sort((a, b) => b.note - a.note);
  const kept = new Set(others.slice(0, MOST_OTHERS).map(({ item }) => item.key));
  const order: Readonly<Record<ThreadRank, number>> = { other: 0, played: 1, lead: 2 };
  return found
    .map(({ item }) => item)
    .filter((item) => item.rank !== 'other' || item.emphasis === 'strong' || kept.has(item.key))
    .sort((a, b) => order[a.rank] - order[b.rank] || (a.key < b.key ? -1 : 1));
}

/** Great circles are the same whatever the view: kept for as long as the page. */
const circles = new Map<string, readonly Point[]>();
function lineBetween(from: LonLat, to: LonLat): readonly Point[] {
  const key = `${from.join()};${to.join()}`;
  const known = circles.get(key);
  if (known) return known;
  const line = greatCircle(from, to);
  circles.set(key, line);
  return line;
}
