import { codeList } from './code-list';

export const DecisionStanding = codeList(
  'DecisionStanding',
  { says: 'What became of a decision, as far as the record says so.', source: 'Throughline' },
  {
    STANDS: ['Stands', 'Nothing on the record says otherwise; nobody has looked at it again.'],
    UPHELD: ['Upheld', 'It was looked at again, and stands.'],
    ADOPTED: ['Adopted', 'Another agency took it over as its own.'],
    DISPUTED: ['Disputed', 'Another agency disagrees with it; it stands for the agency that decided.'],
    AMENDED: ['Amended', 'It was put right, because what it rested on changed.'],
    VOIDED: ['Voided', 'What was approved has changed since, so that the approval does not count.'],
    REPLACED: ['Replaced', 'Another decision took its place.'],
    CARRIED_OUT: ['Carried out', 'What was decided is done.'],
    ENDED: ['Ended', 'It was undone or given up.'],
  },
);
