import type { Audit } from '../../domain/audit/audit.ts';
import { isBlank } from '../../domain/values/blank.ts';
import type { OpenedPage } from '../forms/open-filled.ts';
import { facilityOf, newAuditOf } from '../forms/plan-import.ts';
import type { OpenedAudit } from '../inputs/open-audit.ts';
import type { Tools } from '../ports/tools.ts';

/** What a page saved, with the audit that it began with. */
export interface ClaimedPage extends Pick<OpenedAudit, 'path' | 'audit' | 'checklist'> {
  readonly page: OpenedPage;
}

/**
 * Says of each page which visit it is of, by path. A page that names no facility is of that of the audits, and one about some sections is a
 * part of a visit about more.
 * @throws AuditError form-facility, form-of-another.
 */
export function claimedPages(
  tools: Tools,
  pages: readonly OpenedPage[],
  audits: readonly OpenedAudit[],
  base: OpenedAudit | null,
  said: string | null,
): ReadonlyMap<string, ClaimedPage> {
  const whole = base ?? audits[0] ?? null;
  const asked = whole === null ? together(pages) : whole.audit.sections;
  const claimed = pages.map((page) => {
    const isNameless = !page.isFacilityKnown && isBlank(page.reading.facilityId);
    const facility = said ?? (isNameless && whole !== null ? whole.audit.facility.id : null);
    const audit = newAuditOf(tools, page, facilityOf(page, { facility, roster: null }));
    return { page, path: page.path, checklist: page.checklist, audit: { ...audit, sections: widened(audit, asked) } };
  });
  return new Map(claimed.map((each) => [each.path, each]));
}

/** The sections that any page asks about; null: all. */
function together(pages: readonly OpenedPage[]): readonly string[] | null {
  const all = new Set<string>();
  for (const { base } of pages) {
    if (base.sections === null) return null;
    for (const id of base.sections) all.add(id);
  }
  const inOrder = pages[0]?.checklist.sections ?? [];
  return inOrder.flatMap(({ id }) => (all.has(id) ? [id] : []));
}

function widened({ sections }: Audit, asked: readonly string[] | null): readonly string[] | null {
  if (sections === null || asked === null) return asked === null ? null : sections;
  return sections.every((id) => asked.includes(id)) ? asked : sections;
}
