import { agencyStaff } from '@throughline/facts';
import { everyOne, isStandingOrder } from '@throughline/kernel';
import { agency, isOwn } from './agency';
import { endingOf, isClearedBelow, isUnstaffed, ranksBelow, ranOutBefore } from './appointment';
import { OfficerAppointed } from './appointment-events';

/** One appointment at a time: what an officer may do never depends on which of two is meant. One that merely ran out is ended first. An agency without officers is staffed by the one that registered it. */
export const AppointOfficer = agency.command(
  'AppointOfficer',
  'Appoint an officer of your agency: to which role, how highly cleared, from when until when.',
  {
    fields: OfficerAppointed.fields,
    consults: () => ({ elsewhere: [agencyStaff, everyOne] }),
    rejects: [
      'NOT_YOUR_AGENCY',
      'NOT_A_PERSON',
      'APPOINTED_ELSEWHERE',
      'SELF_APPOINTED',
      'APPOINTER_BELOW',
      'CLEARED_BELOW',
      'ALREADY_APPOINTED',
    ],
    decide: (input, { appointments, registeredBy }, act) => {
      const isFirst = isUnstaffed(appointments, act.now) && act.agency === registeredBy;
      if (!isFirst && !isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      const { officer, role, clearance, during } = input;
      if (isStandingOrder(officer)) return agency.reject('NOT_A_PERSON');
      if ([...act.known.elsewhere].some(([id, { appointed }]) => id !== act.id && appointed.has(officer)))
        return agency.reject('APPOINTED_ELSEWHERE');
      if (officer === act.officer) return agency.reject('SELF_APPOINTED');
      if (!isFirst && ranksBelow(appointments, act, [role])) return agency.reject('APPOINTER_BELOW');
      if (!isFirst && isClearedBelow(appointments, act, clearance)) return agency.reject('CLEARED_BELOW');
      const before = appointments.get(officer);
      if (!before) return OfficerAppointed(input);
      if (!ranOutBefore(before, act.now) || !ranOutBefore(before, during.from.earliest))
        return agency.reject('ALREADY_APPOINTED');
      return [...endingOf(officer, before, 'Its time was up.'), OfficerAppointed(input)];
    },
  },
);
