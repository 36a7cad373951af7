import { inRounds } from './rounds';

it('in rounds all take their turn, forwards and then backwards', async () => {
  const turns: string[] = [];
  const player = (name: string) => async () => turns.push(name);
  const results = await inRounds(3, { a: player('a'), b: player('b') });
  expect(turns).toEqual(['a', 'b', 'b', 'a', 'a', 'b']);
  expect(results).toEqual({ a: [1, 4, 5], b: [2, 3, 6] });
});
