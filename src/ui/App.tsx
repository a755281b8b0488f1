import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { type Place, useStore } from '../store/index.ts';
import { type BoardLoader, BoardSource } from './board-source.ts';
import { Front } from './front/Front.tsx';
import { useAppearance } from './shell/appearance.ts';
import { Boundary } from './shell/Boundary.tsx';
import { useFileDrop } from './shell/drop.ts';
import { Shell } from './shell/Shell.tsx';
import { useTicks } from './shell/sound.ts';
import { t } from './text.ts';

type Room = () => ReactNode;

/** A place whose code and texts are fetched when somebody goes there. */
const later = (load: () => Promise<Room>) =>
  lazy(async () => {
    const [room] = await Promise.all([load(), import('./catalogues.ts')]);
    return { default: room };
  });

const Briefing = later(async () => (await import('./briefing/Briefing.tsx')).Briefing);
const Handover = later(async () => (await import('./handover/Handover.tsx')).Handover);
const Table = later(async () => (await import('./table/index.ts')).Table);
const Reveal = later(async () => (await import('./reveal/index.ts')).Reveal);
const Debrief = later(async () => (await import('./debrief/Debrief.tsx')).Debrief);
const ReplayRoom = later(async () => (await import('./replay/ReplayRoom.tsx')).ReplayRoom);
const SettingsPage = later(async () => (await import('./settings/Settings.tsx')).SettingsPage);
const Help = later(async () => (await import('./help/Help.tsx')).Help);

const ROOMS: Readonly<Record<Place, Room>> = {
  front: () => <Front />,
  briefing: () => <Briefing />,
  handover: () => <Handover />,
  table: () => <Table />,
  reveal: () => <Reveal />,
  debrief: () => <Debrief />,
  replay: () => <ReplayRoom />,
  settings: () => <SettingsPage />,
  help: () => <Help />,
};

const GAME_ROOMS: readonly Place[] = ['briefing', 'handover', 'table', 'reveal', 'debrief'];

/** The whole interface: one place at a time, inside the shell. `loadBoard` fetches the map when it is wanted. */
export const App = ({ loadBoard }: { loadBoard: BoardLoader }) => {
  const place = useStore((app) => app.place);
  const hasGame = useStore((app) => app.game !== null);
  const hasReading = useStore((app) => app.reading !== null);
  useAppearance();
  useTicks(place);
  useFileDrop();
  useEffect(() => {
    document.title = t('app.title', { place: t(`place.${place}`) });
    globalThis.scrollTo(0, 0);
  }, [place]);
  const missing = (GAME_ROOMS.includes(place) && !hasGame) || (place === 'replay' && !hasReading);
  const room: Place = missing ? 'front' : place;
  return (
    <BoardSource.Provider value={loadBoard}>
      <Shell place={room}>
        <Boundary key={room}>
          <Suspense fallback={<p className="waiting">{t('app.loading')}</p>}>{ROOMS[room]()}</Suspense>
        </Boundary>
      </Shell>
    </BoardSource.Provider>
  );
};
