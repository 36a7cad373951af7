import { type Field, type Fields, idPrefix, never } from '@throughline/kernel';

type Values = Readonly<Record<string, unknown>>;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Where values, as recorded, are not what their fields declare. */
export const misfits = (fields: Fields, values: object, path: string): readonly string[] => {
  const strange = Object.keys(values).filter((name) => !(name in fields));
  return [
    ...strange.map((name) => `${path}.${name} is not declared`),
    ...Object.entries(fields as Readonly<Record<string, Field<unknown>>>).flatMap(([name, field]) => {
      const value = (values as Values)[name];
      if (value !== undefined) return within(field, value, `${path}.${name}`);
      return field.traits.optional ? [] : [`${path}.${name} is missing`];
    }),
  ];
};

const within = (field: Field<unknown>, value: unknown, path: string): readonly string[] => {
  const { kind } = field;
  if (kind.is === 'group') return misfits(kind.fields, value as object, path);
  if (kind.is === 'list') {
    const items = value as readonly unknown[];
    const wrong = items.length > kind.max || (items.length === 0 && !field.traits.optional);
    return [
      ...(wrong ? [`${path} has ${items.length} items`] : []),
      ...items.flatMap((one, n) => within(kind.of, one, `${path}.${n}`)),
    ];
  }
  return fits(field, value) ? [] : [`${path} is no ${kind.is}`];
};

const isText = (value: unknown, shape: RegExp): boolean => typeof value === 'string' && shape.test(value);

const fits = ({ kind }: Field<unknown>, value: unknown): boolean => {
  switch (kind.is) {
    case 'id':
      return isText(value, new RegExp(`^${idPrefix(kind.of)}[a-z0-9]+(-[a-z0-9]+)*$`));
    case 'text':
      return (
        isText(value, /^\S(.*\S)?$/) &&
        value === (value as string).normalize('NFC') &&
        fitsIn(kind.max, value)
      );
    case 'instant':
      return isText(value, INSTANT);
    case 'moment':
      return isMoment(value as Values);
    case 'span': {
      const { from, to } = value as { from: Values; to?: Values };
      return isMoment(from) && (to === undefined || (isMoment(to) && from['earliest']! <= to['latest']!));
    }
    case 'code':
      return Object.hasOwn(kind.list.codes, value as string);
    case 'quantity':
      return isText((value as Values)['amount'], /^\d{1,18}(\.\d{1,6})?$/);
    case 'money':
      return isText((value as Values)['minor'], /^(0|[1-9]\d{0,17})$/);
    case 'percentage':
      return isText(value, /^\d{1,2}(\.\d{1,3})?$/);
    case 'count':
      return Number.isInteger(value) && (value as number) >= 0;
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
    case 'group':
      return true;
    default:
      return never(kind);
  }
};

const fitsIn = (max: number, value: unknown): boolean => [...(value as string)].length <= max;

const isMoment = ({ earliest, latest }: Values): boolean =>
  isText(earliest, INSTANT) && isText(latest, INSTANT) && (earliest as string) <= (latest as string);
