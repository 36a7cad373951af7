/** Why a command on a detection may be rejected. */
export const detectionRejections = {
  DETECTED_IN_THE_FUTURE: 'A detection cannot be recorded before it came to notice.',
  DETECTED_BEFORE_IT_HAPPENED:
    'Nothing can come to notice before it happened: say in circumstances.happened when it did.',
  PARTICULARS_DO_NOT_FIT:
    'Particulars belong to a type of offending: name that type in input.offenceTypes, or leave them out.',
  PROTECTED_KEPT_APART:
    'A victim or witness is not set among those seen, nor linked: refer them for support instead, and name nobody here.',
  NOT_THE_RECORDER: 'Only the agency that recorded a detection may grade, correct, triage or withdraw it.',
  ALREADY_GRADED: 'The detection has a grade; regrade it instead.',
  NOT_GRADED: 'The detection has no grade to change; grade it first.',
  SAME_GRADE: 'This is the grade that the detection has already.',
  CONDITIONS_NOT_STATED: 'Sharing under conditions needs the conditions stated.',
  NOT_ONE_LINK: 'A link is to exactly one group, case or entity.',
  ALREADY_LINKED: 'The detection is linked to this already.',
  NO_SUCH_LINK: 'There is no link at this revision of the detection that still stands.',
  NOT_YOURS_TO_UNLINK: 'Only the agency that made a link, or that recorded the detection, may undo it.',
  UNLINKED_BEFORE_LINKED: 'A link cannot be undone before it was made.',
  NO_SUCH_FIELD: 'A correction names a field of the detection as the schema has it, such as place or seen.',
  NAMES_SOMEBODY:
    'What should be read of those seen names somebody: give it as shouldRead in input.corrections, where it is sealed.',
  CASE_REQUIRED:
    'Adopting needs the case that the detection is adopted into: give input.case, and nothing else.',
  REASON_REQUIRED: 'No further action needs its reason: give input.reason, and nothing else.',
  ORIGINAL_REQUIRED:
    'A duplicate needs the detection that stands for it: give input.duplicateOf, and nothing else.',
  NOT_IN_THE_CASE:
    'Your agency takes no part in the case: join it first, or refer the detection to the agency that leads it.',
  CASE_CLOSED: 'The case is closed: reopen it, or adopt the detection into another one.',
  EXERCISE_APART:
    'The case is an exercise, in which nothing is real, and this was seen: adopt it into another case.',
  DUPLICATE_OF_ITSELF: 'A detection is not a duplicate of itself, nor of what is held to be its duplicate.',
  ORIGINAL_WITHDRAWN: 'The detection named was withdrawn and cannot stand for another one.',
  ORIGINAL_IS_A_DUPLICATE:
    'The detection named is held to be a duplicate itself: name in input.duplicateOf the one that stands for it.',
  SAME_TRIAGE: 'This is what was settled for the detection already.',
  WITHDRAWN: 'The detection was withdrawn: nothing more is done with it but to undo its links.',
} as const;
