import type { Attendee } from '../../../domain/audit/audit.ts';
import type { Signatory, SignatoryRole } from '../../../domain/template/signatory.ts';
import { composed } from '../../../domain/values/text/composed.ts';
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
  if (role === 'facility-head') return headOf(visit.present);
  return role === 'chair' ? visit.chair : null;
}

/** The facility's head among those present, by the title that was recorded; a deputy or nobody: null, to be written by hand. */
function headOf(present: readonly Attendee[]): string | null {
  const [head, ...others] = present.filter(({ side, title }) => side === 'facility' && isHead(title ?? ''));
  return head === undefined || others.length > 0 ? null : head.name;
}

/** As people write it: “Giám đốc”, “Quyền Giám đốc Bệnh viện …”; not a deputy, nor who directs only a part. */
const headTitle =
  /^(quyền )?(giám đốc|viện trưởng|director|directeur|directrice)(\s+(trung tâm|bệnh viện|phòng khám|viện|of the|de l|du)\b.*)?$/iu;

function isHead(title: string): boolean {
  return headTitle.test(composed(title).trim());
}
