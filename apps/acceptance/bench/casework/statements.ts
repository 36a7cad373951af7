import pg from 'pg';

/** A statement as the driver was given it. */
export type Sent = {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly rowMode?: string;
  readonly name?: string;
};

type Given = string | { text?: string; values?: unknown[]; rowMode?: string; name?: string };

const MOST = 1_000;

/** Listens to what this process sends to the database from now on. */
export const sentFrom = (): Sent[] => {
  const sent: Sent[] = [];
  const plain = pg.Client.prototype as unknown as { query: (this: unknown, ...all: unknown[]) => unknown };
  const { query } = plain;
  plain.query = function (...all) {
    const statement = statementOf(all[0] as Given, all[1]);
    if (statement) sent.push(statement);
    if (sent.length > MOST) sent.shift();
    return query.apply(this, all);
  };
  return sent;
};

const statementOf = (given: Given, values: unknown): Sent | undefined => {
  const listed = Array.isArray(values) ? values : [];
  if (typeof given === 'string') return { text: given, values: listed };
  if (given?.text === undefined) return undefined;
  const { text, rowMode, name } = given;
  return {
    text,
    values: given.values ?? listed,
    ...(rowMode ? { rowMode } : {}),
    ...(name ? { name } : {}),
  };
};
