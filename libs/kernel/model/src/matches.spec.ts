import { matches } from './matches';

describe('a row', () => {
  it.each([
    [{}, true],
    [{ stage: ['ACTIVE', 'ASSESSED'] }, true],
    [{ stage: ['DISMANTLED'] }, false],
    [{ stage: ['ACTIVE'], members: [4] }, false],
    [{ members: { from: 3, to: 3 } }, true],
    [{ members: { from: 4 } }, false],
    [{ members: { to: 2 } }, false],
    [{ offences: ['CYBER', 'DRUGS'] }, true],
    [{ offences: ['FRAUD'] }, false],
    [{ offences: [] }, false],
    [{ ended: { to: '2031-01-01T00:00:00.000Z' } }, false],
  ])('meets %j: %s', (where, met) =>
    expect(matches({ stage: 'ACTIVE', members: 3, offences: ['DRUGS', 'MIGRATION'] }, where)).toBe(met),
  );
});
