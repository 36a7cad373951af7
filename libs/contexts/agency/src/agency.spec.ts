import { type AgencyStaff, staffAt } from '@throughline/facts';
import { exactly, fold } from '@throughline/kernel';
import { by, some, streamOf } from '@throughline/story';
import { agency } from './agency';
import { AgencyRegistered, AgencyRenamed } from './agency-events';
import {
  AppointmentAmended,
  AppointmentEnded,
  CompartmentGranted,
  CompartmentRevoked,
  OfficerAppointed,
} from './appointment-events';
import { ConflictOfInterestDeclared, ConflictOfInterestWithdrawn } from './interest-events';

const during = {
  from: exactly('2031-01-01T00:00:00.000Z'),
  to: exactly('2031-06-01T00:00:00.000Z'),
};
const manager = by('north', { officer: 'officer-manager' });
const officer = { officer: 'officer-2' };
const told = (name: string, ...events: Parameters<typeof streamOf>[1]): unknown =>
  agency
    .publishes!.find(({ fact }) => fact.name === name)!
    .tell(
      fold(
        agency,
        streamOf('agency-north', [some(AgencyRegistered, { kind: 'OVERSIGHT_BODY' }), ...events]),
      ) as never,
    );
const staff = (...events: Parameters<typeof streamOf>[1]) => told('AgencyStaff', ...events) as AgencyStaff;
const appointed = [
  some(OfficerAppointed, { ...officer, role: 'ANALYST', clearance: 'SECRET', during }),
  manager,
] as const;

describe('what is told of an agency to others', () => {
  it('is what sort of body it is, and what it is called now', () =>
    expect(told('AgencyStanding', some(AgencyRenamed, { name: 'Inspectorate' }))).toEqual({
      name: 'Inspectorate',
      kind: 'OVERSIGHT_BODY',
    }));

  it('is whom it has appointed, on which terms, and who did', () => {
    const granted = some(CompartmentGranted, { ...officer, compartment: 'HARAKEKE' });
    const amended = some(AppointmentAmended, { ...officer, role: 'MANAGER', endsAt: during.to.latest });
    expect(staff(appointed, granted, amended).appointed.get('officer-2')).toMatchObject({
      role: 'MANAGER',
      compartments: ['HARAKEKE'],
      appointedBy: 'officer-manager',
      during,
    });
  });

  it('is no appointment or admission that was ended', () => {
    const granted = some(CompartmentGranted, { ...officer, compartment: 'HARAKEKE' });
    const revoked = some(CompartmentRevoked, { ...officer, compartment: 'HARAKEKE' });
    expect(staff(appointed, granted, revoked).appointed.get('officer-2')?.compartments).toEqual([]);
    expect(staff(appointed, some(AppointmentEnded, officer)).appointed.size).toBe(0);
  });

  it('tells at a date who was appointed then', () => {
    const then = (at: string) => staffAt(staff(appointed), at)?.appointed.size;
    expect([then('2031-05-01T00:00:00.000Z'), then('2031-07-01T00:00:00.000Z')]).toEqual([1, 0]);
  });

  it('is in what an officer has declared an interest that stands', () => {
    const interests = (whose: string, ...events: Parameters<typeof streamOf>[1]) =>
      agency.interestsOf!(
        fold(agency, streamOf('agency-north', [some(AgencyRegistered), ...events])) as never,
        whose,
      );
    const declared = [some(ConflictOfInterestDeclared, { group: 'group-3' }), manager] as const;
    expect(interests('officer-manager', declared)).toEqual(new Map([['group-3', 1]]));
    expect(interests('officer-2', declared)).toEqual(new Map());
    const withdrawn = some(ConflictOfInterestWithdrawn, { conflict: 1 });
    expect(interests('officer-manager', declared, withdrawn)).toEqual(new Map());
  });
});
