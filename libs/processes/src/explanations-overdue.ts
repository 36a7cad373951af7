import { justBefore, order, process } from '@throughline/kernel';
import { explanations, MarkExplanationOverdue } from '@throughline/oversight';

export const explanationsOverdue = process(
  'ExplanationsOverdue',
  'An explanation that an overseer asked for and was not given by its due date is put on the record as overdue.',
).due(
  explanations,
  (now) => ({ status: ['REQUESTED'], dueBy: { to: justBefore(now) } }),
  ({ key, row: { inquiry: on, requested, overseer: agency, dueBy: happened } }) => [
    order(MarkExplanationOverdue, { requested }, { on, agency, cause: `${key}/${happened}`, happened }),
  ],
);
