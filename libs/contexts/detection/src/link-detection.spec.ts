import { by, some, story } from '@throughline/story';
import { DetectionLinked, DetectionRecorded, DetectionUnlinked, DetectionWithdrawn } from './events';
import { LinkDetection } from './link-detection';

const grounds = 'The same consignee.';
const toGroup = { group: 'group-1', grounds };
const recorded = story().given([some(DetectionRecorded)], by('north'));
const linked = recorded.given([DetectionLinked(toGroup)], by('north'));

describe('linking a detection', () => {
  it('is for any agency', () =>
    recorded.when(LinkDetection, toGroup, by('south')).then(DetectionLinked(toGroup)));

  it('may be to a case, or to a person or thing', () => {
    for (const to of [
      { case: 'case-1', grounds },
      { entity: 'entity-1', grounds },
    ])
      linked.when(LinkDetection, to).then(DetectionLinked(to));
  });

  it('is to one thing at a time', () => {
    recorded.when(LinkDetection, { grounds }).rejected('NOT_ONE_LINK');
    recorded.when(LinkDetection, { ...toGroup, case: 'case-1' }).rejected('NOT_ONE_LINK');
  });

  it('is never to a victim', () => {
    const linkedTo = { owner: 'agency-north', partners: [], kind: 'PERSON', protected: true };
    recorded
      .when(LinkDetection, { entity: 'entity-1', grounds }, by('north', { known: { linkedTo } }))
      .rejected('PROTECTED_KEPT_APART');
  });

  it('is made once', () => linked.when(LinkDetection, toGroup, by('south')).rejected('ALREADY_LINKED'));

  it('may be made anew once it was undone', () =>
    linked
      .given([some(DetectionUnlinked, { link: 1 })], by('north'))
      .when(LinkDetection, toGroup)
      .then(DetectionLinked(toGroup)));

  it('is too late once the detection was withdrawn', () =>
    recorded
      .given([some(DetectionWithdrawn)], by('north'))
      .when(LinkDetection, toGroup)
      .rejected('WITHDRAWN'));

  it('is of a detection on the record', () => story().when(LinkDetection, toGroup).rejected('NOT_FOUND'));
});
