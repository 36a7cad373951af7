import { action } from './action';
import { AmendPlan } from './amend-plan';
import { AssessEffect } from './assess-effect';
import { ProposeCredit } from './propose-credit';

const asGiven = ({ name }: { readonly name: string }) => name[0]!.toLowerCase() + name.slice(1);

describe('a proposal that cannot be approved any more', () => {
  it.each(['NOTHING_TO_APPROVE', 'BASIS_CHANGED'] as const)('is proposed anew, as %s says', (code) => {
    for (const command of [AmendPlan, AssessEffect, ProposeCredit])
      expect(action.rejections[code]).toContain(asGiven(command));
  });
});
