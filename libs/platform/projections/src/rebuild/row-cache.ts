import type { Version } from '../fold-page';

/** About what a version takes beside its text. */
const OVERHEAD = 500;

const weightOf = (version: Version): number => version.text.length + OVERHEAD;

/** The current rows that a rebuild has at hand. Those that were written but once are the first to go: many are never touched again. */
export class RowCache {
  weight = 0;
  private readonly once = new Map<string, Version>();
  private readonly often = new Map<string, Version>();

  get(key: string): Version | undefined {
    return this.often.get(key) ?? this.once.get(key);
  }

  put(key: string, version: Version | undefined): void {
    const before = this.get(key);
    if (before) {
      this.weight -= weightOf(before);
      this.once.delete(key);
      this.often.delete(key);
    }
    if (!version) return;
    this.weight += weightOf(version);
    (before ? this.often : this.once).set(key, version);
  }

  /** Takes out the older half of those that were put but once. */
  takeOnce(): readonly Version[] {
    return this.take(this.once, Math.ceil(this.once.size / 2));
  }

  /** Takes out the half of the others that were put longest ago. */
  takeOften(): readonly Version[] {
    return this.take(this.often, Math.ceil(this.often.size / 2));
  }

  /** Takes out any, but no more than so many. */
  takeSome(most: number): readonly Version[] {
    return this.take(this.once.size > 0 ? this.once : this.often, most);
  }

  private take(from: Map<string, Version>, most: number): readonly Version[] {
    const taken: Version[] = [];
    for (const version of from.values()) {
      if (taken.length >= most) break;
      taken.push(version);
    }
    for (const version of taken) {
      from.delete(version.key);
      this.weight -= weightOf(version);
    }
    return taken;
  }
}
