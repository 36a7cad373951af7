import type { AnyProjection } from '@throughline/kernel';
import type { ClientBase } from 'pg';
import { foldPage, type Folded, type Version } from './fold-page';
import type { Lifted } from './lift-page';
import { keysOf, planPage, type Planned } from './plan-page';
import type { Tables } from './tables';
import { planName, sendInTransaction } from './send-all';
import { pageOf } from './write-page';

/** A projection on its way: into which tables, how far it has come, and which streams wait there. */
export type Target = {
  readonly projection: AnyProjection;
  readonly tables: Tables;
  /** Whether the tables are yet to take their place, and which checkpoint those have that are read until then. */
  readonly building: { readonly atLeast: bigint | undefined } | undefined;
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

type Rows = { get(key: string): Version | undefined };

type Wanted = {
  readonly target: Target;
  readonly plan: readonly Planned[];
  readonly keys: readonly string[];
};

/**
 * The rows of all targets by one statement, which is the same for the same targets, so that its plan is kept. Their cells are
 * not asked for: once such a row is over it is moved within the database.
 */
const load = async (
  client: ClientBase,
  wanted: readonly Wanted[],
): Promise<readonly ReadonlyMap<string, Version>[]> => {
  const loaded = wanted.map(() => new Map<string, Version>());
  if (wanted.every(({ keys }) => keys.length === 0)) return loaded;
  const each = wanted.map(
    ({ target }, n) =>
      `select ${n} as target, key, born, from_position, known_since, row::text as text
       from ${target.tables.current} where key = any($${n + 1}::text[])`,
  );
  const text = each.join(' union all ');
  const { rows } = await client.query({
    name: planName(text),
    text,
    values: wanted.map(({ keys }) => keys),
  });
  for (const { target, key, born, from_position: from, known_since: knownSince, text } of rows)
    loaded[target]!.set(key, { key, born: BigInt(born), from: BigInt(from), knownSince, text, cells: [] });
  return loaded;
};

/** What a page makes of a target: how its rows were before, and what is to be written. */
type Change = {
  readonly target: Target;
  readonly after: Target;
  readonly before: Rows;
  readonly folded: Folded;
};

/** A page folded for targets at one checkpoint, that is yet to be written. */
export type Step = readonly Change[];

const change = ({ target, plan, before, reached }: Opened[number]): Change => {
  const folded = foldPage(target.projection, plan, { rows: before, parked: target.parked });
  const parked =
    folded.parked.length === 0
      ? target.parked
      : new Set([...target.parked, ...folded.parked.map(({ stream }) => stream)]);
  return { target, before, folded, after: { ...target, checkpoint: reached, parked } };
};

type Page = {
  readonly targets: readonly Target[];
  readonly page: readonly Lifted[];
  readonly pending?: Step;
};

/** A page with the rows that it concerns, as they were before it. */
export type Opened = readonly (Wanted & { readonly before: Rows; readonly reached: bigint })[];

/**
 * Reads what a page is folded into, which follows the targets' common checkpoint. The page before it may be yet to be written:
 * what it makes of the rows is `pending`.
 */
export const openPage = async (
  client: ClientBase,
  { targets, page, pending = [] }: Page,
): Promise<Opened> => {
  const over = targets.map(
    (target) => pending.find(({ after }) => after === target)?.folded.current ?? new Map<string, undefined>(),
  );
  const wanted = targets.map((target, n) => {
    const plan = planPage(target.projection, page);
    return { target, plan, keys: keysOf(plan).filter((key) => !over[n]!.has(key)) };
  });
  const loaded = await load(client, wanted);
  const reached = page.at(-1)!.event.position;
  return wanted.map((one, n) => ({
    ...one,
    reached,
    before: { get: (key) => (over[n]!.has(key) ? over[n]!.get(key) : loaded[n]!.get(key)) },
  }));
};

export const foldStep = (opened: Opened): Step => opened.map(change);

/** Ends once all is on its way to the database; `written` once it is there. Rows and checkpoint move together or not at all. */
export const startWriting = async (
  client: ClientBase,
  step: Step,
): Promise<{ readonly written: Promise<void> }> => {
  const [first] = step;
  const stems = step.map(({ target }) => target.tables.stem);
  return sendInTransaction(client, {
    fence: () =>
      moveCheckpoints(client, { stems, from: first!.target.checkpoint, to: first!.after.checkpoint }),
    statements: () => step.flatMap(({ target, before, folded }) => pageOf(target.tables, { before, folded })),
  });
};

/** Writes a page, and ends once it is there. */
export const writeStep = async (client: ClientBase, step: Step): Promise<void> =>
  (await startWriting(client, step)).written;
