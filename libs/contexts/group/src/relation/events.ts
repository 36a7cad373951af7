import { count, decisionFields, event, id } from '@throughline/kernel';

const marking = 'IN_CONFIDENCE';
const into = id('Group');

export const GroupMerged = event('GroupMerged', 'The group is held to be the same as another one.', {
  marking,
  decision: true,
  fields: { into: into.says('The group that it is read as part of from then on.'), ...decisionFields },
});

export const GroupUnmerged = event(
  'GroupUnmerged',
  'A merge was undone: the group is one of its own again.',
  {
    marking,
    decision: true,
    fields: {
      merge: count().says('The revision, in the record of this group, of the merge that is undone.'),
      into: into.says('The group that it was merged into.'),
      ...decisionFields,
    },
  },
);

export const GroupSplit = event('GroupSplit', 'The group came apart, and another one came of it.', {
  marking,
  decision: true,
  fields: { into: into.says('The group that came of it.'), ...decisionFields },
});

export const GroupUnsplit = event('GroupUnsplit', 'It does not hold that another group came of this one.', {
  marking,
  decision: true,
  fields: {
    split: count().says('The revision, in the record of this group, of the split that is undone.'),
    into: into.says('The group that was held to have come of it.'),
    ...decisionFields,
  },
});

export const GroupSucceeded = event('GroupSucceeded', 'Another group took the place of this one.', {
  marking,
  decision: true,
  fields: { successor: id('Group').says('The group that took its place.'), ...decisionFields },
});

export const SuccessionEnded = event(
  'SuccessionEnded',
  'It does not hold that another group took the place of this one.',
  {
    marking,
    decision: true,
    fields: {
      succession: count().says(
        'The revision, in the record of this group, of the succession that is undone.',
      ),
      successor: id('Group').says('The group that was held to have taken its place.'),
      ...decisionFields,
    },
  },
);

export const relationEvents = [
  GroupMerged,
  GroupUnmerged,
  GroupSplit,
  GroupUnsplit,
  GroupSucceeded,
  SuccessionEnded,
] as const;
