import type { AnyProjection } from '@throughline/kernel';
import type { Listed } from './added';
import { type Concern, concerns } from './noted-rows';

/** The rows that came, by projection; `undefined` where they were too many to be told. */
export type Changed = ReadonlyMap<AnyProjection, readonly Listed[] | undefined>;

/** A stretch of the record that may hold something for a follower. */
export type Stretch = { readonly since: bigint; readonly until: bigint };

type Waiting = { readonly from: Concern[] | undefined; readonly least: bigint; readonly go: () => void };

/** One who follows the picture: it asks when it is ready for more, and nobody waits for it. */
export class Watcher {
  /** Nothing that concerns it came up to here since it asked. */
  private quiet = 0n;
  private waiting: Waiting | undefined;
  private gone = false;

  constructor(
    private readonly reached: () => bigint,
    private readonly onLeave: () => void,
  ) {}

  get left(): boolean {
    return this.gone;
  }

  leave(): void {
    this.gone = true;
    this.onLeave();
  }

  get projections(): readonly AnyProjection[] {
    return this.waiting?.from?.map(({ projection }) => projection) ?? [];
  }

  /** Ends once the picture has reached the position. */
  async until(position: bigint): Promise<void> {
    while (this.reached() < position) await this.wait(undefined, position);
  }

  /** Ends when something came after the position that may concern one who has read this much, and tells where to look. */
  async moved(after: bigint, read: readonly Concern[]): Promise<Stretch> {
    this.quiet = after;
    while (this.reached() <= this.quiet) await this.wait([...read], after);
    return { since: this.quiet, until: this.reached() };
  }

  private wait(from: Concern[] | undefined, least: bigint): Promise<void> {
    return new Promise((go) => (this.waiting = { from, least, go }));
  }

  /** The picture has moved on, and this is what changed. Whether that woke it. */
  tell(changed: Changed): boolean {
    if (!this.waiting || this.reached() < this.waiting.least) return false;
    const { from, go } = this.waiting;
    if (from && !from.some((concern) => isTouched(concern, changed))) {
      if (this.reached() > this.quiet) this.quiet = this.reached();
      return false;
    }
    this.waiting = undefined;
    go();
    return true;
  }
}

const isTouched = (concern: Concern, changed: Changed): boolean =>
  changed.get(concern.projection)?.some((row) => concerns(concern, row)) ?? true;
