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
  ALREADY_RECORDED: 'This id is on the record already.',
  BASIS_REQUIRED:
    'A decision must cite the information it relies on: give at least one event in circumstances.basis.',
  BASIS_NOT_FOUND: 'An event cited in circumstances.basis is not on the record.',
  MARKING_TOO_LOW: 'The marking is lower than what is recorded here requires.',
  COMMAND_ID_REUSED: 'This command id was used before for something else. Use a new one.',
  CONFLICT: 'Others kept writing to this stream first. Nothing was recorded; try again.',
} as const;

export type GeneralCode = keyof typeof generalRejections;

export const generalRejection = (code: GeneralCode): Rejection<GeneralCode> =>
  new Rejection(code, generalRejections[code]);
