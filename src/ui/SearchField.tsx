import './search-field.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line in which to look for something, under its label. */
export const SearchField = ({ label, value, onChange }: SearchFieldProps) => (
  <label className="search-field">
    {label}
    <input
      type="search"
      value={value}
      maxLength={60}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  </label>
);
