/** Has all play in turn, round after round and every other round backwards, so that a slow minute of the machine falls on all of them. */
export const inRounds = async <Name extends string, Result>(
  rounds: number,
  players: Readonly<Record<Name, () => Promise<Result>>>,
): Promise<Readonly<Record<Name, readonly Result[]>>> => {
  const names = Object.keys(players) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Result[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed())
      results[name].push(await players[name]());
  }
  return results;
};
