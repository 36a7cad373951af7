import type { Recorded } from '@throughline/kernel';
import { everything, isGapless, streamsAreGapless } from '../src/contract/event-store-samples';
import type { EventStore } from '../src/port';
import type { Ledger } from './ledger';

export type Figures = {
  readonly acknowledged: number;
  readonly refused: number;
  /** Told OUTCOME_UNKNOWN, or nothing in time. */
  readonly unknown: number;
  /** Of the unknown, those that `commandStatus` finds on the record. */
  readonly committed: number;
  /** Acknowledged, and not on the record where it was said to be. */
  readonly lost: number;
  /** Events on the record more than once for the same command. */
  readonly doubled: number;
  /** Said to have been refused, and on the record all the same. */
  readonly refusedInVain: number;
  readonly conflicts: number;
  readonly hung: number;
  /** Positions and revisions have no gap and no inversion. */
  readonly inOrder: boolean;
};

/** What every experiment must find, whatever else. */
export const NOTHING_WRONG: Partial<Figures> = {
  lost: 0,
  doubled: 0,
  refusedInVain: 0,
  conflicts: 0,
  hung: 0,
  inOrder: true,
};

/** Settles what is unknown, sends it again with the same command id, and holds the record against the ledger. */
export const reconcile = async (ledger: Ledger, store: EventStore): Promise<Figures> => {
  const fates = (...kinds: readonly string[]) =>
    ledger.entries.filter(({ fate }) => kinds.includes(fate?.is ?? 'hung'));
  const unknown = fates('unknown', 'hung');
  let committed = 0;
  for (const { what } of unknown) {
    if ((await store.commandStatus(what.command.id)).is === 'recorded') committed += 1;
    await store.append(what);
  }
  const events = await everything(store);
  const found = new Map(events.map((event) => [event.commandId, event]));
  return {
    acknowledged: ledger.acknowledged,
    refused: fates('refused').length,
    unknown: unknown.length,
    committed,
    lost: ledger.entries.filter((entry) => isLost(entry, found)).length,
    doubled: events.length - found.size,
    refusedInVain: fates('refused').filter(({ what }) => found.has(what.command.id)).length,
    conflicts: fates('conflict').length,
    hung: fates('hung').length,
    inOrder: isGapless(events) && streamsAreGapless(events),
  };
};

const isLost = ({ what, fate }: Ledger['entries'][number], found: ReadonlyMap<string, Recorded>): boolean => {
  if (fate?.is !== 'acknowledged') return false;
  const event = found.get(what.command.id);
  return event?.position !== fate.position || event.revision !== fate.revision;
};

/** The figures of several rounds together. */
export const addUp = (many: readonly Figures[]): Figures => {
  const total = (of: (figures: Figures) => number): number => many.reduce((sum, one) => sum + of(one), 0);
  return {
    acknowledged: total(({ acknowledged }) => acknowledged),
    refused: total(({ refused }) => refused),
    unknown: total(({ unknown }) => unknown),
    committed: total(({ committed }) => committed),
    lost: total(({ lost }) => lost),
    doubled: total(({ doubled }) => doubled),
    refusedInVain: total(({ refusedInVain }) => refusedInVain),
    conflicts: total(({ conflicts }) => conflicts),
    hung: total(({ hung }) => hung),
    inOrder: many.every(({ inOrder }) => inOrder),
  };
};
