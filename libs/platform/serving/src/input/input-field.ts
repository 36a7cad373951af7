import type { Type as Class } from '@nestjs/common';
import { Field as GraphqlField, type FieldOptions, type ReturnTypeFuncValue } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import type { Rule } from './value-rules';

/** One field of a GraphQL input: its type, and what class-validator holds it to. */
export type InputField = {
  readonly says?: string | undefined;
  readonly optional?: boolean;
  readonly type: ReturnTypeFuncValue;
  /** For a list: the most it may hold. */
  readonly list?: { readonly max: number; readonly min: number };
  readonly default?: unknown;
} & ({ readonly rule: Rule } | { readonly nested: Class });

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
  if (optional) IsOptional()(target.prototype, name);
  if (list)
    for (const check of [IsArray(), ArrayMaxSize(list.max), ArrayMinSize(list.min)])
      check(target.prototype, name);
  if ('nested' in field) {
    Type(() => field.nested)(target.prototype, name);
    ValidateNested({ each: list !== undefined })(target.prototype, name);
  } else check(field.rule, list !== undefined)(target.prototype, name);
};

/** The context that an error of a list's items carries, so that each item can be named by its own path. */
export type ItemContext = { readonly itemRule: Rule };

const check = (rule: Rule, each: boolean): PropertyDecorator =>
  ValidateBy(
    {
      name: 'rule',
      validator: {
        validate: (value) =>
          each && Array.isArray(value)
            ? value.every((one) => rule(one) === undefined)
            : rule(value) === undefined,
        defaultMessage: (args) => rule(args?.value) ?? '',
      },
    },
    each ? { context: { itemRule: rule } satisfies ItemContext } : {},
  );
