import type { ClientBase } from 'pg';
import { liftPage } from './lift-page';
import { Loading } from './rebuild/loading';
import { takeUpRequests } from './requests';
import { foldStep, openPage, startWriting, type Step, type Target } from './save-page';
import { takePlace } from './take-place';
import { prepareTargets, type Targets } from './targets';
import type { NewlyParked, Work } from './work';

/** How many pages one group may take before the others get their turn. */
const turn = 8;
const lookForRequestsMs = 500;

/** Those that stand at one checkpoint go together; the furthest first, so that a rebuild does not hold up what is read. */
const groupsOf = (targets: readonly Target[]): readonly (readonly Target[])[] => {
  const checkpoints = [...new Set(targets.map(({ checkpoint }) => checkpoint))].sort((a, b) =>
    a < b ? 1 : -1,
  );
  return checkpoints.map((at) => targets.filter(({ checkpoint }) => checkpoint === at));
};

/** One of each stream, however many projections it waits in. */
const newlyParked = (step: Step): readonly NewlyParked[] => {
  const streams = new Map<string, NewlyParked>();
  for (const { target, folded } of step)
    for (const { stream, position, type } of folded.parked) {
      const { projections = [] } = streams.get(stream) ?? {};
      streams.set(stream, { stream, position, type, projections: [...projections, target.projection.name] });
    }
  return [...streams.values()];
};

/** Folds what is recorded into the projections for as long as it is called, on the one connection that leads. */
export class Leader {
  private following: readonly Target[] = [];
  private loading: Loading | undefined;
  private lookedAt = performance.now();

  private constructor(
    private readonly client: ClientBase,
    private readonly work: Work,
  ) {}

  static async on(client: ClientBase, work: Work): Promise<Leader> {
    const leader = new Leader(client, work);
    const head = (await work.store.head()).position;
    leader.begin(await prepareTargets(client, { ...work, head }));
    return leader;
  }

  /** Folds up to the head as it was when called, or as far as `goOn` allows. */
  async catchUp(goOn: () => boolean): Promise<void> {
    await this.lookForRequests();
    let ended = false;
    while (!ended && goOn()) {
      ended = true;
      const groups = groupsOf(this.following);
      for (const group of groups)
        ended = (await this.follow(group, groups.length === 1 ? Infinity : turn, goOn)) && ended;
      if (ended) await this.exchange();
      ended = (await this.load()) && ended;
    }
  }

  /** To be called once it leads no more: nothing that it began goes on then. */
  async close(): Promise<void> {
    await this.loading?.close();
    this.loading = undefined;
  }

  private begin({ following, loading }: Targets): void {
    this.following = [...this.following, ...following];
    if (loading.length > 0) this.loading = new Loading(this.client, this.work, loading);
  }

  private async lookForRequests(): Promise<void> {
    const building = this.loading !== undefined || this.following.some((target) => target.building);
    if (building || performance.now() - this.lookedAt < lookForRequestsMs) return;
    this.lookedAt = performance.now();
    this.begin(await takeUpRequests(this.client, this.work));
  }

  /** While a page is written, the next is folded; what that is folded into is read before, as both are over one connection. */
  private async follow(group: readonly Target[], most: number, goOn: () => boolean): Promise<boolean> {
    let now = group;
    let step: Step | undefined;
    let writing: Promise<void> = Promise.resolve();
    let pages = 0;
    let more = false;
    for await (const events of this.work.store.readAll(group[0]!.checkpoint)) {
      if (events.length === 0) continue;
      await this.loading?.settled();
      const page = liftPage(events, this.work.types);
      await writing;
      const opened = await openPage(this.client, { targets: now, page, ...(step && { pending: step }) });
      if (step) writing = (await this.startWriting(step)).written;
      step = foldStep(opened);
      now = step.map(({ after }) => after);
      pages += 1;
      more = pages >= most || !goOn();
      if (more) break;
    }
    await writing;
    if (step) await (await this.startWriting(step)).written;
    this.following = this.following.map((target) => now[group.indexOf(target)] ?? target);
    return !more;
  }

  private async startWriting(step: Step): Promise<{ readonly written: Promise<void> }> {
    const { written } = await startWriting(this.client, step);
    const { parked } = this.work;
    if (!parked) return { written };
    const told = written.then(() => newlyParked(step).forEach(parked));
    told.catch(() => undefined); // Thrown where it is awaited.
    return { written: told };
  }

  /** One step of a rebuild from the beginning; answers whether there is none under way. */
  private async load(): Promise<boolean> {
    const loaded = await this.loading?.step();
    if (loaded) this.begin({ following: loaded, loading: [] });
    const ended = this.loading === undefined;
    if (loaded) this.loading = undefined;
    return ended;
  }

  /** Those never built yet are shown together; any other takes its place alone, so that readers wait for no more than one. */
  private async exchange(): Promise<void> {
    const ready = this.following.filter((target) => this.mayTakePlace(target));
    const isNew = ({ building }: Target): boolean => building?.atLeast === undefined;
    const groups = [ready.filter(isNew), ...ready.filter((target) => !isNew(target)).map((one) => [one])];
    for (const group of groups.filter(({ length }) => length > 0)) {
      await this.loading?.settled();
      const placed = await takePlace(this.client, group);
      if (!placed) continue;
      const names = new Set(placed.map(({ projection }) => projection));
      this.following = [...this.following.filter(({ projection }) => !names.has(projection)), ...placed];
    }
  }

  /** Whether it is rebuilt, and shows at least what is read now: of its own rows, or of all others where it has none yet. */
  private mayTakePlace({ projection, building, checkpoint }: Target): boolean {
    if (!building) return false;
    const { atLeast } = building;
    const isCompared = (one: Target): boolean =>
      !one.building && (atLeast === undefined || one.projection === projection);
    return (
      checkpoint >= (atLeast ?? 0n) &&
      this.following.every((one) => !isCompared(one) || checkpoint >= one.checkpoint)
    );
  }
}
