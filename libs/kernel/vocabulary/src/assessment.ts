import { codeList } from './code-list';

const source = 'Throughline';
const definition = 'The definition of organised crime in New Zealand’s strategy against it';

export const ThresholdLimb = codeList(
  'ThresholdLimb',
  { says: 'What must be so for people to count as an organised group.', source: definition },
  {
    THREE_OR_MORE: ['Three or more persons', 'It consists of at least three people.'],
    ACTING_TOGETHER: ['Acting together', 'They act with one another, and not merely beside one another.'],
    PROFIT_POWER_INFLUENCE: ['For profit, power or influence', 'They mean to gain one of these by it.'],
    PLANNED_AND_COORDINATED: [
      'Planned, coordinated, conducted by the group',
      'The offending is the group’s own, and not that of a member alone.',
    ],
    SERIOUS: ['Systematic, at scale, or serious', 'It goes on, it is large, or its harm is grave.'],
  },
);

export const LimbFinding = codeList(
  'LimbFinding',
  { says: 'Whether a limb of a test is met.', source },
  {
    MET: ['Met', 'The evidence shows that it is so.'],
    NOT_MET: ['Not met', 'The evidence shows that it is not so.'],
    UNKNOWN: ['Unknown', 'There is too little to say.'],
  },
);

export const GroupReach = codeList(
  'GroupReach',
  { says: 'Whether what a group does stays within one state.', source: definition },
  {
    DOMESTIC: ['Domestic', 'It stays within New Zealand.'],
    TRANSNATIONAL: ['Transnational', 'It reaches beyond one state.'],
    UNKNOWN: ['Unknown', 'There is too little to say.'],
  },
);

export const TransnationalTest = codeList(
  'TransnationalTest',
  {
    says: 'What makes offending transnational; one of these is enough.',
    source: 'After article 3(2) of the United Nations Convention against Transnational Organized Crime',
  },
  {
    COMMITTED_ABROAD: [
      'Committed in more than one state',
      'The offence itself takes place in several states.',
    ],
    PREPARED_ABROAD: [
      'Prepared in another state',
      'A substantial part of its preparation, planning, direction or control is in another state.',
    ],
    GROUP_ACTIVE_ABROAD: ['Group active in more than one state', 'The group offends in several states.'],
    EFFECTS_ABROAD: ['Effects in another state', 'Its harm is felt substantially in another state.'],
  },
);

export const FactorStanding = codeList(
  'FactorStanding',
  { says: 'What is known of one factor of a score; unknown is never counted as nil.', source },
  {
    PRESENT: ['Present', 'It is there, and weighs as much as its points say.'],
    NIL: ['Nil', 'It was looked for, and is not there.'],
    UNKNOWN: ['Unknown', 'Nobody has looked, or nothing can be said.'],
  },
);

const estimative = 'ICD 203 and JP 2-0, as in the MISP taxonomy estimative-language; sentences our own';

export const Confidence = codeList(
  'Confidence',
  { says: 'How firmly a judgement rests on what it is drawn from, least first.', source: estimative },
  {
    LOW: ['Low', 'Little that is confirmed, many assumptions, large gaps.'],
    MODERATE: ['Moderate', 'Confirmed in part by good sources, some assumptions.'],
    HIGH: ['High', 'Well confirmed by proven sources, hardly an assumption.'],
  },
);

export const Likelihood = codeList(
  'Likelihood',
  { says: 'How likely something is held to be, least first.', source: estimative },
  {
    ALMOST_NO_CHANCE: ['Almost no chance', '1 to 5 in a hundred: remote.'],
    VERY_UNLIKELY: ['Very unlikely', '5 to 20 in a hundred: highly improbable.'],
    UNLIKELY: ['Unlikely', '20 to 45 in a hundred: improbable.'],
    ROUGHLY_EVEN: ['Roughly even chance', '45 to 55 in a hundred: it may as well be as not.'],
    LIKELY: ['Likely', '55 to 80 in a hundred: probable.'],
    VERY_LIKELY: ['Very likely', '80 to 95 in a hundred: highly probable.'],
    ALMOST_CERTAIN: ['Almost certain', '95 to 99 in a hundred: nearly sure.'],
  },
);
