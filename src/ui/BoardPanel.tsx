import { memo, useContext, useEffect, useRef, useState } from 'react';
import type { View, World } from '../engine/index.ts';
import { store, useStore } from '../store/index.ts';
import { type Board, boardKey, fetchTranslations, wordsFor } from '../view/index.ts';
import { BoardSource } from './board-source.ts';
import { Legend } from './Legend.tsx';
import { useReducedMotion, useTheme } from './shell/appearance.ts';
import { TextBoard } from './shell/TextBoard.tsx';
import { t } from './text.ts';
import './styles/board.css';

export interface BoardPanelProps {
  readonly world: World;
  readonly view: View;
  /** The power whose table it is, by code; `null` for a reader. */
  readonly self: string | null;
  /** The state a turn before, for what rose and fell since; `null` or missing for none. */
  readonly earlier?: View | null;
  /** Key of what is chosen: `power:USA`, `pair:RUS-USA`, `arena:donbas`, `instrument:mission.RUS-USA`. */
  readonly highlight?: string | null;
  readonly onSelect?: (key: string | null) => void;
  /** Given once the map stands, taken back when it goes: for animating events. `null` means the text board. */
  readonly onBoard?: (board: Board | null) => void;
}

const Panel = (props: BoardPanelProps) => {
  const { world, view, self, highlight = null, earlier = null } = props;
  const loadBoard = useContext(BoardSource);
  const wanted = useStore((app) => app.settings.board);
  const patterns = useStore((app) => app.settings.patterns);
  const theme = useTheme();
  const reducedMotion = useReducedMotion();
  const element = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const [board, setBoard] = useState<Board | null>(null);
  const [failed, setFailed] = useState(false);
  const handlers = useRef(props);
  handlers.current = props;
  const themeNow = useRef(theme);
  themeNow.current = theme;

  useEffect(() => {
    const host = element.current;
    if (wanted !== 'map' || failed || loadBoard === null || host === null) return;
    let mounted: Board | null = null;
    let gone = false;
    const mount = async () => {
      const { mountBoard } = await loadBoard();
      await fetchTranslations();
      if (gone) return;
      const made = mountBoard(host, {
        theme: themeNow.current,
        onSelect: (key, picked) =>
          handlers.current.onSelect?.(
            picked?.kind === 'instrument' ? boardKey('instrument', picked.id) : key,
          ),
        ...(tools.current === null ? {} : { cover: tools.current }),
      });
      if (gone) {
        made.destroy();
        return;
      }
      mounted = made;
      setBoard(made);
      handlers.current.onBoard?.(made);
    };
    mount().catch((error: unknown) => {
      console.warn(error);
      if (!gone) setFailed(true);
    });
    return () => {
      gone = true;
      mounted?.destroy();
      setBoard(null);
      handlers.current.onBoard?.(null);
    };
  }, [wanted, failed, loadBoard]);

  useEffect(() => {
    board?.show(world, view, { self, patterns, reducedMotion, earlier });
  }, [board, world, view, self, patterns, reducedMotion, earlier]);
  useEffect(() => board?.setTheme(theme), [board, theme]);
  useEffect(() => board?.highlight(highlight), [board, highlight]);

  const words = wanted === 'text' || failed;
  return (
    <section className="board" aria-label={t('board.label')}>
      {words ? (
        <TextBoard
          world={world}
          view={view}
          self={self}
          earlier={earlier}
          highlight={highlight}
          onSelect={props.onSelect}
        />
      ) : (
        <div ref={element} className="board-map" role="img" aria-label={t('board.map-label')} />
      )}
      <div className="board-tools no-print" ref={tools}>
        {words ? null : (
          <>
            <button type="button" aria-label={t('board.zoom-in')} onClick={() => board?.zoomIn()}>
              +
            </button>
            <button type="button" aria-label={t('board.zoom-out')} onClick={() => board?.zoomOut()}>
              −
            </button>
            <button type="button" onClick={() => board?.fit()}>
              {t('board.fit')}
            </button>
            <Legend words={wordsFor(world.scenario.text)} />
          </>
        )}
        <button
          type="button"
          onClick={() => {
            setFailed(false);
            store.getState().set({ board: words ? 'map' : 'text' });
          }}
        >
          {t(words ? 'board.as-map' : 'board.as-text')}
        </button>
        {failed ? <small role="status">{t('board.failed')}</small> : null}
      </div>
    </section>
  );
};

/** The map with its zoom buttons, or the same board in words where the map is missing or not wanted. */
export const BoardPanel = memo(Panel);
