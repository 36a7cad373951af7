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
