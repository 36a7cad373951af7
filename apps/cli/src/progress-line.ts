import { SingleBar } from 'cli-progress';

type Told = { readonly stage: string; readonly done: number; readonly total: number };

/** Shows how far long work has come: a bar on a terminal, and a line for each stage elsewhere. */
export class ProgressLine {
  private readonly bar = process.stdout.isTTY
    ? new SingleBar({ format: '{stage} [{bar}] {value}/{total}', clearOnComplete: true })
    : undefined;
  private last = '';

  show({ stage, done, total }: Told): void {
    if (this.bar) {
      if (this.last === '') this.bar.start(total, done, { stage });
      this.bar.setTotal(total);
      this.bar.update(done, { stage });
    } else if (stage !== this.last) console.log(stage);
    this.last = stage;
  }

  end(): void {
    this.bar?.stop();
  }
}
