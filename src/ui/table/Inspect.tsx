import { arenaName, bodyName, capital, powerName, powerTitle } from '../words/index.ts';
import { ArenaSheet } from './ArenaSheet.tsx';
import { Dialog } from './Dialog.tsx';
import type { Desk } from './desk.ts';
import { Chain } from './Explain.tsx';
import { Figure } from './Figures.tsx';
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
      <div className="inspect">
        <dl className="figures">
          <Figure
            books={desk.books}
            number={{ quantity: 'cohesion', a: id, b: null }}
            value={desk.shown.bodies[body]?.cohesion ?? 0}
          />
        </dl>
        <p className="quiet">
          {t('inspect.members', {
            members: words.list(
              (world.scenario.file.bodies[body]?.members ?? []).map((code) => powerName(words, code)),
            ),
          })}
        </p>
        <Chain books={desk.books} number={{ quantity: 'cohesion', a: id, b: null }} />
      </div>
    </Dialog>
  );
};
