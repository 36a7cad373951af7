import type { Pool } from 'pg';
import { Bell } from '../bell';
import { CHANNEL } from './place-sql';

const PAUSE_MS = 10;

/**
 * Tells other processes how far the record goes, after the commit and apart from it: within, a notification would let commits
 * pass only one by one, of all databases of the server. What is recorded in quick succession is told of together.
 */
export class Announcer {
  readonly #rest = new Bell();
  #position = 0n;
  #announced = 0n;
  #announcing: Promise<void> | undefined;
  #closed = false;

  constructor(private readonly pool: Pool) {}

  announce(position: bigint): void {
    this.#position = position;
    this.#announcing ??= this.#announce();
  }

  /** Says what is still to be said. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#rest.ring();
    await this.#announcing;
  }

  async #announce(): Promise<void> {
    while (this.#announced < this.#position) {
      this.#announced = this.#position;
      // Whoever does not hear of it looks within a second.
      await this.pool
        .query(`select pg_notify($1, $2)`, [CHANNEL, String(this.#announced)])
        .catch(() => undefined);
      if (!this.#closed) await this.#rest.wait(PAUSE_MS);
    }
    this.#announcing = undefined;
  }
}
