import type { RecordFile } from '../vocabulary/index.ts';
import { checkChoice } from './moves.ts';
import { inside, type Report, type Spot } from './report.ts';
import type { KnownNames, Placed } from './types.ts';

const checkAll = (
  report: Report,
  place: Spot,
  what: string,
  words: readonly string[],
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): void => {
  for (const [i, word] of words.entries()) report.known(inside(place, i), what, word, known);
};

/**
 * Names in the record are known and its choices lie in their domains. Whether its orders are legal
 * when their turn comes only playing it can tell.
 */
export const checkRecord = (
  report: Report,
  names: KnownNames,
  scenario: string,
  { value: record, place }: Placed<RecordFile>,
): void => {
  if (record.scenario !== scenario)
    report.add(
      inside(place, 'scenario'),
      'unknown-id',
      `the record of "${record.scenario}", in a folder of "${scenario}"`,
      `write "${scenario}"`,
    );
  if (record.turns.length !== names.turns)
    report.add(
      inside(place, 'turns'),
      'size',
      `the record has ${record.turns.length} turns, the scenario ${names.turns}`,
      'give every turn an entry',
    );
  checkAll(report, inside(place, 'opening'), 'events', record.opening, names.events);
  for (const [t, turn] of record.turns.entries()) {
    const script = inside(place, 'turns', t, 'script');
    checkAll(report, inside(script, 'events'), 'events', turn.script.events, names.events);
    checkAll(
      report,
      inside(script, 'breaks'),
      'arenas with a ceasefire',
      turn.script.breaks,
      names.instruments.ceasefires,
    );
    checkAll(report, inside(script, 'exposed'), 'moves in play', turn.script.exposed, names.moves);
    for (const arena of Object.keys(turn.script.consents))
      report.known(inside(script, 'consents', arena), 'arenas', arena, names.arenas);
    for (const [power, orders] of Object.entries(turn.orders)) {
      const here = inside(place, 'turns', t, 'orders', power);
      if (!report.known(here, 'played powers', power, names.played)) continue;
      for (const [i, order] of orders.moves.entries())
        checkChoice(report, names, inside(here, 'moves', i), order.move, order.with, power);
      if (orders.instruction !== null)
        checkChoice(
          report,
          names,
          inside(here, 'instruction', 'order'),
          orders.instruction.order.move,
          orders.instruction.order.with,
          power,
        );
      for (const [card, option] of Object.entries(orders.decisions)) {
        const spot = inside(here, 'decisions', card);
        if (!report.known(spot, 'events', card, names.events)) continue;
        const options = names.events.get(card)?.decision?.options.map(({ id }) => id);
        report.known(spot, `options of ${card}`, option, new Set(options));
      }
    }
  }
};
