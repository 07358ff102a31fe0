import type { Severity } from '../../../domain/scoring/finding.ts';
import type { Tone } from '../../sheet/sheet.ts';

/** The colour of a finding, by its severity. */
export const severityTones: Readonly<Record<Severity, Tone>> = { critical: 'bad', major: 'middling', minor: 'muted' };
