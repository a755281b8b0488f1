/** What a command has to say: one JSON document, or lines for a person. */
export interface Printout {
  readonly status: number;
  readonly json: unknown;
  readonly lines: readonly string[];
  /** Told beside the lines, on standard error; the JSON holds them in its own way. */
  readonly notes?: readonly string[];
}

/** Takes the line that says how far a long command is; an empty one when it is done. */
export type Progress = (line: string) => void;

/** Removes what could steer a terminal from text that came out of a file. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\u{fffd}');

/** Columns side by side; the first row is the heading. Columns of figures are set right. */
export const table = (rows: readonly (readonly (string | number)[])[]): readonly string[] => {
  const cells = rows.map((row) => row.map((cell) => printable(`${cell}`)));
  const width = (column: number): number => Math.max(...cells.map((row) => row[column]?.length ?? 0));
  const isFigures = (column: number): boolean =>
    rows.length > 1 && rows.slice(1).every((row) => /^[-+]?[\d.,]*$/.test(`${row[column] ?? ''}`));
  const columns = (cells[0] ?? []).map((_, column) => ({ width: width(column), right: isFigures(column) }));
  return cells.map((row) =>
    row
      .map((cell, i) => {
        const column = columns[i];
        if (column === undefined) return cell;
        return column.right ? cell.padStart(column.width) : cell.padEnd(column.width);
      })
      .join('  ')
      .trimEnd(),
  );
};
