import {
  type Field,
  type Fields,
  type Moment,
  type Money,
  never,
  type Quantity,
  sentenceCase,
  type Span,
} from '@throughline/kernel';

/** A field of an event, as people read it. */
export type Detail = { readonly field: string; readonly value: string };

type Values = Readonly<Record<string, unknown>>;

/**
 * What an event says, field by field, in text. Personal fields are left out at every depth, unread: their values may be
 * sealed, and are read where they are kept. A list of groups gives one line to each of its entries.
 */
export const readable = (fields: Fields, values: Values): readonly Detail[] =>
  Object.entries(fields).flatMap(([field, declared]) => {
    const value = textOf(declared, values[field]);
    return value === '' ? [] : [{ field, value }];
  });

const textOf = ({ kind, traits }: Field<unknown>, value: unknown): string => {
  if (traits.personal || value === undefined || value === null) return '';
  switch (kind.is) {
    case 'id':
    case 'text':
    case 'instant':
      return value as string;
    case 'moment':
      return ofMoment(value as Moment);
    case 'span':
      return ofSpan(value as Span);
    case 'code':
      return kind.list.codes[value as string]?.label ?? (value as string);
    case 'quantity':
      return ofQuantity(value as Quantity);
    case 'money':
      return ofMoney(value as Money);
    case 'percentage':
      return `${value as string} %`;
    case 'count':
      return String(value);
    case 'boolean':
      return value ? 'yes' : 'no';
    case 'list':
      return ofList(kind.of, value as readonly unknown[]);
    case 'group':
      return ofGroup(kind.fields, value as Values);
    default:
      return never(kind);
  }
};

const ofMoment = ({ earliest, latest, zone }: Moment): string =>
  `${earliest === latest ? earliest : `${earliest} to ${latest}`}${zone === 'UTC' ? '' : ` (${zone})`}`;

const ofSpan = ({ from, to }: Span): string =>
  to ? `from ${ofMoment(from)} until ${ofMoment(to)}` : `from ${ofMoment(from)}`;

const ofQuantity = ({ amount, unit }: Quantity): string => `${amount} ${unit}`;

/** In the minor unit, because how many of them make a major one differs between currencies. */
const ofMoney = ({ minor, currency }: Money): string => `${minor} in the minor unit of ${currency}`;

const ofList = (of: Field<unknown>, values: readonly unknown[]): string =>
  values
    .map((value) => textOf(of, value))
    .filter((text) => text !== '')
    .join(of.kind.is === 'group' ? '\n' : ', ');

const ofGroup = (fields: Fields, values: Values): string =>
  readable(fields, values)
    .map(({ field, value }) => `${sentenceCase(field)}: ${value}`)
    .join('; ');
