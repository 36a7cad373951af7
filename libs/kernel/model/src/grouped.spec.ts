import { grouped } from './grouped';

describe('things grouped', () => {
  it('stand under each of their keys once, in the order of the keys', () =>
    expect(grouped(['ba', 'b', 'aa', ''], (one) => [...one])).toEqual([
      ['a', ['ba', 'aa']],
      ['b', ['ba', 'b']],
    ]));
});
