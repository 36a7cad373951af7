import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { assertWithin, MOST_ON_A_PAGE } from './limits';

/** How long a list is taken to be that does not say how many are wanted. */
const USUAL_LENGTH = 10;

type Asked = {
  readonly schema: GraphQLSchema;
  /** It must have passed validation. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
};

/**
 * Refuses an operation whose answer may hold too many values: what is below a list counts as often as the list may be
 * long, which is `first` where that can be said.
 * @throws QueryTooLarge
 */
export const assertCost = (asked: Asked): void =>
  assertWithin('cost', new Costs(asked).of(asked.operation.selectionSet, rootOf(asked)));

const rootOf = ({ schema, operation }: Asked): GraphQLNamedType | undefined =>
  schema.getRootType(operation.operation) ?? undefined;

/** The length of the lists directly within an object, where it is a page of so many. */
type Page = number | undefined;

class Costs {
  readonly #fragments = new Map<string, number>();

  constructor(private readonly asked: Asked) {}

  of({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, page?: Page): number {
    return selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + this.#ofField(selection, type, page);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + this.#ofFragment(selection.name.value, page);
      const { typeCondition, selectionSet } = selection;
      return sum + this.of(selectionSet, typeCondition ? this.#typeOf(typeCondition.name.value) : type, page);
    }, 0);
  }

  #ofField(field: FieldNode, parent: GraphQLNamedType | undefined, page: Page): number {
    const defined = fieldOf(parent, field.name.value);
    if (!field.selectionSet || !defined) return 1;
    const times = isListType(getNullableType(defined.type))
      ? (page ?? this.#idsOf(field) ?? USUAL_LENGTH)
      : 1;
    return 1 + times * this.of(field.selectionSet, getNamedType(defined.type), this.#pageOf(field, defined));
  }

  /** How many objects are asked for by their ids, where they are. */
  #idsOf(field: FieldNode): number | undefined {
    const given = field.arguments?.find(({ name }) => name.value === 'ids')?.value;
    const ids =
      given?.kind === Kind.VARIABLE
        ? this.asked.variables?.[given.name.value]
        : given?.kind === Kind.LIST
          ? given.values
          : undefined;
    if (given === undefined) return undefined;
    return Array.isArray(ids) ? Math.min(ids.length, MOST_ON_A_PAGE) : MOST_ON_A_PAGE;
  }

  #pageOf(field: FieldNode, { args }: GraphQLField<unknown, unknown>): Page {
    const declared = args.find(({ name }) => name === 'first');
    if (!declared) return undefined;
    const given = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    const value =
      given?.kind === Kind.VARIABLE
        ? this.#variable(given.name.value)
        : given?.kind === Kind.INT
          ? Number(given.value)
          : undefined;
    const first = typeof value === 'number' ? value : Number(declared.defaultValue ?? MOST_ON_A_PAGE);
    // What is out of bounds is refused by the list itself, which says so more plainly.
    return Math.min(Math.max(first, 1), MOST_ON_A_PAGE);
  }

  #variable(name: string): unknown {
    const given = this.asked.variables?.[name];
    if (given !== undefined && given !== null) return given;
    const declared = this.asked.operation.variableDefinitions?.find(
      (one) => one.variable.name.value === name,
    );
    return declared?.defaultValue?.kind === Kind.INT ? Number(declared.defaultValue.value) : undefined;
  }

  #ofFragment(name: string, page: Page): number {
    const key = `${name} ${page}`;
    const known = this.#fragments.get(key);
    if (known !== undefined) return known;
    const fragment = this.asked.document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
    const cost =
      fragment?.kind === Kind.FRAGMENT_DEFINITION
        ? this.of(fragment.selectionSet, this.#typeOf(fragment.typeCondition.name.value), page)
        : 0;
    this.#fragments.set(key, cost);
    return cost;
  }

  #typeOf(name: string): GraphQLNamedType | undefined {
    return this.asked.schema.getType(name);
  }
}

const fieldOf = (
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined => {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
};
