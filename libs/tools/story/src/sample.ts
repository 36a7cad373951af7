import {
  type AnyEventType,
  exactly,
  type Field,
  type Fields,
  idPrefix,
  never,
  type Value,
} from '@throughline/kernel';
import { codesOf } from '@throughline/vocabulary';

export const sampleInstant = '2031-03-01T09:00:00.000Z';
/** An instant that a field names lies after the moment of acting, as what is due does. */
const laterInstant = '2031-09-01T09:00:00.000Z';

const sampleOf = ({ kind }: Field<unknown>): unknown => {
  switch (kind.is) {
    case 'id':
      return `${idPrefix(kind.of)}1`;
    case 'text':
      return 'some text';
    case 'instant':
      return laterInstant;
    case 'moment':
      return exactly(sampleInstant);
    case 'span':
      return { from: exactly(sampleInstant) };
    case 'code':
      return codesOf(kind.list)[0];
    case 'quantity':
      return { amount: '1.5', unit: 'KG' };
    case 'money':
      return { minor: '150000', currency: 'NZD' };
    case 'percentage':
      return '82.5';
    case 'count':
      return 1;
    case 'boolean':
      return true;
    case 'list':
      return [sampleOf(kind.of)];
    case 'group':
      return sampleFields(kind.fields);
    default:
      return never(kind);
  }
};

/** A value for every required field, of which a spec states only what it is about. */
export const sampleFields = <F extends Fields>(fields: F): Value<F> =>
  Object.fromEntries(
    Object.entries(fields as Readonly<Record<string, Field<unknown>>>)
      .filter(([, { traits }]) => !traits.optional || traits.asked)
      .map(([name, field]) => [name, sampleOf(field)]),
  ) as Value<F>;

/** An event with every required field filled, and what the spec states. */
export const some = <T extends AnyEventType>(
  type: T,
  stated: Partial<Parameters<T>[0]> = {},
): ReturnType<T> => type({ ...sampleFields(type.fields), ...stated }) as ReturnType<T>;
