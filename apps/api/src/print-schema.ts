import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { resolversOf } from '@throughline/serving';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AboutResolver } from './about';
import { house } from './house';

/** The GraphQL schema as text, drawn from the declarations alone. */
export const schemaText = async (): Promise<string> => {
  class SchemaModule {}
  Module({ imports: [GraphQLSchemaBuilderModule] })(SchemaModule);
  const app = await NestFactory.createApplicationContext(SchemaModule, {
    abortOnError: false,
    logger: false,
  });
  const schema = await app.get(GraphQLSchemaFactory).create([AboutResolver, ...resolversOf(house)]);
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
};
