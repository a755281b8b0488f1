import { useEffect } from 'react';
import { offerOfEntries, store } from '../../store/index.ts';

/** A save file dropped anywhere on the page is opened like a chosen one; a folder, or several files, as a scenario. */
export const useFileDrop = (): void => {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      // Entries can be had only while the event lasts.
      const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
      if (entries.length > 1 || entries[0]?.isDirectory === true)
        void store.getState().openScenario(offerOfEntries(entries));
      else void store.getState().openFile(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
};
