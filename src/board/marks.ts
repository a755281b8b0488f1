import type { World } from '../engine/index.ts';
import { boardKey, type InstrumentSign } from '../view/index.ts';
import type { ArenaItem, MarkItem, ThreadItem } from './drawlist.ts';
import { type Point, stationAt } from './geometry.ts';
import { countSize } from './labels.ts';
import type { Setting } from './setting.ts';

const asMark = (
  { stances, options }: Setting,
  sign: InstrumentSign,
  at: Point,
  radius: number,
  countWidth: number,
  liesOn: string,
  tether: Point | null = null,
): MarkItem => ({
  kind: 'instrument',
  key: boardKey('instrument', sign.id),
  id: sign.id,
  emphasis: options.focus === boardKey('instrument', sign.id) ? 'strong' : 'normal',
  glyph: sign.kind,
  state: sign.state,
  at,
  radius,
  count: sign.count,
  countWidth,
  liesOn,
  tether,
  progress: sign.progress,
  stance: sign.owner === null ? null : (stances[sign.owner] ?? 'present'),
});

/** Shares of the line to try: outward from the middle, or from the end that a sign belongs to. */
function sharesFor(thread: ThreadItem, world: World, sign: InstrumentSign): readonly number[] {
  const isStart = sign.near !== null && world.powers[sign.near] === thread.ends[0];
  const base = sign.near === null ? 0.5 : isStart ? 0.26 : 0.74;
  const reach = thread.rank === 'lead' || thread.emphasis === 'strong' ? 0.4 : 0.26;
  const steps = Math.floor(reach / 0.02);
  return [...Array(steps * 2 + 1).keys()]
    .map((k) => base + (k % 2 === 0 ? -1 : 1) * Math.ceil(k / 2) * 0.02)
    .filter((share) => share > 0.1 && share < 0.9);
}

/** The instruments that lie on a thread. Third parties' ones are left out where there is no room for them. */
export function threadMarks(
  setting: Setting,
  thread: ThreadItem,
  signs: readonly InstrumentSign[],
): MarkItem[] {
  const { placer, world, unit, measure } = setting;
  const own = signs.filter((sign) => sign.pair === thread.id);
  const isLead = thread.rank === 'lead';
  const isSeen = isLead || thread.emphasis === 'strong';
  const radius = (isLead ? 9 : 7) * unit;
  const found: MarkItem[] = [];
  for (const sign of own) {
    if (!isSeen && sign.weight < 60) continue;
    const count = sign.count ?? '';
    const countWidth = count === '' ? 0 : Math.ceil(measure(count, countSize(radius), 'count')) + 4;
    const spot = placer.best(
      sharesFor(thread, world, sign).flatMap((share, order) => {
        const { x, y } = stationAt(thread.line, share);
        return [
          {
            at: [x, y] as const,
            box: { minX: x - radius, minY: y - radius, maxX: x + radius + countWidth, maxY: y + radius },
            cost: order * 4,
          },
        ];
      }),
    );
    if (!spot) continue;
    placer.take(spot.box);
    found.push(asMark(setting, sign, spot.at, radius, countWidth, thread.key));
  }
  return found;
}

/** What stands in an arena, around its marker. */
export function arenaMarks(setting: Setting, arena: ArenaItem, signs: readonly InstrumentSign[]): MarkItem[] {
  const { placer, unit, measure } = setting;
  const radius = 7.5 * unit;
  const found: MarkItem[] = [];
  for (const sign of signs.filter((each) => each.arena === arena.id)) {
    const count = sign.count ?? '';
    const countWidth = count === '' ? 0 : Math.ceil(measure(count, countSize(radius), 'count')) + 4;
    const spot = placer.best(
      [arena.radius + radius + 3, arena.radius + radius + 12, arena.radius + radius + 24].flatMap(
        (reach, ring) =>
          Array.from({ length: 12 }, (_, step) => {
            const angle = Math.PI / 2 + (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * (Math.PI / 6);
            const x = arena.at[0] + Math.cos(angle) * reach;
            const y = arena.at[1] + Math.sin(angle) * reach;
            return {
              at: [x, y] as const,
              box: { minX: x - radius, minY: y - radius, maxX: x + radius + countWidth, maxY: y + radius },
              cost: ring * 20 + step,
            };
          }),
      ),
    );
    if (!spot) continue;
    placer.take(spot.box);
    found.push(asMark(setting, sign, spot.at, radius, countWidth, arena.key, arena.at));
  }
  return found;
}
