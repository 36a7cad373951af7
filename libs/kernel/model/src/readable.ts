import { never } from './aggregate';
import type { Field, Fields, Kind, Money, Quantity } from './field';
import type { Moment, Span } from './moment';
import { sentenceCase } from './naming';
import { onceFor } from './once-for';

/** A field of an event, as people read it. */
export type Detail = { readonly field: string; readonly value: string };

type Values = Readonly<Record<string, unknown>>;

/** The text of a value that is there; nothing where it says nothing. */
type Reader = (value: unknown) => string;

/**
 * What an event says, field by field, in text. Personal fields are left out at every depth, unread: their values may be
 * sealed, and are read where they are kept. A list of groups gives one line to each of its entries.
 */
export const readable = (fields: Fields, values: Values): readonly Detail[] => {
  const details: Detail[] = [];
  for (const { field, read } of readersOf(fields)) {
    const value = textOf(read, values[field]);
    if (value !== '') details.push({ field, value });
  }
  return details;
};

const textOf = (read: Reader, value: unknown): string =>
  value === undefined || value === null ? '' : read(value);

/** How the fields of an event are read is known from their declaration, and looked up once. */
const readersOf = onceFor((fields: Fields) =>
  Object.entries(fields as Readonly<Record<string, Field<unknown>>>)
    .filter(([, { traits }]) => !traits.personal)
    .map(([field, { kind }]) => ({ field, label: sentenceCase(field), read: readerOf(kind) })),
);

const readerOf = (kind: Kind): Reader => {
  switch (kind.is) {
    case 'id':
    case 'text':
    case 'instant':
      return (value) => value as string;
    case 'moment':
      return (value) => ofMoment(value as Moment);
    case 'span':
      return (value) => ofSpan(value as Span);
    case 'code':
      return (value) => kind.list.codes[value as string]?.label ?? (value as string);
    case 'quantity':
      return (value) => ofQuantity(value as Quantity);
    case 'money':
      return (value) => ofMoney(value as Money);
    case 'percentage':
      return (value) => `${value as string} %`;
    case 'count':
      return String;
    case 'boolean':
      return (value) => (value ? 'yes' : 'no');
    case 'list':
      return listReader(kind.of);
    case 'group':
      return groupReader(kind.fields);
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

const listReader = ({ kind, traits }: Field<unknown>): Reader => {
  if (traits.personal) return () => '';
  const read = readerOf(kind);
  const between = kind.is === 'group' ? '\n' : ', ';
  return (values) =>
    (values as readonly unknown[])
      .map((value) => textOf(read, value))
      .filter((text) => text !== '')
      .join(between);
};

const groupReader = (fields: Fields): Reader => {
  const readers = readersOf(fields);
  return (values) =>
    readers
      .map(({ field, label, read }) => [label, textOf(read, (values as Values)[field])] as const)
      .filter(([, text]) => text !== '')
      .map(([label, text]) => `${label}: ${text}`)
      .join('; ');
};
