import type { Type as Class } from '@nestjs/common';
import { ID, InputType } from '@nestjs/graphql';
import { type Field, type Fields, type Kind, never } from '@throughline/kernel';
import { codesOf } from '@throughline/vocabulary';
import { enumOf } from '../schema/enums';
import { inputField, type InputField } from './input-field';
import { namedClass } from '../schema/named-class';
import * as scalars from '../schema/scalars';
import { textProblem } from './text-rules';
import { MomentInput, MoneyInput, QuantityInput, SpanInput, timeRule } from './value-inputs';
import {
  booleanRule,
  citingRules,
  codeRule,
  countRule,
  idRule,
  percentageRule,
  type Rule,
} from './value-rules';

const made = new Map<string, Class>();

/** The GraphQL input of a set of fields, held by class-validator to what the fields declare. One class for each name. */
export const inputClass = (name: string, says: string, fields: Fields): Class => {
  const known = made.get(name);
  if (known) return known;
  const target = namedClass(name, class {});
  made.set(name, target);
  addFields(target, fields);
  InputType(name, { description: says })(target);
  return target;
};

export const addFields = (target: Class, fields: Fields): void => {
  for (const [name, { kind, traits }] of Object.entries(fields as Readonly<Record<string, Field<unknown>>>)) {
    const optional = traits.optional && !traits.asked;
    const cites = kind.is === 'list' ? kind.of.traits.cites : traits.cites;
    const ruled = cites ? { rule: citingRules[cites] } : {};
    inputField(target, name, { ...traits, optional, ...typed(kind, !optional), ...ruled });
  }
};

type Typed = Pick<InputField, 'type' | 'list'> & ({ readonly rule: Rule } | { readonly nested: Class });

const nested = (type: Class): Typed => ({ type, nested: type });

/** The GraphQL type of a kind as input, and what class-validator holds it to. */
export const typed = (kind: Kind, required = true): Typed => {
  switch (kind.is) {
    case 'id':
      return { type: ID, rule: idRule(kind.of) };
    case 'text':
      return {
        type: kind.form === 'line' ? scalars.Line : scalars.Prose,
        rule: (value) => textProblem(value, kind),
      };
    case 'instant':
      return { type: scalars.Time, rule: timeRule };
    case 'moment':
      return nested(MomentInput);
    case 'span':
      return nested(SpanInput);
    case 'code':
      return { type: enumOf(kind.list), rule: codeRule(codesOf(kind.list)) };
    case 'quantity':
      return nested(QuantityInput);
    case 'money':
      return nested(MoneyInput);
    case 'percentage':
      return { type: scalars.Percentage, rule: percentageRule };
    case 'count':
      return { type: scalars.Count, rule: countRule };
    case 'boolean':
      return { type: scalars.Flag, rule: booleanRule };
    case 'list':
      return {
        ...typed(kind.of.kind),
        list: { max: kind.max, min: required ? 1 : 0, once: kind.of.kind.is === 'code' },
      };
    case 'group':
      return nested(inputClass(`${kind.name}Input`, `${kind.name}, as given.`, kind.fields));
    default:
      return never(kind);
  }
};
