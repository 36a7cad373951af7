import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/** A value as it is written into a query; a code as a bare word, and whatever does not fit its type as it is. */
export const graphqlLiteral = (value: unknown, type: GraphQLInputType | undefined): string => {
  if (isNonNullType(type)) return graphqlLiteral(value, type.ofType as GraphQLInputType);
  if (Array.isArray(value)) {
    const item = isListType(type) ? (type.ofType as GraphQLInputType) : type;
    return `[${value.map((one) => graphqlLiteral(one, item)).join(', ')}]`;
  }
  if (isListType(type)) return graphqlLiteral(value, type.ofType as GraphQLInputType);
  if (typeof value === 'object' && value !== null) return objectLiteral(value, type);
  return isEnumType(type) && /^[A-Za-z_]\w*$/.test(String(value)) ? String(value) : JSON.stringify(value);
};

const objectLiteral = (value: object, type: GraphQLInputType | undefined): string => {
  const fields = isInputObjectType(type) ? type.getFields() : {};
  const written = Object.entries(value).map(
    ([name, one]) => `${name}: ${graphqlLiteral(one, fields[name]?.type)}`,
  );
  return `{${written.join(', ')}}`;
};
