import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { AgencyRegistered } from './agency-events';
import { AppointOfficer } from './appoint-officer';
import { AppointmentAmended, OfficerAppointed } from './appointment-events';
import { ChangeAppointment } from './change-appointment';
import { EndAppointment } from './end-appointment';

const on = (month: number) => exactly(`2031-0${month}-01T00:00:00.000Z`);
const north = (month: number, officer = 'officer-manager') =>
  by('north', { id: 'agency-north', officer, happened: on(month) });
const during = { from: on(1) };
const managed = story().given(
  [
    some(AgencyRegistered),
    some(OfficerAppointed, { officer: 'officer-manager', role: 'MANAGER', clearance: 'RESTRICTED', during }),
    some(OfficerAppointed, { officer: 'officer-2', role: 'ANALYST', clearance: 'RESTRICTED', during }),
  ],
  north(1, 'officer-9'),
);
/** Until May, somebody ranks above the manager and is cleared higher. */
const headed = managed.given(
  [
    some(OfficerAppointed, {
      officer: 'officer-head',
      role: 'EXECUTIVE',
      clearance: 'TOP_SECRET',
      during: { from: on(1), to: on(5) },
    }),
  ],
  north(1, 'officer-9'),
);
const appointment = {
  ...sampleFields(AppointOfficer.fields),
  officer: 'officer-3',
  role: 'EXECUTIVE',
  clearance: 'RESTRICTED',
  during: { from: on(3) },
} as const;
const change = {
  ...sampleFields(ChangeAppointment.fields),
  officer: 'officer-2',
  role: 'ANALYST',
  clearance: 'RESTRICTED',
  endsAt: undefined,
} as const;
const amended = (how: object) => AppointmentAmended({ ...change, ...how, appointment: 2 });

describe('going above the own rank', () => {
  it('is for an officer of the highest rank there is, where nobody ranks so high', () => {
    managed.when(AppointOfficer, appointment, north(3)).then(OfficerAppointed(appointment));
    const role = { role: 'EXECUTIVE' } as const;
    managed.when(ChangeAppointment, { ...change, ...role }, north(3)).then(amended(role));
    managed.when(AppointOfficer, appointment, north(3, 'officer-2')).rejected('APPOINTER_BELOW');
  });

  it('is for nobody where somebody ranks so high, for as long as they do', () => {
    headed.when(AppointOfficer, appointment, north(3)).rejected('APPOINTER_BELOW');
    headed.when(ChangeAppointment, { ...change, role: 'EXECUTIVE' }, north(3)).rejected('APPOINTER_BELOW');
    headed.when(AppointOfficer, appointment, north(6)).then(OfficerAppointed(appointment));
  });

  it('never is against who ranks above', () => {
    const head = 'officer-head';
    headed.when(ChangeAppointment, { ...change, officer: head }, north(3)).rejected('APPOINTER_BELOW');
    headed.when(EndAppointment, { officer: head, reason: 'Moved on.' }, north(3)).rejected('APPOINTER_BELOW');
  });
});

describe('giving a clearance above the own', () => {
  const cleared = { ...appointment, role: 'ANALYST', clearance: 'SECRET' } as const;
  const raised = { clearance: 'SECRET' } as const;

  it('is for nobody while somebody is cleared higher', () => {
    headed.when(AppointOfficer, cleared, north(3)).rejected('CLEARED_BELOW');
    headed.when(ChangeAppointment, { ...change, ...raised }, north(3)).rejected('CLEARED_BELOW');
    headed.when(AppointOfficer, cleared, north(3, 'officer-head')).then(OfficerAppointed(cleared));
    headed.when(ChangeAppointment, { ...change, ...raised }, north(3, 'officer-head')).then(amended(raised));
  });

  it('is for those who are cleared as highly as anybody', () => {
    managed.when(AppointOfficer, cleared, north(3)).then(OfficerAppointed(cleared));
    managed.when(ChangeAppointment, { ...change, ...raised }, north(3)).then(amended(raised));
    headed.when(AppointOfficer, cleared, north(6)).then(OfficerAppointed(cleared));
  });

  it('is not done by leaving one as it is, or lowering it', () => {
    const most = headed.given([amended({ clearance: 'TOP_SECRET' })], north(2, 'officer-head'));
    for (const clearance of ['SECRET', 'TOP_SECRET'] as const)
      most.when(ChangeAppointment, { ...change, clearance }, north(3)).then(amended({ clearance }));
  });
});
