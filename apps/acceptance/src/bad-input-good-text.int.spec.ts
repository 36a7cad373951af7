import { OUTCOME, runHouse, type RunningHouse } from './running-house';

const IDENTIFY = `mutation ($input: IdentifyGroupInput!, $circumstances: CircumstancesInput!) {
  identifyGroup(input: $input, circumstances: $circumstances) ${OUTCOME}
}`;
const READ = `query ($id: ID!, $position: Position!) {
  group(id: $id, at: { atLeast: $position }) { name aliases description }
}`;
const circumstances = { authority: 'Policing Act 2008', purpose: 'INVESTIGATION' };

/** One character of every plane that has any, and of the private ones. */
const everyPlane = ['\u4e2d', '\u{1F30F}', '\u{20000}', '\u{30000}', '\u{F0000}', '\u{10FFFD}'].join('');

describe('text that is good', () => {
  let house: RunningHouse;
  beforeAll(async () => (house = await runHouse()));
  afterAll(() => house.stop());

  const identify = async (more: object) => {
    const input = { name: 'x', offenceTypes: ['DRUGS'], areasOfFocus: ['BORDER'], ...more };
    return (await house.ask(IDENTIFY, { input, circumstances }, 'police-detective')).data?.identifyGroup;
  };
  const keptOf = async (more: object) => {
    const { id, position } = await identify(more);
    return (await house.ask(READ, { id, position })).data.group;
  };

  it.each([
    ['macrons', 'Te Whānau-ā-Apanui'],
    ['an ʻokina', 'Fale o le Alofa ʻOkina'],
    ['a glottal stop as an apostrophe', 'Taufaʼahau'],
    ['emoji joined together', '👩🏽‍👩🏽‍👧🏽‍👦🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇳🇿'],
    ['writing from right to left', 'محمد بن عبد الله שלום'],
    ['Indic conjuncts', 'श्रीमान् क्ष्म'],
    ['Vietnamese', 'Nguyễn Thị Hồng Nhung'],
    ['200 characters of several code points each', '👍🏽'.repeat(200)],
    ['200 plain characters', 'x'.repeat(200)],
    ['one character', 'O'],
    ['characters of every plane', everyPlane],
    [
      'what looks like code',
      `Robert'); DROP TABLE "students";-- <img src=x onerror=alert(1)> {{7*7}} \${x} %s %00 \\u0000`,
    ],
    ['the formula of a spreadsheet', '=cmd|calc!A1'],
    ['dotted and dotless i and sharp s', 'İstanbul ısı Straße'],
  ])('comes back as it was given: %s', async (_, name) =>
    expect((await keptOf({ name })).name).toBe(name.normalize('NFC')),
  );

  it('is stored composed, however it was given', async () =>
    expect((await keptOf({ name: 'Ma\u0304ori' })).name).toBe('M\u0101ori'));

  it('loses the white space around it, and nothing else', async () =>
    expect((await keptOf({ name: ' \u00a0two  words ' })).name).toBe('two  words'));

  it('keeps the lines of prose, each ended alike', async () =>
    expect((await keptOf({ description: 'one\r\ntwo\rthree\n\tfour' })).description).toBe(
      'one\ntwo\nthree\n\tfour',
    ));

  it('may be written with escapes', async () => {
    const body = `{"query":${JSON.stringify(IDENTIFY)},"variables":{"input":{"name":"\\u004d\\u0101ori \\ud83d\\ude00","offenceTypes":["DRUGS"],"areasOfFocus":["BORDER"]},"circumstances":${JSON.stringify(circumstances)}}}`;
    const response = await fetch(`${house.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-demonstration-officer': 'police-detective' },
      body,
    });
    const { id, position } = ((await response.json()) as { data: { identifyGroup: Record<string, string> } })
      .data.identifyGroup;
    expect((await house.ask(READ, { id, position })).data.group.name).toBe('Māori 😀');
  });

  it('counts null for an optional field as left out', async () =>
    expect(await keptOf({ description: null, aliases: null })).toMatchObject({ description: null }));

  it.each([
    ['marks Arabic letters', 'a\u061cb', 'U+061C at character 2'],
    ['has no width', 'Ha\u200bna', 'U+200B at character 3'],
    ['is a soft hyphen', 'Ha\u00adna', 'U+00AD at character 3'],
    ['joins without a sign', 'Ha\u2060na', 'U+2060 at character 3'],
    ['selects a variant', 'a\ufe00', 'U+FE00 at character 2'],
    ['is a tag', 'a\u{E0041}', 'U+E0041 at character 2'],
    ['fills a Hangul place', 'a\u3164b', 'U+3164 at character 2'],
  ])('is kept, with a notice, where a character %s', async (_, name, where) => {
    const recorded = await identify({ name });
    expect(recorded.notices).toEqual([{ path: 'input.name', says: expect.stringContaining(where) }]);
    const { data } = await house.ask(READ, { id: recorded.id, position: recorded.position });
    expect(data.group.name).toBe(name);
  });

  it('gets no notice where all of it can be seen', async () =>
    expect((await identify({ name: 'Te Whānau-ā-Apanui' })).notices).toEqual([]));
});
