import type { Version } from '../fold-page';
import { RowCache } from './row-cache';

const version = (key: string, text = '{}'): Version => ({
  key,
  text,
  born: 1n,
  from: 1n,
  knownSince: '2025-01-01T00:00:00.000Z',
  cells: [],
});
const keysOf = (versions: readonly Version[]) => versions.map(({ key }) => key);

const filled = (): RowCache => {
  const cache = new RowCache();
  for (const key of ['a', 'b', 'c', 'd']) cache.put(key, version(key));
  for (const key of ['c', 'a']) cache.put(key, version(key, '{"again":true}'));
  return cache;
};

describe('the rows at hand', () => {
  it('are the last that were put', () => {
    expect(filled().get('a')?.text).toBe('{"again":true}');
    expect(filled().get('b')?.text).toBe('{}');
  });

  it('lose what was put longest ago, of those put but once and of the others', () => {
    const cache = filled();
    expect(keysOf(cache.takeOnce())).toEqual(['b']);
    expect(keysOf(cache.takeOften())).toEqual(['c']);
    expect(keysOf(cache.takeSome(9))).toEqual(['d']);
    expect(keysOf(cache.takeSome(9))).toEqual(['a']);
  });

  it('weigh nothing once all are taken or removed', () => {
    const cache = filled();
    cache.put('a', undefined);
    cache.takeSome(9);
    cache.takeSome(9);
    expect([cache.weight, cache.get('a')]).toEqual([0, undefined]);
  });
});
