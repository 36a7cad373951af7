import { documentRules, schemaRules } from '../../graphql.mjs';

const here = 'infra/lint/bad-fixture/graphql';

export default [
  schemaRules(`${here}/schema.graphql`),
  documentRules([`${here}/document.graphql`], `${here}/schema.graphql`),
];
