/** The domain says no. Not a fault: expected, named, explained, and shown to the person who asked. */
export class Rejection<Code extends string = string> {
  constructor(
    readonly code: Code,
    readonly because: string,
  ) {}
}

/** Reasons that any command may meet, whatever its context. */
export const generalRejections = {
  NOT_FOUND: 'There is nothing on the record under this id.',
  ALREADY_RECORDED:
    'This is on the record already, under the same id or name: act on that, or choose another name.',
  BASIS_REQUIRED:
    'A decision must cite the information it relies on: give at least one event in circumstances.basis.',
  BASIS_WITHDRAWN:
    'An event cited in circumstances.basis was withdrawn: nobody may rely on it any more. Cite the event that took it back, as stream@revision, or what still stands.',
  EXERCISE:
    'An event cited in circumstances.basis is from an exercise: nothing real rests on it. Cite what really happened.',
  OPTIONS_REQUIRED:
    'A decision must name at least one option that was considered and refused: give input.options.',
  REVIEW_DATE_REQUIRED: 'A decision must say when it is to be looked at again: give input.reviewBy.',
  REVIEW_IN_THE_PAST: 'input.reviewBy must lie after the moment of the decision.',
  BASIS_NOT_FOUND: 'An event cited in circumstances.basis is not on the record.',
  REFERENCE_NOT_FOUND: 'Something that the input names is not on the record.',
  CONFLICT_DECLARED:
    'You declared an interest in what this is about: another officer must decide, propose or approve it.',
  HAPPENED_IN_THE_FUTURE: 'circumstances.happened lies in the future.',
  HAPPENED_BEFORE_IT_BEGAN: 'circumstances.happened lies before what the command acts on began.',
  MARKING_TOO_LOW:
    'The marking is lower than that of what is acted on, cited or referred to, or than such an event requires.',
  COMMAND_ID_REUSED: 'This command id was used before for something else. Use a new one.',
  CONFLICT: 'Others kept writing to this stream first. Nothing was recorded; try again.',
} as const;

export type GeneralCode = keyof typeof generalRejections;

export const generalRejection = (
  code: GeneralCode,
  because: string = generalRejections[code],
): Rejection<GeneralCode> => new Rejection(code, because);
