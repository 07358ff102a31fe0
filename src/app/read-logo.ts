import { failure } from '../domain/audit-error.ts';
import type { ReportTemplate } from '../domain/report-template.ts';
import { templateLimit } from '../formats/limits.ts';
import { placeInTemplate } from '../formats/template-file.ts';
import type { EvidencePicture } from '../report/facility/facility-paper.ts';
import { templatePath } from './read-report-template.ts';
import type { Tools } from './tools.ts';

const largestLogo = 4 * 1024 * 1024;
/** Stored for paper: four times as fine as it is drawn. */
const storedSide = 600;
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
  const { files, pictures } = tools;
  const path = templatePath(tools, template);
  const bytes = await files.readBytes(files.join(files.dirname(path), logo), largestLogo);
  const made = await pictures.thumbnail(bytes, { longestSide: storedSide, keepsFormat: true });
  if (made.is !== 'made') {
    const place = placeInTemplate(await files.readText(path, templateLimit), path, ['logo']);
    throw failure('not-allowed', { key: 'logo', found: logo, allowed: 'JPEG, PNG' }, place);
  }
  const scale = Math.min(1, highest / made.heightPixels);
  const [widthPixels, heightPixels] = [made.widthPixels * scale, made.heightPixels * scale];
  return { format: made.format, bytes: made.bytes, widthPixels, heightPixels };
}
