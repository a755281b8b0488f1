import { describe, expect, it } from 'vitest';
import { setup } from '../../src/engine/index.ts';
import { ALT, BER, lab, pair } from '../helpers/lab.ts';
import { altered, turn } from '../helpers/play.ts';

describe('R2 · forces in a quarrel', () => {
  const forces = (by: string, size: number, arena = 'strait'): object => ({ by, arena, size });

  /** What ALT's and BER's forces put into each other's hostile flow, at BER's trust in ALT. */
  const read = (
    deployments: readonly object[],
    trust: number,
    more: { readonly distrust?: number; readonly verified?: number; readonly treaty?: object } = {},
  ): readonly number[] => {
    const table = lab({
      instruments: {
        deployments,
        treaties: [{ id: 'visits', parties: ['ALT', 'BER'], status: 'ended', expires: null, ...more.treaty }],
      },
      parameters: {
        // Flows that follow at once, so that one week shows its input.
        'flow.smoothing': 1,
        'treaty.flow': 0,
        'deployment.flow': 100,
        'deployment.distrust': more.distrust ?? 512,
        'deployment.verified': more.verified ?? 768,
      },
    });
    const state = altered(setup(table, 'forces'), (s) => {
      s.reputation.trust[pair(BER, ALT)] = trust;
    });
    const after = turn(table, state);
    return [pair(ALT, BER), pair(BER, ALT)].map((p) => after.dyads.hostile[p] ?? Number.NaN);
  };

  it('R2.10 Steps that the reader matches in that arena are read as defence, whatever its trust', () => {
    for (const trust of [0, 500, 1000]) {
      expect(read([forces('ALT', 3), forces('BER', 3)], trust)).toEqual([300, 300]);
      expect(read([forces('ALT', 2), forces('BER', 5)], trust)).toEqual([200, 500]);
    }
    // What stands elsewhere matches nothing.
    expect(read([forces('ALT', 3), forces('BER', 3, 'field')], 0)).toEqual([450, 0]);
  });

  it('R2.10 Steps beyond are read through the reader’s distrust, darker below trust 50 and lighter above', () => {
    const apart = [forces('ALT', 4), forces('BER', 1)];
    expect(read(apart, 0)).toEqual([100 + 450, 100]);
    expect(read(apart, 250)).toEqual([100 + 375, 100]);
    expect(read(apart, 500)).toEqual([400, 100]);
    expect(read(apart, 1000)).toEqual([100 + 150, 100]);
    expect(read(apart, 0, { distrust: 0 })).toEqual([400, 100]);
    expect(read(apart, 1000, { distrust: 0 })).toEqual([400, 100]);
    // ALT trusts BER at 50: BER's trust is not asked about BER's own forces.
    expect(read([forces('BER', 4)], 0)).toEqual([0, 400]);
    expect(read([forces('ALT', 4, 'pirates'), forces('ALT', 4, 'field')], 0)).toEqual([0, 0]);
  });

  it('R2.10 A treaty in force that binds both lets them look, and less is read into forces', () => {
    const apart = [forces('ALT', 8), forces('BER', 4)];
    expect(read(apart, 500, { treaty: { status: 'in-force' } })).toEqual([600, 300]);
    expect(read(apart, 0, { treaty: { status: 'in-force' } })).toEqual([750, 300]);
    expect(read(apart, 500, { treaty: { status: 'in-force' }, verified: 1024 })).toEqual([800, 400]);
    for (const status of ['disputed', 'suspended', 'ended'])
      expect(read(apart, 500, { treaty: { status } })).toEqual([800, 400]);
    expect(read(apart, 500, { treaty: { status: 'in-force', parties: ['ALT', 'COR'] } })).toEqual([800, 400]);
  });
});
