import type { Assessment } from '../../domain/scoring/assessment.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { FacilityWorkbookOptions } from '../../report/facility/facility-workbook.ts';
import { minutesDocument, minutesTexts } from '../../report/facility/minutes-document.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { heldPaper } from '../outputs/held-paper.ts';
import type { Held } from '../outputs/save-held.ts';
import { fillOwnDocument, type OwnDocument } from '../papers/own-document.ts';
import type { Tools } from '../ports/tools.ts';

interface Minutes {
  readonly assessment: Assessment;
  readonly options: FacilityWorkbookOptions;
  readonly carried: CarriedData | null;
  readonly target: string;
  readonly ownDocument: OwnDocument | null;
  readonly onUnknown: (file: string, marks: readonly string[]) => void;
}

/** The minutes as a Word paper that its reader takes, in the usual form or an office's own. */
export async function heldMinutes(
  tools: Tools,
  { assessment, options, carried, target, ownDocument, onUnknown }: Minutes,
): Promise<Held<Uint8Array>> {
  const paper = minutesDocument(assessment, options);
  if (ownDocument === null) return heldPaper(tools, await tools.papers.build(paper, carried), target, carried);
  const noted = carried === null ? null : withOwnDocument(carried);
  const { bytes, unknown } = await fillOwnDocument(tools, ownDocument, {
    paper,
    texts: minutesTexts(assessment, options),
    carried: noted,
    dots: messagesIn(options.language).report.missing,
  });
  if (unknown.length > 0) onUnknown(target, unknown);
  return heldPaper(tools, bytes, target, noted);
}

/** Noted, because such a paper can't be made again without that document. */
function withOwnDocument(carried: CarriedData): CarriedData {
  return { ...carried, head: { ...carried.head, more: { ...carried.head.more, ownDocument: true } } };
}
