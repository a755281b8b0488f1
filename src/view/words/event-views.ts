import type { EventKind } from '../../engine/index.ts';
import { INSTRUMENT_EVENT_VIEWS, type InstrumentEventKind } from '../instruments/index.ts';
import type { EventView } from './told.ts';

/** How everything else that happens is told. */
const OTHERS: { readonly [E in Exclude<EventKind, InstrumentEventKind>]: EventView } = {
  act: { chapter: 'acts', tone: 'weighed', isTravelling: true, isRun: true },
  card: { chapter: 'news', tone: 'weighed', isTravelling: true, isRun: false },
  decision: { chapter: 'acts', tone: 'weighed', isTravelling: true, isRun: false },
  'dossier-lapsed': { chapter: 'course', tone: 'neutral', isTravelling: false, isRun: false },
  'offer-made': { chapter: 'acts', tone: 'neutral', isTravelling: true, isRun: true },
  'offer-accepted': { chapter: 'answers', tone: 'friendly', isTravelling: true, isRun: true },
  'offer-declined': { chapter: 'answers', tone: 'hostile', isTravelling: true, isRun: true },
  'offer-countered': { chapter: 'answers', tone: 'neutral', isTravelling: true, isRun: true },
  'offer-lapsed': { chapter: 'answers', tone: 'neutral', isTravelling: false, isRun: false },
  'instruction-announced': { chapter: 'acts', tone: 'neutral', isTravelling: false, isRun: true },
  'instruction-fired': { chapter: 'answers', tone: 'neutral', isTravelling: true, isRun: true },
  'instruction-void': { chapter: 'answers', tone: 'neutral', isTravelling: false, isRun: false },
  misread: { chapter: 'news', tone: 'hostile', isTravelling: false, isRun: false },
  exposed: { chapter: 'reactions', tone: 'hostile', isTravelling: true, isRun: true },
  reaction: { chapter: 'reactions', tone: 'weighed', isTravelling: true, isRun: true },
  'rung-changed': { chapter: 'course', tone: 'neutral', isTravelling: false, isRun: false },
  ended: { chapter: 'course', tone: 'neutral', isTravelling: false, isRun: false },
};

/** How every kind of event is told and shown. */
export const EVENT_VIEWS: { readonly [E in EventKind]: EventView } = { ...INSTRUMENT_EVENT_VIEWS, ...OTHERS };
