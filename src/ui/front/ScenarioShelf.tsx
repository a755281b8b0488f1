import { useEffect, useRef } from 'react';
import { useStore } from '../../store/index.ts';
import { useRemembered } from './remembered.ts';
import { StartForm } from './StartForm.tsx';
import { ownOf, SHELF, shippedOf } from './shelf.ts';

/** How far down the screen a dossier may begin before choosing it brings it up, as a share of the screen. */
const LOW = 0.6;

/** The scenarios of this edition and those opened from a disk, and the one that is taken from the shelf. */
export const ScenarioShelf = () => {
  const own = useStore((app) => app.ownScenarios);
  const opened = useStore((app) => app.openedScenario);
  const desk = useRef<HTMLDivElement>(null);
  const all = [...SHELF.map(shippedOf), ...own.flatMap((one) => ownOf(one) ?? [])];
  const [chosen, choose] = useRemembered('scenario', all[0]?.entry.id ?? '');
  const shelved = all.find(({ entry }) => entry.id === chosen) ?? all[0];

  // Whoever has just opened a scenario wants to see it.
  const shown = useRef(opened);
  useEffect(() => {
    if (opened !== null && opened !== shown.current) choose(opened.id);
    shown.current = opened;
  }, [opened, choose]);

  const take = (id: string): void => {
    choose(id);
    const top = desk.current?.getBoundingClientRect().top ?? 0;
    if (top > window.innerHeight * LOW) desk.current?.scrollIntoView({ block: 'start' });
  };

  return (
    <div className="shelf-desk">
      <ol className="shelf-list">
        {all.map(({ entry, words, isOwn }) => (
          <li key={entry.id}>
            <button
              type="button"
              className="shelf-row"
              aria-pressed={entry.id === shelved?.entry.id}
              onClick={() => take(entry.id)}
            >
              <span className="shelf-title">{words.title}</span>
              <span className="shelf-facts">{words.dates}</span>
              <span className="shelf-facts">{isOwn ? words.turns : words.mark}</span>
            </button>
          </li>
        ))}
      </ol>
      <div ref={desk} className="shelf-taken">
        {shelved === undefined ? null : <StartForm key={shelved.entry.id} shelved={shelved} />}
      </div>
    </div>
  );
};
