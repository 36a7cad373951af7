import { Pace } from './pace';

describe('the pace at which requests are settled', () => {
  let now: number;
  let pace: Pace;
  beforeEach(() => {
    now = 0;
    pace = new Pace(() => now);
  });

  const settle = (times: number, count: number, ms: number): void => {
    for (let n = 0; n < times; n++) {
      now += ms;
      pace.settled(count);
    }
  };

  it('tells how long those who wait will take', () => {
    settle(50, 10, 20);
    expect(pace.retryAfterMs(1000)).toBeCloseTo(2000, -2);
  });

  it('follows what it has been of late', () => {
    settle(50, 10, 1);
    settle(50, 10, 40);
    expect(pace.retryAfterMs(1000)).toBeCloseTo(4000, -2);
  });

  it('tells at least a tenth of a second and at most half a minute', () => {
    settle(50, 100, 1);
    expect(pace.retryAfterMs(10)).toBe(100);
    expect(pace.retryAfterMs(1e9)).toBe(30_000);
  });

  it('tells as long again as nothing has been settled', () => {
    settle(50, 100, 1);
    now += 8000;
    expect(pace.retryAfterMs(10)).toBe(8000);
  });

  it('takes no rest for slowness', () => {
    settle(50, 100, 1);
    now += 8000;
    pace.begin();
    expect(pace.retryAfterMs(10)).toBe(100);
  });
});
