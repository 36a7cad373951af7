import { agency, isOwn } from './agency';
import { endingOf, ranOutBefore } from './appointment';
import { OfficerAppointed } from './appointment-events';

/** One appointment at a time: what an officer may do never depends on which of two is meant. One that merely ran out is ended first. */
export const AppointOfficer = agency.command(
  'AppointOfficer',
  'Appoint an officer of your agency: to which role, how highly cleared, from when until when.',
  {
    fields: OfficerAppointed.fields,
    rejects: ['NOT_YOUR_AGENCY', 'SELF_APPOINTED', 'ALREADY_APPOINTED'],
    decide: (input, { appointments }, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      const { officer, during } = input;
      if (officer === act.officer) return agency.reject('SELF_APPOINTED');
      const before = appointments.get(officer);
      if (!before) return OfficerAppointed(input);
      if (!ranOutBefore(before, act.now) || !ranOutBefore(before, during.from.earliest))
        return agency.reject('ALREADY_APPOINTED');
      return [...endingOf(officer, before, 'Its time was up.'), OfficerAppointed(input)];
    },
  },
);
