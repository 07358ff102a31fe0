import { AuditError } from '../domain/audit-error.ts';
import { pictureSize } from '../domain/picture-size.ts';
import { problem } from '../domain/problem.ts';
import type { ReportTemplate } from '../domain/report-template.ts';
import type { EvidencePicture } from './evidence-pictures.ts';
import { templatePath } from './read-report-template.ts';
import type { Tools } from './tools.ts';

/** A workbook is mailed, and carries its logo each time. */
const largestLogo = 1024 * 1024;
/** As drawn, in pixels: it stands above the heading of a paper that is to keep to its page. */
const highest = 90;

/**
 * The logo that a template names, which lies beside the template's file, in the size it is drawn; null where it names none.
 * @throws AuditError where it is missing, too large, or neither JPEG nor PNG.
 */
export async function readLogo(
  tools: Tools,
  { logo }: ReportTemplate,
  template: string | null,
): Promise<EvidencePicture | null> {
  if (logo === null) return null;
  const { files } = tools;
  const path = templatePath(tools, template);
  const bytes = await files.readBytes(files.join(files.dirname(path), logo), largestLogo);
  const size = pictureSize(bytes);
  if (size === null)
    throw new AuditError([problem('not-allowed', { key: 'logo', found: logo, allowed: 'JPEG, PNG' }, { file: path })]);
  const scale = Math.min(1, highest / size.heightPixels);
  const [widthPixels, heightPixels] = [size.widthPixels * scale, size.heightPixels * scale];
  return { ...size, widthPixels, heightPixels, bytes };
}
