import { wordsOf } from '@throughline/kernel';
import type { Rule } from './value-rules';
import { textProblem } from './text-rules';

/** What is looked for is one line, and holds a word. */
export const searchRule: Rule = (value) => {
  const problem = textProblem(value, { form: 'line', max: 200 });
  if (problem) return problem;
  return wordsOf(value as string).length > 0 ? undefined : 'must hold a letter or a digit to look for';
};
