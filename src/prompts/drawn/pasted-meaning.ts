import type { Criterion } from '../../domain/checklist/checklist.ts';

/** What pasted text is for on the page of a question: never keys. */
export type PastedMeaning =
  /** Files dropped on the window. */
  | 'evidence'
  /** Rows copied from a spreadsheet. */
  | 'rows'
  | 'text';

/** Only a place that begins like one, so that a sentence which names a file stays a sentence. */
const absolute = /^['"]?(?:\/|~\/|\.\.?\/|[A-Za-z]:[\\/]|\\\\|file:\/\/)/;

const fileName =
  /^[^;\t]+\.(?:jpe?g|png|heic|heif|webp|gif|tiff?|bmp|pdf|docx?|xlsx?|pptx?|odt|ods|txt|csv|zip|mp4|mov|avi)['"]?$/i;

/** Reads pasted text by its form and by what is asked. */
export function pastedMeaning(text: string, { kind }: Pick<Criterion, 'kind'>): PastedMeaning {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const areFiles = lines.length > 0 && lines.every((line) => absolute.test(line.trim()));
  if (areFiles) return 'evidence';
  if (kind === 'coverage' && (lines.length > 1 || /[\t;]/.test(text))) return 'rows';
  return kind !== 'text' && lines.length > 0 && lines.every((line) => fileName.test(line.trim())) ? 'evidence' : 'text';
}
