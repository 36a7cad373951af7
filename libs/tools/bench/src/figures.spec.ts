import { judged, medianOf, percentileOf, ratioOf, ratioText } from './figures';

describe('figures', () => {
  it('of a median are sorted as numbers, and one slow run does not move it', () => {
    expect(medianOf([100, 9, 10, 11, 2_000])).toBe(11);
  });

  it('of a percentile stay within the values', () => {
    const values = Array.from({ length: 200 }, (_, n) => 200 - n);
    expect([percentileOf(values, 0), percentileOf(values, 0.99), percentileOf(values, 1)]).toEqual([
      1, 199, 200,
    ]);
  });

  it('of a ratio compare what was measured in the same round', () => {
    const ratio = ratioOf([10, 40, 90], [10, 20, 30]);
    expect(ratio).toEqual({ median: 2, lowest: 1, highest: 3 });
    expect(ratioText(ratio)).toBe('2.00 (1.00–3.00)');
  });

  it('show a missed target', () => {
    expect([judged('≥ 2', true), judged('≥ 2', false)]).toEqual([
      ['≥ 2', 'yes'],
      ['≥ 2', '**missed**'],
    ]);
  });
});
