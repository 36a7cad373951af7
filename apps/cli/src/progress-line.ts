import type { ImportProgress } from '@throughline/network-import';
import { SingleBar } from 'cli-progress';

/** Shows how far an import has come: a bar on a terminal, and a line for each phase elsewhere. */
export class ProgressLine {
  private readonly bar = process.stdout.isTTY
    ? new SingleBar({
        format: '{stage} phase {phase} of {of} [{bar}] {value}/{total}',
        clearOnComplete: true,
      })
    : undefined;
  private last = '';

  show({ stage, phase, of, done, total }: ImportProgress): void {
    const place = `${stage} ${phase}`;
    if (this.bar) {
      if (this.last === '') this.bar.start(total, done, { stage, phase, of });
      this.bar.setTotal(total);
      this.bar.update(done, { stage, phase, of });
    } else if (place !== this.last) console.log(`${stage} phase ${phase} of ${of}`);
    this.last = place;
  }

  end(): void {
    this.bar?.stop();
  }
}
