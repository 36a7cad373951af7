import { exactly, type Moment } from './moment';
import { fallsIn } from './period';

const month = (n: number): Moment => ({
  earliest: `2031-0${n}-01T00:00:00.000Z`,
  latest: `2031-0${n}-28T23:59:59.999Z`,
  precision: 'MONTH',
  zone: 'UTC',
});
const february = { from: month(2), to: month(2) };

describe('a period', () => {
  it.each([
    ['its first instant', exactly('2031-02-01T00:00:00.000Z'), true],
    ['its last instant', exactly('2031-02-28T23:59:59.999Z'), true],
    ['what comes before it', exactly('2031-01-31T23:59:59.999Z'), false],
    ['what comes after it', exactly('2031-03-01T00:00:00.000Z'), false],
    ['what may begin in it and end after it', { ...month(2), latest: month(3).latest }, true],
    ['what may begin before it', { ...month(1), latest: month(2).latest }, false],
  ])('with two ends: %s', (_, moment, counts) => expect(fallsIn(moment, february)).toBe(counts));

  it('that is open has no end', () => expect(fallsIn(month(9), { from: month(2) })).toBe(true));

  it('that is not given is all of time', () => expect(fallsIn(month(9), undefined)).toBe(true));
});
