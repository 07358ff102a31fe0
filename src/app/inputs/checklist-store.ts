import type { ChecklistReference } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { checklistFromDefinition } from '../../formats/checklist/checklist-file.ts';
import type { Tools } from '../ports/tools.ts';
import { type ChecklistPlaces, findChecklist } from './find-checklist.ts';

/** Caches checklists found or restored: thousands of audits mostly share one, which is then one object. */
export interface ChecklistStore {
  /** @throws AuditError as findChecklist. */
  readonly find: (wanted: ChecklistReference, places: ChecklistPlaces) => Promise<Checklist>;
  /** @throws AuditError if a carried definition is faulty. */
  readonly restore: (definition: JsonObject) => Checklist;
}

export function createChecklistStore(tools: Tools): ChecklistStore {
  const byDigest = new Map<string, Checklist>();
  const found = new Map<string, Promise<Checklist>>();
  const restored = new WeakMap<JsonObject, Checklist>();

  function shared(checklist: Checklist): Checklist {
    const known = byDigest.get(checklist.digest);
    if (known === undefined) byDigest.set(checklist.digest, checklist);
    return known ?? checklist;
  }

  return {
    find: async (wanted, places) => {
      // A digest means one definition, in whatever folder it is found.
      const same = byDigest.get(wanted.digest ?? '');
      if (places.chosen.length === 0 && same?.id === wanted.id && same.version === wanted.version) return same;
      const key = JSON.stringify([wanted.id, wanted.version, wanted.digest, places.beside]);
      const known = found.get(key) ?? findChecklist(tools, wanted, places).then(shared);
      found.set(key, known);
      return known;
    },
    restore: (definition) => {
      const known = restored.get(definition);
      if (known !== undefined) return known;
      const checklist = shared(valueOrThrow(checklistFromDefinition(definition, tools.surroundings.sha256)));
      restored.set(definition, checklist);
      return checklist;
    },
  };
}
