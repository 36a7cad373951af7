const shown = (ms: number): string => (ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`);

/** The median and the longest of some times, for the table of faults. */
export const slowest = (times: readonly number[]): string => {
  const sorted = [...times].sort((a, b) => a - b);
  const longest = shown(sorted.at(-1)!);
  return sorted.length === 1
    ? longest
    : `${shown(sorted[Math.floor(sorted.length / 2)]!)}, longest ${longest}`;
};
