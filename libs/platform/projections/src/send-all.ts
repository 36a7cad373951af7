import { createHash } from 'node:crypto';
import type { ClientBase, Connection, Submittable } from 'pg';

/** A statement that answers no rows. */
export type Sent = {
  readonly text: string;
  /** Whether it is sent again and again, so that the database is to keep its plan. */
  readonly again?: boolean;
  readonly values?: readonly (string | null)[];
  /** The lines that are copied, where it is a COPY. */
  readonly lines?: readonly Buffer[];
};

/** What the driver does not declare of itself. */
type Wire = Connection & {
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(values: { readonly statement: string; readonly values: readonly (string | null)[] }): void;
  execute(all: object): void;
};

const PATIENCE_MS = 300_000;
const COPY_DATA = 0x64;
const COPY_DONE = Buffer.from([0x63, 0, 0, 0, 4]);

/** The name of a plan that the database keeps: the same for the same text, and short enough. */
export const planName = (text: string): string => createHash('sha256').update(text).digest('base64url');

const kept = new WeakMap<Connection, Set<string>>();

/** One question to the server, whatever the number of statements: after one that fails it skips all that follow. */
class Script implements Submittable {
  callback?: (fault: Error | null) => void;
  /** The driver's own patience is for one statement. */
  readonly query_timeout = PATIENCE_MS;

  constructor(private readonly statements: readonly Sent[]) {}

  submit(connection: Connection): void {
    connection.stream.cork();
    for (const statement of this.statements) this.send(statement, connection as Wire);
    connection.sync();
    connection.stream.uncork();
  }

  handleError(fault: Error): void {
    this.callback?.(fault);
  }

  handleReadyForQuery(): void {
    this.callback?.(null);
  }

  // The lines are on their way already.
  handleCopyInResponse(): void {}
  handleCommandComplete(): void {}

  private send({ text, again, values = [], lines }: Sent, wire: Wire): void {
    const name = again ? planName(text) : '';
    const known = kept.get(wire) ?? new Set();
    kept.set(wire, known);
    if (!known.has(name)) wire.parse({ name, text });
    if (name !== '') known.add(name);
    wire.bind({ statement: name, values });
    wire.execute({});
    if (!lines) return;
    for (const chunk of lines) {
      const head = Buffer.from([COPY_DATA, 0, 0, 0, 0]);
      head.writeUInt32BE(chunk.length + 4, 1);
      wire.stream.write(head);
      wire.stream.write(chunk);
    }
    wire.stream.write(COPY_DONE);
  }
}

/**
 * Sends statements all at once, so that the database goes on with them while this process is busy; in the caller's
 * transaction. Where it fails, the caller throws the connection away.
 */
export const sendAll = (client: ClientBase, statements: readonly Sent[]): Promise<void> =>
  new Promise((done, fail) => {
    const script = new Script(statements);
    script.callback = (fault) => (fault ? fail(fault) : done());
    client.query(script);
  });

/** Texts as the value of an array. */
export const arrayOf = (values: readonly unknown[]): string =>
  `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

type Work = {
  /** Throws where another process leads: then nothing is written. */
  readonly fence: () => Promise<void>;
  readonly statements: () => readonly Sent[];
};

/**
 * A transaction whose statements are all sent at once after the fence. Ends when they are on their way; a crash may lose the last
 * such transactions, each as a whole: what they wrote is folded again.
 */
export const sendInTransaction = async (
  client: ClientBase,
  { fence, statements }: Work,
): Promise<{ readonly written: Promise<void> }> => {
  const undo = async (fault: unknown): Promise<never> => {
    // A connection that is gone has rolled back already.
    await client.query('rollback').catch(() => undefined);
    throw fault;
  };
  try {
    await client.query('begin; set local synchronous_commit = off');
    await fence();
    const written = sendAll(client, [...statements(), { text: 'commit' }]).catch(undo);
    written.catch(() => undefined); // Thrown where it is awaited.
    return { written };
  } catch (fault) {
    return undo(fault);
  }
};
