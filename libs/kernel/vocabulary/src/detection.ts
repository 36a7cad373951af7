import { codeList } from './code-list';

const source = 'Throughline';

export const TriageOutcome = codeList(
  'TriageOutcome',
  { says: 'What the agency that recorded a detection does with it.', source },
  {
    ADOPTED: ['Adopted', 'Taken into a case.'],
    NO_FURTHER_ACTION: ['No further action', 'Nothing more is done with it, for a reason that is kept.'],
    DUPLICATE: ['Duplicate', 'Another detection tells of the same thing, and stands for both.'],
  },
);

export const DetectionStatus = codeList(
  'DetectionStatus',
  { says: 'Where a detection stands.', source },
  {
    NEW: ['New', 'Recorded, and not looked at for what to do with it.'],
    ADOPTED: ['Adopted', 'Taken into a case.'],
    NO_FURTHER_ACTION: ['No further action', 'Nothing more is done with it.'],
    DUPLICATE: ['Duplicate', 'Another detection stands for it.'],
    WITHDRAWN: ['Withdrawn', 'Taken back: nobody may rely on it any more.'],
  },
);

export const WithdrawalGround = codeList(
  'WithdrawalGround',
  { says: 'Why information is taken back.', source },
  {
    UNLAWFUL: ['Unlawful', 'It was obtained or kept without lawful authority.'],
    UNRELIABLE: ['Unreliable', 'What it came from was found not to be trustworthy.'],
    MISTAKEN: ['Mistaken', 'It is of another person, thing, place or time than it says, or never was.'],
  },
);

export const RouteStage = codeList(
  'RouteStage',
  { says: 'What a place is on the way that goods, people or money took.', source },
  {
    ORIGIN: ['Origin', 'Where it came from.'],
    TRANSIT: ['Transit', 'Where it passed through.'],
    DESTINATION: ['Destination', 'Where it was meant to go.'],
  },
);
