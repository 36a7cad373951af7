import type { EventStore } from '@throughline/event-store';
import type { AnyProjection } from '@throughline/kernel';
import type { ClientBase } from 'pg';
import type { EventTypes } from './fingerprint';
import { liftPage } from './lift-page';
import { savePage, type Target } from './save-page';
import { mayTakePlace, prepareTargets, takeItsPlace } from './targets';

export type Work = {
  readonly store: EventStore;
  readonly projections: readonly AnyProjection[];
  /** Every event type that may be on the record: a stream with an event of any other type waits. */
  readonly types: EventTypes;
};

/** How many pages a rebuild may take before those that are up to date get their turn. */
const turn = 8;

const replaced = (
  targets: readonly Target[],
  was: readonly Target[],
  by: readonly Target[],
): readonly Target[] => targets.map((target) => by[was.indexOf(target)] ?? target);

/** Those that stand at one checkpoint go together; the furthest first, so that a rebuild does not hold up what is read. */
const groupsOf = (targets: readonly Target[]): readonly (readonly Target[])[] => {
  const checkpoints = [...new Set(targets.map(({ checkpoint }) => checkpoint))].sort((a, b) =>
    a < b ? 1 : -1,
  );
  return checkpoints.map((at) => targets.filter(({ checkpoint }) => checkpoint === at));
};

/** Folds what is recorded into the projections for as long as it is called, on the one connection that leads. */
export class Leader {
  private constructor(
    private readonly client: ClientBase,
    private readonly work: Work,
    private targets: readonly Target[],
  ) {}

  static async on(client: ClientBase, work: Work): Promise<Leader> {
    const head = (await work.store.head()).position;
    return new Leader(client, work, await prepareTargets(client, { ...work, head }));
  }

  /** Folds up to the head as it was when called, or as far as `goOn` allows. */
  async catchUp(goOn: () => boolean): Promise<void> {
    let ended = false;
    while (!ended && goOn()) {
      ended = true;
      const groups = groupsOf(this.targets);
      for (const group of groups)
        ended = (await this.follow(group, groups.length === 1 ? Infinity : turn, goOn)) && ended;
    }
  }

  private async follow(group: readonly Target[], most: number, goOn: () => boolean): Promise<boolean> {
    let now = group;
    let pages = 0;
    for await (const events of this.work.store.readAll(now[0]!.checkpoint)) {
      if (events.length === 0) continue;
      const after = await savePage(this.client, { targets: now, page: liftPage(events, this.work.types) });
      this.targets = replaced(this.targets, now, after);
      now = after;
      pages += 1;
      if (pages >= most || !goOn()) return false;
    }
    for (const target of now.filter(mayTakePlace)) {
      this.targets = replaced(this.targets, [target], [await takeItsPlace(this.client, target)]);
    }
    return true;
  }
}
