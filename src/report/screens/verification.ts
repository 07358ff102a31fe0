import { inGroups } from '../../domain/audit/fingerprint.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { Language } from '../../domain/values/language.ts';
import { type Messages, messagesIn } from '../../i18n/translator.ts';
import { labelled } from '../../i18n/written/labelled.ts';
import { listLine } from '../sheet/blocks.ts';
import { type Block, text } from '../sheet/sheet.ts';

/** A workbook compared with its state when written. */
interface Verified {
  readonly file: string;
  readonly status: 'intact' | 'edited' | 'no-data';
  readonly edits: readonly Edit[];
  readonly filled: readonly Pick<Edit, 'sheet' | 'cell' | 'expected' | 'found'>[];
  readonly fingerprint: string | null;
  readonly isFingerprintSame: boolean | null;
  /** Null, or left out: no list of what was signed. */
  readonly isListed?: boolean | null;
  readonly isPublicEdition: boolean;
  readonly compared: 'cells' | 'paragraphs' | 'digests' | null;
  readonly recomputed: 'pages' | 'figures' | null;
}

interface Edit {
  readonly sheet: string;
  readonly cell: string | null;
  readonly what: keyof Messages['verification']['edits'];
  readonly expected: string | null;
  readonly found: string | null;
  /** Of a Word paper. */
  readonly place?: EditPlace;
}

type EditPlace =
  | { readonly kind: 'paragraph'; readonly number: number }
  | { readonly kind: 'table'; readonly table: number; readonly row: number; readonly column: number }
  | { readonly kind: 'margin' };

/** More edits in one workbook nobody reads in a terminal; programs are given them all. */
const mostShown = 500;

/** Verifications for people: a verdict for each file, then each edit. */
export function verificationBlocks(verified: readonly Verified[], language: Language): readonly Block[] {
  const { verification } = messagesIn(language);
  const files = verified.flatMap((each): readonly Block[] => [
    { kind: 'paragraph', style: 'body', text: labelled(each.file, verdict(each, verification), language) },
    ...(each.fingerprint === null
      ? []
      : [listLine(verification.fingerprint({ fingerprint: inGroups(each.fingerprint) }))]),
    ...(each.isFingerprintSame === null
      ? []
      : [listLine(each.isFingerprintSame ? verification.sameFingerprint : verification.otherFingerprint)]),
    ...(each.isListed == null ? [] : [listLine(each.isListed ? verification.listed : verification.unlisted)]),
    ...(each.recomputed === 'figures' ? [listLine(verification.figuresOnly)] : []),
    ...(each.edits.length === 0 ? [] : [editTable(each, verification)]),
    ...(each.edits.length > mostShown
      ? [listLine(verification.moreEdits({ count: each.edits.length - mostShown }))]
      : []),
    ...(each.filled.length === 0
      ? []
      : [listLine(verification.filled({ count: each.filled.length })), filledTable(each, verification)]),
    ...(each.filled.length > mostShown
      ? [listLine(verification.moreEdits({ count: each.filled.length - mostShown }))]
      : []),
  ]);
  return [...files, ...proofBlocks(verified, verification)];
}

/** What “intact” proves, said once below: more where a fingerprint that somebody else holds was compared, and all are it. */
function proofBlocks(verified: readonly Verified[], verification: Messages['verification']): readonly Block[] {
  const intact = verified.filter(({ status }) => status === 'intact');
  if (intact.length === 0) return [];
  const isHeld = intact.every(({ isFingerprintSame, isListed }) => isFingerprintSame === true || isListed === true);
  const proof = isHeld ? verification.againstForgers : verification.againstAccidents;
  return [{ kind: 'paragraph', style: 'body', text: proof }];
}

/** Verifications for other programs (`verify --json`). */
export function verificationJson(verified: readonly Verified[]): JsonObject {
  return {
    format: 'facility-audit/verification/1',
    files: verified.map(({ file, status, edits, filled, fingerprint, isFingerprintSame, isListed, ...made }) => ({
      file,
      status,
      edits: edits.map(cellJson),
      filled: filled.map(cellJson),
      fingerprint,
      fingerprintMatches: isFingerprintSame,
      fingerprintListed: isListed ?? null,
      compared: made.compared,
      recomputed: made.recomputed,
    })),
  };
}

function cellJson({ sheet, cell, expected, found }: Verified['filled'][number]): JsonObject {
  return { sheet, cell, expected, found };
}

function verdict(
  { status, edits, isPublicEdition, compared, recomputed }: Verified,
  verification: Messages['verification'],
): string {
  if (status === 'edited') return verification.edited({ count: edits.length });
  if (status === 'intact' && compared === 'digests') return verification.intactUnread;
  if (status === 'intact' && compared === 'paragraphs')
    return recomputed === null ? verification.intactWords : verification.intactPaper;
  if (status === 'intact') return recomputed === null ? verification.intactCells : verification.intact;
  return isPublicEdition ? verification.publicEdition : verification.noData;
}

function placeText(place: EditPlace, { places }: Messages['verification']): string {
  if (place.kind === 'margin') return places.margin;
  return place.kind === 'paragraph' ? places.paragraph(place) : places.table(place);
}

function editTable({ file, edits }: Verified, verification: Messages['verification']): Block {
  return {
    kind: 'table',
    id: `edits-${file}`,
    title: null,
    unitLine: null,
    repeatHeader: false,
    columns: [
      { id: 'sheet', title: verification.sheet, terminal: 1 },
      { id: 'cell', title: verification.cell, terminal: 1 },
      { id: 'what', title: verification.what, terminal: 1 },
      { id: 'expected', title: verification.expected, terminal: 1 },
      { id: 'found', title: verification.found, terminal: 1 },
    ],
    rows: edits.slice(0, mostShown).map(({ sheet, cell, what, expected, found, place }) => ({
      role: 'body',
      cells: [
        text(sheet),
        text(place === undefined ? cell : placeText(place, verification)),
        text(verification.edits[what]),
        text(expected),
        text(found),
      ],
    })),
  };
}

/** What was filled in as it was meant to be. */
function filledTable({ file, filled }: Verified, verification: Messages['verification']): Block {
  return {
    kind: 'table',
    id: `filled-${file}`,
    title: null,
    unitLine: null,
    repeatHeader: false,
    columns: [
      { id: 'sheet', title: verification.sheet, terminal: 1 },
      { id: 'cell', title: verification.cell, terminal: 1 },
      { id: 'expected', title: verification.expected, terminal: 1 },
      { id: 'found', title: verification.filledIn, terminal: 1 },
    ],
    rows: filled.slice(0, mostShown).map(({ sheet, cell, expected, found }) => ({
      role: 'body',
      cells: [text(sheet), text(cell), text(expected), text(found)],
    })),
  };
}
