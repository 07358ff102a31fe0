import { composed } from '../../domain/values/text/composed.ts';
import type { Tools } from '../ports/tools.ts';

/** The photographs of submissions, as KoboToolbox and ODK pack them: side by side, or in a folder for each submission. */
export interface MediaFolder {
  /** The file of that name, of that submission where several have one; null: there is none, or nobody can say which. */
  readonly find: (name: string, submission: string) => string | null;
}

/** `given`: the folder that was named; null: `media` beside the file, else the file's own folder. */
export async function mediaFolder({ files }: Tools, path: string, given: string | null): Promise<MediaFolder> {
  const beside = files.dirname(path);
  const usual = files.join(beside, 'media');
  const folder = given ?? ((await files.isFolder(usual)) ? usual : beside);
  const isDeep = folder !== beside;
  const byName = new Map<string, string[]>();
  for (const each of await files.list(folder, { deep: isDeep })) {
    const key = seen(files.basename(each));
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [each]);
    else same.push(each);
  }
  return {
    find: (name, submission) => {
      // A path would lead elsewhere: files have plain names.
      const all = /[/\\]/.test(name) ? [] : (byName.get(seen(name)) ?? []);
      const own = submission === '' ? [] : all.filter((each) => each.includes(submission));
      const [only] = own.length === 1 ? own : all;
      return own.length === 1 || all.length === 1 ? (only ?? null) : null;
    },
  };
}

/** A Mac decomposes letters with marks, and so do archives made there. */
function seen(name: string): string {
  return composed(name).toLowerCase();
}
