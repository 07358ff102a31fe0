import type { Audit, Side } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { AppliedForm } from '../../domain/form/apply-form.ts';
import type { FormReading } from '../../domain/form/form-reading.ts';
import type { ProblemPlace } from '../../domain/problem/problem.ts';
import type { PackedFile } from '../ports/workbooks-port.ts';

/** A returned questionnaire, a workbook or what a page saved, with the data it was sent with. */
export interface OpenedForm {
  readonly path: string;
  readonly checklist: Checklist;
  /** What stood on it when it was sent. */
  readonly base: Audit;
  readonly reading: FormReading;
  /** Whose answers it holds. */
  readonly side: Side;
  /** Changes an audit by what was filled in, at an ISO instant. */
  readonly apply: (reading: FormReading, current: Audit, at: string) => AppliedForm;
  /** False: the facility had to be filled in. */
  readonly isFacilityKnown: boolean;
  /** True: its data were gone, and the audit that it goes into says what its rows mean. */
  readonly isByCodes: boolean;
  /** True: what a page saved, which knows of a facility no more than id and name, and has no id of an audit. */
  readonly isPage: boolean;
  /** Files that came in one archive with it, by name; null: files lie beside it. */
  readonly packed: ReadonlyMap<string, PackedFile> | null;
  /** Where a file that it names is; left out: it is looked for beside it. Null: there is none, or nobody can say which. */
  readonly photo?: (name: string) => string | null;
  /** Where it stands in a file of many; left out: it is a file of its own. */
  readonly row?: Partial<ProblemPlace>;
}
