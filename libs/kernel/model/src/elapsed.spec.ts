import { elapsedBetween, earliestOf, timesOf } from './elapsed';
import { exactly } from './moment';

const day = (date: string) => ({ earliest: `${date}T00:00:00.000Z`, latest: `${date}T23:59:59.999Z` });
const at = (time: string) => exactly(`2031-03-01T${time}Z`);
const exact = (minutes: number) => ({ atLeastMinutes: minutes, atMostMinutes: minutes });

describe('the time between two moments', () => {
  it('is one length where both are known', () =>
    expect(elapsedBetween(at('09:00:00.000'), at('10:30:59.999'))).toEqual(exact(90)));

  it('has two bounds where one is uncertain', () =>
    expect(elapsedBetween(day('2031-03-01'), exactly('2031-03-02T06:00:00.000Z'))).toEqual({
      atLeastMinutes: 360,
      atMostMinutes: 30 * 60,
    }));

  it('may be nil where they overlap', () =>
    expect(elapsedBetween(day('2031-03-01'), day('2031-03-01'))).toEqual({
      atLeastMinutes: 0,
      atMostMinutes: 24 * 60 - 1,
    }));

  it('is none where the second surely came first', () =>
    expect(elapsedBetween(day('2031-03-02'), day('2031-03-01'))).toBeUndefined());

  it('runs over the end of a month of a leap year', () =>
    expect(elapsedBetween(exactly('2032-02-28T00:00:00.000Z'), exactly('2032-03-01T00:00:00.000Z'))).toEqual(
      exact(2 * 24 * 60),
    ));
});

describe('the first of several moments', () => {
  it('may be either of two that overlap', () =>
    expect(earliestOf([day('2031-03-01'), at('12:00:00.000')])).toEqual({
      earliest: '2031-03-01T00:00:00.000Z',
      latest: '2031-03-01T12:00:00.000Z',
    }));

  it('is none of none', () => expect(earliestOf([])).toBeUndefined());
});

describe('times taken', () => {
  it('have a median and a ninetieth percentile by nearest rank', () => {
    const ten = [10, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(exact);
    expect(timesOf(ten)).toEqual({ known: 10, nil: 0, median: exact(5), p90: exact(9) });
  });

  it('keep what is uncertain between bounds', () => {
    const uncertain = { atLeastMinutes: 0, atMostMinutes: 100 };
    expect(timesOf([exact(10), uncertain, exact(20)]).median).toEqual({
      atLeastMinutes: 10,
      atMostMinutes: 20,
    });
  });

  it('tell nil from what is not known', () => {
    expect(timesOf([exact(0), { atLeastMinutes: 0, atMostMinutes: 5 }])).toMatchObject({ known: 2, nil: 1 });
    expect(timesOf([])).toEqual({ known: 0, nil: 0 });
  });
});
