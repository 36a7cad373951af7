import {
  citationOf,
  code,
  count,
  group,
  id,
  line,
  listOf,
  mayHaveComeBy,
  projection,
  prose,
  stepped,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { StageProposalStatus } from '@throughline/vocabulary';
import { StageDeclared, StageProposalVoided, StageProposed } from './events';

const step = group('StageProposalStep', {
  status: code(StageProposalStatus),
  ...toldFields,
  says: prose().optional().says('Why it was approved, or what has changed.'),
});

/** Stages that one officer proposed and another is to approve; the key is the citation of the proposal. */
export const stageProposals = projection(
  'StageProposal',
  'A stage that an officer proposed to declare, and what became of that.',
  {
    fields: {
      ...StageProposed.fields,
      ...toldFields,
      group: id('Group'),
      revision: count().says('The revision of the proposal: whoever approves it gives it back.'),
      agency: toldFields.agency.says('The agency whose second officer is to decide.'),
      officer: toldFields.officer.says('The officer who proposed it.'),
      basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
      status: code(StageProposalStatus),
      steps: listOf(step).says('How it came to where it stands, in the order recorded.'),
    },
    filters: ['group', 'agency', 'officer', 'stage', 'status'],
    holds: 'happened',
    asAt: (row, at) => {
      const steps = row.steps.filter(({ happened }) => mayHaveComeBy(happened, at));
      return { ...row, steps, status: steps.at(-1)?.status ?? 'WAITING' };
    },
    restates: ['status'],
    serves: { one: 'stageProposal', many: 'stageProposals' },
  },
)
  .onKey(StageProposed, citationOf, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    group: event.stream,
    revision: event.revision,
    basis: event.basis.map(citationOf),
    ...stepped({ steps: [] }, event, { status: 'WAITING' }),
  }))
  .onKey(
    StageDeclared,
    ({ stream, revision, data }) => citationOf({ stream, revision: data.proposal ?? revision }),
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'APPROVED', says: event.data.rationale }) },
  )
  .onKey(
    StageProposalVoided,
    ({ stream, data }) => citationOf({ stream, revision: data.proposal }),
    (row, event) => row && { ...row, ...stepped(row, event, { status: 'VOIDED', says: event.data.reason }) },
  );
