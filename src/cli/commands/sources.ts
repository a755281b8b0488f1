import { problemText } from '../../content/index.ts';
import { compareDays } from '../../view/index.ts';
import type { Source } from '../../vocabulary/index.ts';
import { type Printout, printable, table } from '../output.ts';
import { type Cited, readRecord, type WholeRecord } from '../record.ts';
import { CHECK_FAILED, FINE } from '../stop.ts';

export interface SourcesOptions {
  readonly page?: boolean;
}

const byDate = ({ source: one }: Cited, { source: other }: Cited): number =>
  compareDays(one.date, other.date) || (one.id < other.id ? -1 : 1);

const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const documentText = ({ title, author, publisher, date, verified }: Source): string =>
  `${title}${author === undefined ? '' : `, ${author}`}, ${publisher}, ${date}${verified === false ? ' (unverified)' : ''}`;

/** What a cell of a table may not hold as it stands. */
const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('[', '\\[').replaceAll(']', '\\]').replaceAll('<', '&lt;');

/** The page `docs/record.md`: every fact by day, what it rests on, and where it is told. */
export const recordPage = ({ index, cited }: WholeRecord): readonly string[] => {
  const { facts, entries, sources, text, tellings, scenarios } = index;
  const numbers = new Map(sources.map(({ id }, n) => [id, n + 1]));
  const say = (key: string): string => text[key] ?? '';
  const unverified = cited.filter(({ source }) => source.verified === false);
  const own = cited.filter(({ source, facts: some }) => source.kind !== 'design' && some.length === 0);
  const toldIn = (fact: string): string =>
    (tellings[fact] ?? [])
      .map(({ scenario, kind, id, title }) =>
        kind === 'move'
          ? `move “${title}”`
          : kind === 'epilogue'
            ? `${scenarios[scenario] ?? scenario}, epilogue ${id}`
            : `${scenarios[scenario] ?? scenario}, “${title}”`,
      )
      .join('; ');
  return [
    '# The record',
    '',
    'Every fact of the public record that a card, dossier, move or epilogue of the game tells or rests on: its day, who and what, the',
    'documents that report it, and where it is told. Made from `scenarios/notes` and `scenarios/sources.json` by `npm run record-page`;',
    '`npm run -s demarche -- sources` lists the documents and fails on what is cited nowhere. *Claim* is what somebody says and others deny.',
    '',
    `${countOf(facts.length, 'fact')}, ${facts.filter(({ status }) => status === 'claim').length} of them claims; ${countOf(entries.length, 'entry', 'entries')} of who and what; ${countOf(cited.length, 'document')}, ${unverified.length} of them **unverified**: named from knowledge of them, and not opened here.`,
    '',
    '## Facts',
    '',
    '| day | fact | rests on | told in |',
    '| --- | --- | --- | --- |',
    ...facts.map(
      ({ id, on, until, precision, status, sources: documents }) =>
        `| ${precision === 'month' ? on.slice(0, 7) : precision === 'year' ? on.slice(0, 4) : on}${until === undefined ? '' : ` to ${until}`} | **${cell(say(`fact.${id}.title`))}**${status === 'fact' ? '' : ` (${status})`}. ${cell(say(`fact.${id}.line`))} | ${documents.map((one) => `[${numbers.get(one) ?? '?'}](#d${numbers.get(one) ?? '?'})`).join(' ')} | ${cell(toldIn(id))} |`,
    ),
    '',
    '## Documents',
    '',
    ...sources.map((source, n) => {
      const where = source.url === undefined ? '' : ` <${source.url}>`;
      return `${n + 1}. <a id="d${n + 1}"></a>${cell(documentText({ ...source, verified: true }))}.${source.verified === false ? ' **Unverified.**' : ''}${where}`;
    }),
    '',
    '## Documents that cards cite themselves',
    '',
    ...own.map(
      ({ source, cards }) =>
        `- ${cell(documentText(source))}: ${countOf(cards.length, 'card or move', 'cards and moves')}.`,
    ),
    '',
    '## Who and what',
    '',
    '| | | |',
    '| --- | --- | --- |',
    ...entries
      .toSorted((one, other) => (say(`who.${one.id}.name`) < say(`who.${other.id}.name`) ? -1 : 1))
      .map(
        ({ id, kind, offices }) =>
          `| ${cell(say(`who.${id}.name`))} | ${kind} | ${cell(say(`who.${id}.body`))}${offices
            .map(
              ({ from, to }, n) =>
                ` ${cell(say(`who.${id}.office.${n + 1}`))}, ${from}${to === undefined ? ' on' : ` to ${to}`}.`,
            )
            .join('')} |`,
      ),
  ];
};

/**
 * Lists every document with what rests on it. Fails on a document, fact or entry that nothing uses, a document without
 * publisher, title or date, and a card that cites nothing. With `page`, prints `docs/record.md`.
 */
export const listSources = ({ page = false }: SourcesOptions): Printout => {
  const record = readRecord();
  const { index, cited, problems } = record;
  const status = problems.length === 0 ? FINE : CHECK_FAILED;
  const unverified = cited.filter(({ source }) => source.verified === false).length;
  return {
    status,
    json: {
      facts: index.facts.length,
      entries: index.entries.length,
      documents: cited.map(({ source, facts, cards }) => ({ ...source, facts, cards })),
      unverified,
      problems,
    },
    lines: page
      ? recordPage(record)
      : [
          ...table([
            ['date', 'document', 'facts', 'cards'],
            ...cited
              .toSorted(byDate)
              .map(({ source, facts, cards }) => [
                source.date,
                printable(documentText(source)),
                String(facts.length),
                String(cards.length),
              ]),
          ]),
          '',
          `${countOf(index.facts.length, 'fact')}, ${countOf(cited.length, 'document')}, ${unverified} unverified; ${countOf(problems.length, 'problem')}`,
          ...problems.map((problem) => `  ${printable(problemText(problem))}`),
        ],
    notes: page ? problems.map(problemText) : [],
  };
};
