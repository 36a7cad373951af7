import { TooSlow } from './too-slow';

/** A subscription that can be ended from outside. */
type Open = { readonly position: () => string; readonly refuse: (fault: Error) => void };

/** One connection, and what it is subscribed to. */
export class Subscriber {
  private readonly open = new Set<Open>();

  get count(): number {
    return this.open.size;
  }

  /** Returns how to say that the subscription has ended. */
  add(one: Open): () => void {
    this.open.add(one);
    return () => this.open.delete(one);
  }

  /** Ends every subscription, and tells each where to go on. */
  refuseAll(): void {
    for (const { position, refuse } of [...this.open]) refuse(new TooSlow(position()));
  }
}
