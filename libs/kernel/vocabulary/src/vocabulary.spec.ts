import * as vocabulary from '.';

const lists = Object.values(vocabulary).filter(
  (one): one is vocabulary.CodeList => typeof one === 'object' && 'codes' in one,
);

describe('every code list', () => {
  it.each(lists.map((list) => [list.name, list] as const))(
    '%s says what it is, and where it comes from',
    (_, list) => {
      expect(list.says).toMatch(/[.]$/);
      expect(list.source).not.toBe('');
    },
  );

  it.each(
    lists.flatMap((list) =>
      Object.entries(list.codes).map(([code, about]) => [`${list.name}.${code}`, code, about] as const),
    ),
  )('%s has a label and a meaning', (_, code, { label, says }) => {
    expect(code).toMatch(/^[A-Z][A-Z0-9_]*$/);
    expect(label).not.toBe('');
    expect(says).toMatch(/[.]$/);
  });
});

describe('the vocabulary as a whole', () => {
  it('has every list, by name', () =>
    expect(vocabulary.codeLists.map(({ name }) => name)).toEqual(lists.map(({ name }) => name).toSorted()));

  it('has macrons in one character each', () => {
    const text = JSON.stringify(vocabulary.codeLists);
    expect(text).toBe(text.normalize('NFC'));
  });
});

describe('the stages of a group', () => {
  const stages = vocabulary.codesOf(vocabulary.GroupStage);

  it('each name what may follow', () =>
    expect(Object.keys(vocabulary.stagesAfter).sort()).toEqual([...stages].sort()));

  it('can all be reached from the first', () => {
    const reached = new Set<vocabulary.Stage>(['SUSPECTED']);
    for (const stage of reached) for (const next of vocabulary.stagesAfter[stage]) reached.add(next);
    expect([...reached].sort()).toEqual([...stages].sort());
  });
});
