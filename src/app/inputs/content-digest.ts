import { canonicalJson, type JsonObject } from '../../domain/values/json.ts';
import type { Surroundings } from '../ports/surroundings-port.ts';

/** Equal for audits that say the same, whatever the order in which their files do. */
export function contentDigest(
  { document }: { readonly document: JsonObject },
  { sha256 }: Pick<Surroundings, 'sha256'>,
): string {
  return sha256(canonicalJson(document));
}
