import {
  decisionAgainstFields,
  type Fields,
  readable,
  type Recorded,
  sentenceCase,
} from '@throughline/kernel';
import { eventTypes } from '@throughline/contexts';

/** What every decision has is told field by field, and what only tells proposals apart is of no use to readers. */
const apart: ReadonlySet<string> = new Set([
  ...Object.keys(decisionAgainstFields),
  'contentHash',
  'exercise',
]);

/** What an event says, in words: its sentence, and below it what it names and how much, without what is personal. */
export const inWords = ({ type, data }: Recorded): string => {
  const declared = eventTypes.get(type);
  if (!declared) return '';
  const fields = Object.fromEntries(
    Object.entries(declared.fields).filter(([name]) => !apart.has(name)),
  ) as Fields;
  const details = readable(fields, data as Readonly<Record<string, unknown>>);
  return [declared.says, ...details.map(({ field, value }) => `${sentenceCase(field)}: ${value}`)].join('\n');
};
