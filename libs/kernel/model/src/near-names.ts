const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** How many letters must be put in, taken out or exchanged to make one text of the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
};

/** Longer than any name there is: nothing is near it, and nothing is spent on finding that out. */
const LONGEST = 100;
const MOST = 3;

/** The names that somebody may have meant, nearest first: those that hold what was given, or differ from it in a third at most. */
export const nearNames = (given: string, names: Iterable<string>): readonly string[] => {
  const wanted = plain(given);
  if (wanted === '' || wanted.length > LONGEST) return [];
  return [...names]
    .map((name) => ({ name, far: plain(name).includes(wanted) ? 0 : distance(wanted, plain(name)) }))
    .filter(({ name, far }) => far <= plain(name).length / 3)
    .sort((one, other) => one.far - other.far || (one.name < other.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
};

/** What a name must be that is not known: `must be known; near it: DetectionRegraded`. */
export const mustBeKnown = (what: string, given: string, names: Iterable<string>): string => {
  const near = nearNames(given, names);
  return `must be ${what}${near.length > 0 ? `; near it: ${near.join(', ')}` : ''}`;
};
