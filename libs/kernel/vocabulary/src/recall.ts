import { codeList } from './code-list';

const source = 'Throughline';

export const LeaningKind = codeList(
  'LeaningKind',
  { says: 'What sort of record leaned on a piece of information.', source },
  {
    DECISION: ['Decision', 'Somebody decided something on the strength of it.'],
    STAGE: ['Stage', 'A group was held to be in a stage of its life because of it.'],
    SCORE: ['Score', 'A group was scored or held against the threshold by it.'],
    MEMBERSHIP: ['Membership', 'Somebody was held to be in a group, or to be so no longer, because of it.'],
    CLAIM: ['Claim', 'Something else was held of a group, a person or a thing because of it.'],
    SHARE: ['Share', 'It was passed on to another agency.'],
    ACTION: ['Action', 'An action was planned or carried out on the strength of it.'],
    EFFECT: ['Effect', 'What an action brought about was judged by it.'],
    CREDIT: ['Credit', 'The yield of an action was shared out by it.'],
    FINDING: ['Finding', 'An overseer judged or recommended something because of it.'],
    RECORD: ['Record', 'Anything else that was recorded on the strength of it.'],
  },
);

export const RecallOutcome = codeList(
  'RecallOutcome',
  { says: 'What became of what had leaned on information that was recalled.', source },
  {
    STANDS: ['Stands', 'It holds without that information, for the reasons given.'],
    AMENDED: ['Amended', 'It was put right, and the event that did so is named.'],
    ENDED: ['Ended', 'It was given up, and the event that did so is named.'],
  },
);
