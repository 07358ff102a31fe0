import type { Block } from './sheet.ts';

/** An official paper in its parts, which an office's own document may place as it likes. */
export interface PaperParts {
  /** With a picture above it, if there is one. */
  readonly letterhead: readonly Block[];
  /** With the addressee below it. */
  readonly title: readonly Block[];
  readonly body: readonly Block[];
  /** Distribution list and signatures, with what stands behind them, as an annex. */
  readonly signatures: readonly Block[];
}

const footKinds: ReadonlySet<Block['kind']> = new Set(['signatures', 'distribution', 'gap']);
const headKinds: ReadonlySet<Block['kind']> = new Set(['letterhead', 'picture']);

export function paperParts(blocks: readonly Block[]): PaperParts {
  const isTitle = (block: Block): boolean =>
    block.kind === 'title' || (block.kind === 'paragraph' && block.style === 'center');
  const head = blocks.findIndex(({ kind }) => !headKinds.has(kind));
  const from = head === -1 ? blocks.length : head;
  const rest = blocks.slice(from);
  const untitled = rest.findIndex((block) => !isTitle(block));
  const body = untitled === -1 ? rest.length : untitled;
  const signed = rest.findLastIndex(({ kind }) => kind === 'signatures');
  const last = signed === -1 ? rest.length : signed;
  const foot = rest.slice(0, last).findLastIndex(({ kind }) => !footKinds.has(kind)) + 1;
  return {
    letterhead: blocks.slice(0, from),
    title: rest.slice(0, body),
    body: rest.slice(body, Math.max(body, foot)),
    signatures: rest.slice(Math.max(body, foot)),
  };
}
