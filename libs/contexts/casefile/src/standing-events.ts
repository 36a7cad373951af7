import { code, count, decisionFields, event, id, line, listOf, prose } from '@throughline/kernel';
import {
  AreaOfFocus,
  CaseKind,
  CaseResolution,
  CaseRole,
  OffenceType,
  Priority,
} from '@throughline/vocabulary';
import { exercise } from './exercise';

const marking = 'IN_CONFIDENCE';

export const CaseOpened = event('CaseOpened', 'An agency opened a case, which it leads.', {
  marking,
  fields: {
    title: line().says('What the case is called.'),
    kind: code(CaseKind),
    priority: code(Priority),
    areaOfFocus: code(AreaOfFocus),
    offenceTypes: listOf(code(OffenceType)).says('The types of offending it is about.'),
    description: prose().optional().says('What is to be found out or done.'),
  },
});

export const CaseSubjectAdded = event(
  'CaseSubjectAdded',
  'A group, person or thing was named that the case concerns.',
  {
    marking,
    fields: {
      group: id('Group').optional().says('The organised group that the case concerns.'),
      entity: id('Entity').optional().says('The person or thing that the case concerns.'),
      grounds: prose().optional().says('Why the case concerns it.'),
      exercise,
    },
  },
);

export const CaseSubjectDropped = event(
  'CaseSubjectDropped',
  'The case was said to concern a group, person or thing no longer.',
  {
    marking,
    fields: {
      added: count().says('The revision, in the record of the case, at which it was named.'),
      reason: prose().says('Why the case concerns it no longer.'),
      exercise,
    },
  },
);

export const AgencyInvited = event(
  'AgencyInvited',
  'The lead agency invited another to take part in the case.',
  {
    marking,
    fields: {
      to: id('Agency').says('The agency that is invited.'),
      grounds: prose().says('What it is to contribute.'),
      exercise,
    },
  },
);

export const CaseJoined = event('CaseJoined', 'An agency joined the case as a partner.', {
  marking,
  fields: {
    role: code(CaseRole),
    legalBasis: prose(500).says('The law or agreement under which it takes part.'),
    exercise,
  },
});

const joined = count();

export const CaseLeft = event('CaseLeft', 'A partner agency left the case.', {
  marking,
  fields: {
    joined: joined.says('The revision, in the record of the case, at which it had joined.'),
    reason: prose().says('Why it takes part no longer.'),
    exercise,
  },
});

export const CaseTakenOver = event(
  'CaseTakenOver',
  'An agency took over the lead, as agreed by a transfer; the one that led goes on as a partner.',
  {
    marking,
    fields: {
      transfer: id('Transfer').says('The transfer that the two agreed on.'),
      from: id('Agency').says('The agency that led.'),
      to: id('Agency').says('The agency that leads from now on.'),
      ledSince: count().says(
        'The revision, in the record of the case, at which the agency that led came to take part.',
      ),
      joined: joined
        .optional()
        .says('The revision at which the agency that leads now had joined, where it took part before.'),
      exercise,
    },
  },
);

export const CaseClosed = event('CaseClosed', 'The lead agency closed the case, with a resolution.', {
  marking,
  fields: {
    resolution: code(CaseResolution),
    reason: prose().says('What the resolution rests on.'),
    exercise,
  },
});

export const CaseReopened = event(
  'CaseReopened',
  'The lead agency reopened the case; what was told stands.',
  {
    marking,
    fields: { reason: prose().says('What has come up since it was closed.'), exercise },
  },
);

export const CaseMerged = event(
  'CaseMerged',
  'The lead agency decided that the case is to be read as part of another.',
  {
    marking,
    decision: true,
    fields: { into: id('Case').says('The case that it is merged into.'), ...decisionFields, exercise },
  },
);

export const CaseUnmerged = event(
  'CaseUnmerged',
  'The lead agency undid the merging: the case stands by itself again, as it was.',
  {
    marking,
    fields: {
      outOf: id('Case').says('The case that it had been merged into.'),
      reason: prose().says('Why the two do not belong together.'),
      exercise,
    },
  },
);

export const standingEvents = [
  CaseOpened,
  CaseSubjectAdded,
  CaseSubjectDropped,
  AgencyInvited,
  CaseJoined,
  CaseLeft,
  CaseTakenOver,
  CaseClosed,
  CaseReopened,
  CaseMerged,
  CaseUnmerged,
] as const;
