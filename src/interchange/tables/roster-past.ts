import type { FacilityPast } from '../../domain/audit/facility.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { isFileId } from '../../domain/values/ids.ts';
import type { ColumnHeadings } from './headings.ts';
import type { RowReader } from './row-reader.ts';

export type PastColumn = 'formerIds' | 'formerName' | 'formerUntil' | 'mergedInto' | 'mergedOn';

/** Columns for what a facility was before, and what it became. */
export const pastColumns: readonly ColumnHeadings<PastColumn>[] = [
  { name: 'formerIds', headings: ['Mã cũ', 'Các mã cũ', 'Former ids', 'Former id', 'Anciens codes'], required: false },
  { name: 'formerName', headings: ['Tên cũ', 'Former name', 'Ancien nom'], required: false },
  {
    name: 'formerUntil',
    headings: ['Tên cũ dùng đến ngày', 'Dùng đến ngày', 'Former name until', 'Ancien nom jusqu’au'],
    required: false,
  },
  {
    name: 'mergedInto',
    headings: ['Sáp nhập vào', 'Mã sáp nhập vào', 'Merged into', 'Fusionné dans'],
    required: false,
  },
  { name: 'mergedOn', headings: ['Ngày sáp nhập', 'Merged on', 'Date de fusion'], required: false },
];

/** Earlier ids are separated by commas or semicolons; a name and a merge need their days, which the reader asks for. */
export function pastIn(reader: RowReader<PastColumn>): {
  readonly past: FacilityPast | null;
  readonly problems: readonly Problem[];
} {
  const formerIds = reader
    .text('formerIds')
    .split(/[;,\s]+/)
    .filter((each) => each !== '');
  const problems = formerIds
    .filter((each) => !isFileId(each))
    .map((found) => problem('invalid-id', { key: 'formerIds', found }));
  const name = reader.text('formerName');
  const into = reader.id('mergedInto', isFileId);
  if (name !== '') reader.required('formerUntil');
  if (into !== '') reader.required('mergedOn');
  const [until, on] = [reader.day('formerUntil'), reader.day('mergedOn')];
  const names = name === '' || until === null ? [] : [{ name, until }];
  const mergedInto = into === '' || on === null ? null : { id: into, on };
  const isEmpty = formerIds.length === 0 && names.length === 0 && mergedInto === null;
  return { past: isEmpty ? null : { formerIds, names, mergedInto }, problems };
}
