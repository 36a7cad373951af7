import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { inRoot, root } from '../run/place.mjs';

const HERE = 'infra/lint/bad-fixture/graphql';
const NAMED = ['schema.graphql', 'document.graphql'];

const BREACHES = {
  'schema.graphql': [
    'description-style',
    'naming-convention',
    'no-unreachable-types',
    'relay-connection-types',
    'relay-page-info',
    'require-description',
  ],
  'document.graphql': [
    'fields-on-correct-type',
    'no-anonymous-operations',
    'no-unused-variables',
    'provided-required-arguments',
  ],
};

describe('the lint of the schema', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      inRoot('node_modules/eslint/bin/eslint.js'),
      '--no-config-lookup',
      '--no-ignore',
      ...['--config', `${HERE}/eslint.config.mjs`],
      ...['--format', 'json'],
      ...NAMED.map((name) => `${HERE}/${name}`),
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const broken = (name: string): readonly string[] =>
    JSON.parse(stdout)
      .filter(({ filePath }: { filePath: string }) => basename(filePath) === name)
      .flatMap(({ messages }: { messages: { ruleId: string }[] }) => messages.map(({ ruleId }) => ruleId));

  it('refuses the bad fixture', () => expect(status).toBe(1));

  it.each(Object.entries(BREACHES))('finds in %s all that is wrong with it', (name, rules) =>
    expect([...new Set(broken(name))].sort()).toEqual(rules.map((rule) => `@graphql-eslint/${rule}`)),
  );
});
