import { Packer } from 'docx';
import type { CarriedData } from '../../report/sheet/carried.ts';
import type { PaperDocument } from '../../report/sheet/document.ts';
import { libraryDocument } from './library-document.ts';
import { packPaper } from './pack-paper.ts';

/** A paper as a .docx file; equal papers are equal bytes. */
export async function buildPaper(paper: PaperDocument, carried: CarriedData | null): Promise<Uint8Array> {
  return packPaper(await libraryBytes(paper), paper.createdAt, carried);
}

/** As the library writes it. */
export function libraryBytes(paper: PaperDocument): Promise<Uint8Array> {
  return Packer.toBuffer(libraryDocument(paper));
}
