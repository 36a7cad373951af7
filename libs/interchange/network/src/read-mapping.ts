import currencies from 'currency-codes';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportRefused } from './import-problem';
import { type JsonOutline, outlineOf } from './json-outline';
import { type Mapping, mappingShape } from './mapping';
import { phaseDates } from './phase-dates';
import { phaseCount, phaseFile } from './phase-file';
import { ProblemList } from './problem-list';
import { strictText } from './strict-text';
import { type Place, placeAfter, START } from './text-place';
import type { RefuseField } from './told-shape';
import { Unreadable } from './unreadable';

const LARGEST = 262_144;

/** Reads a mapping file. Throws `ImportRefused`, naming the file, the field and its place, unless it is sound throughout. */
export const readMapping = async (path: string): Promise<Mapping> => {
  const file = basename(path);
  const problem = ({ line, column }: Place, says: string) => ({ file, line, column, says });
  try {
    const text = await textOf(path);
    const value = parsed(text);
    const outline = outlineOf(text);
    const problems = new ProblemList();
    const refuse: RefuseField = (field, says) =>
      problems.refuse(problem(outline.placeOf(field), `${field === '' ? 'The mapping' : field} ${says}`));
    return soundMapping({ value, outline, problems, refuse });
  } catch (error) {
    throw error instanceof Unreadable ? new ImportRefused([problem(error.place, error.says)]) : error;
  }
};

type Reading = {
  readonly value: unknown;
  readonly outline: JsonOutline;
  readonly problems: ProblemList;
  readonly refuse: RefuseField;
};

const soundMapping = ({ value, outline, problems, refuse }: Reading): Mapping => {
  for (const field of outline.twice) refuse(field, 'is given twice.');
  const mapping = mappingShape(value, '', refuse);
  problems.throwIfAny();
  checkPhases(mapping, refuse);
  checkDates(mapping, refuse);
  const currency = mapping.seizures?.currency;
  if (currency && currencies.code(currency)?.code !== currency)
    refuse('seizures.currency', 'must be the ISO 4217 code of a currency in use, such as USD.');
  problems.throwIfAny();
  return mapping;
};

const checkPhases = (mapping: Mapping, refuse: RefuseField): void => {
  const { numbered, files } = mapping.phases;
  if (Boolean(numbered) === Boolean(files)) refuse('phases', 'must hold either numbered or files.');
  const names = Array.from({ length: phaseCount(mapping) }, (_, index) => phaseFile(mapping, index + 1));
  if (mapping.seizures) names.push(mapping.seizures.file);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) refuse('phases', `must name each file once; ${twice} is named twice.`);
};

const checkDates = (mapping: Mapping, refuse: RefuseField): void => {
  try {
    const last = phaseDates(mapping, phaseCount(mapping));
    if (!/^\d{4}-/.test(last.recordedAt) || mapping.dates.firstDay.startsWith('0000'))
      refuse('dates.firstDay', 'must leave all phases in the years 0001 to 9999.');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { zone } = mapping.dates;
    refuse('dates', `must hold a day of the calendar as firstDay and an IANA time zone, not ${zone}.`);
  }
};

const textOf = async (path: string): Promise<string> => {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Unreadable(START, 'is missing, or is not a plain file.');
  if (found.size > LARGEST) throw new Unreadable(START, 'is larger than 256 KiB, too large for a mapping.');
  let text = '';
  for await (const part of strictText(createReadStream(path))) text += part;
  return text;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    throw new Unreadable(placeAfter(START, text.slice(0, position)), `is not JSON: ${message}`);
  }
};
