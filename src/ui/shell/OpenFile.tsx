import { store } from '../../store/index.ts';
import { FileButton } from './FileButton.tsx';

/** A button that asks for a save file and opens it in the replay. */
export const OpenFile = ({ label, hint }: { label: string; hint?: string }) => (
  <FileButton
    label={label}
    hint={hint}
    onFiles={([file]) => {
      if (file !== undefined) void store.getState().openFile(file);
    }}
  />
);
