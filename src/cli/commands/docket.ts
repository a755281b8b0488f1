import { problemText } from '../../content/index.ts';
import type { Scenario } from '../../engine/index.ts';
import type { Citation, Problem } from '../../vocabulary/index.ts';
import { openScenario, scenarioIds } from '../disk.ts';
import { type Item, readDocket, readRules } from '../docket.ts';
import { type Printout, printable, table } from '../output.ts';
import { CHECK_FAILED, FINE, Stop } from '../stop.ts';

export const CARRIER_KINDS = ['card', 'decision', 'dossier', 'move', 'objective', 'rule'] as const;
type CarrierKind = (typeof CARRIER_KINDS)[number];

/** A part of the game that names docket items. */
export interface Carrier {
  readonly kind: CarrierKind;
  /** Of a card or rule; `USA.flank` for an objective. */
  readonly id: string;
  /** Scenarios in which it is met; none for a rule, which holds in all. */
  readonly scenarios: readonly string[];
  readonly items: readonly string[];
  /** What it cites; objectives and rules cite nothing. */
  readonly citations: readonly Citation[];
}

/** Parts of one scenario that name docket items. */
export const carriersIn = ({ file, events, dossiers, moves }: Scenario): readonly Carrier[] => {
  const scenarios = [file.id];
  const card = (
    kind: CarrierKind,
    { id, docket, citations }: Scenario['moves' | 'events' | 'dossiers'][number],
  ): Carrier => ({ kind, id, scenarios, items: docket, citations });
  return [
    ...events.map((event) => card(event.decision === undefined ? 'card' : 'decision', event)),
    ...dossiers.map((dossier) => card('dossier', dossier)),
    ...moves.map((move) => card('move', move)),
    ...Object.entries(file.objectives).flatMap(([power, objectives]) =>
      objectives.map(
        ({ id, docket }): Carrier => ({
          kind: 'objective',
          id: `${power}.${id}`,
          scenarios,
          items: docket,
          citations: [],
        }),
      ),
    ),
  ];
};

/** The same part met in several scenarios is one; parts that only share an id are told apart by what they name. */
const merged = (carriers: readonly Carrier[]): readonly Carrier[] => {
  const one = new Map<string, Carrier>();
  for (const carrier of carriers) {
    const { kind, id, items, citations } = carrier;
    const key = JSON.stringify([kind, id, items, citations]);
    const scenarios = [...(one.get(key)?.scenarios ?? []), ...carrier.scenarios];
    one.set(key, { ...carrier, scenarios });
  }
  return [...one.values()];
};

/** The source by which a scenario cites the document of an item: `s1` for S1.04. */
const sourceOf = (item: string): string => `s${item.charAt(1)}`;

/** What a fact of the public record counts as, whatever documents it rests on. */
const RECORD = 'record';

/** What a card may rest on that carries an item without citing its document. */
const GROUNDS: readonly string[] = [RECORD, 'design'];

/** What is wrong between the list of items and what carries them. */
export const faultsIn = (items: readonly Item[], carriers: readonly Carrier[]): readonly Problem[] => {
  const known = new Map(items.map((item) => [item.id, item]));
  const fault = (code: string, file: string, path: string, message: string, hint: string): Problem => ({
    code,
    file,
    path,
    line: null,
    message,
    hint,
  });
  const missing = items.flatMap(({ id, needsRule }) => {
    const kinds = carriers.filter((carrier) => carrier.items.includes(id)).map(({ kind }) => kind);
    if (kinds.length === 0)
      return [
        fault('docket-missing', 'docs/docket.md', id, 'nothing carries this item', 'name it where it is met'),
      ];
    return needsRule && !kinds.includes('rule')
      ? [
          fault(
            'docket-rule',
            'docs/docket.md',
            id,
            'no rule names this item',
            'name it in src/engine/RULES.md',
          ),
        ]
      : [];
  });
  const wrong = carriers.flatMap(({ kind, id, scenarios, items: own, citations }) => {
    const file = scenarios.join(', ') || 'src/engine/RULES.md';
    const path = `${kind} ${id}`;
    const dangling = own
      .filter((item) => !known.has(item))
      .map((item) => fault('docket-unknown', file, path, `there is no item "${item}"`, 'see docs/docket.md'));
    const spoken = citations.flatMap((citation) => {
      if ('fact' in citation) return [];
      const { source, status } = citation;
      const cited = own.filter((item) => sourceOf(item) === source && known.has(item));
      const words = [...new Set(cited.map((item) => known.get(item)?.status))];
      // To attribute what the document reports as a fact is only more careful.
      const isTrue = words.includes(status) || (status === 'claim' && words.includes('fact'));
      return cited.length === 0 || isTrue
        ? []
        : [
            fault(
              'docket-status',
              file,
              path,
              `cites "${source}" as ${status}, where ${cited.join(', ')} speak of ${words.join(', ')}`,
              'let the citation speak as the document does',
            ),
          ];
    });
    const sources = new Set(citations.map((citation) => ('fact' in citation ? RECORD : citation.source)));
    const isDealt = kind === 'card' || kind === 'decision' || kind === 'dossier';
    const groundless =
      isDealt && !GROUNDS.some((source) => sources.has(source))
        ? own.filter((item) => known.has(item) && !sources.has(sourceOf(item)))
        : [];
    return [
      ...dangling,
      ...spoken,
      ...groundless.map((item) =>
        fault(
          'docket-source',
          file,
          path,
          `carries ${item} without a source for it`,
          `cite "${sourceOf(item)}" or "record"`,
        ),
      ),
    ];
  });
  return [...missing, ...wrong];
};

