import graphql from '@graphql-eslint/eslint-plugin';

const rules = (named) =>
  Object.fromEntries(
    Object.entries(named).map(([name, how]) => [
      `@graphql-eslint/${name}`,
      how === true ? 'error' : ['error', how],
    ]),
  );

const read = (files, schema, named) => ({
  files,
  plugins: { '@graphql-eslint': graphql },
  languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema } } },
  rules: rules(named),
});

/** What a schema must keep to, so that who asks finds it of one piece. */
export const schemaRules = (file) =>
  read([file], file, {
    'description-style': true,
    'known-type-names': true,
    'naming-convention': {
      types: 'PascalCase',
      FieldDefinition: 'camelCase',
      InputValueDefinition: 'camelCase',
      Argument: 'camelCase',
      DirectiveDefinition: 'camelCase',
      EnumValueDefinition: 'UPPER_CASE',
    },
    'no-hashtag-description': true,
    'no-scalar-result-type-on-mutation': true,
    'no-unreachable-types': true,
    'provided-required-arguments': true,
    'relay-arguments': { includeBoth: false },
    'relay-connection-types': true,
    'relay-edge-types': {
      withEdgeSuffix: true,
      shouldImplementNode: false,
      listTypeCanWrapOnlyEdgeType: false,
    },
    'relay-page-info': true,
    'require-deprecation-reason': true,
    'require-description': {
      types: true,
      rootField: true,
      ignoredSelectors: ['[type=ObjectTypeDefinition][name.value=/^(Query|Mutation|Subscription)$/]'],
    },
    'unique-enum-value-names': true,
    'unique-field-definition-names': true,
    'unique-type-names': true,
  });

/** What the documents of the console must keep to: they are answered as they stand. */
export const documentRules = (files, schema) =>
  read(files, schema, {
    'executable-definitions': true,
    'fields-on-correct-type': true,
    'known-argument-names': true,
    'known-type-names': true,
    'no-anonymous-operations': true,
    'no-deprecated': true,
    'no-duplicate-fields': true,
    'no-unused-variables': true,
    'overlapping-fields-can-be-merged': true,
    'provided-required-arguments': true,
    'scalar-leafs': true,
    'value-literals-of-correct-type': true,
    'variables-are-input-types': true,
  });
