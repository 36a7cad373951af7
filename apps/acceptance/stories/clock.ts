import type { Instant } from '@throughline/kernel';

const MINUTE_MS = 60_000;

/** The time in which stories are told: it moves when a story says so, and never back. */
export class Clock {
  private ms: number;

  constructor(day: string) {
    this.ms = Date.parse(day);
  }

  readonly now = (): Instant => this.date().toISOString();

  readonly date = (): Date => new Date(this.ms);

  /** To midday of a day in New Zealand, or a minute on. */
  moveTo(day: string | undefined): void {
    const to = day === undefined ? this.ms + MINUTE_MS : Date.parse(day);
    this.ms = Math.max(to, this.ms + MINUTE_MS);
    if (day !== undefined && !this.now().startsWith(day))
      throw new Error(`It is ${this.now()} already: no step can be on ${day}.`);
  }
}
