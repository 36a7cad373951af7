/** What is wrong in a file that was to be imported, and where: line and column count from 1, the column in characters. */
export type ImportProblem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly says: string;
};

/** Takes a problem; may throw `ImportRefused` when it has heard enough. */
export type Refuse = (problem: ImportProblem) => void;

const said = ({ file, line, column, says }: ImportProblem): string =>
  `${file}, line ${line}, column ${column}: ${says}`;

/** The files cannot be imported as they are; `problems` says what to mend. */
export class ImportRefused extends Error {
  constructor(readonly problems: readonly ImportProblem[]) {
    super(problems.map(said).join('\n'));
    this.name = 'ImportRefused';
  }
}

/** For a pass that must not go on after the first problem. */
export const refuseAtOnce: Refuse = (problem) => {
  throw new ImportRefused([problem]);
};