/** Scenarios of the project, and a problem for each that can't be read. */
const openAll = (): { readonly open: readonly Scenario[]; readonly problems: readonly Problem[] } => {
  const open: Scenario[] = [];
  const problems: Problem[] = [];
  for (const id of scenarioIds()) {
    try {
      open.push(openScenario(id));
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      const many = error.problems.length;
      problems.push({
        code: 'unread',
        file: `scenarios/${id}`,
        path: '',
        line: null,
        message: `does not load: ${many} ${many === 1 ? 'problem' : 'problems'}`,
        hint: `see npm run -s demarche -- validate scenarios/${id}`,
      });
    }
  }
  return { open, problems };
};

/** Where a carrier is met, for a person. */
const placeOf = ({ scenarios }: Carrier, all: number): string =>
  scenarios.length === 0 || (all > 1 && scenarios.length === all) ? 'everywhere' : scenarios.join(', ');

/** Rows of one item: what carries it, by kind and place. */
const rowsOf = (item: Item, carriers: readonly Carrier[], all: number): readonly (readonly string[])[] => {
  const rows = CARRIER_KINDS.flatMap((kind) => {
    const own = carriers.filter((carrier) => carrier.kind === kind && carrier.items.includes(item.id));
    const places = [...new Set(own.map((carrier) => placeOf(carrier, all)))].sort();
    return places.map((place) => [
      kind,
      place,
      own
        .filter((carrier) => placeOf(carrier, all) === place)
        .map(({ id }) => id)
        .join(', '),
    ]);
  });
  return (rows.length === 0 ? [['–', '', 'nothing']] : rows).map((row, k) => [
    ...(k === 0 ? [item.id, item.status] : ['', '']),
    ...row,
  ]);
};

/** Where each item of the five documents is met. Fails when one is missing, or something names one that is not there. */
export const docket = (): Printout => {
  const items = readDocket();
  const { open, problems } = openAll();
  const rules = [...readRules()].map(
    ([id, named]): Carrier => ({ kind: 'rule', id, scenarios: [], items: named, citations: [] }),
  );
  const carriers = [...merged(open.flatMap(carriersIn)), ...rules];
  const faults = [...problems, ...faultsIn(items, carriers)];
  const carried = items.map((item) => ({
    ...item,
    carriers: carriers
      .filter((carrier) => carrier.items.includes(item.id))
      .map(({ kind, id, scenarios }) => ({ kind, id, scenarios })),
  }));
  const met = carried.filter((item) => item.carriers.length > 0).length;
  return {
    status: faults.length === 0 ? FINE : CHECK_FAILED,
    json: { items: carried, problems: faults },
    lines: [
      ...table([
        ['item', 'speaks', 'kind', 'where', 'by'],
        ...items.flatMap((item) => rowsOf(item, carriers, open.length)),
      ]),
      '',
      `${met} of ${items.length} items are met, in ${open.length} ${open.length === 1 ? 'scenario' : 'scenarios'}; ${faults.length} ${faults.length === 1 ? 'problem' : 'problems'}`,
      ...faults.map((problem) => `  ${printable(problemText(problem))}`),
    ],
  };
};
