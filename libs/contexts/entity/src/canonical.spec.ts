import { type Merge, survivorsOf } from './canonical';

const merge = (entity: string, into: string, day: number): Merge => ({
  entity,
  into,
  recordedAt: `2031-03-0${day}T00:00:00.000Z`,
});

describe('the survivors of merges', () => {
  it('are found at the end of a chain', () =>
    expect(Object.fromEntries(survivorsOf([merge('b', 'c', 2), merge('a', 'b', 1)]))).toEqual({
      a: 'c',
      b: 'c',
    }));

  it('do not go round in a circle: the merge recorded later is passed over', () =>
    expect(Object.fromEntries(survivorsOf([merge('b', 'a', 2), merge('a', 'b', 1)]))).toEqual({ a: 'b' }));

  it('follow the merge recorded last, where two may hold at an uncertain date', () =>
    expect(Object.fromEntries(survivorsOf([merge('a', 'c', 2), merge('a', 'b', 1)]))).toEqual({ a: 'c' }));
});
