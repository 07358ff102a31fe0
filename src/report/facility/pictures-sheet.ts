import { formatDay } from '../../i18n/numbers-and-dates.ts';
import type { Block } from '../sheet.ts';
import { type OwnEvidence, ownEvidence } from '../tables/evidence.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { annexHead } from './sheet-head.ts';

/** The pictures among the evidence, each with what it shows and its day. */
export function* picturesSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('pictures', paper);
  for (const own of ownEvidence(paper)) {
    const picture = paper.pictures.get(own.evidence.file);
    if (picture !== undefined) yield { kind: 'picture', ...picture, caption: captionOf(own, paper) };
  }
}

export function hasPictures(paper: FacilityPaper): boolean {
  return ownEvidence(paper).some(({ evidence }) => paper.pictures.has(evidence.file));
}

function captionOf({ assessed, evidence }: OwnEvidence, { language, messages }: FacilityPaper): string {
  return messages.report.pictureCaption({
    criterion: assessed.criterion.id,
    caption: evidence.caption ?? evidence.file,
    date: evidence.takenOn === null ? null : formatDay(evidence.takenOn, language),
  });
}
