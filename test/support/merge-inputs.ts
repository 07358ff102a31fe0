import { createHash } from 'node:crypto';
import { type Deletion, noResponse, type Response } from '../../src/domain/audit/audit.ts';
import type { MergeInput } from '../../src/domain/merging/merge-input.ts';

/** A response with one verified judgement. */
export function verified(answer: string, at: string | null = '2025-08-05T09:00:00+07:00'): Response {
  return {
    ...noResponse,
    verified: { answer: { is: 'given', value: answer }, by: 'An', at, note: null, changed: null },
  };
}

type Overrides = Partial<Omit<MergeInput, 'record'>> & {
  readonly responses?: Readonly<Record<string, Response>>;
  readonly deletions?: readonly Deletion[];
};

/** A merge input; its content digest is derived from its content, as for audits. */
export function mergeInput(overrides: Overrides = {}): MergeInput {
  const { responses = {}, deletions = [], ...given } = overrides;
  const facts = {
    audit: 'audit-1',
    revision: 1,
    facility: 'ttyt-a',
    round: '2025-08',
    auditedOn: '2025-08-05',
    checklist: { id: 'emr', version: '1', digest: 'sha256:emr-1' },
    sections: null,
    fingerprint: '',
    latestAt: null,
    combinedFrom: [],
    ...given,
  };
  const {
    file: _file,
    position: _position,
    edited: _edited,
    otherEdits: _other,
    ...said
  } = { file: '', position: 0, edited: null, otherEdits: [], ...facts };
  return {
    file: `${facts.audit}.audit.yaml`,
    position: 0,
    edited: null,
    otherEdits: [],
    content: createHash('sha256')
      .update(JSON.stringify([said, responses]))
      .digest('hex'),
    ...facts,
    record: () => ({ responses: new Map(Object.entries(responses)), deletions }),
  };
}
