import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isProblems } from '../../src/domain/problem/problem.ts';
import { parseChecklist, readChecklistMain } from '../../src/formats/checklist/checklist-file.ts';

/**
 * Checked copies of all shipped checklists, by the names under which the tool looks for them: one by the digest of the definition, and one
 * by that of the checklist.yaml, which names the texts it was made from.
 */
export function compileChecklists(folder: string): readonly { readonly name: string; readonly text: string }[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(^|[\\/])checklist\.yaml$/.test(path),
  );
  return paths.sort().flatMap((path) => compile(join(folder, path)));
}

function compile(path: string) {
  const text = readFileSync(path, 'utf8');
  const main = readChecklistMain(text, path);
  const resolve = (name: string) => join(dirname(path), name);
  const sections = main.sectionFiles.map((name) => [name, readFileSync(resolve(name), 'utf8')] as const);
  const texts = new Map(sections.map(([name, section]) => [resolve(name), section]));
  const checked = parseChecklist(main, { texts, resolve }, sha256);
  if (isProblems(checked)) throw new Error(`${path} is faulty: ${JSON.stringify(checked.problems[0])}`);
  const { digest, definition } = checked.value;
  const sources = { digest, sections: Object.fromEntries(sections.map(([name, section]) => [name, sha256(section)])) };
  return [
    { name: `${digest.replace('sha256:', '')}.json`, text: JSON.stringify(definition) },
    { name: `${sha256(text)}.json`, text: JSON.stringify(sources) },
  ];
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
