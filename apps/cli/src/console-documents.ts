import { getIntrospectionQuery } from 'graphql';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const EXAMPLES = 'apps/console/src/examples';

/** What the editor of the console asks first, word for word. */
const introspection = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true });

/** The console's own documents by the SHA-256 of their text, as the server and the console read them. */
export const consoleDocuments = (root: string): string => {
  const examples = readdirSync(join(root, EXAMPLES))
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(root, EXAMPLES, name), 'utf8'));
  const hashed = [introspection, ...examples].map((text) => [
    createHash('sha256').update(text).digest('hex'),
    text,
  ]);
  return `${JSON.stringify(Object.fromEntries(hashed), null, 2)}\n`;
};
