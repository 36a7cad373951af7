import type { EventStore } from '@throughline/event-store';
import {
  type AnyEventType,
  camelCase,
  type Instant,
  type Order,
  type Process,
  type Recorded,
  Rejection,
  type Rows,
  upcast,
} from '@throughline/kernel';
import type { Picture } from '@throughline/projections';
import { type Give, givenFor } from './given';
import type { Ledger } from './ledger';

export type ProcessWork = {
  readonly store: EventStore;
  readonly picture: Pick<Picture, 'waitFor' | 'reached' | 'rowsAt'>;
  readonly processes: readonly Process[];
  readonly types: ReadonlyMap<string, AnyEventType>;
  readonly give: Give;
  readonly clock: () => Instant;
  /** Told of every order that was rejected. */
  readonly refused: (process: string, order: Order, because: Rejection) => void;
  /** Told of every order that was rejected because it was given before, or what it was about dealt with before the rows showed it. */
  readonly overtaken: (process: string, order: Order, because: Rejection) => void;
};

/** The id of an order follows from its cause: another event may have led to the same one, told in other circumstances. */
const GIVEN_BEFORE = 'COMMAND_ID_REUSED';
const PICTURE_PATIENCE_MS = 60_000;

type Giving = { readonly process: Process; readonly orders: readonly Order[]; readonly event?: Recorded };
type Rejected = { readonly order: Order; readonly because: Rejection };
type Due = {
  readonly process: Process;
  readonly deadline: Process['deadlines'][number];
  readonly now: Instant;
};

const nameOf = ({ command, cause }: Order): string => `${command.name}\n${cause}`;

/** One turn of all processes: first what follows from events, then what has come to be due. */
export class ProcessRun {
  constructor(
    private readonly work: ProcessWork,
    private readonly ledger: Ledger,
  ) {}

  /** Answers every event up to the head as it is now, for as long as `goOn` allows. */
  async answerEvents(goOn: () => boolean): Promise<void> {
    for (const process of this.work.processes.filter(({ reactions }) => reactions.length > 0))
      await this.answerFor(process, goOn);
  }

  /** Does what has come to be due by now, by the rows as far as they have come. */
  async doWhatIsDue(goOn: () => boolean): Promise<void> {
    const { processes, picture, clock } = this.work;
    const now = clock();
    const rows = picture.rowsAt({ position: await picture.reached() });
    for (const process of processes)
      for (const deadline of process.deadlines) {
        const due: Due = { process, deadline, now };
        const rejected: Rejected[] = [];
        for (const asked of await ordersOf(due, rows)) {
          if (!goOn()) return;
          const refused = await this.ledger.isRefused({ process: process.name, order: asked }, now);
          if (!refused) rejected.push(...(await this.giveAll({ process, orders: [asked] })));
        }
        if (rejected.length > 0) await this.settle(due, rejected);
      }
  }

  /** What the rows ask for no more, once they have caught up with the record, was dealt with before the order came. */
  private async settle(due: Due, rejected: readonly Rejected[]): Promise<void> {
    const { store, picture } = this.work;
    const { position } = await store.head();
    const isCaughtUp = await picture.waitFor(position, PICTURE_PATIENCE_MS);
    const asked = isCaughtUp ? await ordersOf(due, picture.rowsAt({ position })) : undefined;
    const standing = asked && new Set(asked.map(nameOf));
    for (const { order, because } of rejected)
      if (standing === undefined || standing.has(nameOf(order)))
        await this.refuse(due.process, { order, because });
      else await this.forget(due.process, { order, because });
  }

  private async forget({ name: process }: Process, { order, because }: Rejected): Promise<void> {
    await this.ledger.accept({ process, order });
    this.work.overtaken(process, order, because);
  }

  private async refuse({ name: process }: Process, { order, because }: Rejected): Promise<void> {
    await this.ledger.refuse({ process, order }, because, this.work.clock());
    this.work.refused(process, order, because);
  }

  private async answerFor(process: Process, goOn: () => boolean): Promise<void> {
    const { store } = this.work;
    const head = (await store.head()).position;
    const types = process.reactions.map(({ type }) => type);
    const after = await this.ledger.reached(process.name);
    if (head <= after) return;
    let answered = after;
    for await (const page of store.readAll(after, { until: head, only: { types } })) {
      for (const event of page) {
        if (!goOn()) return this.ledger.moveTo(process.name, answered);
        const hasGiven = await this.answer(process, event);
        answered = event.position;
        if (hasGiven) await this.ledger.moveTo(process.name, answered);
      }
      await this.ledger.moveTo(process.name, answered);
    }
    await this.ledger.moveTo(process.name, head);
  }

  /** Whether there were orders to give: to look again at an event that leads to none costs little. */
  private async answer(process: Process, recorded: Recorded): Promise<boolean> {
    const { picture, types } = this.work;
    const type = types.get(recorded.type);
    if (!type) return false;
    const event = upcast(type, recorded);
    if (!(await picture.waitFor(event.position, PICTURE_PATIENCE_MS)))
      throw new Error(`${process.name} waits for the pictures to reach position ${event.position}.`);
    const rows = picture.rowsAt({ position: event.position });
    let hasGiven = false;
    for (const reaction of process.reactions.filter((one) => one.type === event.type)) {
      const orders = await reaction.orders(event, rows);
      hasGiven ||= orders.length > 0;
      for (const rejected of await this.giveAll({ process, orders, event }))
        await this.refuse(process, rejected);
    }
    return hasGiven;
  }

  /** Gives the orders, and answers with those that were rejected. */
  private async giveAll({ process, orders, event }: Giving): Promise<readonly Rejected[]> {
    const rejected: Rejected[] = [];
    for (const order of orders) {
      const target = camelCase(order.command.aggregate.name);
      const answer = await this.work.give(
        givenFor(process.name, order, { target, ...(event ? { event } : {}) }),
      );
      if (answer instanceof Rejection && answer.code === GIVEN_BEFORE)
        await this.forget(process, { order, because: answer });
      else if (answer instanceof Rejection) rejected.push({ order, because: answer });
      else await this.ledger.accept({ process: process.name, order });
    }
    return rejected;
  }
}

/** What the rows ask for at an instant. */
const ordersOf = async (
  { deadline: { of, where, orders }, now }: Due,
  rows: Rows,
): Promise<readonly Order[]> => (await rows.all(of, where(now))).flatMap((read) => orders(read, now));
