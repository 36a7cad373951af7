import { UnderWay } from './under-way';

const never = () => new Promise<void>(() => undefined);
const soon = async () => 'done';

describe('commands under way', () => {
  it('are carried out where there is room', () =>
    expect(new UnderWay({ most: 1, mostOfOne: 1 }).let('police', soon)).resolves.toBe('done'));

  it('are refused before any work where too many are under way, and told when to come again', async () => {
    const underWay = new UnderWay({ most: 2, mostOfOne: 2 });
    let worked = false;
    void underWay.let('police', never);
    void underWay.let('customs', never);
    const one = underWay.let('police', async () => void (worked = true));
    await expect(one).rejects.toMatchObject({ code: 'OVERLOADED', retryAfterMs: expect.any(Number) });
    expect(worked).toBe(false);
  });

  it('of one agency leave room for another', async () => {
    const underWay = new UnderWay({ most: 2, mostOfOne: 1 });
    void underWay.let('police', never);
    await expect(underWay.let('police', soon)).rejects.toMatchObject({ code: 'OVERLOADED' });
    await expect(underWay.let('customs', soon)).resolves.toBe('done');
  });

  it('make room when they are done, also when they fail', async () => {
    const underWay = new UnderWay({ most: 1, mostOfOne: 1 });
    await expect(underWay.let('police', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(underWay.let('police', soon)).resolves.toBe('done');
  });
});
