import { codeList } from './code-list';

const source = 'Throughline';

export const ReferralForm = codeList(
  'ReferralForm',
  { says: 'What the addressee is asked for.', source },
  {
    ACTION: ['For action', 'The addressee is asked to act.'],
    INFORMATION: ['For information', 'The addressee is asked to know.'],
    SUPPORT: ['For support', 'A victim or community is to be supported.'],
  },
);

export const ReferralStatus = codeList(
  'ReferralStatus',
  { says: 'Where a referral stands.', source },
  {
    OFFERED: ['Offered', 'Waiting for the addressee to answer.'],
    ACKNOWLEDGED: ['Acknowledged', 'Received by the addressee, who has yet to answer.'],
    RETURNED: ['Returned', 'Sent back by the addressee, who says what is missing.'],
    ACCEPTED: ['Accepted', 'Taken on by the addressee.'],
    DECLINED: ['Declined', 'Refused by the addressee, with a reason.'],
    REPORTED: ['Reported', 'The addressee has reported an outcome.'],
    CLOSED: ['Closed', 'Settled: the agency that offered it has taken note of the outcome.'],
    WITHDRAWN: ['Withdrawn', 'Taken back by the agency that offered it.'],
  },
);

export const ReferralWait = codeList(
  'ReferralWait',
  { says: 'What is waited for on the way of a referral, in the order in which it is met.', source },
  {
    ACKNOWLEDGEMENT: ['Acknowledgement', 'From the offer until the addressee says that it has received it.'],
    ANSWER: ['Answer', 'From the offer until the addressee accepts, declines or returns it.'],
    SUPPLEMENT: ['Supplement', 'From its return until the agency that offered it gives what was missing.'],
    REPORT: ['Report', 'From its acceptance until the addressee reports an outcome.'],
    CLOSING: ['Closing', 'From the report until the agency that offered it takes note of the outcome.'],
  },
);

export const TransferStatus = codeList(
  'TransferStatus',
  { says: 'Where the transfer of ownership stands.', source },
  {
    OFFERED: ['Offered', 'Waiting for the agency that is to own it.'],
    ACCEPTED: ['Accepted', 'The new owner has taken it over.'],
    DECLINED: ['Declined', 'Refused; it stays with the owner.'],
  },
);

export const RequestStatus = codeList(
  'RequestStatus',
  { says: 'Where a request for information stands.', source },
  {
    REQUESTED: ['Requested', 'Waiting for an answer.'],
    ANSWERED: ['Answered', 'What was asked for was given, in whole or in part.'],
    REFUSED: ['Refused', 'It was not given, for a stated reason.'],
  },
);

export const RefusalGround = codeList(
  'RefusalGround',
  {
    says: 'Why information that was asked for is not given.',
    source: 'After the reasons for refusal in the Official Information Act 1982 and the Privacy Act 2020',
  },
  {
    NOT_HELD: ['Not held', 'The agency does not hold it, or cannot find it.'],
    NO_LAWFUL_BASIS: ['No lawful basis', 'No law and no agreement allows it to be given.'],
    PREJUDICE: ['Prejudice', 'To give it would prejudice the maintenance of the law, or a fair trial.'],
    SAFETY: ['Safety', 'To give it would endanger somebody.'],
    ORIGINATOR: ['Originator', 'It came from another agency, which decides.'],
    TOO_BROAD: ['Too broad', 'It asks for more than can be found with reasonable effort.'],
  },
);

export const ShareRecallState = codeList(
  'ShareRecallState',
  { says: 'What a recipient has done about information that was recalled.', source },
  {
    PENDING: ['Pending', 'Has not answered yet.'],
    DESTROYED: ['Destroyed', 'Has destroyed it.'],
    RETURNED: ['Returned', 'Has given it back.'],
    QUARANTINED: ['Quarantined', 'Keeps it apart, unused, as the law requires it to be kept.'],
    CANNOT: ['Cannot', 'Is unable to comply, and says why.'],
  },
);
