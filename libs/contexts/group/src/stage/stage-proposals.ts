import {
  citationIn,
  citationOf,
  code,
  count,
  id,
  line,
  listOf,
  projection,
  stepped,
  steppedUntil,
  stepsOf,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { StageProposalStatus } from '@throughline/vocabulary';
import { StageDeclared, StageProposalVoided, StageProposed } from './events';

const steps = stepsOf(
  'StageProposalStep',
  { status: code(StageProposalStatus) },
  'Why it was approved, or what has changed.',
);

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
      steps,
    },
    filters: ['group', 'agency', 'officer', 'stage', 'status'],
    holds: 'happened',
    asAt: steppedUntil('status'),
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
    citationIn('proposal'),
    (row, event) => row && { ...row, ...stepped(row, event, { status: 'VOIDED', says: event.data.reason }) },
  );
