import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { documentRules, schemaRules } from './infra/lint/graphql.mjs';
import { importOrder } from './infra/lint/import-order.mjs';
import { house } from './infra/lint/plugin.mjs';
import { noClockOrChance, noHiddenClock, noOutsideWorld, onlyRoomsImported } from './infra/lint/purity.mjs';

const source = ['**/*.{ts,tsx,mts,mjs,js}'];
const typescript = ['**/*.{ts,tsx,mts}'];
const typed = ['libs/**/*.ts', 'apps/{api,cli}/**/*.ts', 'infra/lint/bad-fixture/**/*.ts'];
const pure = ['libs/{kernel,contexts,views,processes}/**/*.ts', 'infra/lint/bad-fixture/**/*.ts'];
const specs = ['**/*.{spec,contract,bench}.ts'];
const onRealParts = ['**/*.{int.spec,contract,bench}.ts'];
// Loaded by tools that ask for a default export.
const configs = ['*.config.mjs', 'apps/*/*.config.{ts,mjs}', '**/*-teardown.mjs'];

const noHungarianInterface = {
  selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]',
  message: 'Name an interface after what it is, without an I in front.',
};
const everySpecRuns = [
  {
    selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(skip|only|todo)$/]',
    message: 'No skipped, focused or promised specs: finish it or take it out.',
  },
  {
    selector: 'CallExpression[callee.name=/^([xf]it|[xf]describe|xtest)$/]',
    message: 'No skipped or focused specs: finish it or take it out.',
  },
];
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name: a file is named after its one export.',
};
const restricted = (...more) => ['error', noHungarianInterface, ...everySpecRuns, ...more];

const everywhere = {
  files: source,
  plugins: { '@nx': nx, house },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    '@nx/enforce-module-boundaries': importOrder(),
    'house/disable-says-why': 'error',
    'house/file-name': 'error',
    'house/no-cycle': 'error',
    'max-lines': ['error', { max: 250 }],
    'max-lines-per-function': ['error', { max: 40 }],
    'max-params': ['error', { max: 3 }],
    'no-restricted-syntax': restricted(noDefaultExport),
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-unused-vars': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
  },
};

const strictTypes = {
  files: typescript,
  extends: [tseslint.configs.strict],
  rules: {
    // GraphQL classes and Nest modules are empty in the text: what they hold is declared elsewhere and derived.
    '@typescript-eslint/no-extraneous-class': ['error', { allowEmpty: true, allowWithDecorator: true }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'no-unused-vars': 'off',
    // Every index may be undefined to the compiler; an assertion stands where what went before has proved that it is not.
    '@typescript-eslint/no-non-null-assertion': 'off',
  },
};

const withTypeInformation = {
  files: typed,
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
    ],
    'house/no-date-parsing': 'error',
  },
};

const pureRooms = {
  files: pure,
  ignores: onRealParts,
  rules: {
    'no-restricted-globals': noOutsideWorld,
    'no-restricted-properties': noClockOrChance,
    'no-restricted-syntax': restricted(noDefaultExport, ...noHiddenClock),
  },
};

const pureImports = { files: pure, ignores: specs, rules: { 'no-restricted-imports': onlyRoomsImported } };

const specsTellStories = {
  files: specs,
  rules: {
    '@nx/enforce-module-boundaries': importOrder({ more: ['tool'] }),
    'max-lines-per-function': 'off',
    // A row of a table gives its sentence one parameter for each column.
    'max-params': 'off',
  },
};

const specsOnRealParts = {
  files: onRealParts,
  rules: { '@nx/enforce-module-boundaries': importOrder({ more: ['tool', 'platform'] }) },
};

const appsSeatEachOther = {
  files: ['apps/**/*.{ts,tsx,mts,mjs,js}'],
  rules: { '@nx/enforce-module-boundaries': importOrder({ allow: ['^@throughline/api$'] }) },
};

export default tseslint.config(
  { ignores: ['dist/', '.data*/', '.nx/', 'coverage/', 'infra/lint/bad-fixture/'] },
  everywhere,
  strictTypes,
  withTypeInformation,
  pureRooms,
  pureImports,
  specsTellStories,
  specsOnRealParts,
  appsSeatEachOther,
  schemaRules('schema.graphql'),
  documentRules(['apps/console/src/examples/*.graphql'], 'schema.graphql'),
  { files: configs, rules: { 'no-restricted-syntax': restricted() } },
);
