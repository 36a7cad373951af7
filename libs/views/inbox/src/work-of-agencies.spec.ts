import {
  SharingAgreementAmended,
  SharingAgreementConfirmed,
  SharingAgreementEnded,
  SharingAgreementMade,
} from '@throughline/agency';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { worklist } from './worklist';

const [north, south] = ['agency-north', 'agency-south'];
const made = [some(SharingAgreementMade, { parties: [north, south] }), by('north')] as const;
const widened = [
  some(SharingAgreementAmended, { parties: [north, south], toConfirm: [south], reason: 'Travel, too.' }),
  by('north'),
] as const;
const confirmed = [SharingAgreementConfirmed({ amendment: 2 }), by('south')] as const;
const ended = [
  some(SharingAgreementEnded, { parties: [north, south], endsAt: '2031-04-01T00:00:00.000Z' }),
  by('north'),
] as const;
const itemsOf = async (agency: string, ...more: Parameters<typeof streamOf>[1]) => {
  const rows = rowsOf(streamOf('sharing-agreement-1', [made, ...more]));
  const items = (await worklist.answer(rows, { agency }))?.items ?? [];
  return items.filter(({ kind }) => kind === 'CONFIRM_AGREEMENT');
};

describe('wider terms of an agreement', () => {
  it('wait for each other party to confirm them, as they stand', async () => {
    expect(await itemsOf(south, widened)).toMatchObject([
      { subject: 'sharing-agreement-1', revision: 1, says: 'Travel, too.', from: north },
    ]);
    expect(await itemsOf(south, widened, widened)).toMatchObject([{ revision: 2 }]);
    expect(await itemsOf(north, widened)).toEqual([]);
  });

  it('wait no longer once they are confirmed, or the agreement is over', async () => {
    expect(await itemsOf(south, widened, widened, confirmed)).toEqual([]);
    expect(await itemsOf(south, widened, ended)).toEqual([]);
  });
});
