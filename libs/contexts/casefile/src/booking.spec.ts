import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { BookEffort } from './book-effort';
import { CancelEffort } from './cancel-effort';
import { EffortBooked, EffortCancelled } from './effort-events';

const standing = { owner: 'agency-north', partners: ['agency-south'], kind: 'INVESTIGATION', open: true };
const known = (standing: object | undefined) => ({ known: { standing } });
const spent = { case: 'case-1', priority: 'DISMANTLE', activity: 'Surveillance', minutes: 480 } as const;

describe('booking effort', () => {
  it('is for the agencies that take part in the case', () => {
    for (const agency of ['north', 'south'])
      story()
        .when(BookEffort, spent, by(agency, known(standing)))
        .then(EffortBooked({ ...spent, exercise: false }));
    story()
      .when(BookEffort, spent, by('east', known(standing)))
      .rejected('NOT_TAKING_PART');
    story()
      .when(BookEffort, spent, by('north', known(undefined)))
      .rejected('NOT_TAKING_PART');
  });

  it('is on an open case', () =>
    story()
      .when(BookEffort, spent, by('north', known({ ...standing, open: false })))
      .rejected('CASE_NOT_OPEN'));

  describe('of what was done before the case was closed', () => {
    const on = (month: number) => exactly(`2031-0${month}-01T00:00:00.000Z`);
    const closed = {
      ...standing,
      open: false,
      closed: on(4),
      tookPart: [
        { agency: 'agency-north', during: { from: on(1) } },
        { agency: 'agency-south', during: { from: on(1) } },
        { agency: 'agency-west', during: { from: on(1), to: on(3) } },
      ],
    };
    const done = (month: number, agency: string, file: object = closed) =>
      story().when(BookEffort, spent, by(agency, { happened: on(month), ...known(file) }));

    it('is for every agency that took part then', () => {
      for (const agency of ['north', 'south', 'west'])
        done(2, agency).then(EffortBooked({ ...spent, exercise: false }));
    });

    it('is not for one that took no part then', () => {
      done(2, 'east').rejected('NOT_TAKING_PART');
      done(4, 'west').rejected('NOT_TAKING_PART');
    });

    it('is not of what was done later, nor on a case that is merged', () => {
      done(5, 'north').rejected('CASE_NOT_OPEN');
      done(2, 'north', { ...closed, closed: undefined }).rejected('CASE_NOT_OPEN');
    });
  });

  it('is of time, money or both', () => {
    const cost = { minor: '120000', currency: 'NZD' };
    const north = by('north', known(standing));
    for (const paid of [
      { ...spent, cost },
      { ...spent, minutes: undefined, cost },
    ])
      story()
        .when(BookEffort, paid, north)
        .then(EffortBooked({ ...paid, exercise: false }));
    for (const nothing of [{}, { minutes: 0 }, { cost: { ...cost, minor: '0' } }])
      story()
        .when(BookEffort, { ...spent, minutes: undefined, ...nothing }, north)
        .rejected('NOTHING_SPENT');
  });

  it('is marked where it goes into an exercise', () =>
    story()
      .when(BookEffort, spent, by('north', known({ ...standing, kind: 'EXERCISE' })))
      .then(EffortBooked({ ...spent, exercise: true })));
});

describe('cancelling a booking', () => {
  const booked = story().given([some(EffortBooked, { exercise: false })], by('north'));
  const reason = { reason: 'Booked twice.' };
  const cancelled = EffortCancelled({ ...reason, exercise: false });

  it('is for the agency that booked', () => {
    booked.when(CancelEffort, reason, by('north')).then(cancelled);
    booked.when(CancelEffort, reason, by('south')).rejected('NOT_YOUR_BOOKING');
  });

  it('happens once', () =>
    booked
      .given([cancelled], by('north'))
      .when(CancelEffort, reason, by('north'))
      .rejected('CANCELLED_ALREADY'));
});
