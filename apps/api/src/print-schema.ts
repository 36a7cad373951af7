import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { resolversOf } from '@throughline/serving';
import { type GraphQLSchema, isIntrospectionType, isSpecifiedScalarType, printType } from 'graphql';
import { AboutResolver } from './about';
import { house } from './house';
import { VocabularyResolver } from './vocabulary';

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** Roots first, then types by name; fields and codes stay in the order in which they are declared, which is often a rank. */
const textOf = (schema: GraphQLSchema): string => {
  const rank = (name: string): string =>
    `${ROOTS.includes(name) ? ROOTS.indexOf(name) : ROOTS.length} ${name}`;
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((one, other) => (rank(one.name) < rank(other.name) ? -1 : 1))
    .map((type) => `${printType(type)}\n`)
    .join('\n');
};

/** The GraphQL schema as text, drawn from the declarations alone. */
export const schemaText = async (): Promise<string> => {
  class SchemaModule {}
  Module({ imports: [GraphQLSchemaBuilderModule] })(SchemaModule);
  const app = await NestFactory.createApplicationContext(SchemaModule, {
    abortOnError: false,
    logger: false,
  });
  const schema = await app
    .get(GraphQLSchemaFactory)
    .create([AboutResolver, VocabularyResolver, ...resolversOf(house)]);
  await app.close();
  return textOf(schema);
};
