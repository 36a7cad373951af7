import {
  citedBy,
  code,
  id,
  listOf,
  mayHoldAt,
  projection,
  type Recorded,
  stepsOf,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { CaseResolution, CaseStatus } from '@throughline/vocabulary';
import { comeBy } from './come-by';
import { exercise } from './exercise';
import {
  caseParticipation,
  lasting,
  type Participation,
  participationsAfter,
  sidesOf,
} from './participations';
import {
  CaseClosed,
  CaseJoined,
  CaseLeft,
  CaseMerged,
  CaseOpened,
  CaseReopened,
  CaseTakenOver,
  CaseUnmerged,
} from './standing-events';

const standFields = {
  status: code(CaseStatus),
  resolution: code(CaseResolution).optional().says('With what it ended, while it is closed.'),
  mergedInto: id('Case').optional().says('The case that it is to be read as part of.'),
} as const;

const steps = stepsOf('CaseStep', standFields, 'Why it was closed, reopened, merged or unmerged.');
type Step = (typeof steps)['_type'][number];
type Stand = Pick<Step, 'status' | 'resolution' | 'mergedInto' | 'says'>;

const standing = (steps: readonly Step[]) => {
  const { status = 'OPEN', resolution, mergedInto } = steps.at(-1) ?? {};
  return { steps, status, resolution, mergedInto } as const;
};

const stood = ({ steps }: { readonly steps: readonly Step[] }, event: Recorded, stand: Stand) =>
  standing([...steps, { ...stand, ...citedBy(event) }]);

const takenPart = (participations: readonly Participation[], taking = lasting(participations)) => {
  const { lead, partners } = sidesOf(taking);
  return { participations, partners, ...(lead === undefined ? {} : { leadAgency: lead }) };
};

/** The cases that agencies opened: what each is for, who leads it and takes part, and where it stands. */
export const cases = projection(
  'Case',
  'What agencies work on, who leads it and takes part, and how it ended.',
  {
    fields: {
      ...CaseOpened.fields,
      ...toldFields,
      exercise,
      agency: toldFields.agency.says('The agency that opened it.'),
      officer: toldFields.officer.says('The officer who opened it.'),
      happened: toldFields.happened.says('When it was opened.'),
      leadAgency: id('Agency').says('The agency that leads it.'),
      partners: listOf(id('Agency')).says('The agencies that take part beside the lead.'),
      participations: listOf(caseParticipation).says(
        'Who took part, in which role and how long, in the order recorded.',
      ),
      ...standFields,
      steps,
    },
    of: 'Case',
    filters: [
      'leadAgency',
      'agency',
      'officer',
      'kind',
      'exercise',
      'status',
      'resolution',
      'priority',
      'areaOfFocus',
      'mergedInto',
    ],
    sorts: ['title', 'priority', 'happened'],
    searches: ['title', 'description'],
    holds: 'happened',
    asAt: (row, at) => {
      const holding = row.participations.filter(({ during }) => mayHoldAt(during, at));
      return { ...row, ...takenPart(holding, holding), ...standing(comeBy(row.steps, at)) };
    },
    restates: ['leadAgency', 'status', 'resolution', 'mergedInto'],
    serves: { one: 'case', many: 'cases' },
  },
)
  .on(CaseOpened, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    exercise: event.data.kind === 'EXERCISE',
    leadAgency: event.agency,
    ...takenPart(participationsAfter([], event)),
    ...stood({ steps: [] }, event, { status: 'OPEN' }),
  }))
  .on(
    CaseJoined,
    (row, event) => row && { ...row, ...takenPart(participationsAfter(row.participations, event)) },
  )
  .on(
    CaseLeft,
    (row, event) => row && { ...row, ...takenPart(participationsAfter(row.participations, event)) },
  )
  .on(
    CaseTakenOver,
    (row, event) => row && { ...row, ...takenPart(participationsAfter(row.participations, event)) },
  )
  .on(CaseClosed, (row, event) => {
    const { resolution, reason: says } = event.data;
    return row && { ...row, ...stood(row, event, { status: 'CLOSED', resolution, says }) };
  })
  .on(
    CaseReopened,
    (row, event) => row && { ...row, ...stood(row, event, { status: 'OPEN', says: event.data.reason }) },
  )
  .on(CaseMerged, (row, event) => {
    const { into: mergedInto, rationale: says } = event.data;
    return row && { ...row, ...stood(row, event, { status: 'MERGED', mergedInto, says }) };
  })
  .on(
    CaseUnmerged,
    (row, event) => row && { ...row, ...stood(row, event, { status: 'OPEN', says: event.data.reason }) },
  );
