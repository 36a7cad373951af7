import {
  changedField,
  changedFields,
  type Compared,
  diffView,
  differenceOf,
  group,
  id,
  line,
  listOf,
  type Rows,
} from '@throughline/kernel';
import {
  actionsIn,
  detectionsIn,
  groupIn,
  groupThings,
  membersIn,
  stagesIn,
  type Things,
  tiesIn,
} from './group-things';

const differing = group('Differing', {
  key: line(1_000).says(
    'What tells it apart: the id of a person, an agency, an action or a detection, or what joins whom.',
  ),
  fields: listOf(changedField).says(
    'What differs: all of it where it was added, and as it was where it ended.',
  ),
});

const difference = group('Difference', {
  added: listOf(differing).says('What there is, and was not before.'),
  changed: listOf(differing).says('What was there before, and was other then.'),
  ended: listOf(differing).says('What was there before, and is no more.'),
});

/** What an analyst sees of a group at one moment and did not at another, each on both clocks. */
export const groupDiff = diffView(
  'groupDiff',
  'What differs in a group between two moments, each on both clocks.',
  {
    args: { group: id('Group') },
    reads: groupThings,
    result: {
      group: id('Group'),
      fields: listOf(changedField).says('What differs in how it was identified.'),
      members: difference,
      ties: difference,
      stages: difference,
      actions: difference,
      detections: difference,
    },
    answer: async (before, after, args) => {
      const [was, is] = await Promise.all([groupIn(before, args.group), groupIn(after, args.group)]);
      if (!was && !is) return undefined;
      const between = async (read: (rows: Rows, group: string) => Promise<Things>) => {
        const [then, now] = await Promise.all([read(before, args.group), read(after, args.group)]);
        return told(then, now);
      };
      const [members, ties, stages, actions, detections] = await Promise.all(
        [membersIn, tiesIn, stagesIn, actionsIn, detectionsIn].map(between),
      );
      const fields = changedFields(was ?? {}, is ?? {});
      return {
        group: args.group,
        fields,
        members: members!,
        ties: ties!,
        stages: stages!,
        actions: actions!,
        detections: detections!,
      };
    },
  },
);

const nothing: Compared = {};

const told = (before: Things, after: Things): (typeof difference)['_type'] => {
  const { added, changed, ended } = differenceOf(before, after);
  return {
    added: added.map((key) => ({ key, fields: changedFields(nothing, after.get(key)!) })),
    changed,
    ended: ended.map((key) => ({ key, fields: changedFields(before.get(key)!, nothing) })),
  };
};
