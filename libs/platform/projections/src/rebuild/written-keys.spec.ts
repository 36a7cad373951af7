import { WrittenKeys } from './written-keys';

const keys = (from: number, count: number) => Array.from({ length: count }, (_, n) => `matter-${from + n}@0`);

describe('the keys that were written out', () => {
  it('are all found again', () => {
    const written = new WrittenKeys();
    for (const key of keys(0, 2_000)) written.add(0, key);
    expect(keys(0, 2_000).filter((key) => !written.mayHold(0, key))).toEqual([]);
  });

  it('are hardly ever mistaken for others, nor for those of another projection', () => {
    const written = new WrittenKeys();
    for (const key of keys(0, 2_000)) written.add(0, key);
    expect(keys(2_000, 2_000).filter((key) => written.mayHold(0, key)).length).toBeLessThan(5);
    expect(keys(0, 2_000).filter((key) => written.mayHold(1, key)).length).toBeLessThan(5);
  });

  it('take nothing for written before anything was', () => {
    expect(new WrittenKeys().mayHold(0, 'matter-1')).toBe(false);
  });
});
