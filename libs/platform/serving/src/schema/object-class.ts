import type { Type as Class } from '@nestjs/common';
import {
  Field as GraphqlField,
  type FieldOptions,
  ID,
  ObjectType,
  type ReturnTypeFunc,
} from '@nestjs/graphql';
import { type Field, type Fields, type Kind, never } from '@throughline/kernel';
import { type Edges, idFieldName } from './edges';
import { enumOf } from './enums';
import { namedClass } from './named-class';
import * as scalars from './scalars';
import { MomentObject, MoneyObject, QuantityObject, SpanObject } from './value-objects';

export type ObjectSpec = {
  readonly name: string;
  readonly says: string;
  readonly fields: Fields;
  /** The interface that the object implements. */
  readonly like?: Class | undefined;
};

const made = new Map<string, Class>();

/** The GraphQL object of a set of fields; ids become edges where they lead somewhere. One class for each name. */
export const objectClass = ({ name, says, fields, like }: ObjectSpec, edges: Edges): Class => {
  const known = made.get(name);
  if (known) return known;
  const target = namedClass(name, class {});
  made.set(name, target);
  for (const [field, declared] of Object.entries(fields as Readonly<Record<string, Field<unknown>>>))
    addField(target, { field, declared, edges });
  ObjectType(name, { description: says, implements: () => (like ? [like] : []) })(target);
  return target;
};

const addField = (
  target: Class,
  { field, declared, edges }: { field: string; declared: Field<unknown>; edges: Edges },
): void => {
  const { kind, traits } = declared;
  const ofId =
    kind.is === 'id' ? kind : kind.is === 'list' && kind.of.kind.is === 'id' ? kind.of.kind : undefined;
  if (!ofId) return outputField(target, field, { type: typed(kind, edges), ...traits });
  const wrap = (type: unknown) => (kind.is === 'list' ? [type] : type);
  outputField(target, idFieldName(field, kind.is === 'list'), { type: wrap(ID), ...traits });
  const edge = edges.get(ofId.of);
  if (!edge) return;
  GraphqlField((() => wrap(edge.type())) as ReturnTypeFunc, {
    nullable: kind.is === 'list' ? 'items' : true,
    description: traits.says ?? `The ${ofId.of} that the id names, as at the same moment.`,
  })(target.prototype, field);
};

/** Puts a field on an output class. */
export const outputField = (
  target: Class,
  name: string,
  field: { type: unknown; optional?: boolean; says?: string | undefined },
): void => {
  const shown: FieldOptions = {
    nullable: field.optional ?? false,
    ...(field.says ? { description: field.says } : {}),
  };
  GraphqlField((() => field.type) as ReturnTypeFunc, shown)(target.prototype, name);
};

const typed = (kind: Kind, edges: Edges): unknown => {
  switch (kind.is) {
    case 'id':
      return ID;
    case 'text':
      return kind.form === 'line' ? scalars.Line : scalars.Prose;
    case 'instant':
      return scalars.Instant;
    case 'moment':
      return MomentObject;
    case 'span':
      return SpanObject;
    case 'code':
      return enumOf(kind.list);
    case 'quantity':
      return QuantityObject;
    case 'money':
      return MoneyObject;
    case 'percentage':
      return scalars.Percentage;
    case 'count':
      return scalars.Count;
    case 'boolean':
      return scalars.Flag;
    case 'list':
      return [typed(kind.of.kind, edges)];
    case 'group':
      return objectClass({ name: kind.name, says: `${kind.name}, as recorded.`, fields: kind.fields }, edges);
    default:
      return never(kind);
  }
};
