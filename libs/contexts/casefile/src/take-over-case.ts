import { transferAgreed } from '@throughline/facts';
import { isBefore } from '@throughline/kernel';
import { caseFile, isExercise } from './case-file';
import { lasting } from './participations';
import { CaseTakenOver } from './standing-events';

/** Ownership moves only as both sides agreed: the transfer must name this case, its lead and the agency that takes over. */
export const TakeOverCase = caseFile.command(
  'TakeOverCase',
  'Take over the lead of a case, as agreed by a transfer.',
  {
    fields: { transfer: CaseTakenOver.fields.transfer },
    consults: ({ transfer }) => ({ agreed: [transferAgreed, transfer] }),
    rejects: ['CASE_MERGED', 'TRANSFER_USED', 'TRANSFER_NOT_AGREED', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: ({ transfer }, state, { id, agency, happened, known: { agreed } }) => {
      if (state.standing.status === 'MERGED') return caseFile.reject('CASE_MERGED');
      if (state.standing.transfers.includes(transfer)) return caseFile.reject('TRANSFER_USED');
      const taking = lasting(state.participations);
      const led = taking.find(({ role }) => role === 'LEAD')!;
      if (!agreed?.accepted || agreed.subject !== id || agreed.from !== led.agency || agreed.to !== agency)
        return caseFile.reject('TRANSFER_NOT_AGREED');
      const own = taking.find((one) => one.agency === agency);
      if ([led, own].some((one) => one && isBefore(happened, one.during.from)))
        return caseFile.reject('BEFORE_WHAT_IT_FOLLOWS');
      return CaseTakenOver({
        transfer,
        from: led.agency,
        to: agency,
        ledSince: led.joined,
        ...(own ? { joined: own.joined } : {}),
        exercise: isExercise(state),
      });
    },
  },
);
