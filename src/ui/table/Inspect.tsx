import { arenaName, bodyName, capital, powerTitle } from '../words/index.ts';
import { ArenaSheet } from './ArenaSheet.tsx';
import { Dialog } from './Dialog.tsx';
import type { Desk } from './desk.ts';
import { PairSheet } from './PairSheet.tsx';
import { PowerSheet } from './PowerSheet.tsx';
import { t } from './text.ts';

interface InspectProps {
  readonly desk: Desk;
  /** Key of what was chosen on the board: `power:USA`, `pair:RUS-USA`, `arena:donbas`. */
  readonly chosen: string;
  readonly onClose: () => void;
}

/** What is known of an arena, a pair or a power. */
export const Inspect = ({ desk, chosen, onClose }: InspectProps) => {
  const { world, words } = desk;
  const [kind = '', id = ''] = chosen.split(':');
  if (kind === 'arena' && world.arenaIndex.has(id)) {
    return (
      <Dialog title={capital(arenaName(words, id))} kicker={t('inspect.arena')} onClose={onClose}>
        <ArenaSheet desk={desk} arena={id} />
      </Dialog>
    );
  }
  if (kind === 'pair') {
    const [a = '', b = ''] = id.split('-');
    if (!world.powerIndex.has(a) || !world.powerIndex.has(b)) return null;
    const title = words.list([powerTitle(words, a), powerTitle(words, b)]);
    return (
      <Dialog title={title} kicker={t('inspect.pair')} onClose={onClose}>
        <PairSheet desk={desk} a={a} b={b} />
      </Dialog>
    );
  }
  if (world.powerIndex.has(id)) {
    return (
      <Dialog title={powerTitle(words, id)} kicker={t('inspect.power')} onClose={onClose}>
        <PowerSheet desk={desk} code={id} />
      </Dialog>
    );
  }
  const body = world.bodies.indexOf(id);
  if (body < 0) return null;
  return (
    <Dialog title={capital(bodyName(words, id))} kicker={t('inspect.body')} onClose={onClose}>
      <p>{t('inspect.cohesion', { value: Math.round((desk.shown.bodies[body]?.cohesion ?? 0) / 10) })}</p>
    </Dialog>
  );
};
