import { CaseOpened } from '@throughline/casefile';
import { ActionPlanned } from '@throughline/disruption';
import { TransferAccepted, TransferOffered } from '@throughline/referral';
import { afterOrder, by, ordersUpon, some, streamOf } from '@throughline/story';
import { transfersOfOwnership } from './transfers-of-ownership';

const now = '2031-03-02T09:00:00.000Z';
const agreed = { accepted: true, from: 'agency-north', to: 'agency-south' };

describe('the transfer of', () => {
  it.each([
    ['a case', 'case-1', some(CaseOpened), 'CaseTakenOver'],
    ['an action', 'action-1', some(ActionPlanned), 'ActionTakenOver'],
  ])('%s makes it the new owner’s once it is accepted, as that says', async (_, thing, opening, taken) => {
    const history = [
      ...streamOf(thing, [[opening, by('north')]]),
      ...streamOf('transfer-1', [
        [some(TransferOffered, { to: 'agency-south' }), by('north')],
        [some(TransferAccepted, { thing }), by('south')],
      ]),
    ];
    const [taking, ...more] = await ordersUpon(transfersOfOwnership, history);
    expect([more, taking?.agency]).toEqual([[], 'agency-south']);
    const after = afterOrder(history, taking!, { now, known: { agreed: { ...agreed, subject: thing } } });
    expect(after.at(-1)).toMatchObject({
      stream: thing,
      type: taken,
      agency: 'agency-south',
      basis: [{ stream: 'transfer-1', revision: 1 }],
    });
  });

  it('nothing moves it before it is accepted', async () => {
    const offered = streamOf('transfer-1', [[some(TransferOffered), by('north')]]);
    expect(await ordersUpon(transfersOfOwnership, offered)).toEqual([]);
  });
});
