import {
  exactly,
  isBefore,
  justBefore,
  daysAfter,
  mayHaveComeBy,
  mayHoldAt,
  type Moment,
  monthsAfter,
  surelyHoldsAt,
} from './moment';

const day = (date: string): Moment => ({
  earliest: `${date}T00:00:00.000Z`,
  latest: `${date}T23:59:59.999Z`,
  precision: 'DAY',
  zone: 'UTC',
});
const noonOf = (date: string) => `${date}T12:00:00.000Z`;
const march = { from: day('2025-03-01'), to: day('2025-03-31') };

describe('an instant left out of a range', () => {
  it('comes after the end of it, and nothing earlier does', () => {
    const end = justBefore('2025-03-14T10:30:00.000Z');
    expect('2025-03-14T10:30:00.000Z' <= end).toBe(false);
    expect('2025-03-14T10:29:59.999Z' <= end).toBe(true);
  });
});

describe('an uncertain span', () => {
  it.each([
    ['before its first day', '2025-02-28', false, false],
    ['on its first day', '2025-03-01', true, false],
    ['between', '2025-03-15', true, true],
    ['on its last day', '2025-03-31', true, false],
    ['after its last day', '2025-04-01', false, false],
  ])('%s', (_, date, may, surely) => {
    expect(mayHoldAt(march, noonOf(date))).toBe(may);
    expect(surelyHoldsAt(march, noonOf(date))).toBe(surely);
  });

  it('that is still open holds ever after', () => {
    expect(surelyHoldsAt({ from: day('2025-03-01') }, noonOf('2999-01-01'))).toBe(true);
  });
});

describe('a moment', () => {
  it('may have come as soon as its earliest instant has', () => {
    expect(mayHaveComeBy(day('2025-03-01'), '2025-03-01T00:00:00.000Z')).toBe(true);
    expect(mayHaveComeBy(day('2025-03-01'), '2025-02-28T23:59:59.999Z')).toBe(false);
  });

  it('is before another only where it surely is', () => {
    expect(isBefore(day('2025-03-01'), day('2025-03-02'))).toBe(true);
    expect(isBefore(day('2025-03-01'), exactly(noonOf('2025-03-01')))).toBe(false);
  });
});

describe('so many months later', () => {
  it.each([
    ['2031-01-31T10:00:00.000Z', 1, '2031-02-28T10:00:00.000Z'],
    ['2027-11-30T10:00:00.000Z', 3, '2028-02-29T10:00:00.000Z'],
    ['2031-12-15T23:59:59.999Z', 12, '2032-12-15T23:59:59.999Z'],
  ])('than %s by %s is %s', (at, months, then) => expect(monthsAfter(at, months)).toBe(then));
});

describe('days later', () => {
  it.each([
    ['2031-01-31T10:00:00.000Z', 30, '2031-03-02T10:00:00.000Z'],
    ['2031-12-15T23:59:59.999Z', 30, '2032-01-14T23:59:59.999Z'],
  ])('than %s by %s is %s', (at, days, then) => expect(daysAfter(at, days)).toBe(then));
});
