import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { DetectionLinked, DetectionRecorded, DetectionUnlinked, DetectionWithdrawn } from './events';
import { UnlinkDetection } from './unlink-detection';

const may = { happened: exactly('2031-05-01T00:00:00.000Z') };
const undo = { link: 1, reason: 'Another consignee of the same name.' };
const recorded = story().given([some(DetectionRecorded)], by('north'));
const linked = recorded.given([some(DetectionLinked, { group: 'group-1' })], by('south', may));

describe('undoing a link of a detection', () => {
  it('is for the agency that made it, and the one that recorded the detection', () => {
    for (const agency of ['north', 'south'])
      linked.when(UnlinkDetection, undo, by(agency, may)).then(DetectionUnlinked(undo));
    linked.when(UnlinkDetection, undo, by('east', may)).rejected('NOT_YOURS_TO_UNLINK');
  });

  it('names the link by its revision, while it stands', () => {
    for (const link of [0, 2])
      linked.when(UnlinkDetection, { ...undo, link }, by('south', may)).rejected('NO_SUCH_LINK');
    linked
      .given([DetectionUnlinked(undo)], by('south', may))
      .when(UnlinkDetection, undo, by('south', may))
      .rejected('NO_SUCH_LINK');
  });

  it('does not come before the link', () =>
    linked.when(UnlinkDetection, undo, by('south')).rejected('UNLINKED_BEFORE_LINKED'));

  it('may be done of what was withdrawn', () =>
    linked
      .given([some(DetectionWithdrawn)], by('north', may))
      .when(UnlinkDetection, undo, by('north', may))
      .then(DetectionUnlinked(undo)));

  it('is of a detection on the record', () => story().when(UnlinkDetection, undo).rejected('NOT_FOUND'));
});
