import type { Tell } from './notice.ts';
import type { Pictures } from './pictures-port.ts';
import type { Files, Surroundings, Workbooks } from './ports.ts';

/** What every use case is given: the outside world behind ports. */
export interface Tools {
  readonly files: Files;
  readonly workbooks: Workbooks;
  readonly pictures: Pictures;
  readonly surroundings: Surroundings;
  readonly tell: Tell;
}
