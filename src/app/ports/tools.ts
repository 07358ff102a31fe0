import type { Files } from './files-port.ts';
import type { Tell } from './notice.ts';
import type { Pages } from './pages-port.ts';
import type { Papers } from './papers-port.ts';
import type { Pictures } from './pictures-port.ts';
import type { Surroundings } from './surroundings-port.ts';
import type { Workbooks } from './workbooks-port.ts';

/** Passed to every use case: the outside world behind ports. */
export interface Tools {
  readonly files: Files;
  readonly workbooks: Workbooks;
  readonly papers: Papers;
  readonly pages: Pages;
  readonly pictures: Pictures;
  readonly surroundings: Surroundings;
  readonly tell: Tell;
}
