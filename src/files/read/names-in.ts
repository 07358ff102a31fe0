import { composed } from '../../domain/values/text/composed.ts';
import { absolute, type Machine } from '../machine/machine.ts';

/** The names in a folder, without hidden ones, sorted; none if there is no such folder or it can't be read. */
export async function namesIn(machine: Machine, folder: string): Promise<readonly string[]> {
  try {
    const names = await machine.fs.readdir(absolute(machine, folder));
    return names
      .filter((name) => !name.startsWith('.'))
      .map((name) => composed(name))
      .toSorted();
  } catch {
    // Nothing can be suggested of it; whoever opens it later says why.
    return [];
  }
}
