import { createContext } from 'react';
import type { BoardLoader } from '../view/index.ts';

/** How the map's code is fetched, given from outside. */
export const BoardSource = createContext<BoardLoader | null>(null);
