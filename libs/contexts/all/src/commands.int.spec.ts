import { commandsPage, isDecision, shownIn, unshown, withoutParts } from '@throughline/catalogue';
import { Rejection } from '@throughline/kernel';
import { type Told, toldIn } from '@throughline/story';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { contexts } from './index';

const page = 'docs/commands.md';
const specs = contexts.flatMap(({ name }) =>
  readdirSync(`libs/contexts/${name}/src`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => `${name}/src/${file}`)
    .sort(),
);

let told: readonly (readonly [spec: string, stories: readonly Told[]])[];
beforeAll(async () => {
  const all: (readonly [string, readonly Told[]])[] = [];
  for (const spec of specs)
    all.push([`libs/contexts/${spec}`, await toldIn(() => import(`../../${spec}`))] as const);
  told = all;
});
const shown = () => told.flatMap(([spec, stories]) => shownIn(spec, stories));
const decisions = () => told.flatMap(([, stories]) => stories).filter(isDecision);

describe('the commands of every context', () => {
  it('are each shown accepted, and rejected for each reason that they name', () =>
    expect(unshown(contexts, shown())).toEqual([]));

  it('take no decision without what every decision must have', () => {
    const again = decisions().flatMap(withoutParts);
    expect(again).not.toEqual([]);
    expect(again.filter(({ answer }) => !(answer instanceof Rejection))).toEqual([]);
  });

  it('are listed with their specs as `npm run derive` writes them', () => {
    const seen = {
      shown: shown(),
      decisions: new Set(decisions().map(({ command }) => command.name)),
    };
    if (process.env.THROUGHLINE_DERIVE === 'write') writeFileSync(page, commandsPage(contexts, seen));
    expect(readFileSync(page, 'utf8')).toBe(commandsPage(contexts, seen));
  });
});
