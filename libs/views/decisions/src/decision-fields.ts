import {
  boolean,
  code,
  decisionAgainstFields,
  group,
  id,
  instant,
  line,
  listOf,
  mayHaveComeBy,
  prose,
  toldFields,
  type Value,
} from '@throughline/kernel';
import {
  Classification,
  DecisionStanding,
  HandlingCode,
  InformationCredibility,
  Purpose,
  SourceReliability,
} from '@throughline/vocabulary';
import { isStanding } from './is-standing';

const basisAsGraded = group('BasisAsGraded', {
  citation: line().says('What was relied on, as stream@revision.'),
  event: id('TimelineItem').says('The same, as an event.'),
  reliability: code(SourceReliability).optional(),
  credibility: code(InformationCredibility).optional(),
  handling: code(HandlingCode).optional(),
});

const sequel = group('DecisionSequel', {
  citation: line().says('The event that says so, as stream@revision.'),
  type: line().says('The name of that event.'),
  ...toldFields,
  standing: code(DecisionStanding).says('Where the decision stands from then on.'),
  says: prose().optional().says('The reason given.'),
  nextReview: instant().optional().says('When it is to be looked at again, where that was settled.'),
});

type Sequel = (typeof sequel)['_type'];

const { rationale, necessity, proportionality, options } = decisionAgainstFields;

/** What can be read of a decision, of whatever sort. */
export const decisionRow = {
  citation: line().says('Where it stands in the record, as stream@revision.'),
  type: line().says('The name of the event.'),
  decided: prose().says('What was decided, in words.'),
  subject: line().says('What it is about, by its id.'),
  about: id('TimelineSubject').says(
    'What sort of offending that is about, and whether it is practice, where anything says so.',
  ),
  mentions: listOf(line()).says('Whom and what else it names, by their ids.'),
  ...toldFields,
  agency: toldFields.agency.says('The agency that decided.'),
  officer: toldFields.officer.says('The officer who decided.'),
  authority: line().says('The legal basis.'),
  purpose: code(Purpose),
  classification: code(Classification),
  exercise: boolean().optional().says('Whether it is practice; told where the decision itself says so.'),
  rationale,
  necessity: necessity.optional(),
  proportionality: proportionality.optional(),
  options,
  basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
  asGraded: listOf(basisAsGraded).says('Each of them with its grade as it stood at that moment.'),
  reviewBy: instant().optional().says('When it was to be looked at again, as decided.'),
  reviewDue: instant().optional().says('When it is to be looked at again, while it stands.'),
  standing: code(DecisionStanding),
  sequels: listOf(sequel).says('What the record says of it afterwards, in the order recorded.'),
} as const;

export type DecisionRow = Value<typeof decisionRow>;

/** The decision with what followed it, and where it stands by that. */
export const withSequels = <R extends Pick<DecisionRow, 'reviewBy'>>(row: R, sequels: readonly Sequel[]) => {
  const last = sequels.at(-1)?.standing ?? 'STANDS';
  const next = sequels.findLast(({ nextReview }) => nextReview !== undefined)?.nextReview;
  const reviewDue = isStanding(last) ? (next ?? row.reviewBy) : undefined;
  return { ...row, sequels, standing: last, reviewDue };
};

/** The decision as it stood in the world at an instant. */
export const decisionAt = (row: DecisionRow, at: string): DecisionRow =>
  withSequels(
    row,
    row.sequels.filter(({ happened }) => mayHaveComeBy(happened, at)),
  );
