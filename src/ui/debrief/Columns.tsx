/** A table of numbers with a named row each: what stands at the head of a column, and what each row says of it. */
export const Columns = <T,>({
  corner,
  columns,
  rows,
  className,
}: {
  corner: string;
  columns: readonly { readonly id: string; readonly title: string; readonly of: T }[];
  rows: readonly (readonly [string, (column: T) => string])[];
  className?: string;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
  <div className="scroller" tabIndex={0}>
    <table className={className}>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map(({ id, title }) => (
            <th key={id} scope="col" className="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, text]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map(({ id, of }) => (
              <td key={id} className="number">
                {text(of)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
