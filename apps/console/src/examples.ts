export interface Example {
  /** One line, shown as a comment above the query. */
  title: string;
  /** Name the operation: its name is the title of the tab. */
  query: string;
  variables: Record<string, unknown>;
}

export const examples: readonly Example[] = [
  {
    title: 'Which store is this?',
    query: 'query About {\n  about {\n    store\n  }\n}',
    variables: {},
  },
  {
    title: 'What can be asked?',
    query:
      'query Questions {\n  __schema {\n    queryType {\n      fields {\n        name\n        description\n      }\n    }\n  }\n}',
    variables: {},
  },
  {
    title: 'Which fields does a type have?',
    query:
      'query Fields($type: String!) {\n  __type(name: $type) {\n    name\n    description\n    fields {\n      name\n      description\n    }\n  }\n}',
    variables: { type: 'Query' },
  },
];
