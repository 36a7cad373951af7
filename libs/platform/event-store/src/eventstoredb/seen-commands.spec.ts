import { SeenCommands } from './seen-commands';

describe('the commands seen', () => {
  const ids = (name: string) => Array.from({ length: 20_000 }, (_, n) => `${name}/${n}`);

  it('never forget one, and hardly ever make one up', () => {
    const seen = new SeenCommands();
    for (const id of ids('seen')) seen.add(id);
    expect(ids('seen').every((id) => seen.maybe(id))).toBe(true);
    expect(ids('new').filter((id) => seen.maybe(id)).length).toBeLessThan(20);
  });
});
