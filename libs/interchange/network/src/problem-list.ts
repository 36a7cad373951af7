import { type ImportProblem, ImportRefused } from './import-problem';

const ENOUGH = 20;

/** Collects problems, so that a person can mend many at a time; throws `ImportRefused` with the twentieth. */
export class ProblemList {
  private readonly found: ImportProblem[] = [];

  readonly refuse = (problem: ImportProblem): void => {
    this.found.push(problem);
    if (this.found.length >= ENOUGH) this.throwIfAny();
  };

  throwIfAny(): void {
    if (this.found.length > 0) throw new ImportRefused([...this.found]);
  }
}
