import { codeList } from './code-list';

const source = 'Throughline';

export const CaseKind = codeList(
  'CaseKind',
  { says: 'What a case is for.', source },
  {
    INVESTIGATION: ['Investigation', 'To establish what happened and who did it.'],
    INFORMATION_REQUEST: ['Information request', 'To answer what another asked to know.'],
    JOINT_OPERATION: ['Joint operation', 'Several agencies act together under one plan.'],
    EXERCISE: ['Exercise', 'Practice: nothing in it is real, wherever it shows.'],
  },
);

export const CaseStatus = codeList(
  'CaseStatus',
  { says: 'Where a case stands.', source },
  {
    OPEN: ['Open', 'Being worked on.'],
    CLOSED: ['Closed', 'Ended with a resolution; it takes nothing new until it is reopened.'],
    MERGED: ['Merged', 'Read as part of another case; it takes nothing new until that is undone.'],
  },
);

export const CaseRole = codeList(
  'CaseRole',
  { says: 'The part an agency takes in a case.', source },
  {
    INVESTIGATING: ['Investigating', 'Investigates part of it under its own powers.'],
    SUPPORTING: ['Supporting', 'Gives people, equipment or skills.'],
    INTELLIGENCE: ['Intelligence', 'Collects and assesses information for it.'],
    LIAISON: ['Liaison', 'Carries information between the case and others.'],
    LEAD: ['Lead', 'Owns the case: invites others, closes, reopens and merges it.'],
  },
);

export const EntryKind = codeList(
  'EntryKind',
  { says: 'What an entry in a case tells of.', source },
  {
    OBSERVATION: ['Observation', 'What an officer saw or heard.'],
    INTERVIEW: ['Interview', 'What somebody said when asked.'],
    ENQUIRY: ['Enquiry', 'What was looked up or asked for, and the answer.'],
    SEARCH: ['Search', 'A search of a place, person, vehicle or device.'],
    LEGAL_STEP: ['Legal step', 'A warrant, order, charge or hearing.'],
    MEETING: ['Meeting', 'Who met, and what was said.'],
    EXAMINATION: ['Examination', 'What an examination of an exhibit found.'],
    NOTE: ['Note', 'Anything else worth keeping.'],
  },
);

export const CaseDecisionKind = codeList(
  'CaseDecisionKind',
  { says: 'What a decision in a case is about.', source },
  {
    GOVERNANCE: ['Governance', 'How agencies work together; it needs an owner and a due date.'],
    LINE_OF_ENQUIRY: ['Line of enquiry', 'What to look into, and what to leave.'],
    USE_OF_POWER: ['Use of a power', 'To search, arrest, restrain, intercept or compel.'],
    RESOURCES: ['Resources', 'Who and what is put to work on it.'],
    DISCLOSURE: ['Disclosure', 'Who is told what.'],
    CHARGE: ['Charge', 'Whether to prosecute, and for what.'],
  },
);

export const ReviewOutcome = codeList(
  'ReviewOutcome',
  { says: 'What came of looking again at a decision.', source },
  {
    UPHELD: ['Upheld', 'It stands, until it is looked at again.'],
    REPLACED: ['Replaced', 'Another decision takes its place.'],
    CARRIED_OUT: ['Carried out', 'What was decided is done.'],
    ENDED: ['Ended', 'It stands no more, and nothing takes its place.'],
  },
);

export const TaskStatus = codeList(
  'TaskStatus',
  { says: 'Where a task stands.', source },
  {
    ASSIGNED: ['Assigned', 'Waiting to be done.'],
    COMPLETED: ['Completed', 'Done, with what came of it.'],
    CANCELLED: ['Cancelled', 'Not to be done any more, with the reason.'],
  },
);

export const ExhibitKind = codeList(
  'ExhibitKind',
  { says: 'What sort of thing an exhibit is.', source },
  {
    OBJECT: ['Object', 'A thing that can be held or kept.'],
    SUBSTANCE: ['Substance', 'Drugs, chemicals or another material, or a sample of it.'],
    MONEY: ['Money or valuables', 'Cash, precious metal or other valuables.'],
    DOCUMENT: ['Document', 'A paper original.'],
    DIGITAL: ['Digital', 'A file or image of a device, proved unaltered by its SHA-256.'],
  },
);

export const CustodyPurpose = codeList(
  'CustodyPurpose',
  { says: 'What an exhibit is handed over for.', source },
  {
    STORAGE: ['Storage', 'To be kept safe.'],
    TRANSPORT: ['Transport', 'To be taken elsewhere.'],
    EXAMINATION: ['Examination', 'To be examined by a laboratory or an expert.'],
    COURT: ['Court', 'To be produced in court.'],
    DISCLOSURE: ['Disclosure', 'To be inspected by a party to proceedings.'],
  },
);

export const ExhibitRelease = codeList(
  'ExhibitRelease',
  { says: 'How an exhibit left custody for good.', source },
  {
    RETURNED: ['Returned', 'Given back to whoever is entitled to it.'],
    DESTROYED: ['Destroyed', 'Destroyed under an authority to do so.'],
    FORFEITED: ['Forfeited', 'Passed to the Crown by order of a court.'],
    COURT_RETAINED: ['Kept by the court', 'Kept by the court that it was produced in.'],
  },
);

export const CaseResolution = codeList(
  'CaseResolution',
  { says: 'With what a case ended.', source },
  {
    PROSECUTED: ['Prosecuted', 'Charges were brought, and proceedings are over.'],
    DISRUPTED: ['Disrupted', 'The offending was stopped or hindered without a prosecution.'],
    PREVENTED: ['Prevented', 'The offending or harm was averted.'],
    REFERRED: ['Referred', 'Passed on to others, who take it further.'],
    ANSWERED: ['Answered', 'What was asked to be known was answered.'],
    NO_OFFENCE: ['No offence', 'Nothing unlawful was found.'],
    INSUFFICIENT_EVIDENCE: ['Insufficient evidence', 'The evidence does not carry it further.'],
    NOT_IN_PUBLIC_INTEREST: ['Not in the public interest', 'Going on would not serve the public interest.'],
    EXERCISE_ENDED: ['Exercise ended', 'The exercise is over; nothing in it was real.'],
  },
);
