import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { agencies } from './agencies';
import { AgencyRegistered, AgencyRenamed } from './agency-events';

const day = (n: number) => `2031-01-0${n}T12:00:00.000Z`;
const on = (n: number) => by('north', { happened: exactly(day(n)), officer: 'officer-9' });
const history = streamOf('agency-fisheries', [
  [some(AgencyRegistered, { shortCode: 'fisheries', name: 'Fisheries' }), on(2)],
  [AgencyRenamed({ name: 'Primary Industries', reason: 'A merger.' }), on(5)],
]);
const rowAt = async (n?: number) =>
  (await rowsOf(history, n === undefined ? undefined : day(n)).one(agencies, 'agency-fisheries'))?.row;

describe('agencies', () => {
  it('tell who registered them', async () =>
    expect(await rowAt()).toMatchObject({ registeredBy: 'agency-north', officer: 'officer-9' }));

  it('go by the name they had at a date', async () => {
    expect((await rowAt())?.name).toBe('Primary Industries');
    expect((await rowAt(4))?.name).toBe('Fisheries');
    expect((await rowAt(6))?.names.map(({ name }) => name)).toEqual(['Fisheries', 'Primary Industries']);
  });

  it('are not there before they took part', async () => expect(await rowAt(1)).toBeUndefined());
});
