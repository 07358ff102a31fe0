import { AlignmentType, Paragraph, type Table } from 'docx';
import type { Block, SignatureParty } from '../../report/sheet/sheet.ts';
import { toFillIn } from '../compare/filled-in.ts';
import { halfPoints, sizes, textWidthTwips } from './measures.ts';
import { type Look, runs } from './paragraphs.ts';
import { equalWidths, plainTable } from './plain-table.ts';

type Signatures = Extract<Block, { readonly kind: 'signatures' }>;
type Distribution = Extract<Block, { readonly kind: 'distribution' }>;

/** Space for a signature, in twips. */
const SIGNING_ROOM = 1300;

/** Signatures, with the distribution list beside or below them. */
export interface Signing {
  readonly kind: 'signing';
  readonly signatures: Signatures;
  readonly distribution: Distribution | null;
}

/**
 * The signatories side by side; a single one signs at the right, with the distribution list level at the left, else that stands below the
 * first. All of it is one row, which no page cuts: programs differ in what else keeps rows together.
 */
export function signingBlocks({ signatures, distribution }: Signing, look: Look): readonly (Table | Paragraph)[] {
  const addressees = distribution === null ? [] : distributionParagraphs(distribution, look);
  const parties = signatures.parties.map(partyParagraphs);
  const above = new Paragraph({ keepNext: true, spacing: { after: 0 } });
  if (parties.length === 1) {
    const left = Math.round(textWidthTwips * 0.48);
    const columns = [addressees.length === 0 ? [new Paragraph({})] : addressees, parties.flat()];
    return [above, plainTable(columns, [left, textWidthTwips - left])];
  }
  const columns = parties.map((paragraphs, index) => (index === 0 ? [...paragraphs, ...addressees] : paragraphs));
  return [above, plainTable(columns, equalWidths(parties.length))];
}

/** Twips above the distribution list. */
const AFTER_NAMES = 120;

/** Addressees at the foot of a paper, in small letters. */
export function distributionParagraphs({ title, addressees }: Distribution, look: Look): readonly Paragraph[] {
  const size = halfPoints(sizes.addressees(look.size));
  return [
    new Paragraph({
      spacing: { before: AFTER_NAMES, after: 0 },
      children: runs(title, { bold: true, italics: true, size: halfPoints(sizes.capitals(look.size)) }),
    }),
    ...addressees.map(
      (each) =>
        new Paragraph({
          spacing: { after: 0 },
          children: runs(each, { size }),
        }),
    ),
  ];
}

function partyParagraphs({ title, hint, name }: SignatureParty): readonly Paragraph[] {
  const line = (text: string, run: object, before = 0): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, after: 0 },
      children: runs(text, run),
    });
  return [
    ...title.split('\n').map((own) => line(own, { bold: true })),
    ...(hint === null ? [] : [line(hint, { italics: true })]),
    line(name ?? toFillIn, { bold: true }, SIGNING_ROOM),
  ];
}
