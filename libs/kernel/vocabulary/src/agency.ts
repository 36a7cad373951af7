import { codeList } from './code-list';

const source = 'Throughline';

export const OfficerRole = codeList(
  'OfficerRole',
  { says: 'What an officer is appointed to, lowest first.', source },
  {
    INVESTIGATOR: ['Investigator', 'Records what is seen and done, and takes day-to-day decisions.'],
    ANALYST: ['Analyst', 'Assesses information, groups and effects.'],
    SUPERVISOR: ['Supervisor', 'Answers for the work of investigators and analysts.'],
    MANAGER: ['Manager', 'Decides on targets, actions and referrals for a unit.'],
    EXECUTIVE: ['Executive', 'Decides for the agency as a whole.'],
  },
);
