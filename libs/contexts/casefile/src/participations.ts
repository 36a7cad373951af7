import { code, count, group, id, type Moment, prose, type Recorded, span } from '@throughline/kernel';
import { CaseRole } from '@throughline/vocabulary';
import type { CaseEvent } from './case-events';

/** The part that an agency takes in a case, for as long as it does. */
export const participationFields = {
  role: code(CaseRole),
  legalBasis: prose(500).says('The law or agreement under which it takes part.'),
  during: span().says('From when until when it takes part in this role.'),
} as const;

export const caseParticipation = group('CaseParticipation', {
  agency: id('Agency'),
  joined: count().says('The revision, in the record of the case, at which it came to take part.'),
  ...participationFields,
});

export type Participation = (typeof caseParticipation)['_type'];

type Begun = Pick<Participation, 'agency' | 'role'> & Partial<Participation>;

const begun = (event: Recorded, stated: Begun): Participation => ({
  joined: event.revision,
  legalBasis: event.authority,
  during: { from: event.happened },
  ...stated,
});

const ended = (
  all: readonly Participation[],
  agencies: readonly string[],
  to: Moment,
): readonly Participation[] =>
  all.map((one) =>
    one.during.to === undefined && agencies.includes(one.agency)
      ? { ...one, during: { ...one.during, to } }
      : one,
  );

/** Who takes and took part, once the event is on the record; an agency that led goes on in support of the one that takes over. */
export const participationsAfter = (
  all: readonly Participation[],
  event: CaseEvent,
): readonly Participation[] => {
  const { agency, happened } = event;
  switch (event.type) {
    case 'CaseOpened':
      return [begun(event, { agency, role: 'LEAD' })];
    case 'CaseJoined': {
      const { role, legalBasis } = event.data;
      return [...all, begun(event, { agency, role, legalBasis })];
    }
    case 'CaseLeft':
      return ended(all, [agency], happened);
    case 'CaseTakenOver': {
      const { from, to, ledSince, joined = event.revision } = event.data;
      return [
        ...ended(all, [from, to], happened),
        begun(event, { agency: from, role: 'SUPPORTING', joined: ledSince }),
        begun(event, { agency: to, role: 'LEAD', joined }),
      ];
    }
    default:
      return all;
  }
};

/** Who leads and who else takes part, of those who do: `undefined` leads where nobody does. */
export const sidesOf = (
  taking: readonly Participation[],
): { readonly lead: string | undefined; readonly partners: readonly string[] } => {
  const lead = taking.findLast(({ role }) => role === 'LEAD')?.agency;
  const others = taking.map(({ agency }) => agency).filter((agency) => agency !== lead);
  return { lead, partners: [...new Set(others)] };
};

/** Those that have not ended. */
export const lasting = (all: readonly Participation[]): readonly Participation[] =>
  all.filter(({ during }) => during.to === undefined);
