/** The name of something on the board, which chooses it by its key where choosing is possible. */
export const Name = ({
  name,
  of,
  highlight,
  onSelect,
}: {
  readonly name: string;
  readonly of: string;
  readonly highlight: string | null;
  readonly onSelect: ((key: string | null) => void) | undefined;
}) =>
  onSelect === undefined ? (
    name
  ) : (
    <button
      type="button"
      className="plain"
      aria-pressed={highlight === of}
      onClick={() => onSelect(highlight === of ? null : of)}
    >
      {name}
    </button>
  );
