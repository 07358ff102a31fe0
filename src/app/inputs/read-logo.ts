import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import type { LogoFault } from '../../domain/problem/fault.ts';
import type { ProblemCode } from '../../domain/problem/problem.ts';
import type { ReportTemplate } from '../../domain/template/report-template.ts';
import { placeInTemplate } from '../../formats/template/template-file.ts';
import { templateLimit } from '../../formats/yaml/limits.ts';
import type { EvidencePicture } from '../../report/facility/frame/facility-paper.ts';
import type { ThumbnailRefusal } from '../ports/pictures-port.ts';
import type { Tools } from '../ports/tools.ts';
import { templatePath } from './read-report-template.ts';

const largestLogo = 4 * 1024 * 1024;
/** Stored for print: four times the drawn resolution. */
const storedSide = 600;
/** Drawn height in pixels: the logo is above the heading of a paper that must fit its page. */
const highest = 90;

/**
 * The template's logo, from a file beside the template, in its drawn size; null if it names none.
 * @throws AuditError placed in the template if it is missing, a link out of the template's folder, too large, damaged, or neither JPEG nor PNG.
 */
export async function readLogo(
  tools: Tools,
  { logo }: ReportTemplate,
  template: string | null,
): Promise<EvidencePicture | null> {
  if (logo === null) return null;
  const { files, pictures } = tools;
  const path = templatePath(tools, template);
  const unusable = async (fault: LogoFault): Promise<AuditError> => {
    const place = placeInTemplate(await files.readText(path, templateLimit), path, ['logo']);
    return failure('unusable-logo', { file: logo, fault }, place);
  };
  const [folder, file] = [files.dirname(path), files.join(files.dirname(path), logo)];
  if ((await files.exists(file)) && !(await files.leadsInto(folder, file))) throw await unusable('outside');
  const bytes = await files.readBytes(file, largestLogo).catch(async (error) => {
    const fault = faultOf(error);
    throw fault === null ? error : await unusable(fault);
  });
  const made = await pictures.thumbnail(bytes, { longestSide: storedSide, keepsFormat: true });
  if (made.is !== 'made') throw await unusable(pictureFaults[made.is]);
  const scale = Math.min(1, highest / made.heightPixels);
  const [widthPixels, heightPixels] = [made.widthPixels * scale, made.heightPixels * scale];
  return { format: made.format, bytes: made.bytes, widthPixels, heightPixels };
}

const pictureFaults: Readonly<Record<ThumbnailRefusal['is'], LogoFault>> = {
  'not-a-picture': 'not-a-picture',
  damaged: 'damaged',
  'too-large': 'too-fine',
};

const fileFaults: Readonly<Partial<Record<ProblemCode, LogoFault>>> = {
  'file-missing': 'missing',
  'file-is-folder': 'not-a-picture',
  'too-large': 'too-large',
};

/** Null if the template is not at fault, for example for a file without read permission. */
function faultOf(error: unknown): LogoFault | null {
  const [problem] = error instanceof AuditError ? error.problems : [];
  return problem === undefined ? null : (fileFaults[problem.code] ?? null);
}
