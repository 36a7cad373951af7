import {
  citationIn,
  citationOf,
  code,
  count,
  id,
  instant,
  line,
  listOf,
  mayHaveComeBy,
  projection,
  prose,
  stepped,
  stepsOf,
  toldFields,
} from '@throughline/kernel';
import { ExplanationStatus } from '@throughline/vocabulary';
import { ExplanationFellOverdue, ExplanationGiven, ExplanationRequested } from './explanation-events';

const steps = stepsOf('ExplanationStep', { status: code(ExplanationStatus) }, 'The explanation.');

const asked = citationIn('requested');

/** What agencies were asked to explain, one row a request; its key is the citation of the event that made it. */
export const explanations = projection(
  'Explanation',
  'What an agency was asked to explain, by when, and what it said.',
  {
    fields: {
      inquiry: id('Inquiry'),
      requested: count().says('The revision of the request in the record of the inquiry.'),
      overseer: id('Agency').says('The oversight body that asks.'),
      officer: toldFields.officer.says('The officer who asked.'),
      askedOf: id('Agency'),
      question: prose(),
      basis: listOf(line()).says('The events to be explained, each as stream@revision.'),
      happened: toldFields.happened.says('When it was asked.'),
      recordedAt: instant(),
      dueBy: instant(),
      status: code(ExplanationStatus),
      explanation: prose().optional(),
      explanationBasis: listOf(line()).says(
        'The events that the explanation cites, each as stream@revision.',
      ),
      steps,
    },
    filters: ['inquiry', 'overseer', 'askedOf', 'status', 'dueBy'],
    sorts: ['dueBy'],
    searches: ['question'],
    holds: 'happened',
    asAt: (row, at) => {
      const steps = row.steps.filter(({ happened }) => mayHaveComeBy(happened, at));
      const { status = 'REQUESTED', says: explanation } = steps.at(-1) ?? {};
      return {
        ...row,
        steps,
        status,
        explanation,
        explanationBasis: status === 'GIVEN' ? row.explanationBasis : [],
      };
    },
    restates: ['status'],
    serves: { one: 'explanation', many: 'explanations' },
  },
)
  .onKey(ExplanationRequested, citationOf, (_, event) => ({
    ...event.data,
    inquiry: event.stream,
    requested: event.revision,
    overseer: event.agency,
    officer: event.officer,
    basis: event.basis.map(citationOf),
    happened: event.happened,
    recordedAt: event.recordedAt,
    explanationBasis: [],
    ...stepped({ steps: [] }, event, { status: 'REQUESTED' }),
  }))
  .onKey(
    ExplanationFellOverdue,
    asked,
    (row, event) => row && { ...row, ...stepped(row, event, { status: 'OVERDUE' }) },
  )
  .onKey(ExplanationGiven, asked, (row, event) => {
    const { explanation } = event.data;
    const explanationBasis = event.basis.map(citationOf);
    const given = row && stepped(row, event, { status: 'GIVEN', says: explanation });
    return row && { ...row, ...given, explanation, explanationBasis };
  });
