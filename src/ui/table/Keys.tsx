import { t } from '../text.ts';
import { Dialog } from './Dialog.tsx';

const KEYS = ['m', 'c', 'u', 'r', 't', '?', 'arrows', 'escape'] as const;

/** Every key of the table. */
export const Keys = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title={t('table.keys')} onClose={onClose}>
    <dl className="key-list">
      {KEYS.map((key) => (
        <div key={key}>
          <dt>
            <kbd>{key.length === 1 ? key : t(`table.key.${key}.name`)}</kbd>
          </dt>
          <dd>{t(`table.key.${key === '?' ? 'help' : key}`)}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
);
