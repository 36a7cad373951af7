import { totalmem } from 'node:os';
import { inTransaction } from '@throughline/database';
import type { ClientBase } from 'pg';
import type { Lifted } from '../lift-page';
import type { Planned } from '../plan-page';
import { LeadershipLost, type Target } from '../save-page';
import { sendInTransaction } from '../send-all';
import { Lane } from './lane';
import { WrittenKeys } from './written-keys';

/** Bytes that wait before they are written: enough for COPY to be quick, and few enough to keep two of. */
const ENOUGH = 4_000_000;
const ROWS_AT_ONCE = 5_000;
/** What current rows at hand may take: all together, and those of a projection whose rows, once let go, are not asked for again. */
export type Room = { readonly most: number; readonly passing: number };

const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
const roomAtHand: Room = { most: Math.min(400_000_000, memory / 16), passing: 8_000_000 };

/**
 * Folds the record in memory, from its beginning, for several projections at once; writes superseded versions and rows long
 * not touched to tables without indexes. Nothing of it counts until all is written: a load cut short is begun again.
 */
export class BulkLoad {
  private readonly lanes: readonly Lane[];
  private readonly stems: readonly string[];
  private folded = 0n;
  private written = 0n;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: ClientBase,
    targets: readonly Target[],
    private readonly room = roomAtHand,
  ) {
    const written = new WrittenKeys();
    this.lanes = targets.map((target, number) => new Lane(target, number, written));
    this.stems = targets.map(({ tables }) => tables.stem);
  }

  /** Folds the page that follows; the writing goes on while the next page is read. */
  async take(page: readonly Lifted[]): Promise<void> {
    const plans = this.lanes.map((lane) => lane.plan(page));
    await this.bringBack(plans);
    this.lanes.forEach((lane, number) => lane.fold(plans[number]!));
    this.folded = page.at(-1)!.event.position;
    await this.makeRoom();
    if (this.lanes.reduce((sum, { waiting }) => sum + waiting, 0) >= ENOUGH) await this.startWriting();
  }

  /** Ends when the connection is free for something else. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** Writes all there is; answers the targets, whose tables are full and lack their indexes. */
  async finish(): Promise<readonly (Target & { readonly keyed: boolean })[]> {
    for (const lane of this.lanes) {
      while (lane.rows.weight > 0) {
        lane.leave(lane.rows.takeSome(ROWS_AT_ONCE));
        await this.startWriting();
      }
    }
    await this.startWriting();
    await this.writing;
    return this.lanes.map(({ loaded }) => ({ ...loaded, checkpoint: this.folded }));
  }

  private async bringBack(plans: readonly (readonly Planned[])[]): Promise<void> {
    const missing = this.lanes.map((lane, number) => lane.missing(plans[number]!));
    if (missing.every((keys) => keys.length === 0)) return;
    // What was let go is on its way at once, and cannot be found before it is there.
    await this.writing;
    await inTransaction(this.client, async () => {
      await this.client.query('set local synchronous_commit = off; set local statement_timeout = 0');
      for (const [number, lane] of this.lanes.entries())
        if (missing[number]!.length > 0) await lane.takeBack(this.client, missing[number]!);
    });
  }

  private get atHand(): number {
    return this.lanes.reduce((sum, { rows }) => sum + rows.weight, 0);
  }

  /** Rows that do not come back go at once, so that they are written while others are folded; all others only for want of room. */
  private async makeRoom(): Promise<void> {
    const passing = this.lanes.filter(({ comesBack, rows }) => !comesBack && rows.weight > this.room.passing);
    for (const lane of passing) lane.letGo(lane.rows.takeOnce());
    const isFull = this.atHand >= this.room.most;
    if (isFull) for (const lane of this.lanes) lane.letGo(lane.rows.takeOnce());
    if (isFull && this.atHand > (this.room.most * 3) / 4)
      for (const lane of this.lanes) lane.letGo(lane.rows.takeOften());
    if (isFull || passing.length > 0) await this.startWriting();
  }

  /** No more than one chunk is being written while the next one gathers, so that memory stays bounded. */
  private async startWriting(): Promise<void> {
    await this.writing;
    const upTo = this.folded;
    const { written } = await sendInTransaction(this.client, {
      fence: () => this.moveTo(upTo),
      statements: () => this.lanes.flatMap((lane) => lane.takeWaiting()),
    });
    this.writing = written;
    this.written = upTo;
  }

  private async moveTo(position: bigint): Promise<void> {
    const { rowCount } = await this.client.query(
      'update picture.projections set loaded = $3 where name = any($1::text[]) and loading and loaded = $2',
      [this.stems, this.written, position],
    );
    if (rowCount !== this.stems.length) throw new LeadershipLost();
  }
}
