import type { Signatory, SignatoryRole } from '../../../domain/template/signatory.ts';
import type { Block, SignatureParty } from '../../sheet/sheet.ts';
import { signingParty } from '../../words/letter/signing-party.ts';
import type { FacilityPaper } from './facility-paper.ts';

/** The signatures under the minutes, left to right in the template's order. */
export function minutesSignatures(paper: FacilityPaper): Block {
  return { kind: 'signatures', parties: paper.template.papers.minutes.signatures.map((each) => partyOf(each, paper)) };
}

/** The signatures under a list or table that is filed on its own. */
export function annexSignatures(paper: FacilityPaper): Block {
  return { kind: 'signatures', parties: paper.template.papers.annex.signatures.map((each) => partyOf(each, paper)) };
}

function partyOf(signatory: Signatory, paper: FacilityPaper): SignatureParty {
  return signingParty(signatory, { as: 'tm', name: nameOf(signatory.role, paper) }, paper.messages, paper.language);
}

function nameOf(role: SignatoryRole, { assessment, withheld }: FacilityPaper): string | null {
  const { visit } = assessment.audit;
  if (visit === null || withheld.isPublic) return null;
  if (role === 'secretary') return visit.secretary;
  return role === 'chair' ? visit.chair : null;
}
