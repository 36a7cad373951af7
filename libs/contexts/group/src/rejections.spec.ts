import { DeclareStage } from './stage/declare-stage';
import { groupRejections } from './rejections';
import { ProposeReEmergence } from './watch/propose-re-emergence';
import { RejectReEmergence } from './watch/reject-re-emergence';

const asGiven = ({ name }: { readonly name: string }) => name[0]!.toLowerCase() + name.slice(1);

describe('a proposal that cannot be approved any more', () => {
  it.each(['NOTHING_TO_APPROVE', 'BASIS_CHANGED'] as const)('is proposed anew, as %s says', (code) => {
    for (const command of [DeclareStage, ProposeReEmergence])
      expect(groupRejections[code]).toContain(asGiven(command));
  });

  it('is rejected first, where it is a re-emergence that rests on what has changed', () =>
    expect(groupRejections.BASIS_CHANGED).toContain(asGiven(RejectReEmergence)));
});
