import { checklistLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';

/**
 * A JSON copy that the build left of something shipped, which is read many times faster than its YAML text. `hex` is the digest it is known
 * by; null: there is none, as for a text that was changed or is the user's own.
 */
export async function builtCopy({ files, surroundings }: Tools, hex: string): Promise<string | null> {
  const copy = files.join(surroundings.shipped.copies, `${hex}.json`);
  return (await files.exists(copy)) ? files.readText(copy, checklistLimit) : null;
}
