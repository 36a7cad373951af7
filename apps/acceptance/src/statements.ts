import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Pool } from 'pg';

const FOLDER = 'docs/sql';

/** Writes down the statements that read rows while something is asked; those that look how far pictures have come are left out. */
export const statementsOf = async (pool: Pool, ask: () => Promise<unknown>): Promise<readonly string[]> => {
  const texts: string[] = [];
  const query = pool.query;
  pool.query = ((text: unknown, ...rest: unknown[]) => {
    if (typeof text === 'string' && text.includes('picture."')) texts.push(text);
    return (query as (...given: unknown[]) => unknown).call(pool, text, ...rest);
  }) as typeof pool.query;
  try {
    await ask();
  } finally {
    pool.query = query;
  }
  return texts;
};

const commented = (graphql: string): string =>
  graphql
    .trim()
    .split('\n')
    .map((line) => `-- ${line}`.trimEnd())
    .join('\n');

const onLines = (statement: string): string =>
  statement
    .split('\n')
    .map((line) => line.trim())
    .join('\n  ');

/** What a query is answered by, as it stands under `docs/sql`. */
export const pageOf = (graphql: string, statements: readonly string[]): string =>
  [commented(graphql), ...[...new Set(statements)].sort().map((statement) => `${onLines(statement)};`)].join(
    '\n\n',
  ) + '\n';

/** Whether the page under the name says this; THROUGHLINE_WRITE_SQL=1 writes it first. */
export const isCommitted = (name: string, page: string): boolean => {
  const file = `${FOLDER}/${name}.sql`;
  if (process.env['THROUGHLINE_WRITE_SQL']) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, page);
  }
  if (existsSync(file) && readFileSync(file, 'utf8') === page) return true;
  return false;
};
