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

export const LatencyStep = codeList(
  'LatencyStep',
  { says: 'What passes between an occurrence and acting on it.', source },
  {
    DETECTION: ['Detection', 'From when it happened until it came to notice.'],
    RECORDING: ['Recording', 'From when it came to notice until it was on the record.'],
    SHARING: ['Sharing', 'From the record until the first referral that names it was offered.'],
    ACTING: [
      'Acting',
      'From the record until a case adopted it, or an action was carried out against a group it is linked to.',
    ],
  },
);
