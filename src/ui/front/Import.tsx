import { store } from '../../store/index.ts';
import { FileButton } from '../shell/FileButton.tsx';
import { t } from '../text.ts';

/** A button that asks for files of games and puts the games among the kept ones. */
export const Import = ({ hint }: { hint?: string }) => (
  <FileButton
    label={t('games.import')}
    hint={hint}
    multiple
    onFiles={(files) => void store.getState().importGames(files)}
  />
);
