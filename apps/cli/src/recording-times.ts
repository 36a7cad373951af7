import { type EventStore, EventStoreError } from '@throughline/event-store';
import type { Instant } from '@throughline/kernel';

type Receipt = { readonly recordedAt: Instant; readonly repeated: boolean };

/**
 * Decides whether an import's own recording times can be kept: only a demonstration store takes them, and only while its
 * record has not gone past them. Otherwise the server's time is taken.
 */
export class RecordingTimes {
  private readonly first = new Map<number, Instant>();
  private isLate = false;

  private constructor(
    private readonly isDemonstration: boolean,
    private head: Instant | undefined,
  ) {}

  static async of(store: EventStore): Promise<RecordingTimes> {
    return new RecordingTimes(store.kind === 'demonstration', (await store.head()).recordedAt);
  }

  /** Acts at the wanted time where that can be, and else at the server's. */
  async try<T>(wanted: Instant, act: (recordedAt: Instant | undefined) => Promise<T>): Promise<T> {
    if (!this.isDemonstration) return act(undefined);
    if (this.head === undefined || wanted >= this.head) {
      try {
        return await act(wanted);
      } catch (fault) {
        if (!(fault instanceof EventStoreError) || fault.code !== 'RECORDED_BEFORE_HEAD') throw fault;
      }
    }
    return act(undefined);
  }

  /** Takes note of when a step came on the record. */
  saw(phase: number, wanted: Instant, { recordedAt, repeated }: Receipt): void {
    if (!this.first.has(phase)) this.first.set(phase, recordedAt);
    if (repeated) return;
    this.head = recordedAt;
    if (this.isDemonstration && recordedAt !== wanted) this.isLate = true;
  }

  firstOf(phase: number): Instant | undefined {
    return this.first.get(phase);
  }

  /** What must be said of the times, where they are not the import's own. */
  remark(): readonly string[] {
    if (!this.isLate) return [];
    return [
      'Recorded at the server’s time: this record had already gone past the import’s own recording times, and never goes back.',
      'To replay it phase by phase on the second clock, import into a store of its own, such as --data .data-network.',
    ];
  }
}
