import type { Type as Class } from '@nestjs/common';
import { Field as GraphqlField, type FieldOptions, type ReturnTypeFuncValue } from '@nestjs/graphql';
import { ValidateBy, ValidateNested, type ValidationArguments } from 'class-validator';
import type { Rule } from './value-rules';

/** One field of a GraphQL input: its type, and what class-validator holds it to once it has the declared shape. */
export type InputField = {
  readonly says?: string | undefined;
  readonly optional?: boolean;
  readonly type: ReturnTypeFuncValue;
  /** For a list: how many it may hold, and whether each once. */
  readonly list?: { readonly max: number; readonly min: number; readonly once?: boolean };
  readonly default?: unknown;
} & ({ readonly rule: Rule } | { readonly nested: Class; readonly rule?: Rule });

const declared = new WeakMap<Class, Map<string, InputField>>();

/** The fields that were put on an input class, by name. */
export const fieldsOfInput = (target: Class): ReadonlyMap<string, InputField> =>
  declared.get(target) ?? new Map();

/** Puts a field on an input class. */
export const inputField = (target: Class, name: string, field: InputField): void => {
  declared.set(target, new Map([...fieldsOfInput(target), [name, field]]));
  const { says, optional = false, list } = field;
  const type = (list ? [field.type] : field.type) as ReturnTypeFuncValue;
  const shown: FieldOptions = {
    nullable: optional,
    ...(says ? { description: says } : {}),
    ...('default' in field ? { defaultValue: field.default } : {}),
  };
  GraphqlField(() => type, shown)(target.prototype, name);
  if ('nested' in field) ValidateNested()(target.prototype, name);
  if (field.rule) check(field.rule, field)(target.prototype, name);
};

/** The context that an error of a list's items carries, so that each item can be named by its own path. */
export type ItemContext = { readonly itemRule: Rule };

/** Only one check for each field, as each costs; that what is declared is there, and nothing else, was found by its shape. */
const check = (rule: Rule, { list }: InputField): PropertyDecorator =>
  ValidateBy(
    {
      name: 'rule',
      validator: {
        validate: (value, args) => value === undefined || ruledOut(rule, value, args) === undefined,
        defaultMessage: (args) => ruledOut(rule, args?.value, args) ?? '',
      },
    },
    list ? { context: { itemRule: rule } satisfies ItemContext } : {},
  );

const ruledOut = (rule: Rule, value: unknown, args: ValidationArguments | undefined): string | undefined => {
  if (!Array.isArray(value)) return rule(value, args?.object);
  for (const one of value) {
    const problem = rule(one, args?.object);
    if (problem !== undefined) return problem;
  }
  return undefined;
};
