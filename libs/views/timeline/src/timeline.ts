import { detectionLinks } from '@throughline/detection';
import { actions } from '@throughline/disruption';
import { id, idPrefix, line, listOf, listView, type Rows } from '@throughline/kernel';
import { referrals } from '@throughline/referral';
import { timelineItems } from './timeline-items';

/** The timeline of anything on the record; a group's takes in what was linked to it, referred about it and aimed at it. */
export const timeline = listView(
  'timeline',
  'Everything recorded about a subject, and where each item came from.',
  {
    args: {
      subject: line().says('The id of a group, a detection, a referral or an action.'),
      types: listOf(line()).optional().says('Only events of these names.'),
      agency: id('Agency').optional().says('Only what this agency recorded.'),
    },
    of: timelineItems,
    where: async (rows, { subject, types, agency }) => ({
      subject: subject.startsWith(idPrefix('Group'))
        ? [subject, ...(await aroundGroup(rows, subject))]
        : [subject],
      ...(types === undefined ? {} : { type: types }),
      ...(agency === undefined ? {} : { agency: [agency] }),
    }),
  },
);

const aroundGroup = async (rows: Rows, group: string): Promise<readonly string[]> => {
  const [links, aimed, referredOf] = await Promise.all([
    rows.all(detectionLinks, { group: [group] }),
    rows.all(actions, { group: [group] }),
    rows.all(referrals, { group: [group] }),
  ]);
  const detections = links.map(({ row }) => row.detection);
  const referred = detections.length === 0 ? [] : await rows.all(referrals, { detection: detections });
  const keys = [...aimed, ...referredOf, ...referred].map(({ key }) => key);
  return [...new Set([...detections, ...keys])];
};
