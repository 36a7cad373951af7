import { code, count, event, id, line, money, prose } from '@throughline/kernel';
import { Priority } from '@throughline/vocabulary';
import { exercise } from './exercise';

const marking = 'IN_CONFIDENCE';

export const EffortBooked = event('EffortBooked', 'An agency booked time or money against a priority.', {
  marking,
  fields: {
    case: id('Case').says('The case that it was spent on.'),
    priority: code(Priority),
    activity: line().says('What it was spent on; when stands in the circumstances.'),
    minutes: count().optional().says('How long people worked, added up over all of them, in minutes.'),
    cost: money().optional().says('What was paid beside salaries.'),
    exercise,
  },
});

export const EffortCancelled = event(
  'EffortCancelled',
  'A booking of effort was cancelled: it counts no more.',
  {
    marking,
    fields: { reason: prose().says('What was wrong with it; what is right is booked anew.'), exercise },
  },
);

export const effortEvents = [EffortBooked, EffortCancelled] as const;
