import { contexts } from '@throughline/contexts';
import { readdirSync, readFileSync } from 'node:fs';

const folder = 'libs/views/inbox/src';
const sources = readdirSync(folder).filter((file) => /^work-of-[a-z]+\.ts$/.test(file));
const offered = new Set(
  sources.flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/\bcommands\b[^[;]*\[([^\]]*)\]/g)].flatMap(
      ([, names]) => names!.split(',').map((name) => name.trim()),
    ),
  ),
);

describe('what one officer proposes and another is to decide on', () => {
  const deciding = contexts
    .flatMap(({ commands }) => commands)
    .filter(({ fields }) => 'proposal' in fields && 'contentHash' in fields);

  it('is decided on by commands that give the content hash back', () =>
    expect(deciding.length).toBeGreaterThan(4));

  it.each(deciding.map(({ name }) => name))('waits in a worklist, which offers %s', (name) =>
    expect([...offered]).toContain(name),
  );
});
