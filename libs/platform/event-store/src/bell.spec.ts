import { jest } from '@jest/globals';
import { Bell } from './bell';

describe('a bell', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const waiting = (bell: Bell): { ended: boolean } => {
    const state = { ended: false };
    void bell.wait(1_000).then(() => (state.ended = true));
    return state;
  };

  it('ends the wait when it rings', async () => {
    const bell = new Bell();
    const wait = waiting(bell);
    await jest.advanceTimersByTimeAsync(999);
    expect(wait.ended).toBe(false);
    bell.ring();
    await jest.advanceTimersByTimeAsync(0);
    expect(wait.ended).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('lets nobody wait for longer than they asked to', async () => {
    const wait = waiting(new Bell());
    await jest.advanceTimersByTimeAsync(1_000);
    expect(wait.ended).toBe(true);
  });

  it('is heard by whoever comes after it rang, once however often it rang', async () => {
    const bell = new Bell();
    bell.ring();
    bell.ring();
    await bell.wait(1_000);
    const next = waiting(bell);
    await jest.advanceTimersByTimeAsync(999);
    expect(next.ended).toBe(false);
  });

  it('is not heard twice by whoever waited for it', async () => {
    const bell = new Bell();
    const first = waiting(bell);
    bell.ring();
    await jest.advanceTimersByTimeAsync(0);
    const second = waiting(bell);
    await jest.advanceTimersByTimeAsync(999);
    expect([first.ended, second.ended]).toEqual([true, false]);
  });
});
