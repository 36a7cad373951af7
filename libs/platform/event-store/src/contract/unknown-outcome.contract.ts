import type { Append } from '../port';
import { appendOf, everything, isGapless, proposed, type Given } from './event-store-samples';

/** An adapter may find out by itself; where it does not, it says so. */
const outcomeOf = (answer: Promise<{ is: string }>): Promise<string> =>
  answer.then(
    ({ is }) => is,
    (fault: { code?: string }) => fault.code ?? String(fault),
  );

export const describeUnknownOutcome = ({ store }: Given, loseNextAnswer: () => void): void =>
  describe('an answer that is lost', () => {
    const appendLosing = (what: Append): Promise<string> => {
      loseNextAnswer();
      return outcomeOf(store().append(what));
    };

    it('is settled by the status of the command', async () => {
      const what = appendOf({ expected: 'none', events: [proposed(1), proposed(2)] });
      expect(await appendLosing(what)).toMatch(/^(appended|OUTCOME_UNKNOWN)$/);
      const { recordedAt } = await store().head();
      const receipt = { stream: what.stream, revision: 1, position: 2n, recordedAt };
      expect(await store().commandStatus(what.command.id)).toEqual({
        is: 'recorded',
        hash: 'hash-1',
        receipt,
      });
      expect(await store().append(what)).toEqual({ is: 'repeated', ...receipt });
      expect((await everything(store())).length).toBe(2);
    });

    it('is settled by asking again, too', async () => {
      const what = appendOf({ expected: 'none' });
      expect(await appendLosing(what)).toMatch(/^(appended|OUTCOME_UNKNOWN)$/);
      expect(await store().append(what)).toMatchObject({ is: 'repeated', revision: 0, position: 1n });
      expect(
        await store().append({ ...what, expected: 'any', command: { ...what.command, hash: 'other' } }),
      ).toEqual({ is: 'reused' });
    });

    it('harms no neighbour', async () => {
      const asked = Array.from({ length: 20 }, () => appendOf({ expected: 'none' }));
      loseNextAnswer();
      const outcomes = await Promise.all(asked.map((what) => outcomeOf(store().append(what))));
      expect(outcomes.filter((outcome) => !/^(appended|OUTCOME_UNKNOWN)$/.test(outcome))).toEqual([]);
      const events = await everything(store());
      expect(isGapless(events)).toBe(true);
      expect(events.map(({ commandId }) => commandId).sort()).toEqual(
        asked.map(({ command }) => command.id).sort(),
      );
    });
  });
