import type { WorkbookDamage, WorkbookLimit } from '../../../../domain/problem/fault.ts';

/** What is too large in a workbook, as the start of a sentence that continues with the limit. */
const limits: Readonly<Record<WorkbookLimit, string>> = {
  'file-bytes':
    'the file is too large. Its pictures make it so as a rule: make them smaller (Picture Format → Compress Pictures), or take them out and hand them in beside it',
  parts: 'it has too many parts',
  'part-bytes':
    'one of its parts is too large. Open it in Excel, copy what belongs in it into a fresh copy, and save that',
  'sheet-bytes':
    'the sheet is too large. As a rule it is full of empty rows: delete all rows below and all columns right of what is filled in, and save it',
  'picture-bytes':
    'a picture in it is too large. Make it smaller (Picture Format → Compress Pictures), or take it out and hand it in beside it',
  'total-bytes':
    'its parts together are too large. Make its pictures smaller, or take sheets out that do not belong in it',
  'compared-bytes':
    'it was saved again since it was written, and its pages are too large to be compared cell by cell; ask for the file as it was written, or merge it',
  ratio: 'one of its parts unpacks too far, in times its size',
  sheets: 'it has too many sheets',
  rows: 'a sheet has too many rows',
  columns: 'a sheet has too many columns',
  cells: 'a sheet has too many cells. Delete all rows below and all columns right of what is filled in, and save it',
  strings: 'it has too many texts',
  'string-length': 'a text is too long, in characters',
  elements: 'a part has too many elements',
  depth: 'a part is nested too deeply',
  attributes: 'an element has too many attributes',
  'data-bytes': 'the data it carries are too large',
};

/** How a workbook is inconsistent, as a clause. */
const damages: Readonly<Record<WorkbookDamage, string>> = {
  container: 'the archive is torn or was put together wrongly',
  overlap: 'parts of the archive lie on top of each other',
  'duplicate-name': 'two parts of the archive have the same name',
  size: 'a part is not as long as the archive says',
  checksum: 'the checksum of a part is wrong',
  'missing-part': 'a sheet is missing from the archive',
  'shared-part': 'two sheets share one part of the archive',
  encoding: 'a part is not text in a known encoding',
  xml: 'a part is not well-formed',
  doctype: 'a part declares a document type, which no workbook does',
  reference: 'a cell refers to what is not there',
  ambiguous:
    'something stands in it twice, such as a cell, a row, a value or a list of texts, and programs differ in which they show',
  'foreign-element': 'between its cells stands what is none, which programs read differently',
  'data-digest': 'the data it carries were changed or are incomplete',
  'data-shape': 'the data it carries are not of a kind this version knows',
  'data-of-another': 'the data it carries belong to another workbook',
};

export const workbookRefusals = { limits, damages };
