import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting from the environment: NAME itself, or the content of the file that NAME_FILE names, for what should not stand in an environment. */
export const setting = (name: string, environment: Environment = process.env): string | undefined => {
  const [value, file] = [environment[name]?.trim(), environment[`${name}_FILE`]?.trim()];
  if (value && file) throw new Error(`Both ${name} and ${name}_FILE are set. Set one of them.`);
  if (!file) return value || undefined;
  const content = contentOf(name, file);
  if (content) return content;
  throw new Error(
    `The file ${file}, which ${name}_FILE names, is empty. Write the value of ${name} into it.`,
  );
};

const contentOf = (name: string, file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new Error(
      `The file ${file}, which ${name}_FILE names, cannot be read (${(cause as NodeJS.ErrnoException).code}). Name one that this user may read.`,
      { cause },
    );
  }
};
