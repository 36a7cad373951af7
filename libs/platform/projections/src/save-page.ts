import { inTransaction } from '@throughline/database';
import type { AnyProjection } from '@throughline/kernel';
import type { ClientBase } from 'pg';
import { cellsOf } from './columns';
import { foldPage, keysOf, type Version } from './fold-page';
import type { Lifted } from './lift-page';
import type { Tables } from './tables';
import { writePage } from './write-page';

/** A projection on its way: into which tables, how far it has come, and which streams wait there. */
export type Target = {
  readonly projection: AnyProjection;
  readonly tables: Tables;
  /** Whether the tables are yet to take their place, and which checkpoint they must have reached to do so. */
  readonly building: { readonly atLeast: bigint } | undefined;
  readonly checkpoint: bigint;
  readonly parked: ReadonlySet<string>;
};

export class LeadershipLost extends Error {
  constructor() {
    super('another process moved the checkpoint: nothing was written, and leadership must be won again');
  }
}

type Move = { readonly stems: readonly string[]; readonly from: bigint; readonly to: bigint };

/** Moves the checkpoints and locks them; throws where any is not where this process left it. */
const moveCheckpoints = async (client: ClientBase, { stems, from, to }: Move): Promise<void> => {
  const { rowCount } = await client.query(
    'update picture.projections set checkpoint = $3 where name = any($1::text[]) and checkpoint = $2',
    [stems, from, to],
  );
  if (rowCount !== stems.length) throw new LeadershipLost();
};

const load = async (
  client: ClientBase,
  { projection, tables }: Target,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Version>> => {
  if (keys.length === 0) return new Map();
  const { rows } = await client.query(
    `select key, born, from_position, known_since, row::text as text from ${tables.current} where key = any($1::text[])`,
    [keys],
  );
  return new Map(
    rows.map(({ key, born, from_position, known_since, text }) => [
      key,
      {
        key,
        born: BigInt(born),
        from: BigInt(from_position),
        knownSince: known_since,
        text,
        cells: cellsOf(projection, JSON.parse(text)),
      },
    ]),
  );
};

const advance = async (client: ClientBase, target: Target, page: readonly Lifted[]): Promise<Target> => {
  const rows = await load(client, target, keysOf(target.projection, page));
  const folded = foldPage(target.projection, page, { rows, parked: target.parked });
  await writePage(client, target.tables, { before: rows, folded });
  return {
    ...target,
    checkpoint: page.at(-1)!.event.position,
    parked:
      folded.parked.length === 0
        ? target.parked
        : new Set([...target.parked, ...folded.parked.map(({ stream }) => stream)]),
  };
};

/**
 * Folds a page that follows the targets' common checkpoint; rows and checkpoint move together or not at all.
 * Answers where the targets then stand.
 */
export const savePage = (
  client: ClientBase,
  { targets, page }: { targets: readonly Target[]; page: readonly Lifted[] },
): Promise<readonly Target[]> =>
  inTransaction(client, async () => {
    // A crash may lose the last pages, rows and checkpoint alike: they are folded again.
    await client.query('set local synchronous_commit = off');
    const stems = targets.map(({ tables }) => tables.stem);
    await moveCheckpoints(client, { stems, from: targets[0]!.checkpoint, to: page.at(-1)!.event.position });
    const after: Target[] = [];
    for (const target of targets) after.push(await advance(client, target, page));
    return after;
  });
