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
/** Stored for paper: four times as fine as it is drawn. */
const storedSide = 600;
/** As drawn, in pixels: it stands above the heading of a paper that is to keep to its page. */
const highest = 90;

/**
 * The logo that a template names, which lies beside the template's file, in the size it is drawn; null where it names none.
 * @throws AuditError with the place in the template where it is missing, too large, damaged, or neither JPEG nor PNG.
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
  const bytes = await files.readBytes(files.join(files.dirname(path), logo), largestLogo).catch(async (error) => {
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

/** Null for what is no fault of the template, such as a file that may not be read. */
function faultOf(error: unknown): LogoFault | null {
  const [problem] = error instanceof AuditError ? error.problems : [];
  return problem === undefined ? null : (fileFaults[problem.code] ?? null);
}
