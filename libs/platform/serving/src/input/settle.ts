import { type Field, type Fields, never } from '@throughline/kernel';
import { normalText } from './text-rules';
import { DEFAULT_ZONE, type MomentText, readMoment, readUntil } from './time-rules';

type Given = Readonly<Record<string, unknown>>;

/** Turns input that has passed its checks into values as they are recorded: text normalised, times resolved, absent fields left out. */
export const settle = (fields: Fields, given: Given): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) {
    const value = given[name];
    if (value !== undefined && value !== null) values[name] = settled(fields[name]!, value);
  }
  return values;
};

const settled = ({ kind }: Field<unknown>, value: unknown): unknown => {
  switch (kind.is) {
    case 'text':
      return normalText(value as string);
    case 'instant':
      return readUntil(value as string, DEFAULT_ZONE);
    case 'moment':
      return readMoment(value as MomentText);
    case 'span':
      return settledSpan(value as { from: MomentText; to?: MomentText | null });
    case 'quantity': {
      const { amount, unit } = value as Given;
      return { amount, unit };
    }
    case 'money': {
      const { minor, currency } = value as Given;
      return { minor, currency };
    }
    case 'list':
      return (value as readonly unknown[]).map((one) => settled(kind.of, one));
    case 'group':
      return settle(kind.fields, value as Given);
    case 'id':
    case 'code':
    case 'percentage':
    case 'count':
    case 'boolean':
      return value;
    default:
      return never(kind);
  }
};

const settledSpan = ({ from, to }: { from: MomentText; to?: MomentText | null }) => ({
  from: readMoment(from),
  ...(to ? { to: readMoment(to) } : {}),
});
