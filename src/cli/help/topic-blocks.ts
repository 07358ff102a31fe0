import type { Topic } from '../../i18n/topics/topics.ts';
import { heading, listLine } from '../../report/sheet/blocks.ts';
import type { Block } from '../../report/sheet/sheet.ts';

/** One topic of the help, for the screen. */
export function topicBlocks({ title, lines }: Topic): readonly Block[] {
  return [heading(title, 1), ...lines.map(listLine)];
}
