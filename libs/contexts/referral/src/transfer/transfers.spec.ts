import { exactly, fold } from '@throughline/kernel';
import { by, rowsOf, sampleFields, some, story, streamOf } from '@throughline/story';
import { AcceptTransfer } from './accept-transfer';
import { DeclineTransfer } from './decline-transfer';
import { TransferAccepted, TransferDeclined, TransferOffered } from './events';
import { OfferTransfer } from './offer-transfer';
import { transfer } from './transfer';
import { transfers } from './transfers';

const ownedBy = (agency: string) => ({ file: { owner: `agency-${agency}`, partners: [] } });
const offer = { ...sampleFields(OfferTransfer.fields), to: 'agency-south', case: 'case-1' };
const offered = story().given([some(TransferOffered, offer)], by('north'));
const lead = { lead: 'Ines Tamahori' };
const owner = by('north', { known: ownedBy('north') });

describe('a transfer of ownership', () => {
  it('is offered by the owner, of one case or one action', () => {
    story().when(OfferTransfer, offer, owner).then(TransferOffered(offer));
    story()
      .when(OfferTransfer, offer, by('north', { known: ownedBy('east') }))
      .rejected('NOT_YOURS');
    for (const not of [{ case: undefined }, { action: 'action-1' }])
      story()
        .when(OfferTransfer, { ...offer, ...not }, owner)
        .rejected('NOT_ONE_SUBJECT');
  });

  it('of an exercise, or of an action in one, says that it is practice', () => {
    const practice = TransferOffered({ ...offer, exercise: true });
    const owned = { owner: 'agency-north', partners: [] };
    story()
      .when(OfferTransfer, offer, by('north', { known: { file: { ...owned, kind: 'EXERCISE' } } }))
      .then(practice);
    const drill = { ...offer, case: undefined, action: 'action-1' };
    story()
      .when(OfferTransfer, drill, by('north', { known: { action: { ...owned, exercise: true } } }))
      .then(TransferOffered({ ...drill, exercise: true }));
  });

  it('is practice to whatever cites it, where it is of an exercise', () => {
    const isPractice = (exercise?: boolean) => {
      const history = streamOf('transfer-1', [
        TransferOffered({ ...offer, exercise }),
        some(TransferAccepted),
      ]);
      return transfer.isExercise?.(fold(transfer, history) as never);
    };
    expect([isPractice(true), isPractice(false), isPractice()]).toEqual([true, false, false]);
  });

  it('is to another agency, and not due before it is offered', () => {
    story()
      .when(OfferTransfer, { ...offer, to: 'agency-north' }, owner)
      .rejected('TO_ONESELF');
    story()
      .when(OfferTransfer, { ...offer, dueBy: '2031-02-01T00:00:00.000Z' }, owner)
      .rejected('DUE_IN_THE_PAST');
  });

  it('is accepted by the addressee while the one that offered it still owns it', () => {
    const south = by('south', { known: ownedBy('north') });
    offered.when(AcceptTransfer, lead, south).then(TransferAccepted({ ...lead, thing: 'case-1' }));
    offered.when(AcceptTransfer, lead, owner).rejected('NOT_THE_ADDRESSEE');
    offered
      .when(AcceptTransfer, lead, by('south', { known: ownedBy('east') }))
      .rejected('NOT_THEIRS_ANY_MORE');
    offered
      .when(AcceptTransfer, lead, { ...south, happened: exactly('2031-02-01T00:00:00.000Z') })
      .rejected('HAPPENED_BEFORE_IT_BEGAN');
  });

  it('is declined by the addressee with a reason', () => {
    const reason = { reason: 'No capacity.' };
    offered.when(DeclineTransfer, reason, by('south')).then(TransferDeclined(reason));
    offered.when(DeclineTransfer, reason, by('north')).rejected('NOT_THE_ADDRESSEE');
  });

  it('is answered once', () => {
    for (const answer of [some(TransferAccepted), some(TransferDeclined)]) {
      const settled = offered.given([answer], by('south'));
      settled.when(AcceptTransfer, lead, by('south', { known: ownedBy('north') })).rejected('NOT_OPEN');
      settled.when(DeclineTransfer, { reason: 'No.' }, by('south')).rejected('NOT_OPEN');
    }
  });

  it('tells who leads from then on, once it was accepted', async () => {
    const history = streamOf('transfer-1', [
      [some(TransferOffered, offer), by('north', { happened: exactly('2031-01-01T12:00:00.000Z') })],
      [
        TransferAccepted({ ...lead, thing: 'case-1' }),
        by('south', { happened: exactly('2031-01-03T12:00:00.000Z') }),
      ],
    ]);
    const leadAt = async (at?: string) => (await rowsOf(history, at).one(transfers, 'transfer-1'))?.row.lead;
    expect(await leadAt()).toBe('Ines Tamahori');
    expect(await leadAt('2031-01-02T12:00:00.000Z')).toBeUndefined();
  });

  it('stands where it stood at a date', async () => {
    const on = (day: number, agency: string) =>
      by(agency, { happened: exactly(`2031-01-0${day}T12:00:00.000Z`) });
    const history = streamOf('transfer-1', [
      [some(TransferOffered, offer), on(1, 'north')],
      [some(TransferDeclined, { reason: 'No capacity.' }), on(3, 'south')],
    ]);
    const at = async (day: number) =>
      (await rowsOf(history, `2031-01-0${day}T12:00:00.000Z`).one(transfers, 'transfer-1'))?.row;
    expect(await at(2)).toMatchObject({ from: 'agency-north', status: 'OFFERED', steps: [{}] });
    expect(await at(4)).toMatchObject({ status: 'DECLINED', steps: [{}, { says: 'No capacity.' }] });
  });
});
