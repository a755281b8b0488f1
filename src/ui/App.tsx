import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { type AppPlace, store, useStore } from '../store/index.ts';
import type { BoardLoader } from '../view/index.ts';
import { BoardSource } from './board-source.ts';
import { Front } from './front/Front.tsx';
import { useLocale } from './language.ts';
import { said } from './said.ts';
import { useAppearance } from './shell/appearance.ts';
import { Boundary } from './shell/Boundary.tsx';
import { useFileDrop } from './shell/drop.ts';
import { Return } from './shell/Return.tsx';
import { Shell } from './shell/Shell.tsx';
import { useTicks } from './shell/sound.ts';
import { t } from './text.ts';

interface Later {
  readonly Room: () => ReactNode;
  readonly load: () => Promise<unknown>;
}

/** A place whose code and texts are fetched when somebody goes there, and drawn at once where they were asked for before. */
const later = (find: () => Promise<() => ReactNode>): Later => {
  let found: ComponentType | null = null;
  const load = async () => {
    const room = await said(find);
    found = room;
    return { default: room };
  };
  const Lazy = lazy(load);
  const Room = () => {
    const [Found] = useState<ComponentType>(() => found ?? Lazy);
    return <Found />;
  };
  return { Room, load };
};

const ROOMS: Readonly<Record<AppPlace, Later>> = {
  front: { Room: Front, load: () => Promise.resolve() },
  briefing: later(async () => (await import('./briefing/Briefing.tsx')).Briefing),
  handover: later(async () => (await import('./handover/Handover.tsx')).Handover),
  table: later(async () => (await import('./table/index.ts')).Table),
  reveal: later(async () => (await import('./reveal/index.ts')).Reveal),
  debrief: later(async () => (await import('./debrief/Debrief.tsx')).Debrief),
  replay: later(async () => (await import('./replay/ReplayRoom.tsx')).ReplayRoom),
  settings: later(async () => (await import('./settings/Settings.tsx')).SettingsPage),
  help: later(async () => (await import('./help/Help.tsx')).Help),
  record: later(async () => (await import('./record/Record.tsx')).Record),
};

const GAME_ROOMS: readonly AppPlace[] = ['briefing', 'handover', 'table', 'reveal', 'debrief'];

/**
 * Whether the page still waits for the game that it opens with. The code of its place is fetched meanwhile, so that
 * nothing is drawn between the wait and the game.
 */
const useAwaited = (place: AppPlace, hasGame: boolean): boolean => {
  const awaited = useStore((app) => app.awaitedPlace);
  useEffect(() => {
    if (awaited !== null) void ROOMS[awaited].load().catch(() => null);
  }, [awaited]);
  const isWaiting = awaited !== null;
  useEffect(() => {
    if (!isWaiting || !hasGame) return;
    const { arrive } = store.getState();
    ROOMS[place].load().then(arrive, arrive);
  }, [isWaiting, hasGame, place]);
  return isWaiting;
};

const Places = ({ loadBoard }: { loadBoard: BoardLoader }) => {
  const place = useStore((app) => app.place);
  const hasGame = useStore((app) => app.game !== null);
  const hasReading = useStore((app) => app.reading !== null);
  useAppearance();
  useTicks(place);
  useFileDrop();
  const isAwaited = useAwaited(place, hasGame);
  const missing = (GAME_ROOMS.includes(place) && !hasGame) || (place === 'replay' && !hasReading);
  const there: AppPlace = missing ? 'front' : place;
  const room = isAwaited ? 'return' : there;
  useEffect(() => {
    document.title = t('app.title', { place: t(`place.${room}`) });
    globalThis.scrollTo(0, 0);
  }, [room]);
  const { Room } = ROOMS[there];
  return (
    <BoardSource.Provider value={loadBoard}>
      <Shell place={room}>
        <Boundary key={room}>
          {isAwaited ? (
            <Return />
          ) : (
            <Suspense fallback={<p className="waiting">{t('app.loading')}</p>}>
              <Room />
            </Suspense>
          )}
        </Boundary>
      </Shell>
    </BoardSource.Provider>
  );
};

/**
 * The whole interface: one place at a time, inside the shell, made anew in another language. `loadBoard` fetches the map
 * when it is wanted.
 */
export const App = (props: { loadBoard: BoardLoader }) => <Places key={useLocale().id} {...props} />;
