import { formatDay } from '../../../i18n/written/numbers-and-dates.ts';
import { heading } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';
import { type OwnEvidence, ownEvidence } from './evidence.ts';

/** The evidence pictures, each with caption and day, or the reason why it can't be shown. */
export function* picturesSheet(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('pictures', paper);
  for (const own of ownEvidence(paper)) {
    const picture = paper.pictures.get(own.evidence.file);
    if (picture !== undefined) yield { kind: 'picture', ...picture, caption: captionOf(own, paper) };
  }
  yield* faultyPictures(paper);
}

/** Pictures that can't be shown are listed too: they may have been lost or changed. */
function* faultyPictures(paper: FacilityPaper): Iterable<Block> {
  const { messages, pictureFaults } = paper;
  if (pictureFaults.size === 0) return;
  yield heading(messages.report.picturesNotShown);
  for (const { assessed, evidence } of ownEvidence(paper)) {
    const fault = pictureFaults.get(evidence.file);
    if (fault === undefined) continue;
    const parts = {
      criterion: assessed.criterion.id,
      file: evidence.file,
      reason: messages.report.pictureFaults[fault],
    };
    yield { kind: 'paragraph', text: messages.report.pictureNotShown(parts), style: 'body' };
  }
}

export function hasPictures(paper: FacilityPaper): boolean {
  return paper.pictures.size + paper.pictureFaults.size > 0;
}

function captionOf({ assessed, evidence }: OwnEvidence, { language, messages }: FacilityPaper): string {
  return messages.report.pictureCaption({
    criterion: assessed.criterion.id,
    caption: evidence.caption ?? evidence.file,
    date: evidence.takenOn === null ? null : formatDay(evidence.takenOn, language),
  });
}
