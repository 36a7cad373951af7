import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { AgencyRegistered } from './agency-events';
import { AppointOfficer } from './appoint-officer';
import {
  AppointmentAmended,
  AppointmentEnded,
  CompartmentGranted,
  CompartmentRevoked,
  OfficerAppointed,
} from './appointment-events';
import { ChangeAppointment } from './change-appointment';
import { EndAppointment } from './end-appointment';

const on = (month: number) => exactly(`2031-0${month}-01T00:00:00.000Z`);
const north = (month: number, officer = 'officer-1') =>
  by('north', { id: 'agency-north', officer, happened: on(month) });
const stranger = by('south', { id: 'agency-north', happened: on(5) });
const registered = story().given([some(AgencyRegistered)], by('north', { happened: on(1) }));
const appointment = {
  ...sampleFields(AppointOfficer.fields),
  officer: 'officer-2',
  during: { from: on(3), to: on(6) },
};
const appointed = registered.given([OfficerAppointed(appointment)], north(3));

describe('appointing an officer', () => {
  it('is for the agency that the officer acts for', () => {
    registered.when(AppointOfficer, appointment, north(3)).then(OfficerAppointed(appointment));
    registered.when(AppointOfficer, appointment, stranger).rejected('NOT_YOUR_AGENCY');
  });

  it('is by another officer', () =>
    registered.when(AppointOfficer, appointment, north(3, 'officer-2')).rejected('SELF_APPOINTED'));

  it.each([
    [on(3), on(4)],
    [on(1), on(2)],
    [on(6), undefined],
    [on(7), undefined],
  ])('is not beside an appointment that runs', (from, to) =>
    appointed
      .when(AppointOfficer, { ...appointment, during: { from, ...(to ? { to } : {}) } }, north(4))
      .rejected('ALREADY_APPOINTED'),
  );

  it('is not for a time in which the officer had another', () =>
    appointed.when(AppointOfficer, appointment, north(7)).rejected('ALREADY_APPOINTED'));

  it('ends an appointment that ran out before it', () => {
    const again = { ...appointment, during: { from: on(7) } };
    appointed
      .when(AppointOfficer, again, north(7))
      .then(
        AppointmentEnded({ officer: 'officer-2', appointment: 1, reason: 'Its time was up.' }),
        OfficerAppointed(again),
      );
  });

  it('may follow an appointment that was ended', () =>
    appointed
      .given([some(AppointmentEnded, { officer: 'officer-2' })], north(4))
      .when(AppointOfficer, appointment, north(5))
      .then(OfficerAppointed(appointment)));

  it('needs an agency on the register', () =>
    story().when(AppointOfficer, appointment, north(3)).rejected('NOT_FOUND'));
});

describe('changing an appointment', () => {
  const change = { ...sampleFields(ChangeAppointment.fields), officer: 'officer-2' };
  const amended = AppointmentAmended({ ...change, appointment: 1 });

  it('gives other terms, and says of which appointment', () =>
    appointed.when(ChangeAppointment, change, north(4)).then(amended));

  it('is for the agency that made it', () =>
    appointed.when(ChangeAppointment, change, stranger).rejected('NOT_YOUR_AGENCY'));

  it('is by another officer', () =>
    appointed.when(ChangeAppointment, change, north(4, 'officer-2')).rejected('SELF_APPOINTED'));

  it('is of an officer who has one', () =>
    registered.when(ChangeAppointment, change, north(4)).rejected('NOT_APPOINTED'));

  it('does not come before the terms that it changes', () => {
    appointed.when(ChangeAppointment, change, north(2)).rejected('BEFORE_WHAT_IT_FOLLOWS');
    appointed
      .given([amended], north(5))
      .when(ChangeAppointment, change, north(4))
      .rejected('BEFORE_WHAT_IT_FOLLOWS');
  });

  it('does not end it before it begins', () =>
    appointed
      .when(ChangeAppointment, { ...change, endsAt: '2031-02-01T00:00:00.000Z' }, north(4))
      .rejected('ENDS_BEFORE_IT_BEGINS'));
});

describe('ending an appointment', () => {
  const end = { officer: 'officer-2', reason: 'Retired.' };
  const ended = { ...end, appointment: 1 };

  it('ends every admission to a compartment with it', () =>
    appointed
      .given(
        ['HARAKEKE', 'KAURI'].map((compartment) =>
          some(CompartmentGranted, { officer: 'officer-2', compartment }),
        ),
        north(4),
      )
      .when(EndAppointment, end, north(5))
      .then(
        CompartmentRevoked({ ...ended, compartment: 'HARAKEKE', grant: 2 }),
        CompartmentRevoked({ ...ended, compartment: 'KAURI', grant: 3 }),
        AppointmentEnded(ended),
      ));

  it('may be by the officer themself', () =>
    appointed.when(EndAppointment, end, north(5, 'officer-2')).then(AppointmentEnded(ended)));

  it('is for the agency that made it', () =>
    appointed.when(EndAppointment, end, stranger).rejected('NOT_YOUR_AGENCY'));

  it('happens once, to one that was made', () => {
    registered.when(EndAppointment, end, north(5)).rejected('NOT_APPOINTED');
    appointed
      .given([AppointmentEnded(ended)], north(4))
      .when(EndAppointment, end, north(5))
      .rejected('NOT_APPOINTED');
  });

  it('does not come before it was made', () =>
    appointed.when(EndAppointment, end, north(2)).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});
