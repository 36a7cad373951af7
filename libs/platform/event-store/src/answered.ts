/** No answer came in time; what was asked for may have been done. */
export class NoAnswer extends Error {
  constructor() {
    super('No answer came in time.');
    this.name = 'NoAnswer';
  }
}

/** What does not answer is as good as lost: a connection that died in silence keeps whoever asks waiting for ever. */
export const answered = async <T>(answer: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
};
