import { grouped, groupedUnder } from './grouped';

describe('things grouped', () => {
  it('stand under each of their keys once, in the order of the keys', () =>
    expect(grouped(['ba', 'b', 'aa', ''], (one) => [...one])).toEqual([
      ['a', ['ba', 'aa']],
      ['b', ['ba', 'b']],
    ]));

  it('may be told under the name of what they are grouped by', () =>
    expect(groupedUnder('initial', ['tern', 'tui', 'kiwi'], ([initial]) => [initial!])).toEqual([
      { initial: 'k', same: ['kiwi'] },
      { initial: 't', same: ['tern', 'tui'] },
    ]));
});
