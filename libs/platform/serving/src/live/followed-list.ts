import { setTimeout as pause } from 'node:timers/promises';
import type { PictureReader } from '../queries/picture-reader';
import type { Place } from '../queries/place';
import type { Listed } from './added';
import type { Look, LookedAt, Looks } from './looks';
import type { Turns } from './turns';
import type { Watcher } from './watcher';

/** A row that came to be on the list, and the place to go on after. */
export type Added = { readonly row: Listed; readonly reader: PictureReader; readonly place: Place };

export type FollowParts = {
  readonly looks: Looks;
  /** Whose turn it is to read: those who follow must not take the database from those who ask. */
  readonly turns: Turns;
  readonly watcher: Watcher;
  readonly report: (fault: unknown) => void;
};

export type Following = LookedAt & {
  /** Tells this list from others. */
  readonly list: string;
  readonly place: Place;
};

type Held = Pick<Added, 'row' | 'reader'>;

const RETRY_MS = 1_000;

/** A list, from a place on: what came until now, and then whatever comes. Nothing is read before it is asked for. */
export class FollowedList {
  private current: Place;

  constructor(
    private readonly parts: FollowParts,
    private readonly following: Following,
  ) {
    this.current = following.place;
  }

  /** Where whoever was told as much as this would go on. */
  get place(): Place {
    return this.current;
  }

  /** Goes on until the watcher is left: where reading fails it is tried again, from where it was. */
  async *added(): AsyncGenerator<Added, undefined> {
    while (!this.parts.watcher.left) {
      try {
        yield* this.follow();
      } catch (fault) {
        if (this.parts.watcher.left) return;
        this.parts.report(fault);
        await pause(RETRY_MS);
      }
    }
  }

  private async *follow(): AsyncGenerator<Added, never> {
    const { at, since } = this.current;
    await this.parts.watcher.until(at);
    let before = await this.look(since ?? at);
    if (since !== undefined) {
      const now = await this.look(at);
      yield* this.between(before, now);
      before = now;
    }
    for (;;) {
      const stretch = await this.parts.watcher.moved(before.rows.position, before.read);
      const now = await this.look(stretch.until);
      yield* this.between({ ...before, rows: this.parts.looks.rowsAt(stretch.since) }, now);
      before = now;
    }
  }

  private async *between(before: Look, now: Look): AsyncGenerator<Added> {
    const [since, at] = [before.rows.position, now.rows.position];
    const toldBefore = this.current.since === undefined ? 0 : this.current.seen;
    let seen = 0;
    let held: Held | undefined;
    const pages = this.parts.looks.between(before, now, this.following);
    for (;;) {
      const { value, done } = await this.parts.turns.take(() => pages.next());
      if (done) break;
      const { rows, reader } = value;
      for (const row of rows) {
        if (held && ++seen > toldBefore)
          yield this.told(held, { at, since, seen, list: this.following.list });
        held = { row, reader };
      }
    }
    if (held) yield this.told(held, { at });
    this.current = { at };
  }

  private told(held: Held, place: Place): Added {
    this.current = place;
    return { ...held, place };
  }

  private look(position: bigint): Promise<Look> {
    return this.parts.turns.take(() => this.parts.looks.at(position, this.following));
  }
}
