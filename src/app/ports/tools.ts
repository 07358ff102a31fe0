import type { Tell } from './notice.ts';
import type { Pictures } from './pictures-port.ts';
import type { Files, Surroundings, Workbooks } from './ports.ts';

/** Passed to every use case: the outside world behind ports. */
export interface Tools {
  readonly files: Files;
  readonly workbooks: Workbooks;
  readonly pictures: Pictures;
  readonly surroundings: Surroundings;
  readonly tell: Tell;
}
