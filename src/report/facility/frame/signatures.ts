import type { Signatory, SignatoryRole } from '../../../domain/template/report-template.ts';
import { textIn } from '../../../domain/values/language.ts';
import type { Block, SignatureParty } from '../../sheet/sheet.ts';
import type { FacilityPaper } from './facility-paper.ts';

/** The signatures under the minutes, left to right in the template's order. */
export function minutesSignatures(paper: FacilityPaper): Block {
  return { kind: 'signatures', parties: paper.template.papers.minutes.signatures.map((each) => partyOf(each, paper)) };
}

/** The signatures under a list or table that is filed on its own. */
export function annexSignatures(paper: FacilityPaper): Block {
  return { kind: 'signatures', parties: paper.template.papers.annex.signatures.map((each) => partyOf(each, paper)) };
}

function partyOf({ role, title, hint }: Signatory, paper: FacilityPaper): SignatureParty {
  return {
    title: textIn(title, paper.language),
    hint: hint === null ? null : textIn(hint, paper.language),
    name: nameOf(role, paper),
  };
}

function nameOf(role: SignatoryRole, { assessment, withheld }: FacilityPaper): string | null {
  const { visit } = assessment.audit;
  if (visit === null || withheld.isPublic) return null;
  if (role === 'secretary') return visit.secretary;
  return role === 'chair' ? visit.chair : null;
}
