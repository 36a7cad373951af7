import { type AnyEventType, type Field, type Fields, type Kind, never } from '@throughline/kernel';

/** Answers the path of the first part that is not of its kind. */
type Check = (value: unknown) => string | undefined;

const when =
  (is: (value: unknown) => boolean): Check =>
  (value) =>
    is(value) ? undefined : '';

const isText = (value: unknown): boolean => typeof value === 'string';
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const has =
  (...names: readonly string[]) =>
  (value: unknown): boolean =>
    isObject(value) && names.every((name) => isText(value[name]));
const isMoment = has('earliest', 'latest');

const listOf = (of: Check): Check => {
  const within = (values: readonly unknown[]): string | undefined => {
    const wrong = values.findIndex((value) => of(value) !== undefined);
    return wrong < 0 ? undefined : `.${wrong}${of(values[wrong])}`;
  };
  return (value) => (Array.isArray(value) ? within(value) : '');
};

const checkOf = (kind: Kind): Check => {
  switch (kind.is) {
    case 'id':
    case 'text':
    case 'instant':
    case 'code':
    case 'percentage':
      return when(isText);
    case 'count':
      return when(Number.isInteger);
    case 'boolean':
      return when((value) => typeof value === 'boolean');
    case 'moment':
      return when(isMoment);
    case 'span':
      return when(
        (value) =>
          isObject(value) && isMoment(value['from']) && (value['to'] == null || isMoment(value['to'])),
      );
    case 'quantity':
      return when(has('amount', 'unit'));
    case 'money':
      return when(has('minor', 'currency'));
    case 'list':
      return listOf(checkOf(kind.of.kind));
    case 'group':
      return fieldsCheck(kind.fields);
    default:
      return never(kind);
  }
};

const fieldsCheck = (fields: Fields): Check => {
  const checks = Object.entries(fields as Readonly<Record<string, Field<unknown>>>).map(
    ([name, { kind, traits }]) => ({ name, optional: traits.optional, check: checkOf(kind) }),
  );
  return (value) => {
    if (!isObject(value)) return '';
    for (const { name, optional, check } of checks) {
      const one = value[name];
      if (optional && one == null) continue;
      const wrong = check(one);
      if (wrong !== undefined) return `.${name}${wrong}`;
    }
    return undefined;
  };
};

const checks = new WeakMap<AnyEventType, Check>();

/**
 * The part of an event's content, in the shape of today, that is not of the kind declared; nothing where all of it is.
 * A fold that was given such content might make rows of it that look sound.
 */
export const unreadablePart = (type: AnyEventType, content: unknown): string | undefined => {
  const check = checks.get(type) ?? fieldsCheck(type.fields);
  checks.set(type, check);
  const wrong = check(content);
  return wrong === undefined ? undefined : `data${wrong}`;
};
