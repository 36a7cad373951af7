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
import { ReEmergenceStatus } from '@throughline/vocabulary';
import { ReEmergenceConfirmed, ReEmergenceProposed, ReEmergenceRejected } from './events';

const steps = stepsOf(
  'ReEmergenceStep',
  { status: code(ReEmergenceStatus) },
  'Why it was confirmed or rejected.',
);

const proposed = citationIn('proposal');

/** Hypotheses that a dismantled group is back; the key is the citation of the proposal. */
export const reEmergences = projection(
  'ReEmergence',
  'The hypothesis that a dismantled group is back, and what another officer found.',
  {
    fields: {
      ...ReEmergenceProposed.fields,
      ...toldFields,
      group: id('Group'),
      revision: count().says('The revision of the hypothesis: whoever answers it gives it back.'),
      agency: toldFields.agency.says('The agency whose second officer is to decide.'),
      officer: toldFields.officer.says('The officer who put it forward.'),
      basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
      status: code(ReEmergenceStatus),
      steps,
    },
    filters: ['group', 'agency', 'officer', 'status', 'likelihood'],
    holds: 'happened',
    asAt: steppedUntil('status'),
    restates: ['status'],
    serves: { one: 'reEmergence', many: 'reEmergences' },
  },
)
  .onKey(ReEmergenceProposed, citationOf, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    group: event.stream,
    revision: event.revision,
    basis: event.basis.map(citationOf),
    ...stepped({ steps: [] }, event, { status: 'PROPOSED' }),
  }))
  .onKey(
    ReEmergenceConfirmed,
    proposed,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'CONFIRMED', says: event.data.grounds }) },
  )
  .onKey(
    ReEmergenceRejected,
    proposed,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'REJECTED', says: event.data.rationale }) },
  );
