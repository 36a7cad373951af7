import { by, sampleFields, some, story } from '@throughline/story';
import { GroupIdentified, GroupMerged, TargetAdopted, TargetDeclined } from '../events';
import { AdoptTarget } from './adopt-target';
import { DeclineTarget } from './decline-target';

const south = by('south');
const identified = story().given([some(GroupIdentified)], by('north'));
const merged = identified.given([some(GroupMerged, { into: 'group-2' })], by('north'));
const adoption = sampleFields(AdoptTarget.fields);
const refusal = sampleFields(DeclineTarget.fields);
const adopted = identified.given([TargetAdopted(adoption)], south);
const declined = identified.given([TargetDeclined(refusal)], south);

describe('adopting a target', () => {
  it('is for each agency, with a rank of its own', () => {
    identified.when(AdoptTarget, adoption, south).then(TargetAdopted(adoption));
    adopted.when(AdoptTarget, adoption, by('east')).then(TargetAdopted(adoption));
    identified.when(AdoptTarget, { ...adoption, rank: 0 }, south).rejected('RANK_FROM_ONE');
  });

  it('moves it on the list, or takes back that it was declined', () => {
    adopted.when(AdoptTarget, { ...adoption, rank: 3 }, south).then(TargetAdopted({ ...adoption, rank: 3 }));
    declined.when(AdoptTarget, adoption, south).then(TargetAdopted(adoption));
    adopted.when(AdoptTarget, adoption, south).rejected('ALREADY_A_TARGET');
  });

  it('is not of a group that was merged', () =>
    merged.when(AdoptTarget, adoption, south).rejected('GROUP_MERGED'));

  it('cites what it relies on', () =>
    identified.when(AdoptTarget, adoption, { ...south, basis: [] }).rejected('BASIS_REQUIRED'));
});

describe('declining a target', () => {
  it('says why, also of one that was adopted', () => {
    identified.when(DeclineTarget, refusal, south).then(TargetDeclined(refusal));
    adopted.when(DeclineTarget, refusal, south).then(TargetDeclined(refusal));
    declined.when(DeclineTarget, refusal, south).rejected('ALREADY_DECLINED');
  });

  it('is not of a group that was merged', () =>
    merged.when(DeclineTarget, refusal, south).rejected('GROUP_MERGED'));
});
