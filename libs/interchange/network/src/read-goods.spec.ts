import { readGoods } from './read-goods';

describe('goods', () => {
  it('are read from an amount, a unit and a name, with or without "of"', () => {
    const marijuana = [{ commodity: 'marijuana', quantity: { amount: '300', unit: 'KG' } }];
    expect(readGoods('300 kg of marijuana')).toEqual(marijuana);
    expect(readGoods('300 kg marijuana')).toEqual(marijuana);
  });

  it('may be several, joined by a plus sign', () => {
    expect(readGoods('1.5 kg heroin + 20 tablet of MDMA')?.map(({ quantity }) => quantity)).toEqual([
      { amount: '1.5', unit: 'KG' },
      { amount: '20', unit: 'TABLET' },
    ]);
  });

  it.each([
    '',
    'cocaine',
    '3 cocaine',
    '3 KG cocaine',
    '03 kg cocaine',
    '1,5 kg cocaine',
    '-3 kg cocaine',
    '3 kg',
    '3 kg a+4 kg b',
    '3 kg a + ',
  ])('are not guessed from %j', (text) => expect(readGoods(text)).toBeUndefined());
});
