import type { EventStore } from '@throughline/event-store';
import {
  type AnyEventType,
  camelCase,
  type Instant,
  type Order,
  type Process,
  type Recorded,
  Rejection,
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
};

const PICTURE_PATIENCE_MS = 60_000;

type Giving = { readonly process: Process; readonly orders: readonly Order[]; readonly event?: Recorded };

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
      for (const { of, where, orders } of process.deadlines)
        for (const read of await rows.all(of, where(now))) {
          if (!goOn()) return;
          const due: Order[] = [];
          for (const order of orders(read, now))
            if (!(await this.ledger.isRefused({ process: process.name, order }, now))) due.push(order);
          await this.giveAll({ process, orders: due });
        }
  }

  private async answerFor(process: Process, goOn: () => boolean): Promise<void> {
    const { store } = this.work;
    const head = (await store.head()).position;
    const types = process.reactions.map(({ type }) => type);
    const after = await this.ledger.reached(process.name);
    if (head <= after) return;
    for await (const page of store.readAll(after, { until: head, only: { types } }))
      for (const event of page) {
        if (!goOn()) return;
        await this.answer(process, event);
        await this.ledger.moveTo(process.name, event.position);
      }
    await this.ledger.moveTo(process.name, head);
  }

  private async answer(process: Process, recorded: Recorded): Promise<void> {
    const { picture, types } = this.work;
    const type = types.get(recorded.type);
    if (!type) return;
    const event = upcast(type, recorded);
    if (!(await picture.waitFor(event.position, PICTURE_PATIENCE_MS)))
      throw new Error(`${process.name} waits for the pictures to reach position ${event.position}.`);
    const rows = picture.rowsAt({ position: event.position });
    for (const reaction of process.reactions.filter((one) => one.type === event.type))
      await this.giveAll({ process, orders: await reaction.orders(event, rows), event });
  }

  private async giveAll({ process: { name: process }, orders, event }: Giving): Promise<void> {
    for (const order of orders) {
      const target = camelCase(order.command.aggregate.name);
      const answer = await this.work.give(givenFor(process, order, { target, ...(event ? { event } : {}) }));
      if (answer instanceof Rejection) {
        await this.ledger.refuse({ process, order }, answer, this.work.clock());
        this.work.refused(process, order, answer);
      } else await this.ledger.accept({ process, order });
    }
  }
}
