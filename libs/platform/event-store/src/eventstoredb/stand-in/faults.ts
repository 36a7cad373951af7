/** What a client may call; both kinds of append are one, as the client chooses between them by itself. */
export type Call = 'append' | 'readStream' | 'readAll' | 'subscribe' | 'features';

export type FaultyStatus = 'UNAVAILABLE' | 'UNKNOWN' | 'DEADLINE_EXCEEDED';

/**
 * `late` does the work first: the events are recorded, everything read is sent, a subscriber has caught up. Without it,
 * nothing of what was asked for happens.
 */
export type Fault =
  | { readonly is: 'silence'; readonly late?: boolean }
  /** The connection that the call came on, and all other calls on it with it. */
  | { readonly is: 'break'; readonly late?: boolean }
  | { readonly is: 'status'; readonly code: FaultyStatus; readonly late?: boolean }
  | { readonly is: 'not-leader'; readonly host: string; readonly port: number; readonly late?: boolean }
  | { readonly is: 'delay'; readonly ms: number }
  /** For appends: as if another had been faster by one event. */
  | { readonly is: 'conflict' };

type OnStream = (stream: string) => boolean;
type Planned = {
  readonly call: Call;
  readonly fault: Fault;
  readonly where: OnStream;
  readonly once: boolean;
};

/** Which calls go wrong, and how; of several planned for a call the one planned first strikes. */
export class Faults {
  #planned: Planned[] = [];
  #struck = 0;

  /** How often any struck, for a spec to prove that its fault happened. */
  get struck(): number {
    return this.#struck;
  }

  /** The next such call only; answers how to take it back. The stream of `readAll` and its subscriptions is `$all`. */
  once(call: Call, fault: Fault, where?: OnStream): () => void {
    return this.#plan({ call, fault, where: where ?? (() => true), once: true });
  }

  /** Every such call until cleared or taken back. */
  always(call: Call, fault: Fault, where?: OnStream): () => void {
    return this.#plan({ call, fault, where: where ?? (() => true), once: false });
  }

  clear(): void {
    this.#planned = [];
  }

  /** For the services: what is to happen to this call. */
  take(call: Call, stream: string): Fault | undefined {
    const due = this.#planned.find((planned) => planned.call === call && planned.where(stream));
    if (due?.once) this.#planned = this.#planned.filter((planned) => planned !== due);
    if (due) this.#struck++;
    return due?.fault;
  }

  #plan(planned: Planned): () => void {
    this.#planned.push(planned);
    return () => void (this.#planned = this.#planned.filter((other) => other !== planned));
  }
}
