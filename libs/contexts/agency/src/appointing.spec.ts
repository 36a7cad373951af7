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
  role: 'ANALYST' as const,
  clearance: 'RESTRICTED' as const,
  during: { from: on(3), to: on(6) },
};
/** The officer who acts is a manager; the one who is appointed, whatever the sample says. */
const staffed = registered.given(
  [
    some(OfficerAppointed, {
      officer: 'officer-1',
      role: 'MANAGER',
      clearance: 'RESTRICTED',
      during: { from: on(1) },
    }),
  ],
  by('north', { happened: on(1) }),
);
const appointed = staffed.given([OfficerAppointed(appointment)], north(3));
const higher = { ...appointment, role: 'EXECUTIVE' } as const;
/** Somebody ranks above the manager. */
const led = appointed.given(
  [some(OfficerAppointed, { officer: 'officer-head', role: 'EXECUTIVE', during: { from: on(1) } })],
  by('north', { happened: on(1) }),
);

describe('appointing an officer', () => {
  it('is for the agency that the officer acts for', () => {
    staffed.when(AppointOfficer, appointment, north(3)).then(OfficerAppointed(appointment));
    staffed.when(AppointOfficer, appointment, stranger).rejected('NOT_YOUR_AGENCY');
  });

  it('is, for the first of an agency, for the agency that registered it', () => {
    registered.when(AppointOfficer, higher, north(3)).then(OfficerAppointed(higher));
    const south = by('south', { id: 'agency-north', happened: on(3) });
    const bySouth = story().given([some(AgencyRegistered)], by('south', { happened: on(1) }));
    bySouth.when(AppointOfficer, higher, south).then(OfficerAppointed(higher));
    bySouth.when(AppointOfficer, higher, north(3)).rejected('APPOINTER_BELOW');
    bySouth
      .given([OfficerAppointed(higher)], south)
      .when(AppointOfficer, { ...appointment, officer: 'officer-3' }, south)
      .rejected('NOT_YOUR_AGENCY');
  });

  it('is for nobody who ranks below, or has no appointment', () => {
    const above = { ...higher, officer: 'officer-3' };
    led.when(AppointOfficer, above, north(3)).rejected('APPOINTER_BELOW');
    staffed.when(AppointOfficer, appointment, north(3, 'officer-9')).rejected('APPOINTER_BELOW');
    appointed
      .when(AppointOfficer, { ...appointment, officer: 'officer-3' }, north(7, 'officer-2'))
      .rejected('APPOINTER_BELOW');
  });

  it('is not under an id that another agency has appointed somebody under', () => {
    const elsewhere = (id: string) =>
      new Map([[id, { appointed: new Map([['officer-2', { officer: 'officer-2' }]]) }]]);
    const knowing = (id: string) => ({ ...north(3), known: { elsewhere: elsewhere(id) } });
    staffed.when(AppointOfficer, appointment, knowing('agency-south')).rejected('APPOINTED_ELSEWHERE');
    staffed.when(AppointOfficer, appointment, knowing('agency-north')).then(OfficerAppointed(appointment));
  });

  it('is not of a standing order, which nobody is', () =>
    staffed
      .when(AppointOfficer, { ...appointment, officer: 'officer-process-watch' }, north(3))
      .rejected('NOT_A_PERSON'));

  it('is by another officer', () =>
    staffed.when(AppointOfficer, appointment, north(3, 'officer-2')).rejected('SELF_APPOINTED'));

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
        AppointmentEnded({ officer: 'officer-2', appointment: 2, reason: 'Its time was up.' }),
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
  const change = {
    ...sampleFields(ChangeAppointment.fields),
    officer: 'officer-2',
    role: 'SUPERVISOR',
    clearance: 'RESTRICTED',
  } as const;
  const amended = AppointmentAmended({ ...change, appointment: 2 });

  it('gives other terms, and says of which appointment', () =>
    appointed.when(ChangeAppointment, change, north(4)).then(amended));

  it('is for the agency that made it', () =>
    appointed.when(ChangeAppointment, change, stranger).rejected('NOT_YOUR_AGENCY'));

  it('is by another officer', () =>
    appointed.when(ChangeAppointment, change, north(4, 'officer-2')).rejected('SELF_APPOINTED'));

  it('is for nobody who ranks below the old terms or the new', () => {
    const above = { ...change, role: 'EXECUTIVE' } as const;
    led.when(ChangeAppointment, above, north(4)).rejected('APPOINTER_BELOW');
    led.when(ChangeAppointment, { ...change, officer: 'officer-head' }, north(4)).rejected('APPOINTER_BELOW');
    appointed
      .when(ChangeAppointment, { ...change, officer: 'officer-1', role: 'ANALYST' }, north(4, 'officer-2'))
      .rejected('APPOINTER_BELOW');
    appointed.when(ChangeAppointment, change, north(4, 'officer-9')).rejected('APPOINTER_BELOW');
  });

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
  const ended = { ...end, appointment: 2 };

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
        CompartmentRevoked({ ...ended, compartment: 'HARAKEKE', grant: 3 }),
        CompartmentRevoked({ ...ended, compartment: 'KAURI', grant: 4 }),
        AppointmentEnded(ended),
      ));

  it('is by another officer, who does not rank below', () => {
    appointed.when(EndAppointment, end, north(5, 'officer-2')).rejected('SELF_APPOINTED');
    appointed
      .when(EndAppointment, { ...end, officer: 'officer-1' }, north(5, 'officer-2'))
      .rejected('APPOINTER_BELOW');
    appointed.when(EndAppointment, end, north(5, 'officer-9')).rejected('APPOINTER_BELOW');
  });

  it('is for any of the agency once its time is up', () =>
    appointed.when(EndAppointment, end, north(6, 'officer-process-watch')).then(AppointmentEnded(ended)));

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
