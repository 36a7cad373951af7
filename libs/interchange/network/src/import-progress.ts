/**
 * How far an import has come. `done` and `total` count rows of the phase while checking, and commands of the whole import
 * while recording.
 */
export type ImportProgress = {
  readonly stage: 'checking' | 'recording';
  readonly phase: number;
  readonly of: number;
  readonly done: number;
  readonly total: number;
};

export type OnProgress = (progress: ImportProgress) => void;
