import { aggregate, context, count, decisionFields, event } from '@throughline/kernel';
import { sampleFields, some, story, toldIn } from '@throughline/story';
import { commandsPage } from './commands-page';
import { withoutParts } from './decision-parts';
import { shownIn, unshown } from './shown';

const Lent = event('Lent', 'It was lent.', { marking: 'IN_CONFIDENCE', fields: { days: count() } });
const Kept = event('Kept', 'It was kept, by decision.', {
  marking: 'IN_CONFIDENCE',
  decision: true,
  fields: decisionFields,
});
const book = aggregate('Book', {
  says: 'Something to read.',
  events: [Lent, Kept],
  initial: 0,
  evolve: (times: number) => times + 1,
  rejections: {
    TOO_LONG: 'It is lent for a month at most.',
    WORN: 'It was lent too often.',
    NOT_FOUND: 'There is no such book.',
  },
});
const Lend = book.command('LendBook', 'Lend it.', {
  fields: { days: count() },
  rejects: ['TOO_LONG', 'WORN'],
  decide: (input, times) => {
    if (times > 2) return book.reject('WORN');
    return input.days > 30 ? book.reject('TOO_LONG') : Lent(input);
  },
});
const Keep = book.command('KeepBook', 'Keep it.', { fields: decisionFields, decide: (input) => Kept(input) });
const library = context({
  name: 'library',
  says: 'What is read.',
  commands: [Lend, Keep],
  projections: [],
});

const lent = story().given([some(Lent)]);
const decision = sampleFields(decisionFields);
const worn = () =>
  it.each([[3], [4]])('is refused when it was lent %i times', (times) =>
    story()
      .given(Array.from({ length: times }, () => some(Lent)))
      .when(Lend, { days: 1 })
      .rejected('WORN'),
  );
const lending = () => {
  it('is for a month at most', () => {
    lent.when(Lend, { days: 30 }).then(Lent({ days: 30 }));
    lent.when(Lend, { days: 31 }).rejected('TOO_LONG');
  });
};
const keeping = () => it('decides', () => lent.when(Keep, decision).then(Kept(decision)));

const toldBy = (...specs: readonly (() => void)[]) =>
  toldIn(async () => specs.forEach((spec) => describe('a book', spec)));
const file = 'libs/contexts/library/src/lending.spec.ts';
const lackingIn = async (...specs: readonly (() => void)[]) =>
  unshown([library], shownIn(file, await toldBy(...specs)));

describe('what specs show of commands', () => {
  it('lacks nothing where each is accepted once, and rejected once for each reason it names', async () =>
    expect(await lackingIn(lending, worn, keeping)).toEqual([]));

  it('lacks a rejection whose spec was taken out', async () =>
    expect(await lackingIn(lending, keeping)).toEqual(['library: no spec shows LendBook rejected as WORN.']));

  it('lacks an acceptance whose spec was taken out', async () =>
    expect(await lackingIn(lending, worn)).toEqual(['library: no spec shows KeepBook accepted.']));

  it('lacks a rejection that every command meets by the same code before it is asked', async () => {
    const Hide = book.command('HideBook', 'Hide it.', {
      fields: {},
      rejects: ['NOT_FOUND'],
      decide: () => book.reject('NOT_FOUND'),
    });
    const where = { ...library, commands: [Hide] };
    const before = () => it('is not there', () => story().when(Hide, {}).rejected('NOT_FOUND'));
    const itself = () => it('is hidden', () => lent.when(Hide, {}).rejected('NOT_FOUND'));
    const lacking = async (spec: () => void) => unshown([where], shownIn(file, await toldBy(spec)));
    expect(await lacking(before)).toContain('library: no spec shows HideBook rejected as NOT_FOUND.');
    expect(await lacking(itself)).not.toContain('library: no spec shows HideBook rejected as NOT_FOUND.');
  });

  it('does not count a story that nothing was expected of, nor one that came out otherwise', async () => {
    const expectsNothing = () => it('asks', () => void lent.when(Keep, decision));
    const expectsWrongly = () => it('fails', () => lent.when(Keep, decision).then());
    expect(await toldBy(expectsNothing, expectsWrongly)).toEqual([]);
  });

  it('is that of all tests of a file, though one of them fails', async () => {
    const fails = () => it('fails', () => expect(1).toBe(2));
    expect(await toldBy(fails, keeping)).toHaveLength(1);
  });

  it('gives the tests of whoever asks their own back', async () => {
    const { describe: ours, it: our } = globalThis;
    await expect(toldIn(() => Promise.reject(new Error('No such file.')))).rejects.toThrow('No such file.');
    expect([globalThis.describe, globalThis.it]).toEqual([ours, our]);
  });
});

describe('a decision', () => {
  it('told again without a part that it must have is rejected for that', async () =>
    expect((await toldBy(keeping)).flatMap(withoutParts).map(({ answer }) => answer)).toMatchObject([
      { code: 'BASIS_REQUIRED' },
      { code: 'OPTIONS_REQUIRED' },
      { code: 'REVIEW_DATE_REQUIRED' },
      { code: 'REVIEW_IN_THE_PAST' },
    ]));

  it('is told again, and nothing else is', async () =>
    expect((await toldBy(lending, worn)).flatMap(withoutParts)).toEqual([]));
});

describe('the page of commands', () => {
  it('has a line for each: what it does, and where it is shown', async () => {
    const told = await toldBy(lending, keeping);
    const shown = [
      ...shownIn(file, told),
      ...shownIn('libs/contexts/library/src/wear/worn.spec.ts', await toldBy(worn)),
    ];
    const lines = commandsPage([library], { shown, decisions: new Set(['KeepBook']) }).split('\n');
    expect(lines.filter((line) => line.startsWith('| ['))).toEqual([
      '| [LendBook](events/library.md#lendbook) | Lend it. | lending.spec.ts | `TOO_LONG` → lending.spec.ts<br>`WORN` → wear/worn.spec.ts |',
      '| [KeepBook](events/library.md#keepbook) | Keep it. A decision. | lending.spec.ts | none of its own |',
    ]);
  });

  it('names the spec that shows most of a command, where several show the same', async () => {
    const shown = [
      ...shownIn('libs/contexts/library/src/a.spec.ts', await toldBy(worn)),
      ...shownIn(file, await toldBy(lending, worn, keeping)),
    ];
    expect(commandsPage([library], { shown, decisions: new Set() })).toContain(
      '| `TOO_LONG`, `WORN` → lending.spec.ts |',
    );
  });
});
