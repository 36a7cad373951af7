/** Why a command on an entity may be rejected. */
export const entityRejections = {
  STANDING_REQUIRED:
    'Say in input.standing as what the person is known whose record, account, device, address or document it is.',
  STANDING_NOT_EXPECTED: 'Only a person, or what is part of a person’s life, is known as something.',
  SCHEME_DOES_NOT_FIT: 'Nothing of this kind is told by such a name or number: choose another scheme.',
  NOT_OF_THE_SCHEME:
    'The name or number is not written as the scheme has it: see what the scheme says, and give it so.',
  BORN_IN_THE_FUTURE: 'Nobody is born in the future: give a date of birth that has come.',
  NO_SUCH_IDENTIFIER: 'There is no name or number at this revision of the entity.',
  NO_SUCH_LINK: 'There is no link at this revision of the entity.',
  NOT_THE_RECORDER:
    'Only the agency that recorded this may correct or end it; yours may record what it holds instead.',
  WITH_ITSELF: 'An entity is not compared with, merged into or joined to itself: name another one.',
  NOT_ONE_KIND: 'Only two entities of one kind can be the same: a person is no vehicle.',
  PROTECTED_KEPT_APART:
    'A victim or witness, and what is part of their lives, is never joined to anybody or anything else: register it apart.',
  ALREADY_MERGED: 'The entity counts as another one already: undo that merge first.',
  INTO_IS_MERGED: 'The entity named counts as another one itself: merge into that one.',
  MERGED_IN_A_CIRCLE: 'The entity named counts as this one already: undo that merge first.',
  NOT_JUDGED_SAME:
    'Cite in circumstances.basis a judgement that the two are the same, by which its author still stands.',
  NOT_SAME_JUDGED:
    'Another agency holds the two not to be the same: ask it to judge anew, or cite its judgement in circumstances.basis and say in input.options why you do not follow it.',
  NOT_YOURS_TO_UNMERGE:
    'Only the agency that merged the two, or that registered one of them, may undo this: ask one of those.',
  NOT_MERGED: 'The entity counts as itself: there is no merge to undo.',
  UNMERGED_BEFORE_MERGED: 'A merge cannot be undone before it was made.',
  KINDS_DO_NOT_FIT:
    'A link of this kind does not join these two: turn the link round, or choose another kind.',
  ALREADY_LINKED: 'Your agency has claimed the same of these two already, and it has not ended.',
  ALREADY_ENDED: 'The link has ended already.',
  ENDED_BEFORE_IT_BEGAN: 'A link cannot end before it began.',
} as const;
