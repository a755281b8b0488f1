/** The doctrines in lists, all of them made from the one registry. */
import { DOCTRINE, DOCTRINE_IDS, type DoctrineId, type Offering } from './doctrines.ts';

/** Every doctrine, in the order of tables. */
export const DOCTRINES: readonly DoctrineId[] = DOCTRINE_IDS;

export const isDoctrine = (name: string): name is DoctrineId => Object.hasOwn(DOCTRINE, name);

const offeredAmong = (among: Offering['among']): readonly DoctrineId[] =>
  DOCTRINES.filter((id) => DOCTRINE[id].offered.among === among).sort(
    (a, b) => DOCTRINE[a].offered.order - DOCTRINE[b].offered.order,
  );

/** Every doctrine as an opponent on the page: those that are offered first, and the others for who looks for them. */
export const OPPONENTS: { readonly [A in Offering['among']]: readonly DoctrineId[] } = {
  first: offeredAmong('first'),
  others: offeredAmong('others'),
};
