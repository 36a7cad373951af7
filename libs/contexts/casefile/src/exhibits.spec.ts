import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { CustodyTransferred, ExhibitRegistered, ExhibitReleased } from './exhibit-events';
import { exhibits } from './exhibits';

const at = (n: number) => `2031-01-0${n}T12:00:00.000Z`;
const on = (n: number, agency: string, officer: string) => by(agency, { officer, happened: exactly(at(n)) });
const handed = { to: 'agency-lab', receiver: 'officer-two', keptAt: 'Laboratory', condition: 'Seals whole.' };
const history = streamOf('exhibit-1', [
  [some(ExhibitRegistered, { mark: 'AB/1', keptAt: 'Store', exercise: true }), on(1, 'north', 'officer-one')],
  [some(CustodyTransferred, { ...handed, purpose: 'EXAMINATION' }), on(3, 'north', 'officer-one')],
  [some(ExhibitReleased, { manner: 'DESTROYED', reason: 'By order.' }), on(5, 'lab', 'officer-two')],
]);
const rowAt = async (n?: number) =>
  (await rowsOf(history, n === undefined ? n : at(n)).one(exhibits, 'exhibit-1'))?.row;

describe('exhibits', () => {
  it('say what they are, and who put them on the record', async () =>
    expect(await rowAt()).toMatchObject({
      case: 'case-1',
      mark: 'AB/1',
      agency: 'agency-north',
      officer: 'officer-one',
      exercise: true,
    }));

  it('keep their chain of custody without a gap', async () => {
    const chain = (await rowAt())?.custody ?? [];
    expect(chain.map(({ officer, custodian }) => [officer, custodian])).toEqual([
      ['officer-one', 'officer-one'],
      ['officer-one', 'officer-two'],
      ['officer-two', undefined],
    ]);
    expect(chain[1]).toMatchObject({ purpose: 'EXAMINATION', condition: 'Seals whole.' });
    expect(chain[2]).toMatchObject({ manner: 'DESTROYED', says: 'By order.' });
  });

  it.each([
    [1, { custodianAgency: 'agency-north', custodian: 'officer-one', keptAt: 'Store', inCustody: true }],
    [3, { custodianAgency: 'agency-lab', custodian: 'officer-two', keptAt: 'Laboratory', inCustody: true }],
    [5, { custodian: undefined, keptAt: undefined, inCustody: false, manner: 'DESTROYED' }],
  ])('say who held them on day %d, and where', async (day, held) =>
    expect(await rowAt(day)).toMatchObject(held),
  );

  it('are not there before they were seized', async () =>
    expect(await rowsOf(history, '2030-12-31T00:00:00.000Z').one(exhibits, 'exhibit-1')).toBeUndefined());
});
