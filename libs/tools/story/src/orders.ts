import {
  decide,
  exactly,
  type Instant,
  loadMore,
  nothingLoaded,
  type Order,
  type Process,
  type Recorded,
  Rejection,
} from '@throughline/kernel';
import { rowsOf } from './rows';
import { actBy, asRecorded } from './story';

/** What a process orders upon the last event of a history. */
export const ordersUpon = async (
  { reactions }: Process,
  history: readonly Recorded[],
): Promise<readonly Order[]> => {
  const last = history.at(-1)!;
  const given = reactions
    .filter(({ type }) => type === last.type)
    .map(({ orders }) => orders(last, rowsOf(history)));
  return (await Promise.all(given)).flat();
};

/** What a process orders because of all that has come to be due by an instant. */
export const ordersDue = async (
  { deadlines }: Process,
  history: readonly Recorded[],
  now: Instant,
): Promise<readonly Order[]> => {
  const rows = rowsOf(history);
  const due = deadlines.map(async ({ of, where, orders }) =>
    (await rows.all(of, where(now))).flatMap((read) => orders(read, now)),
  );
  return (await Promise.all(due)).flat();
};

/** The history with what an order led to, given at an instant; throws where the order is rejected. */
export const afterOrder = (
  history: readonly Recorded[],
  { command, on = 'subject-1', input, agency, happened, basis = [] }: Order,
  { now, known = {} }: { readonly now: Instant; readonly known?: Readonly<Record<string, unknown>> },
): readonly Recorded[] => {
  const own = history.filter(({ stream }) => stream === on);
  const teller = { agency, now, happened: exactly(happened ?? now), basis, known, id: on };
  const loaded = loadMore(command.aggregate, nothingLoaded(command.aggregate), own);
  const decided = decide(command, { input, loaded, act: actBy(teller), sources: [] });
  if (decided instanceof Rejection) throw new Error(`${decided.code}: ${decided.because}`);
  const led = decided.map(({ event }, n) => ({
    ...asRecorded(event, own.length + n, teller),
    stream: on,
  }));
  return [...history, ...led];
};
