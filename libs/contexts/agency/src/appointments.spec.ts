import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { AgencyRegistered } from './agency-events';
import {
  AppointmentAmended,
  AppointmentEnded,
  CompartmentGranted,
  CompartmentRevoked,
  OfficerAppointed,
} from './appointment-events';
import { appointments } from './appointments';
import { compartmentGrants } from './compartment-grants';

const day = (n: number) => `2031-01-0${n}T12:00:00.000Z`;
const on = (n: number) => by('north', { happened: exactly(day(n)), officer: 'officer-manager' });
const about = { officer: 'officer-2', appointment: 1 };
const history = streamOf('agency-north', [
  [some(AgencyRegistered), on(1)],
  [
    some(OfficerAppointed, {
      ...about,
      role: 'ANALYST',
      clearance: 'SENSITIVE',
      during: { from: exactly(day(2)) },
    }),
    on(1),
  ],
  [some(CompartmentGranted, { ...about, compartment: 'HARAKEKE', reason: 'Insider case.' }), on(3)],
  [some(AppointmentAmended, { ...about, role: 'MANAGER', clearance: 'SECRET', endsAt: day(9) }), on(4)],
  [some(CompartmentRevoked, { ...about, compartment: 'HARAKEKE', grant: 2, reason: 'Closed.' }), on(6)],
  [some(AppointmentEnded, { ...about, reason: 'Retired.' }), on(7)],
]);
const until = (revision: number) => history.slice(0, revision + 1);
const rowAt = async (n?: number, known = history) =>
  (await rowsOf(known, n === undefined ? undefined : day(n)).one(appointments, 'agency-north@1'))?.row;
const grantAt = async (n?: number) =>
  (await rowsOf(history, n === undefined ? undefined : day(n)).one(compartmentGrants, 'agency-north@2'))?.row;

describe('appointments', () => {
  it('tell whom an agency appointed, to what, and who did', async () =>
    expect(await rowAt(undefined, until(1))).toMatchObject({
      agency: 'agency-north',
      officer: 'officer-2',
      role: 'ANALYST',
      appointedBy: 'officer-manager',
      isEnded: false,
      compartments: [],
    }));

  it('stand on the terms that held at a date', async () => {
    expect(await rowAt(2)).toMatchObject({ role: 'ANALYST', clearance: 'SENSITIVE', compartments: [] });
    expect(await rowAt(3)).toMatchObject({ role: 'ANALYST', compartments: ['HARAKEKE'] });
    expect(await rowAt(5)).toMatchObject({
      role: 'MANAGER',
      clearance: 'SECRET',
      compartments: ['HARAKEKE'],
    });
    expect(await rowAt(6)).toMatchObject({ role: 'MANAGER', compartments: [] });
  });

  it('tell when they run out, as that was settled last', async () => {
    expect((await rowAt(undefined, until(2)))?.endsAt).toBeUndefined();
    expect((await rowAt(undefined, until(3)))?.endsAt).toBe(day(9));
  });

  it('run until they end', async () => {
    expect(await rowAt()).toMatchObject({ isEnded: true, endsAt: day(7), reason: 'Retired.' });
    expect(await rowAt(1)).toBeUndefined();
    expect(await rowAt(8)).toBeUndefined();
  });
});

describe('appointments that ran out', () => {
  it('ended when they did, and not when that was put on the record', async () => {
    const during = { from: exactly(day(2)), to: exactly(day(4)) };
    const late = streamOf('agency-north', [
      [some(AgencyRegistered), on(1)],
      [some(OfficerAppointed, { ...about, during }), on(1)],
      [some(AppointmentEnded, about), on(8)],
    ]);
    expect(await rowAt(undefined, late)).toMatchObject({ isEnded: true, during, endsAt: day(4) });
  });
});

describe('admissions to compartments', () => {
  it('tell who was admitted to what, by whom, and why', async () =>
    expect(await grantAt(4)).toMatchObject({
      officer: 'officer-2',
      compartment: 'HARAKEKE',
      grounds: 'Insider case.',
      grantedBy: 'officer-manager',
    }));

  it('run until they end', async () => {
    expect(await grantAt()).toMatchObject({ isEnded: true, reason: 'Closed.' });
    expect(await grantAt(2)).toBeUndefined();
    expect(await grantAt(7)).toBeUndefined();
  });
});
