import type { ReactNode } from 'react';
import {
  arenaName,
  bodyName,
  capital,
  powerName,
  powerTitle,
  readKey,
  subjectOf,
  subjectTitle,
} from '../../view/index.ts';
import { t } from '../text.ts';
import { ArenaSheet } from './ArenaSheet.tsx';
import { Dialog } from './Dialog.tsx';
import type { Desk } from './desk.ts';
import { Chain } from './Explain.tsx';
import { Figure } from './Figures.tsx';
import { focusSoon } from './focus.ts';
import { InstrumentSheet } from './InstrumentSheet.tsx';
import { PairSheet } from './PairSheet.tsx';
import { PowerSheet } from './PowerSheet.tsx';

interface InspectProps {
  readonly desk: Desk;
  /** Keys of what was opened one from the other, the one shown last: `pair:RUS-USA`, `instrument:mission.RUS-USA`. */
  readonly trail: readonly string[];
  readonly onTrail: (trail: readonly string[]) => void;
  /** Opens the catalogue at a move. */
  readonly onMove: (move: string) => void;
  readonly onClose: () => void;
}

interface Sheet {
  readonly title: string;
  readonly kicker: string;
  readonly content: ReactNode;
}

type Ways = Pick<InspectProps, 'onMove'> & { readonly onOpen: (key: string) => void };

/** What there is to see of a power, pair, arena, body or instrument; `null` for a key of nothing that is there. */
const sheetOf = (desk: Desk, key: string, { onOpen, onMove }: Ways): Sheet | null => {
  const { world, words } = desk;
  const chosen = readKey(key);
  if (chosen === null) return null;
  const { thing, id } = chosen;
  switch (thing) {
    case 'instrument': {
      const subject = subjectOf(desk, id);
      return subject === null
        ? null
        : {
            title: subjectTitle(desk, id),
            kicker: t('table.inspect.instrument'),
            content: <InstrumentSheet desk={desk} subject={subject} onOpen={onOpen} onMove={onMove} />,
          };
    }
    case 'arena':
      return world.arenaIndex.has(id)
        ? {
            title: capital(arenaName(words, id)),
            kicker: t('table.inspect.arena'),
            content: <ArenaSheet desk={desk} arena={id} onOpen={onOpen} />,
          }
        : null;
    case 'pair': {
      const [a = '', b = ''] = id.split('-');
      return world.powerIndex.has(a) && world.powerIndex.has(b)
        ? {
            title: words.list([powerTitle(words, a), powerName(words, b)]),
            kicker: t('table.inspect.pair'),
            content: <PairSheet desk={desk} a={a} b={b} onOpen={onOpen} />,
          }
        : null;
    }
    case 'power':
      return world.powerIndex.has(id)
        ? {
            title: powerTitle(words, id),
            kicker: t('table.inspect.power'),
            content: <PowerSheet desk={desk} code={id} onOpen={onOpen} />,
          }
        : null;
    case 'body': {
      const body = world.bodies.indexOf(id);
      return body < 0
        ? null
        : {
            title: capital(bodyName(words, id)),
            kicker: t('table.inspect.body'),
            content: <BodySheet desk={desk} body={body} />,
          };
    }
  }
};

/** What is known of what was chosen on the board, and the way back to what it was opened from. */
export const Inspect = ({ desk, trail, onTrail, onMove, onClose }: InspectProps) => {
  const chosen = trail.at(-1) ?? '';
  const before = trail.at(-2);
  const onOpen = (key: string): void => {
    // What lies open further up is gone back to, so that a trail never runs in circles.
    const place = trail.indexOf(key);
    onTrail(place < 0 ? [...trail, key] : trail.slice(0, place + 1));
  };
  const ways = { onOpen, onMove };
  const sheet = sheetOf(desk, chosen, ways);
  if (sheet === null) return null;
  const last = before === undefined ? null : sheetOf(desk, before, ways);
  return (
    <Dialog
      key={chosen}
      title={sheet.title}
      kicker={sheet.kicker}
      onClose={onClose}
      {...(last === null
        ? {}
        : {
            back: {
              label: t('table.inspect.back', { title: last.title }),
              onBack: () => {
                onTrail(trail.slice(0, -1));
                focusSoon(`dialog[open] [data-opens="${chosen}"]`);
              },
            },
          })}
    >
      {sheet.content}
    </Dialog>
  );
};

/** An alliance or union: how far it holds together, and what moved that. */
const BodySheet = ({ desk, body }: { readonly desk: Desk; readonly body: number }) => {
  const { world, words, books, shown } = desk;
  const number = { quantity: 'cohesion', a: world.bodies[body] ?? '', b: null };
  return (
    <div className="inspect">
      <dl className="figures">
        <Figure books={books} number={number} value={shown.bodies[body]?.cohesion ?? 0} />
      </dl>
      <p className="quiet">
        {t('table.inspect.members', {
          members: words.list(
            (world.scenario.file.bodies[body]?.members ?? []).map((code) => powerName(words, code)),
          ),
        })}
      </p>
      <Chain books={books} number={number} />
    </div>
  );
};
