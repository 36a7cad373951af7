import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { AgencyRegistered } from './agency-events';
import { AssumeStewardship } from './assume-stewardship';
import { DischargeStewardship } from './discharge-stewardship';
import { ExtendStewardship } from './extend-stewardship';
import { RecordStewardshipBreach } from './record-stewardship-breach';
import {
  StewardshipAssumed,
  StewardshipBreached,
  StewardshipDischarged,
  StewardshipExtended,
} from './stewardship-events';

const at = (month: number) => `2031-0${month}-01T00:00:00.000Z`;
const north = (month: number) =>
  by('north', { id: 'agency-north', happened: exactly(at(month)), now: at(month) });
const stranger = by('south', { id: 'agency-north', happened: exactly(at(7)), now: at(7) });
const duty = { ...sampleFields(AssumeStewardship.fields), dueBy: at(6) };
const registered = story().given([some(AgencyRegistered)], north(1));
const assumed = registered.given([StewardshipAssumed(duty)], north(4));
const breached = assumed.given([StewardshipBreached({ duty: 1 })], north(7));
const discharged = assumed.given([some(StewardshipDischarged, { duty: 1 })], north(5));

describe('taking on a duty of stewardship', () => {
  it('is for the agency that keeps the records', () => {
    registered.when(AssumeStewardship, duty, north(4)).then(StewardshipAssumed(duty));
    registered.when(AssumeStewardship, duty, stranger).rejected('NOT_YOUR_AGENCY');
  });

  it('is not due already', () =>
    registered.when(AssumeStewardship, duty, north(7)).rejected('DUE_IN_THE_PAST'));
});

describe('extending a duty of stewardship', () => {
  const extension = { duty: 1, dueBy: at(8), reason: 'An appeal is under way.' };
  const extended = StewardshipExtended(extension);

  it('gives it a later date', () => {
    assumed.when(ExtendStewardship, extension, north(5)).then(extended);
    assumed.when(ExtendStewardship, { ...extension, dueBy: at(6) }, north(5)).rejected('NOT_LATER');
  });

  it('gives it a date that lies ahead', () =>
    assumed.when(ExtendStewardship, { ...extension, dueBy: at(7) }, north(8)).rejected('DUE_IN_THE_PAST'));

  it('is of a duty that is still to be done', () =>
    discharged.when(ExtendStewardship, extension, north(5)).rejected('NO_SUCH_DUTY'));

  it('is for the agency that took it on', () =>
    assumed.when(ExtendStewardship, extension, stranger).rejected('NOT_YOUR_AGENCY'));

  it('lets a breach be recorded again', () =>
    breached
      .given([extended], north(7))
      .when(RecordStewardshipBreach, { duty: 1 }, north(9))
      .then(StewardshipBreached({ duty: 1 })));
});

describe('recording a breach of stewardship', () => {
  it('waits until the due date has passed', () => {
    assumed.when(RecordStewardshipBreach, { duty: 1 }, north(6)).rejected('NOT_OVERDUE');
    assumed.when(RecordStewardshipBreach, { duty: 1 }, north(7)).then(StewardshipBreached({ duty: 1 }));
  });

  it('happens once', () =>
    breached.when(RecordStewardshipBreach, { duty: 1 }, north(8)).rejected('ALREADY_BREACHED'));

  it('is of a duty that is still to be done', () =>
    discharged.when(RecordStewardshipBreach, { duty: 1 }, north(7)).rejected('NO_SUCH_DUTY'));

  it('is for the agency that took it on', () =>
    assumed.when(RecordStewardshipBreach, { duty: 1 }, stranger).rejected('NOT_YOUR_AGENCY'));
});

describe('discharging a duty of stewardship', () => {
  const done = { duty: 1, outcome: 'Transferred to Archives New Zealand.' };

  it('says what was done, in time or late', () => {
    assumed.when(DischargeStewardship, done, north(5)).then(StewardshipDischarged(done));
    breached.when(DischargeStewardship, done, north(8)).then(StewardshipDischarged(done));
  });

  it('happens once', () => discharged.when(DischargeStewardship, done, north(6)).rejected('NO_SUCH_DUTY'));

  it('does not come before it was taken on', () =>
    assumed.when(DischargeStewardship, done, north(3)).rejected('BEFORE_WHAT_IT_FOLLOWS'));

  it('is for the agency that took it on', () =>
    assumed.when(DischargeStewardship, done, stranger).rejected('NOT_YOUR_AGENCY'));
});
