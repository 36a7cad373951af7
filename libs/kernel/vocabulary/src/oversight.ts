import { codeList } from './code-list';

const source = 'Throughline';

export const InquiryStatus = codeList(
  'InquiryStatus',
  { says: 'Where an inquiry stands.', source },
  {
    OPEN: ['Open', 'The overseer is examining.'],
    CLOSED: ['Closed', 'The overseer has said what came of it.'],
  },
);

export const InquiryResult = codeList(
  'InquiryResult',
  { says: 'What an inquiry came to, taken as a whole.', source },
  {
    SUBSTANTIATED: ['Substantiated', 'What gave rise to it was borne out.'],
    SUBSTANTIATED_IN_PART: ['Substantiated in part', 'Some of what gave rise to it was borne out.'],
    NOT_SUBSTANTIATED: ['Not substantiated', 'What gave rise to it was not borne out.'],
    INCONCLUSIVE: ['Inconclusive', 'It could not be established either way.'],
    DISCONTINUED: ['Discontinued', 'It was ended before it was concluded, for the reason given.'],
  },
);

export const ExplanationStatus = codeList(
  'ExplanationStatus',
  { says: 'Where a request for an explanation stands.', source },
  {
    REQUESTED: ['Requested', 'Waiting for the agency to explain.'],
    OVERDUE: ['Overdue', 'Its due date passed, and nothing was explained.'],
    GIVEN: ['Given', 'The agency has explained, in time or late.'],
  },
);

export const FindingKind = codeList(
  'FindingKind',
  { says: 'How an overseer judges what an agency did.', source },
  {
    GOOD_PRACTICE: ['Good practice', 'Done well enough for others to learn from.'],
    PROPER: ['Proper', 'Lawful, reasonable and within policy.'],
    PROCEDURAL_FAULT: ['Procedural fault', 'Lawful, but not done as policy or procedure requires.'],
    IMPROPER: ['Improper', 'Within the letter of the law, and yet unreasonable, unjust or oppressive.'],
    UNLAWFUL: ['Unlawful', 'Without authority in law, or beyond it.'],
    NOT_ESTABLISHED: ['Not established', 'The record does not allow a judgement.'],
  },
);

export const RecommendationResponse = codeList(
  'RecommendationResponse',
  { says: 'How an agency answers a recommendation.', source },
  {
    ACCEPTED: ['Accepted', 'It will be carried out as recommended.'],
    ACCEPTED_IN_PART: ['Accepted in part', 'Some of it will be carried out, for the reasons given.'],
    REFUSED: ['Refused', 'It will not be carried out, for the reasons given.'],
  },
);

export const RecommendationClosure = codeList(
  'RecommendationClosure',
  { says: 'How a recommendation came to its end.', source },
  {
    IMPLEMENTED: ['Implemented', 'What the agency accepted is done.'],
    NOT_ACCEPTED: [
      'Not accepted',
      'The agency refused it, in whole or in part, and the overseer leaves it there.',
    ],
    SUPERSEDED: ['Superseded', 'Something else has taken its place.'],
  },
);

export const RecommendationStatus = codeList(
  'RecommendationStatus',
  { says: 'Where a recommendation stands.', source },
  {
    MADE: ['Made', 'Waiting for the agency to respond.'],
    ACCEPTED: ['Accepted', 'The agency accepted it, and is to carry it out.'],
    ACCEPTED_IN_PART: ['Accepted in part', 'The agency accepted some of it, and is to carry that out.'],
    REFUSED: ['Refused', 'The agency refused it; the overseer has not closed it yet.'],
    IMPLEMENTED: ['Implemented', 'What the agency accepted is done.'],
    NOT_ACCEPTED: ['Not accepted', 'The overseer closed it as refused.'],
    SUPERSEDED: ['Superseded', 'Something else has taken its place.'],
  },
);
