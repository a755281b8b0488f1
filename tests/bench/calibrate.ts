/**
 * Processor milliseconds for a fixed piece of integer work, the best of three: it is the same everywhere, so that
 * figures from different machines can be compared.
 */
export const calibrate = (): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const start = process.cpuUsage();
    let h = 1;
    for (let k = 0; k < 20_000_000; k += 1) h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) + k;
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    if (h === 0) throw new Error('unreachable');
    best = Math.min(best, took);
  }
  return best;
};
