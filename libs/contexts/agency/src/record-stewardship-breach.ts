import { agency, isOwn } from './agency';
import { StewardshipBreached } from './stewardship-events';

/** Given by a process once the due date has passed; a person may give it then as well. */
export const RecordStewardshipBreach = agency.command(
  'RecordStewardshipBreach',
  'Put on the record that a duty of stewardship was not done by its due date.',
  {
    fields: StewardshipBreached.fields,
    rejects: ['NOT_YOUR_AGENCY', 'NO_SUCH_DUTY', 'ALREADY_BREACHED', 'NOT_OVERDUE'],
    decide: (input, { duties }, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      const duty = duties.get(input.duty);
      if (!duty) return agency.reject('NO_SUCH_DUTY');
      if (duty.breached) return agency.reject('ALREADY_BREACHED');
      if (duty.dueBy >= act.now) return agency.reject('NOT_OVERDUE');
      return StewardshipBreached(input);
    },
  },
);
