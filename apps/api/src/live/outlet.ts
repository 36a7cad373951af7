import type { WebSocket } from 'ws';

export type OutletBounds = {
  /** Bytes that may wait to be read before anybody is asked for more. */
  readonly mostUnsent: number;
  /** How long it may stay so. */
  readonly patienceMs: number;
};

/** The way out to one reader: whoever sends waits while too much is unread, and for no longer than there is patience. */
export class Outlet {
  private readonly held: (() => void)[] = [];
  private impatience: NodeJS.Timeout | undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly bounds: OutletBounds,
    private readonly onTooSlow: () => void,
  ) {
    socket.once('close', () => this.release());
  }

  /** Ends when more may be sent. */
  async send(text: string): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    // A send that fails is followed by the end of the connection, which is where it is seen to.
    socket.send(text, () => this.isFull() || this.release());
    if (!this.isFull()) return;
    this.hold();
    await new Promise<void>((resume) => this.held.push(resume));
  }

  private isFull(): boolean {
    return this.socket.bufferedAmount > this.bounds.mostUnsent;
  }

  /** Asks no more of whoever does not read: nothing it sends is looked at either, as every answer would wait as well. */
  private hold(): void {
    if (this.impatience) return;
    this.socket.pause();
    this.impatience = setTimeout(() => {
      this.release();
      this.onTooSlow();
    }, this.bounds.patienceMs);
  }

  private release(): void {
    clearTimeout(this.impatience);
    this.impatience = undefined;
    if (this.socket.isPaused) this.socket.resume();
    for (const resume of this.held.splice(0)) resume();
  }
}
