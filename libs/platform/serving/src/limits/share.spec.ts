import { Share } from './share';

/** A share of at most eight, looked at again whenever the thread has been so busy for so long. */
const shareAfter = (...busy: readonly number[]): number => {
  let at = 0;
  const left = [...busy];
  const share = new Share(
    8,
    () => left.shift()!,
    () => at,
  );
  let { now } = share;
  for (at = 100; left.length > 0; at += 100) now = share.now;
  return now;
};

describe('the share of those who ask much', () => {
  it('is one at first', () => expect(shareAfter()).toBe(1));

  it('grows by one at a time while the thread has time, as far as it may', () => {
    expect(shareAfter(0.2, 0.3)).toBe(3);
    expect(shareAfter(...Array.from({ length: 20 }, () => 0))).toBe(8);
  });

  it('is halved where the thread is busy, and never less than one', () => {
    expect(shareAfter(0, 0, 0, 0.9)).toBe(2);
    expect(shareAfter(1, 1, 1)).toBe(1);
  });

  it('is not looked at more often than can be measured', () => {
    let looks = 0;
    let at = 0;
    const share = new Share(
      8,
      () => ((looks += 1), 0),
      () => at,
    );
    for (at = 1; at <= 250; at += 1) void share.now;
    expect(looks).toBe(2);
  });
});
