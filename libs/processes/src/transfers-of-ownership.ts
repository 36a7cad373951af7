import { TakeOverCase } from '@throughline/casefile';
import { TakeOverAction } from '@throughline/disruption';
import { idPrefix, order, process } from '@throughline/kernel';
import { TransferAccepted } from '@throughline/referral';

export const transfersOfOwnership = process(
  'TransfersOfOwnership',
  'What was handed over becomes the new owner’s once the transfer was accepted.',
).on(TransferAccepted, ({ stream, revision, agency, happened, data: { thing } }) => {
  const taking = thing.startsWith(idPrefix('Case')) ? TakeOverCase : TakeOverAction;
  const basis = [{ stream, revision }];
  return [
    order(
      taking,
      { transfer: stream },
      { on: thing, agency, cause: stream, happened: happened.latest, basis },
    ),
  ];
});
