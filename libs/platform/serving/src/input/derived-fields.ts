import { type Derived, type Field, type Fields, type Kind, line, moment, never } from '@throughline/kernel';
import type { FieldProblem } from './field-problem';

const [text, time] = [line(), moment()];
const partsOf = {
  moment: { earliest: text, latest: text, precision: text, zone: text },
  span: { from: time, to: time },
  quantity: { amount: text, unit: text },
  money: { minor: text, currency: text },
} as const satisfies Record<string, Fields>;

/** What is said to be derived, where it is no field of the command, nor a part of one, nor when it happened. */
export const problemsOfDerived = (derived: readonly Derived[], fields: Fields): readonly FieldProblem[] =>
  derived.flatMap(({ field }, n) =>
    leads({ happened: time, ...fields }, field.split('.'))
      ? []
      : [
          {
            path: `circumstances.derived.${n}.field`,
            must: `must name a field of the command, or happened: one of ${Object.keys(fields).join(', ')}, or a part of one, such as during.to`,
          },
        ],
  );

const leads = (fields: Fields, [name, ...rest]: readonly string[]): boolean => {
  const field = name !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field !== undefined && (rest.length === 0 || leadsWithin(field, rest));
};

/** An item of a list may be told by its place, counted from 0. */
const leadsWithin = ({ kind }: Field<unknown>, path: readonly string[]): boolean => {
  if (kind.is !== 'list') return leads(fieldsWithin(kind), path);
  const [place, ...rest] = path;
  if (!/^\d{1,3}$/.test(place!)) return leadsWithin(kind.of, path);
  return rest.length === 0 || leadsWithin(kind.of, rest);
};

const fieldsWithin = (kind: Exclude<Kind, { is: 'list' }>): Fields => {
  switch (kind.is) {
    case 'group':
      return kind.fields;
    case 'moment':
    case 'span':
    case 'quantity':
    case 'money':
      return partsOf[kind.is];
    case 'id':
    case 'text':
    case 'instant':
    case 'code':
    case 'percentage':
    case 'count':
    case 'boolean':
      return {};
    default:
      return never(kind);
  }
};
