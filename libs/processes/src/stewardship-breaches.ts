import { RecordStewardshipBreach, stewardshipDuties } from '@throughline/agency';
import { justBefore, order, process } from '@throughline/kernel';

export const stewardshipBreaches = process(
  'StewardshipBreaches',
  'A duty of stewardship that was not done by its due date is put on the record as breached.',
).due(
  stewardshipDuties,
  (now) => ({ status: ['OUTSTANDING'], dueBy: { to: justBefore(now) } }),
  ({ key, row: { agency, duty, dueBy: happened } }) => [
    order(RecordStewardshipBreach, { duty }, { on: agency, agency, cause: `${key}/${happened}`, happened }),
  ],
);
