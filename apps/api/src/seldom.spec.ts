import { Seldom } from './seldom';

describe('what is told seldom', () => {
  let now = 0;
  const seldom = new Seldom(10, () => now);

  it('is told the first time, counted for a while, and then told with the count', () => {
    expect(seldom.since('away')).toBe(0);
    now = 5;
    expect([seldom.since('away'), seldom.since('away')]).toEqual([undefined, undefined]);
    now = 10;
    expect(seldom.since('away')).toBe(2);
    now = 20;
    expect(seldom.since('away')).toBe(0);
  });

  it('is told of each kind', () => expect(seldom.since('another')).toBe(0));
});
