import { Bell, type EventStore } from '@throughline/event-store';
import type { AnyProjection } from '@throughline/kernel';
import type { Picture } from '@throughline/projections';
import { setImmediate as letOthers, setTimeout as pause } from 'node:timers/promises';
import type { Listed } from './added';
import { type Changed, Watcher } from './watcher';

export type WatchParts = {
  readonly store: EventStore;
  readonly picture: Picture;
  /** Told of each failure to read; whoever follows goes on by itself, from where it was. */
  readonly report: (fault: unknown) => void;
};

const LOOK_AGAIN_MS = 15;
const LONGEST_PAUSE_MS = 1_000;
/** Looked at without a wake-up too, should one have been lost. */
const IDLE_MS = 2_000;
/** So many are woken before others have their turn on the thread: each of them goes on at once, and sends what came. */
const WOKEN_AT_ONCE = 50;
/** With more changes than this, everybody looks for themselves. */
const MOST_CHANGES = 500;

/** Looks how far the picture has come, once for all who follow it, and only while somebody does. */
export class Watch {
  private readonly watchers = new Set<Watcher>();
  private readonly bell = new Bell();
  private reached = 0n;
  private running = false;

  constructor(private readonly parts: WatchParts) {}

  /** Must be left again. */
  join(): Watcher {
    const watcher = new Watcher(
      () => this.reached,
      () => this.leave(watcher),
    );
    this.watchers.add(watcher);
    if (!this.running) void this.run();
    return watcher;
  }

  private leave(watcher: Watcher): void {
    this.watchers.delete(watcher);
    if (this.watchers.size === 0) this.bell.ring();
  }

  private async run(): Promise<void> {
    this.running = true;
    const stop = this.parts.store.onRecorded(this.bell.ring);
    let patience = LOOK_AGAIN_MS;
    while (this.watchers.size > 0) {
      try {
        const { moved, behind } = await this.look();
        if (!behind) await this.bell.wait(IDLE_MS);
        patience = moved || !behind ? LOOK_AGAIN_MS : Math.min(patience * 2, LONGEST_PAUSE_MS);
        if (behind) await pause(patience);
      } catch (fault) {
        if (this.watchers.size === 0) break;
        this.parts.report(fault);
        await pause(LONGEST_PAUSE_MS);
      }
    }
    stop();
    this.running = false;
  }

  private async look(): Promise<{ moved: boolean; behind: boolean }> {
    const { position: head } = await this.parts.store.head();
    const reached = await this.parts.picture.reached();
    const moved = reached > this.reached;
    if (moved) {
      const changed = await this.changedUpTo(reached);
      this.reached = reached;
      await this.tell(changed);
      await pause(LOOK_AGAIN_MS);
    }
    return { moved, behind: reached < head };
  }

  private async tell(changed: Changed): Promise<void> {
    let woken = 0;
    for (const watcher of this.watchers)
      if (watcher.tell(changed) && ++woken % WOKEN_AT_ONCE === 0) await letOthers();
  }

  /** What came since the last look, read once for all who wait. */
  private async changedUpTo(position: bigint): Promise<Changed> {
    const rows = this.parts.picture.rowsAt({ position });
    const changed = new Map<AnyProjection, readonly Listed[] | undefined>();
    for (const projection of new Set([...this.watchers].flatMap((watcher) => watcher.projections))) {
      const page = await rows.page(projection, {
        where: {},
        order: 'born',
        newestFirst: true,
        first: MOST_CHANGES,
        counted: false,
        came: { after: this.reached },
      });
      changed.set(projection, page.hasNext ? undefined : (page.rows as readonly Listed[]));
    }
    return changed;
  }
}
