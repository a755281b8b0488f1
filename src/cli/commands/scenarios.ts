import { openScenario, scenarioIds } from '../disk.ts';
import { type Printout, table } from '../output.ts';
import { FINE } from '../stop.ts';

/** Lists the project's scenarios: id, title, turns, played powers. */
export const scenarios = (): Printout => {
  const list = scenarioIds().map((id) => {
    const { file, text, record, events, dossiers, moves } = openScenario(id);
    return {
      id,
      title: text['scenario.title'] ?? id,
      start: file.start,
      turns: file.turns,
      weeksPerTurn: file.weeksPerTurn,
      played: file.powers.filter((power) => power.played).map((power) => power.code),
      model: file.model,
      moves: moves.length,
      events: events.length,
      dossiers: dossiers.length,
      record: record !== null,
    };
  });
  const rows = list.map(({ id, title, turns, played }) => [id, title, turns, played.join(', ')]);
  return {
    status: FINE,
    json: { scenarios: list },
    lines: table([['id', 'title', 'turns', 'played'], ...rows]),
  };
};
