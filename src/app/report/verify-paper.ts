import { inGroups } from '../../domain/audit/fingerprint.ts';
import { minutesDocument } from '../../report/facility/minutes-document.ts';
import type { CarriedData, CarriedHead } from '../../report/sheet/carried.ts';
import { carriedFingerprint, facilityAgain, type ReportSource } from '../inputs/edits/edits-against-answers.ts';
import { restoreAudit, withFile } from '../inputs/open-audit.ts';
import { openPaper } from '../inputs/open-paper.ts';
import type { OpenedPaper, TextEdit, TextPlace } from '../ports/papers-port.ts';
import type { Tools } from '../ports/tools.ts';
import { nothingCompared, type PlacedEdit, sameAsAsked, type Verification } from './verification.ts';

/** Compares a Word paper with its state when written, and minutes with what follows from the answers that they carry. */
export async function verifyPaper(tools: Tools, path: string, asked: string | null): Promise<Verification> {
  const opened = await openPaper(tools, path);
  return withFile(path, async () => {
    const data = opened.carried();
    if (data === null) return nothingCompared(path, opened, asked);
    const source = await sourceOf(tools, path, data);
    const fingerprint = source === null ? saidFingerprint(data.head) : carriedFingerprint(tools, source);
    const own = opened.edits() ?? [];
    const against = source === null ? null : await editsAgainst(tools, opened, data.head, source);
    const others = against ?? (fingerprint === null ? [] : otherFingerprint(opened, data.head, fingerprint));
    const edits = [...own, ...unexplained(others, own)];
    return {
      file: path,
      status: edits.length === 0 ? 'intact' : 'edited',
      edits: edits.map(placed),
      filled: [],
      fingerprint,
      isFingerprintSame: sameAsAsked(asked, fingerprint),
      isPublicEdition: false,
      compared: 'paragraphs',
      recomputed: against === null ? null : 'pages',
    };
  });
}

/** The audit that minutes are made of; null for papers on a province. */
async function sourceOf(tools: Tools, path: string, data: CarriedData): Promise<ReportSource | null> {
  const [only, another] = data.audits;
  if (only === undefined || another !== undefined) return null;
  return restoreAudit(tools, path, data, only);
}

/** Of the audits behind a paper on a province, which it does not carry. */
function saidFingerprint({ more }: CarriedHead): string | null {
  const said = more['fingerprint'];
  return typeof said === 'string' && /^[0-9a-f]{64}$/.test(said) ? said : null;
}

/** Null: an office's own document, or one of another version of the tool, whose words are compared as written alone. */
async function editsAgainst(
  tools: Tools,
  opened: OpenedPaper,
  head: CarriedHead,
  source: ReportSource,
): Promise<readonly TextEdit[] | null> {
  const { assessment, options, isOfThisTool } = await facilityAgain(tools, head, source);
  if (isOfThisTool && head.more['ownDocument'] !== true) {
    return opened.editsAgainst(minutesDocument(assessment, options));
  }
  return null;
}

/** That the fingerprint of the answers is not printed; an office's own document need not print it. */
function otherFingerprint(opened: OpenedPaper, head: CarriedHead, fingerprint: string): readonly TextEdit[] {
  const expected = inGroups(fingerprint);
  const isPrinted = opened.texts().some((text) => text.replace(/\s+/g, ' ').includes(expected));
  if (isPrinted || head.more['ownDocument'] === true) return [];
  return [{ what: 'text', place: { kind: 'paragraph', number: 1, under: null }, expected, found: null }];
}

/** Those in places that were not edited since the paper was written. */
function unexplained(edits: readonly TextEdit[], since: readonly TextEdit[]): readonly TextEdit[] {
  const known = new Set(since.map(keyOf));
  return edits.filter((edit) => !known.has(keyOf(edit)));
}

function keyOf({ place, expected, found }: TextEdit): string {
  return JSON.stringify([place, expected, found]);
}

function placed(edit: TextEdit): PlacedEdit {
  return { ...edit, sheet: edit.place.under ?? '', cell: nameOf(edit.place), criterion: null };
}

/** For programs. */
function nameOf(place: TextPlace): string {
  if (place.kind === 'margin') return 'margin';
  if (place.kind === 'paragraph') return `paragraph ${place.number}`;
  return `table ${place.table}, row ${place.row}, column ${place.column}`;
}
