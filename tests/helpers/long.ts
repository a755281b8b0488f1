/** How often something at random is tried: as often as said in the long form (`npm run test:long`), else a fifth. */
export const often = (times: number): number =>
  process.env.DEMARCHE_LONG === '1' ? times : Math.ceil(times / 5);
