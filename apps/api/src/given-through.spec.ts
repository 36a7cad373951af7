import 'reflect-metadata';
import { type Asked, InvalidInput } from '@throughline/serving';
import { givenThrough } from './given-through';

const order = {
  command: 'NoteReferralOverdue',
  input: { referral: 'referral-1' },
  circumstances: {},
  agency: 'agency-south',
  process: 'ReferralsOverdue',
};
const giving = (fault: Error) => givenThrough({ submit: () => Promise.reject(fault) })(order);

describe('an order of a process', () => {
  it('is given for the agency, in the name of the process', async () => {
    const asked: Asked[] = [];
    const submit = async (one: Asked) => (asked.push(one), { position: 1n }) as never;
    await givenThrough({ submit })(order);
    expect(asked).toMatchObject([
      {
        command: 'NoteReferralOverdue',
        officer: { id: 'officer-process-referrals-overdue', agency: 'agency-south' },
      },
    ]);
  });

  it('is refused where it asks for what cannot be said', async () =>
    expect(await giving(new InvalidInput([{ path: 'input.item', must: 'must be a line' }]))).toMatchObject({
      code: 'INVALID_INPUT',
      because: 'input.item must be a line.',
    }));

  it('is not settled by any other failure', () =>
    expect(giving(new Error('The database is gone.'))).rejects.toThrow('The database is gone.'));
});
