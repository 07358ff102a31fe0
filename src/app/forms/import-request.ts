import type { ProfileDecider } from './plan-import.ts';

export interface ImportRequest {
  /** Forms, and folders of forms. */
  readonly paths: readonly string[];
  /** An audit file, or a folder for one file each. */
  readonly output: string;
  readonly checklists: readonly string[];
  /** Null: the one near the output if a folder is imported, else none. */
  readonly roster: string | null;
  readonly facility: string | null;
  /** Folder of the photographs of submissions; null: beside their file. */
  readonly media: string | null;
  /** Who imports, where a form does not say who filled it in. */
  readonly by: string | null;
  /** Why, where the minutes were signed. */
  readonly reason: string | null;
  readonly dryRun: boolean;
  readonly keepGoing: boolean;
  readonly decideProfile: ProfileDecider;
  /** Number of forms read so far; writing them is quick. */
  readonly onProgress: (done: number, total: number) => void;
}
